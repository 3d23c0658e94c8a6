import CivicAddresses
import Testing

/// Addresses of companies and authorities in the orders of their countries, written from common knowledge of their sites, and some from the
/// tests of ilib-address (JEDLSoft, Apache 2.0).
@Suite struct PastedWorldTests {
  @Test(
    arguments: [
      (
        "TR", "Barbaros Bulvarı No:199 Kat:12 D:34, 34349 Beşiktaş/İstanbul",
        [
          .houseNumber: "199", .streetName: "Barbaros Bulvarı", .place: "Kat:12 D:34", .city: "Beşiktaş", .stateOrProvince: "İstanbul",
          .postalCode: "34349",
        ]
      ),
      (
        "TR", "Turgut Özal Bulvarı No:176, 06010 Keçiören / ANKARA",
        [.houseNumber: "176", .streetName: "Turgut Özal Bulvarı", .city: "Keçiören", .stateOrProvince: "ANKARA", .postalCode: "06010"]
      ),
      (
        "TR", "Contoso A.Ş.\nBüyükdere Cad. No:127 Kat:3\n34394 Şişli/İstanbul\nTürkiye",
        [
          .houseNumber: "127", .streetName: "Büyükdere Cad.", .place: "Kat:3", .city: "Şişli", .stateOrProvince: "İstanbul",
          .postalCode: "34394", .companyName: "Contoso A.Ş.",
        ]
      ),
      (
        "TR", "Cumhuriyet Bulvarı No 87, Kat 5, 35210 Konak/İzmir",
        [
          .houseNumber: "87", .streetName: "Cumhuriyet Bulvarı", .place: "Kat 5", .city: "Konak", .stateOrProvince: "İzmir",
          .postalCode: "35210",
        ]
      ),
      (
        "TR", "Turgut Reis Caddesi 12/3, 06570 Çankaya/ANKARA",
        [.houseNumber: "12/3", .streetName: "Turgut Reis Caddesi", .city: "Çankaya", .stateOrProvince: "ANKARA", .postalCode: "06570"]
      ),
      (
        "TR", "Aydınevler Mahallesi İnönü Caddesi No:20 Küçükyalı Ofispark, 34854 Maltepe/İstanbul",
        [
          .houseNumber: "20", .streetName: "Aydınevler Mahallesi İnönü Caddesi", .place: "Küçükyalı Ofispark", .city: "Maltepe",
          .stateOrProvince: "İstanbul", .postalCode: "34854",
        ]
      ),
      (
        "TR", "İstiklal Cad. No:10/5, 34433 Beyoğlu, İstanbul",
        [.houseNumber: "10/5", .streetName: "İstiklal Cad.", .city: "Beyoğlu", .stateOrProvince: "İstanbul", .postalCode: "34433"]
      ),
      (
        "TR", "Kızılay Mah. 1234. Sok. No:5 D:3 Çankaya/Ankara",
        [.houseNumber: "5", .streetName: "Kızılay Mah. 1234. Sok.", .place: "D:3", .city: "Çankaya", .stateOrProvince: "Ankara"]
      ),
      (
        "TR", "Fevzipaşa Bulvarı No:12, 35210 İzmir, Türkiye",
        [.houseNumber: "12", .streetName: "Fevzipaşa Bulvarı", .city: "İzmir", .postalCode: "35210"]
      ),
      ("TR", "İnönü Cad. 15, Ankara", [.houseNumber: "15", .streetName: "İnönü Cad.", .city: "Ankara"]),
      (
        "TR", "Teyfikhane Sok No 1\nSultanahmet Istanbul\nTurkey",
        [.houseNumber: "1", .streetName: "Teyfikhane Sok", .city: "Sultanahmet", .stateOrProvince: "Istanbul"]
      ),
      (
        "TR", "Orhaniye Street , No 14 , Sirkeci , Istanbul , 34120 , Turkey",
        [.houseNumber: "14", .streetName: "Orhaniye Street", .city: "Sirkeci", .stateOrProvince: "Istanbul", .postalCode: "34120"]
      ),
      (
        "TR", "Orhaniye Street No 14\nSirkeci Istanbul 34120\nTurkey",
        [.houseNumber: "14", .streetName: "Orhaniye Street", .city: "Sirkeci", .stateOrProvince: "Istanbul", .postalCode: "34120"]
      ),
    ] as [(String, String, [AddressField: String])])
  func `a Turkish address has its number behind No, and its province behind the district`(
    country: String, block: String, expected: [AddressField: String]
  ) throws {
    #expect(try CivicAddress.parts(of: block, in: country) == expected)
  }

  @Test(
    arguments: [
      (
        "MX", "Av. Paseo de la Reforma 505, Cuauhtémoc, 06500 CDMX",
        [.houseNumber: "505", .streetName: "Av. Paseo de la Reforma", .city: "Cuauhtémoc", .stateOrProvince: "CDMX", .postalCode: "06500"]
      ),
      (
        "MX", "Blvd. Miguel de Cervantes Saavedra 303, Col. Granada, 11529 CDMX",
        [
          .houseNumber: "303", .streetName: "Blvd. Miguel de Cervantes Saavedra", .district: "Col. Granada", .city: "CDMX",
          .postalCode: "11529",
        ]
      ),
      (
        "MX", "Paseo de la Reforma 222, Piso 17, Juárez, Cuauhtémoc, C.P. 06600, CDMX",
        [
          .houseNumber: "222", .streetName: "Paseo de la Reforma", .place: "Piso 17", .district: "Juárez", .city: "Cuauhtémoc",
          .stateOrProvince: "CDMX", .postalCode: "06600",
        ]
      ),
      (
        "MX", "Viaducto Tlalpan No. 100, Col. Arenal Tepepan, Alcaldía Tlalpan, C.P. 14610, Ciudad de México",
        [
          .houseNumber: "100", .streetName: "Viaducto Tlalpan", .district: "Col. Arenal Tepepan, Alcaldía Tlalpan",
          .city: "Ciudad de México", .postalCode: "14610",
        ]
      ),
      (
        "DK", "Vesterbrogade 12, 3. tv, 1620 København V",
        [.houseNumber: "12", .streetName: "Vesterbrogade", .place: "3. tv", .city: "København V", .postalCode: "1620"]
      ),
      (
        "DK", "Nørregade 10, st. th., 1165 København K",
        [.houseNumber: "10", .streetName: "Nørregade", .place: "st. th.", .city: "København K", .postalCode: "1165"]
      ),
      (
        "CO", "Carrera 8 No. 10 - 65, Bogotá D.C., Colombia",
        [.houseNumber: "10-65", .streetName: "Carrera 8", .city: "Bogotá", .stateOrProvince: "D.C."]
      ),
      (
        "SG", "Blk 123 Ang Mo Kio Avenue 3 #08-456 Singapore 560123",
        [.houseNumber: "123", .streetName: "Ang Mo Kio Avenue 3", .place: "#08-456", .city: "Singapore", .postalCode: "560123"]
      ),
      ("CO", "Carrera 7 # 71-21, Bogotá", [.houseNumber: "71-21", .streetName: "Carrera 7", .city: "Bogotá"]),
      (
        "DE", "Contoso GmbH & Co. KG Am Markt 1a, 28195 Bremen",
        [
          .houseNumber: "1", .houseNumberSuffix: "a", .streetName: "Am Markt", .city: "Bremen", .postalCode: "28195",
          .companyName: "Contoso GmbH & Co. KG",
        ]
      ),
      (
        "DE", "Tafel Deutschland e.V. Germaniastraße 18, 12099 Berlin",
        [.houseNumber: "18", .streetName: "Germaniastraße", .city: "Berlin", .postalCode: "12099", .companyName: "Tafel Deutschland e.V."]
      ),
      (
        "DE", "Contoso AG Straße des 17. Juni 135, 10623 Berlin",
        [.houseNumber: "135", .streetName: "Straße des 17. Juni", .city: "Berlin", .postalCode: "10623", .companyName: "Contoso AG"]
      ),
      (
        "CH", "Nestlé S.A. Avenue Nestlé 55, 1800 Vevey",
        [.houseNumber: "55", .streetName: "Avenue Nestlé", .city: "Vevey", .postalCode: "1800", .companyName: "Nestlé S.A."]
      ),
      (
        "NL", "ASML Netherlands B.V. De Run 6501, 5504 DR Veldhoven",
        [.houseNumber: "6501", .streetName: "De Run", .city: "Veldhoven", .postalCode: "5504 DR", .companyName: "ASML Netherlands B.V."]
      ),
      (
        "IT", "Contoso S.p.A. Via Roma 5, 20121 Milano MI",
        [
          .houseNumber: "5", .streetName: "Via Roma", .city: "Milano", .stateOrProvince: "MI", .postalCode: "20121",
          .companyName: "Contoso S.p.A.",
        ]
      ), ("IT", "Salerno SA Via Roma 5", [.houseNumber: "5", .streetName: "Salerno SA Via Roma"]),
      (
        "FI", "Nokia Oyj Karakaari 7, 02610 Espoo",
        [.houseNumber: "7", .streetName: "Karakaari", .city: "Espoo", .postalCode: "02610", .companyName: "Nokia Oyj"]
      ),
      (
        "DK", "Novo Nordisk A/S Novo Allé 1, 2880 Bagsværd",
        [.houseNumber: "1", .streetName: "Novo Allé", .city: "Bagsværd", .postalCode: "2880", .companyName: "Novo Nordisk A/S"]
      ),
      (
        "AT", "OMV Aktiengesellschaft Trabrennstraße 6-8, 1020 Wien",
        [.houseNumber: "6-8", .streetName: "Trabrennstraße", .city: "Wien", .postalCode: "1020", .companyName: "OMV Aktiengesellschaft"]
      ),
    ] as [(String, String, [AddressField: String])])
  func `the capital's short name, floors and legal forms stand where their countries write them`(
    country: String, block: String, expected: [AddressField: String]
  ) throws {
    #expect(try CivicAddress.parts(of: block, in: country) == expected)
  }

  @Test(arguments: [
    ("TR", "Barbaros Bulvarı No:199, 34349 Beşiktaş/İstanbul"), ("TR", "Atatürk Bulvarı No: 10, 06110 Altındağ/Ankara"),
    ("TW", "No. 7, Sec. 5, Xinyi Rd., Xinyi Dist., Taipei City 110"), ("CN", "5 Danling Street, Chaoyang District, Beijing 100080"),
    ("KR", "서울특별시 강남구 테헤란로 152, 06236"), ("CN", "广东省深圳市南山区科技中一路1号, 518057"), ("HK", "九龍尖沙咀彌敦道132號"),
  ]) func `nothing is held against a right one`(country: String, block: String) throws {
    let address = try #require(CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code)).normalized()
    #expect(address.verdicts() == [])
  }
}

extension CivicAddress {
  /// A block taken apart: the country it is read as, and the fields that say something.
  static func parts(of block: String, in country: String) throws -> [AddressField: String] {
    let address = try #require(CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code))
    #expect(address.country == country)
    return Dictionary(uniqueKeysWithValues: AddressField.allCases.filter { !address[$0].isEmpty }.map { ($0, address[$0]) })
  }
}
