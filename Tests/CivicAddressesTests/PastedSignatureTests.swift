import CivicAddresses
import Testing

/// Blocks as signatures, web pages and other parsers have them.
@Suite struct PastedSignatureTests {
  /// Source of the blocks and of what is what in them: the tests of libpostal's parser (test/test_parser.c, MIT), which names a suburb, a
  /// floor and a house apart where the vendor's fields have a place, a company or a district.
  @Test(
    arguments: [
      (
        "US", "Black Alliance for Just Immigration 660 Nostrand Ave, Brooklyn, N.Y., 11216",
        [.companyName: "Black Alliance for Just Immigration", .houseNumber: "660", .streetName: "Nostrand Ave", .city: "Brooklyn"]
      ),
      ("US", "123 Main St # 456 Oakland CA 94789", [.houseNumber: "123", .streetName: "Main St", .place: "# 456", .city: "Oakland"]),
      (
        "US", "1036-1038 MC CARROLL ST CLARKSTON WA 99403",
        [.houseNumber: "1036-1038", .streetName: "MC CARROLL ST", .city: "CLARKSTON", .stateOrProvince: "WA"]
      ),
      ("US", "2455-B W BENCH RD OTHELLO WA 99344", [.houseNumber: "2455-B", .streetName: "W BENCH RD", .city: "OTHELLO"]),
      (
        "US", "4411 Stone Way North Seattle, King County, WA 98103",
        [.houseNumber: "4411", .streetName: "Stone Way North", .city: "Seattle", .district: "King County"]
      ),
      (
        "US", "18312 SE Brooklyn CT Gresham OR",
        [.houseNumber: "18312", .streetName: "SE Brooklyn CT", .city: "Gresham", .stateOrProvince: "OR"]
      ),
      (
        "US", "30 West 26th Street Sixth Floor, New York, NY",
        [.houseNumber: "30", .streetName: "West 26th Street", .place: "Sixth Floor", .city: "New York"]
      ),
      (
        "US", "Barboncino 781 Franklin Ave Crown Heights Brooklyn NY 11216 USA",
        [.companyName: "Barboncino", .houseNumber: "781", .streetName: "Franklin Ave", .place: "Crown Heights", .city: "Brooklyn"]
      ),
      ("CA", "123 Main St SE Montréal QC H3Z 2Y7", [.houseNumber: "123", .streetName: "Main St SE", .city: "Montréal"]),
      (
        "GB", "The Book Club 100-106 Leonard St, Shoreditch, London, Greater London, England, EC2A 4RH, United Kingdom",
        [
          .companyName: "The Book Club", .houseNumber: "100-106", .streetName: "Leonard St, Shoreditch", .city: "London",
          .district: "Greater London",
        ]
      ),
      (
        "GB", "The Book Club 100-106 Leonard St Shoreditch London EC2A 4RH United Kingdom",
        [.companyName: "The Book Club", .houseNumber: "100-106", .streetName: "Leonard St, Shoreditch", .city: "London"]
      ),
      (
        "GB", "1 Riverside Dr Liverpool, Merseyside L3 4EN",
        [.houseNumber: "1", .streetName: "Riverside Dr", .city: "Liverpool", .district: "Merseyside"]
      ),
      ("GB", "Unit 26 Roper Close, Canterbury, CT2 7EP", [.place: "Unit 26", .streetName: "Roper Close", .city: "Canterbury"]),
      (
        "GB", "Castle Court Shopping Centre Castle Street Caerphilly CF83 1NY",
        [.streetName: "Castle Court Shopping Centre Castle Street", .city: "Caerphilly"]
      ),
      (
        "ES", "Museo del Prado C. de Ruiz de Alarcón, 23 28014 Madrid, España",
        [.streetName: "Museo del Prado C. de Ruiz de Alarcón", .houseNumber: "23", .city: "Madrid"]
      ),
      (
        "ES", "Paseo de la Castellana, 185 - 5º, 28046 Madrid Madrid",
        [.houseNumber: "185", .streetName: "Paseo de la Castellana", .place: "5º", .city: "Madrid"]
      ),
      (
        "KR", "Suite 1005, 36, Teheran-ro 87-gil, Gangnam-gu Seoul 06164 Republic of Korea",
        [.place: "Suite 1005", .houseNumber: "36", .streetName: "Teheran-ro 87-gil", .city: "Gangnam-gu", .stateOrProvince: "Seoul"]
      ),
      ("MY", "IBS Centre Jalan Chan Sow Lin, 55200 Kuala Lumpur, Malaysia", [.city: "Kuala Lumpur", .postalCode: "55200"]),
      (
        "ZA", "15 Melle St. Braamfontein Johannesburg, 2001, South Africa",
        [.houseNumber: "15", .streetName: "Melle St.", .district: "Braamfontein", .city: "Johannesburg", .postalCode: "2001"]
      ),
      (
        "DE", "Eschenbräu Bräurei Triftstraße 67 13353 Berlin Deutschland",
        [.houseNumber: "67", .streetName: "Eschenbräu Bräurei Triftstraße", .city: "Berlin"]
      ),
      ("NL", "Nieuwe Binnenweg 17-19, Oude Westen, Rotterdam NL", [.houseNumber: "17-19", .place: "Oude Westen", .city: "Rotterdam"]),
      ("FI", "1 Hämeenkatu, Tampere, Finland", [.houseNumber: "1", .streetName: "Hämeenkatu", .city: "Tampere"]),
      ("SE", "Storgatan 1, 1 trappa upp, 112 01 Stockholm Sweden", [.houseNumber: "1", .place: "1 trappa upp", .city: "Stockholm"]),
      (
        "RU", "Государственный Эрмитаж Дворцовая наб., 34 191186, St. Petersburg, Russia",
        [.houseNumber: "34", .streetName: "Государственный Эрмитаж Дворцовая наб.", .city: "St. Petersburg"]
      ),
    ] as [(String, String, [AddressField: String])])
  func `blocks of another parser's tests are read`(country: String, block: String, expected: [AddressField: String]) throws {
    let address = try #require(CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code))
    let fields: [AddressField] = [.companyName, .place, .district, .city]
    let told = AddressField.allCases.filter { expected[$0] != nil || fields.contains($0) && !address[$0].isEmpty }
    #expect(Dictionary(uniqueKeysWithValues: told.map { ($0, address[$0]) }) == expected)
    #expect(address.country == country)
  }

  @Test(
    arguments: [
      ("FR", "Grand-Place 1, 1000 Bruxelles, Belgique", "BE", "Bruxelles", "1000"),
      ("FR", "Contoso SA\nRue du Rhône 10\n1204 Genève\nSuisse", "CH", "Genève", "1204"),
      ("US", "10 Downing Street, London SW1A 2AA, United Kingdom", "GB", "London", "SW1A 2AA"),
      ("DE", "Musterstraße 5\n8010 Graz\nÖsterreich", "AT", "Graz", "8010"),
      ("ES", "C/ Gran Vía 28, 28013 Madrid (España)", "ES", "Madrid", "28013"),
      // Places of the country itself that are called like another country or its city.
      ("US", "100 Peachtree St, Atlanta, Georgia", "US", "Atlanta", ""),
      ("US", "100 Main St, Lebanon, PA 17042", "US", "Lebanon", "17042"),
      ("US", "200 Pine St, Mexico, MO 65265", "US", "Mexico", "65265"),
      ("BE", "12 rue de l'Hydre, 6700 Arlon, Luxembourg", "BE", "Arlon", "6700"),
      ("MX", "Av. Juárez 50, 06600 Ciudad de México", "MX", "Ciudad de México", "06600"),
      ("LU", "42 place Guillaume II, L-1648 Luxembourg, Luxembourg", "LU", "Luxembourg", "1648"),
    ])
  func `a block that names its country is read as that country's`(
    asked: String, block: String, country: String, city: String, code: String
  ) throws {
    let address = try #require(CivicAddress(pasted: block, country: asked, countryNamed: SampleCountries.code))
    #expect(address.country == country)
    #expect(address[.city] == city)
    #expect(address[.postalCode] == code)
  }

  @Test(arguments: [
    ("FR", "Contoso SARL 12 rue de la Paix 75002 Paris", "Contoso SARL", "12", "rue de la Paix", "Paris"),
    ("FR", "Contoso 12 bis avenue Foch - 69006 Lyon", "Contoso", "12", "avenue Foch", "Lyon"),
    ("CA", "Contoso inc. 275 rue Notre-Dame Est, Montréal (Québec) H2Y 1C6", "Contoso inc.", "275", "rue Notre-Dame Est", "Montréal"),
    ("FR", "rue du 8 mai 1945, 75010 Paris", "", "", "rue du 8 mai 1945", "Paris"),
  ]) func `a company before the number of a French street is parted from it`(
    country: String, block: String, company: String, number: String, street: String, city: String
  ) throws {
    let address = try #require(CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code))
    let fields: [AddressField] = [.companyName, .houseNumber, .streetName, .city]
    #expect(fields.map { address[$0] } == [company, number, street, city])
  }

  @Test(
    arguments: [
      ("GB", "Contoso Ltd · 12 High Street · Oxford · OX1 4AP"), ("GB", "Contoso Ltd | 12 High Street | Oxford | OX1 4AP"),
      ("GB", "Contoso Ltd - 12 High Street - Oxford - OX1 4AP"), ("GB", "Address: Contoso Ltd, 12 High Street, Oxford OX1 4AP"),
      ("GB", "Contoso Ltd\n12 High Street\nOxford OX1 4AP\nTel: +44 1865 496 0000\nwww.contoso.example"),
      ("GB", "Contoso Ltd\n12 High Street\nOxford\nOX1 4AP\nPhone 01865 496 0000 | Email office@contoso.example"),
    ])
  func `signatures are taken apart, without what is no part of an address`(country: String, block: String) throws {
    let address = try #require(CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code))
    let fields = Dictionary(uniqueKeysWithValues: AddressField.allCases.filter { !address[$0].isEmpty }.map { ($0, address[$0]) })
    #expect(
      fields == [
        .companyName: "Contoso Ltd", .houseNumber: "12", .streetName: "High Street", .city: "Oxford", .postalCode: "OX1 4AP",
      ])
  }

  @Test(arguments: [
    "Siège social : 12 rue de la Paix - 75002 Paris", "12 rue de la Paix – 75002 PARIS – France", "12, rue de la Paix 75002 Paris, FRANCE",
    "Adresse : 12 rue de la Paix, 75002 Paris\nTél. : 01 99 00 12 34",
  ]) func `French headings and dashes are no part of an address`(block: String) throws {
    let address = try #require(CivicAddress(pasted: block, country: "FR", countryNamed: SampleCountries.code)).normalized()
    let fields = AddressField.allCases.filter { !address[$0].isEmpty }.map { address[$0].lowercased() }
    #expect(fields.sorted() == ["12", "75002", "paris", "rue de la paix"])
  }
}

/// A few names as people end an address with, for the facts that know them all.
enum SampleCountries {
  static func code(_ text: String) -> String? {
    [
      "usa": "US", "united states": "US", "united kingdom": "GB", "england": "GB", "españa": "ES", "malaysia": "MY", "south africa": "ZA",
      "republic of korea": "KR", "deutschland": "DE", "nl": "NL", "finland": "FI", "sweden": "SE", "russia": "RU", "belgique": "BE",
      "suisse": "CH", "österreich": "AT", "georgia": "GE", "lebanon": "LB", "mexico": "MX", "méxico": "MX", "luxembourg": "LU",
      "france": "FR", "pa": "PA", "mo": "MO", "ca": "CA", "de": "DE", "ireland": "IE", "italia": "IT", "belgium": "BE",
      "korea": "KR", "china": "CN", "taiwan": "TW", "turkey": "TR", "türkiye": "TR", "colombia": "CO",
    ][text.lowercased()]
  }
}
