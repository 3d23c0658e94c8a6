import CivicAddresses
import Testing

@Suite struct PastedBlockTests {
  @Test(arguments: [
    (
      "US", "Microsoft Corporation\nOne Building\n15010 NE 36th Street\nRedmond, WA 98052\nUSA", "15010", "NE 36th Street", "Redmond", "WA",
      "98052"
    ),
    ("US", "350 Fifth Avenue, New York, NY 10118", "350", "Fifth Avenue", "New York", "NY", "10118"),
    ("US", "Boston City Hall\n1 City Hall Square\nBoston Massachusetts 02201", "1", "City Hall Square", "Boston", "Massachusetts", "02201"),
    ("GB", "British Library\n96 Euston Road\nLondon\nNW1 2DB\nUnited Kingdom", "96", "Euston Road", "London", "", "NW1 2DB"),
    ("GB", "10 Downing Street, London SW1A 2AA", "10", "Downing Street", "London", "", "SW1A 2AA"),
    (
      "FR", "Contoso SARL\n55 rue du Faubourg Saint-Honoré\n75008 Paris\nFrance", "55", "rue du Faubourg Saint-Honoré", "Paris", "", "75008"
    ),
    ("FR", "12 bis, rue de la Paix\n75002 PARIS", "12", "rue de la Paix", "PARIS", "", "75002"),
    ("DE", "Contoso GmbH\nPlatz der Republik 1\n11011 Berlin", "1", "Platz der Republik", "Berlin", "", "11011"),
    ("DE", "Straße des 17. Juni 135, D-10623 Berlin, Deutschland", "135", "Straße des 17. Juni", "Berlin", "", "10623"),
    ("IT", "Piazza del Campidoglio, 1\n00186 Roma RM\nItalia", "1", "Piazza del Campidoglio", "Roma", "RM", "00186"),
    ("ES", "Paseo de Recoletos, 20-22\n28071 Madrid (Madrid)", "20-22", "Paseo de Recoletos", "Madrid", "Madrid", "28071"),
    ("NL", "Prins Willem-Alexanderhof 5\n2595 BE Den Haag", "5", "Prins Willem-Alexanderhof", "Den Haag", "", "2595 BE"),
    ("BE", "Grand-Place 1, 1000 Bruxelles, Belgique", "1", "Grand-Place", "Bruxelles", "", "1000"),
    ("CH", "Bundesplatz 3\nCH-3005 Bern", "3", "Bundesplatz", "Bern", "", "3005"),
    ("CA", "395 Wellington Street\nOttawa ON K1A 0N4", "395", "Wellington Street", "Ottawa", "ON", "K1A 0N4"),
    ("AU", "483 George Street\nSydney NSW 2000", "483", "George Street", "Sydney", "NSW", "2000"),
    ("IE", "7 Kildare Street\nDublin 2\nD02 P638", "7", "Kildare Street", "Dublin 2", "", "D02 P638"),
    ("SE", "Humlegårdsgatan 26\nSE-102 41 Stockholm", "26", "Humlegårdsgatan", "Stockholm", "", "102 41"),
    ("AT", "Hauptplatz 1\n8011 Graz", "1", "Hauptplatz", "Graz", "", "8011"),
    ("JP", "1-10-1 Nagatacho\nChiyoda-ku, Tokyo 100-8924", "1-10-1", "Nagatacho", "Chiyoda-ku", "Tokyo", "100-8924"),
    ("LU", "42, place Guillaume II, L-1648 Luxembourg", "42", "place Guillaume II", "Luxembourg", "", "1648"),
    ("LU", "42 place Guillaume II\n1648 Luxembourg\nLuxembourg", "42", "place Guillaume II", "Luxembourg", "", "1648"),
    ("FR", "1 place de la Comédie 69001 Lyon", "1", "place de la Comédie", "Lyon", "", "69001"),
    ("CA", "275 rue Notre-Dame Est, Montréal (Québec) H2Y 1C6", "275", "rue Notre-Dame Est", "Montréal", "Québec", "H2Y 1C6"),
    ("AE", "67 Baniyas Road\nDubai", "67", "Baniyas Road", "Dubai", "", ""),
    // The city on the street's line.
    ("US", "1010 Lake St Oak Park IL 60301", "1010", "Lake St", "Oak Park", "IL", "60301"),
    ("US", "1010 lake street oak park, illinois 60301", "1010", "lake street", "oak park", "Illinois", "60301"),
    ("US", "350 Fifth Avenue New York NY 10118", "350", "Fifth Avenue", "New York", "NY", "10118"),
    ("US", "1600 Amphitheatre Pkwy Mountain View CA 94043, USA", "1600", "Amphitheatre Pkwy", "Mountain View", "CA", "94043"),
    ("GB", "10 Downing Street London SW1A 2AA", "10", "Downing Street", "London", "", "SW1A 2AA"),
    ("CA", "395 Wellington Street Ottawa ON K1A 0N4", "395", "Wellington Street", "Ottawa", "ON", "K1A 0N4"),
    ("AU", "483 George Street Sydney NSW 2000", "483", "George Street", "Sydney", "NSW", "2000"),
    ("FR", "12 rue de Paris 75002", "12", "rue de Paris", "", "", "75002"),
    ("FR", "3 rue de Vaugirard, 75015 Paris 15e Arrondissement", "3", "rue de Vaugirard", "Paris 15e Arrondissement", "", "75015"),
    ("FR", "3 rue de la Part-Dieu\n69003 Lyon 3e arrondissement", "3", "rue de la Part-Dieu", "Lyon 3e arrondissement", "", "69003"),
    // States and provinces that are written like a floor or a stair.
    ("US", "111 NW 1st Street, Miami, FL 33128", "111", "NW 1st Street", "Miami", "FL", "33128"),
    ("US", "400 S Orange Ave\nOrlando, FL 32801-3360", "400", "S Orange Ave", "Orlando", "FL", "32801-3360"),
    ("US", "300 S Adams St Tallahassee FL 32301", "300", "S Adams St", "Tallahassee", "FL", "32301"),
    ("US", "306 E Jackson Street Tampa, FL 33602", "306", "E Jackson Street", "Tampa", "FL", "33602"),
    ("IT", "Piazza Ridolfi 1, 05100 Terni TR", "1", "Piazza Ridolfi", "Terni", "TR", "05100"),
    ("IT", "Via Municipio 16\n31100 Treviso TV", "16", "Via Municipio", "Treviso", "TV", "31100"),
    // The city and its province of the same name; a city that no table has, behind its code.
    ("ES", "Calle Mayor 12, 02001 Albacete, Albacete", "12", "Calle Mayor", "Albacete", "Albacete", "02001"),
    ("ES", "Calle Mayor, 12\n03001 Alicante\nAlicante", "12", "Calle Mayor", "Alicante", "Alicante", "03001"),
    ("ES", "Calle Mayor 12, 07001 Palma (Illes Balears)", "12", "Calle Mayor", "Palma", "Illes Balears", "07001"),
    ("DE", "Domkloster 4, 50667 Koeln, Nordrhein-Westfalen", "4", "Domkloster", "Koeln", "", "50667"),
    // A street without its house number.
    ("US", "5 Avenue, New York, NY 10118", "", "5 Avenue", "New York", "NY", "10118"),
    ("US", "1200 Boulevard, Colonial Heights, VA 23834", "1200", "Boulevard", "Colonial Heights", "VA", "23834"),
    // A spreadsheet took the code's zero.
    ("US", "12 Main St, Boston, MA 2108", "12", "Main St", "Boston", "MA", "2108"),
    ("DE", "Altmarkt 10\n1067 Dresden", "10", "Altmarkt", "Dresden", "", "1067"),
  ]) func `a block is taken apart`(
    country: String, block: String, number: String, street: String, city: String, area: String, code: String
  ) throws {
    let address = try #require(CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code))
    #expect(address[.houseNumber] == number)
    #expect(address[.streetName] == street)
    #expect(address[.city] == city)
    #expect(address[.stateOrProvince] == area)
    #expect(address[.postalCode] == code)
  }

  @Test func `company, floor and suffix find their fields`() throws {
    let address = try #require(
      CivicAddress(
        pasted: "Contoso SARL\n3e étage, bureau 12\n12 bis rue de la Paix\n75002 Paris", country: "FR", countryNamed: SampleCountries.code))
    #expect(address[.companyName] == "Contoso SARL")
    #expect(address[.place] == "3e étage, bureau 12")
    #expect(address[.houseNumberSuffix] == "bis")
    #expect(
      CivicAddress(pasted: "Hauptstraße 12a\n10117 Berlin", country: "DE", countryNamed: SampleCountries.code)?[.houseNumberSuffix] == "a")
  }

  /// Source of the Belgian forms: bpost, how an address is written (the box behind the number, `bte` or `bus`).
  @Test(arguments: [
    ("BE", "Rue de Fer 12 bte 3, 5000 Namur", "12", "Rue de Fer", "bte 3", "Namur"),
    ("BE", "Stationsstraat 12 bus 4\n2800 Mechelen", "12", "Stationsstraat", "bus 4", "Mechelen"),
    ("BE", "Rue de Fer 12 boîte 3 5000 Namur", "12", "Rue de Fer", "boîte 3", "Namur"),
    ("FR", "12 rue de la Paix bâtiment B, 75002 Paris", "12", "rue de la Paix", "bâtiment B", "Paris"),
    ("FR", "12 rue de la Paix 3e étage, 75002 Paris", "12", "rue de la Paix", "3e étage", "Paris"),
    ("US", "100 Main Street Suite 200, Springfield, IL 62701", "100", "Main Street", "Suite 200", "Springfield"),
    ("US", "100 Main Street 2nd Floor, Springfield, IL 62701", "100", "Main Street", "2nd Floor", "Springfield"),
  ]) func `a box, a floor or a room behind the street is no part of it`(
    country: String, block: String, number: String, street: String, place: String, city: String
  ) throws {
    let address = try #require(CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code))
    #expect(address[.houseNumber] == number)
    #expect(address[.streetName] == street)
    #expect(address[.place] == place)
    #expect(address[.city] == city)
  }

  @Test(
    arguments: [
      ("ES", "Calle de Alcalá, 45, 2º izq., 28014 Madrid", [.houseNumber: "45", .streetName: "Calle de Alcalá", .place: "2º izq."]),
      ("ES", "Calle Mayor 10, 3º B\n28013 Madrid", [.houseNumber: "10", .streetName: "Calle Mayor", .place: "3º B"]),
      ("PT", "Rua Augusta 24, 3.º Esq, 1100-053 Lisboa", [.houseNumber: "24", .streetName: "Rua Augusta", .place: "3.º Esq"]),
      (
        "GB", "Flat 3, 12a High Street, Oxford OX1 4AP",
        [.houseNumber: "12", .houseNumberSuffix: "a", .streetName: "High Street", .place: "Flat 3"]
      ),
      ("GB", "Office 5, 20 King Street, Leeds LS1 2HL", [.houseNumber: "20", .streetName: "King Street", .place: "Office 5"]),
      ("US", "350 5th Ave Fl 21, New York, NY 10118", [.houseNumber: "350", .streetName: "5th Ave", .place: "Fl 21"]),
      ("SG", "1 Parliament Place #05-01, Singapore 178880", [.houseNumber: "1", .streetName: "Parliament Place", .place: "#05-01"]),
      ("FI", "Mannerheimintie 30 A 5, 00100 Helsinki", [.houseNumber: "30", .streetName: "Mannerheimintie", .place: "A 5"]),
      ("DE", "Hauptstraße 12 a, 10827 Berlin", [.houseNumber: "12", .houseNumberSuffix: "a", .streetName: "Hauptstraße"]),
      ("DE", "Hauptstraße 12, 3. OG, 10827 Berlin", [.houseNumber: "12", .streetName: "Hauptstraße", .place: "3. OG"]),
      ("IT", "Via Roma, 12/B, int. 5, 00184 Roma RM", [.houseNumber: "12/B", .streetName: "Via Roma", .place: "int. 5"]),
      ("FR", "12 B rue de la Paix, 75002 Paris", [.houseNumber: "12", .houseNumberSuffix: "B", .streetName: "rue de la Paix"]),
      ("FR", "12 B, rue de la Paix, 75002 Paris", [.houseNumber: "12", .houseNumberSuffix: "B", .streetName: "rue de la Paix"]),
      ("US", "100 E Main Street, Louisville, KY 40202", [.houseNumber: "100", .streetName: "E Main Street"]),
      ("PL", "ul. Mokotowska 4 m. 5, 00-641 Warszawa", [.houseNumber: "4", .streetName: "ul. Mokotowska", .place: "m. 5"]),
      ("DK", "Nørregade 10, 2. tv, 1165 København K", [.houseNumber: "10", .streetName: "Nørregade", .place: "2. tv"]),
      (
        "BR", "Av. Paulista, 1578 - Bela Vista, São Paulo - SP, 01310-200",
        [.houseNumber: "1578", .streetName: "Av. Paulista", .district: "Bela Vista", .city: "São Paulo", .stateOrProvince: "SP"]
      ),
      (
        "BR", "Praça dos Três Poderes, s/n, Brasília - DF, 70150-900",
        [.streetName: "Praça dos Três Poderes s/n", .city: "Brasília", .stateOrProvince: "DF"]
      ),
      (
        "MX", "Av. Paseo de la Reforma 50, Col. Juárez, 06600 Ciudad de México, CDMX",
        [.houseNumber: "50", .streetName: "Av. Paseo de la Reforma", .district: "Col. Juárez", .city: "Ciudad de México"]
      ),
      (
        "NZ", "1 Molesworth Street, Pipitea, Wellington 6011",
        [.houseNumber: "1", .streetName: "Molesworth Street", .district: "Pipitea", .city: "Wellington"]
      ),
      (
        "GB", "The Old Rectory, Church Lane, Little Snoring, Fakenham NR21 0JJ",
        [.companyName: "The Old Rectory", .streetName: "Church Lane, Little Snoring", .city: "Fakenham"]
      ),
      (
        "US", "Contoso, Inc., 100 Main Street, Springfield, IL 62701",
        [.companyName: "Contoso, Inc.", .houseNumber: "100", .streetName: "Main Street", .city: "Springfield"]
      ),
      ("GB", "Rope House, 12, High Street, Oxford OX1 4AP", [.place: "Rope House", .houseNumber: "12", .streetName: "High Street"]),
      (
        "US", "Microsoft Corporation\nOne Building\n15010 NE 36th Street\nRedmond, WA 98052",
        [.companyName: "Microsoft Corporation", .place: "One Building", .houseNumber: "15010", .streetName: "NE 36th Street"]
      ),
      ("US", "500 S Main St, Bldg 4, Burbank, CA 91502", [.houseNumber: "500", .streetName: "S Main St", .place: "Bldg 4"]),
      ("NO", "Storgata 10B, H0201, 0184 Oslo", [.houseNumber: "10", .houseNumberSuffix: "B", .streetName: "Storgata", .place: "H0201"]),
      (
        "GB", "Acme Ltd, 2nd Floor, Albion House, 15 Park Row, Leeds, West Yorkshire, LS1 5HD",
        [
          .companyName: "Acme Ltd", .place: "2nd Floor, Albion House", .houseNumber: "15", .streetName: "Park Row", .city: "Leeds",
          .district: "West Yorkshire",
        ]
      ),
      (
        "IT", "Corso Vittorio Emanuele II, 12 scala B, 10121 Torino TO",
        [.houseNumber: "12", .streetName: "Corso Vittorio Emanuele II", .place: "scala B"]
      ),
      (
        "IT", "Corso Vittorio Emanuele II 12 - scala B, 10121 Torino TO",
        [.houseNumber: "12", .streetName: "Corso Vittorio Emanuele II", .place: "scala B"]
      ),
      ("NL", "Keizersgracht 123 II, 1015 CJ Amsterdam", [.houseNumber: "123", .houseNumberSuffix: "II", .streetName: "Keizersgracht"]),
      ("DE", "Zossener Str. 5 // Hinterhaus, 10961 Berlin", [.houseNumber: "5", .streetName: "Zossener Str.", .place: "Hinterhaus"]),
      (
        "AU", "Unit 12/34 Smith Street, Fitzroy VIC 3065",
        [.houseNumber: "34", .streetName: "Smith Street", .place: "Unit 12", .city: "Fitzroy"]
      ),
      ("CA", "1200 – 4711 Yonge St, Toronto ON M2N 6K8", [.houseNumber: "4711", .streetName: "Yonge St", .place: "Unit 1200"]),
      (
        "CA", "302-4600 rue Saint-Denis, Montréal QC H2J 2L3",
        [.houseNumber: "4600", .streetName: "rue Saint-Denis", .place: "unité 302", .city: "Montréal"]
      ),
      ("CA", "100-110 Elgin St, Ottawa ON K1P 5K7", [.houseNumber: "100-110", .streetName: "Elgin St"]),
      (
        "SG", "1 Raffles Place #20-61 One Raffles Place Singapore 048616",
        [.houseNumber: "1", .streetName: "Raffles Place", .place: "#20-61, One Raffles Place", .city: "Singapore"]
      ),
      ("US", "N6W23001 Bluemound Rd, Waukesha, WI 53188", [.houseNumber: "N6W23001", .streetName: "Bluemound Rd", .city: "Waukesha"]),
      ("US", "123 1/2 Main St SE, Ada, MI 49301", [.houseNumber: "123", .houseNumberSuffix: "1/2", .streetName: "Main St SE"]),
      (
        "GB", "Unit 4 Riverside Business Park, Holt Road, Cromer, Norfolk NR27 9JW",
        [.streetName: "Holt Road", .place: "Unit 4 Riverside Business Park", .city: "Cromer", .district: "Norfolk"]
      ),
      (
        "FR", "Tour First, 1 place des Saisons, 92400 Courbevoie",
        [.houseNumber: "1", .streetName: "place des Saisons", .place: "Tour First"]
      ),
      (
        "HK", "Flat 25, 12/F, Acacia Building, 150 Kennedy Road, Wan Chai, Hong Kong",
        [.houseNumber: "150", .streetName: "Kennedy Road", .place: "Flat 25, 12/F, Acacia Building", .city: "Wan Chai"]
      ),
      ("FR", "ZA du Moulin, 3 rue des Roses, 31000 Toulouse", [.houseNumber: "3", .streetName: "rue des Roses", .place: "ZA du Moulin"]),
      ("FR", "12 rue du Port\nCS 30123\n44046 Nantes CEDEX 1", [.houseNumber: "12", .streetName: "rue du Port", .place: "CS 30123"]),
      ("FR", "BP 123, 12 rue du Port, 44000 Nantes", [.houseNumber: "12", .streetName: "rue du Port", .place: "BP 123"]),
      ("IE", "Unit 4, Block B, Park West, Dublin 12, D12 X5P3", [.place: "Unit 4, Block B", .streetName: "Park West", .city: "Dublin 12"]),
      ("SE", "Box 123, 111 22 Stockholm", [.streetName: "Box 123", .city: "Stockholm"]),
      ("CH", "Postfach 12, 8001 Zürich", [.streetName: "Postfach 12", .city: "Zürich"]),
      ("FR", "rue du 8 mai 1945, 75010 Paris", [.streetName: "rue du 8 mai 1945", .city: "Paris"]),
      ("HU", "1055 Budapest, Kossuth Lajos tér 1-3.", [.houseNumber: "1-3", .streetName: "Kossuth Lajos tér", .city: "Budapest"]),
      ("CH", "Rue de Lausanne 45bis, 1201 Genève", [.houseNumber: "45", .houseNumberSuffix: "bis", .streetName: "Rue de Lausanne"]),
      (
        "FR", "Bât. A, 3e étage - 12 rue Bichat 31000 Toulouse",
        [.place: "Bât. A, 3e étage", .houseNumber: "12", .streetName: "rue Bichat"]
      ),
      ("CA", "45 rue Saint-Jacques Montréal QC H2Y 1K9", [.houseNumber: "45", .streetName: "rue Saint-Jacques", .city: "Montréal"]),
      ("FR", "10 rue de Rome Marseille 13006", [.houseNumber: "10", .streetName: "rue de Rome", .city: "Marseille"]),
      (
        "BR", "Av. Juscelino Kubitschek, 1909 - Torre Sul - 16º andar, São Paulo - SP, 04543-907",
        [.houseNumber: "1909", .place: "16º andar", .district: "Torre Sul", .city: "São Paulo", .postalCode: "04543-907"]
      ),
      (
        "AT", "Kärntner Straße 51/Top 12, 1010 Wien", [.houseNumber: "51", .streetName: "Kärntner Straße", .place: "Top 12", .city: "Wien"]
      ),
      (
        "CZ", "Václavské náměstí 832/19, 110 00 Praha 1 - Nové Město",
        [.houseNumber: "832/19", .streetName: "Václavské náměstí", .city: "Praha 1", .district: "Nové Město"]
      ),
      (
        "HU", "1051 Budapest, Nádor utca 9. II. em. 3.",
        [.houseNumber: "9", .streetName: "Nádor utca", .place: "II. em. 3.", .city: "Budapest"]
      ),
      ("NL", "Prins Hendrikkade 33-II, 1012 TM Amsterdam", [.houseNumber: "33-II", .streetName: "Prins Hendrikkade", .city: "Amsterdam"]),
      ("HR", "Ilica 5/II, 10000 Zagreb", [.houseNumber: "5/II", .streetName: "Ilica", .city: "Zagreb"]),
      (
        "RO", "Strada Lipscani nr. 33, bl. A, sc. 1, et. 3, ap. 12, Sector 3, 030031 București",
        [
          .houseNumber: "33", .streetName: "Strada Lipscani", .place: "bl. A, sc. 1, et. 3, ap. 12, Sector 3", .city: "București",
          .postalCode: "030031",
        ]
      ),
      (
        "DE", "Musterfirma GmbH, Gebäude 3, Friedrichstr. 95 (Hinterhaus), 10117 Berlin",
        [
          .companyName: "Musterfirma GmbH", .houseNumber: "95", .streetName: "Friedrichstr.", .place: "Gebäude 3, (Hinterhaus)",
          .city: "Berlin",
        ]
      ),
      (
        "CO", "Cra. 7 # 71-21, Torre B, Of. 602, Bogotá D.C., 110231",
        [.houseNumber: "71-21", .streetName: "Cra. 7", .place: "Torre B, Of. 602", .postalCode: "110231"]
      ),
      ("CO", "Calle 93 #11-27, Bogotá", [.houseNumber: "11-27", .streetName: "Calle 93", .city: "Bogotá"]),
      ("DE", "Musterstr. 3, 15230 Frankfurt (Oder)", [.houseNumber: "3", .streetName: "Musterstr.", .city: "Frankfurt (Oder)"]),
      ("AT", "Hauptplatz 3/1. OG, 8010 Graz", [.houseNumber: "3", .streetName: "Hauptplatz", .place: "1. OG", .city: "Graz"]),
      ("CH", "Löwenstrasse 2 / 3. Stock, 8001 Zürich", [.houseNumber: "2", .streetName: "Löwenstrasse", .place: "3. Stock"]),
      (
        "CH", "Rue du Rhône 8, case postale 3000, 1211 Genève 3",
        [.houseNumber: "8", .streetName: "Rue du Rhône", .place: "case postale 3000", .city: "Genève 3"]
      ),
      ("NL", "Weena 505 (toren A), 3013 AL Rotterdam", [.houseNumber: "505", .streetName: "Weena", .place: "(toren A)"]),
      ("SE", "Vasagatan 11, vån 7, 111 20 Stockholm", [.houseNumber: "11", .streetName: "Vasagatan", .place: "vån 7"]),
      (
        "FI", "Bulevardi 21 A 3. krs, 00180 Helsinki",
        [.houseNumber: "21", .houseNumberSuffix: "A", .streetName: "Bulevardi", .place: "3. krs", .city: "Helsinki"]
      ),
      (
        "CL", "Av. Apoquindo 3000, of. 1502, Las Condes, Santiago",
        [.houseNumber: "3000", .streetName: "Av. Apoquindo", .place: "of. 1502", .city: "Las Condes"]
      ),
      (
        "CA", "#400-1055 West Hastings St., Vancouver, B.C. V6E 2E9",
        [.houseNumber: "1055", .streetName: "West Hastings St.", .place: "#400", .city: "Vancouver"]
      ),
      ("ES", "Gran Vía, nº 28, 28013 Madrid", [.houseNumber: "28", .streetName: "Gran Vía", .city: "Madrid"]),
    ] as [(String, String, [AddressField: String])])
  func `what stands around the street finds its field, and nothing is lost`(
    country: String, block: String, expected: [AddressField: String]
  ) throws {
    let address = try #require(CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code))
    let told = Dictionary(
      uniqueKeysWithValues: AddressField.allCases.filter { expected[$0] != nil || $0 == .place || $0 == .companyName || $0 == .district }
        .map { ($0, address[$0]) }.filter { !$0.1.isEmpty })
    #expect(told == expected)
    let words = { (text: String) in text.split { " ,\n./–-#".contains($0) }.filter { !["nº", "nr"].contains($0) } }
    let kept = AddressField.allCases.flatMap { words(address[$0]) }.joined()
    #expect(words(block).filter { !kept.contains($0) } == [])
  }

  @Test func `a misspelt state behind the city is the state`() throws {
    for block in ["1010 Lake Street, Oak Park, Ilinois 60301", "1010 Lake Street Oak Park, Ilinois 60301"] {
      let address = try #require(CivicAddress(pasted: block, country: "US", countryNamed: SampleCountries.code))
      #expect(address[.city] == "Oak Park")
      #expect(address[.stateOrProvince] == "Illinois")
      #expect(address[.district] == "")
    }
    #expect(CivicAddress(pasted: "Calle Mayor 10, 28013 Madird", country: "ES", countryNamed: SampleCountries.code)?[.city] == "Madird")
  }

  @Test func `a post office box behind the street is no part of it`() throws {
    let address = try #require(
      CivicAddress(pasted: "15 bis, quai de la Douane\nBP 123\n29200 Brest", country: "FR", countryNamed: SampleCountries.code))
    #expect(address[.streetName] == "quai de la Douane")
    #expect(address[.place] == "BP 123")
  }

  /// Japan Post's order, without blanks: code, prefecture, city or ward, town, number, building.
  @Test(
    arguments: [
      ("〒100-0005東京都千代田区丸の内1-9-1", ["1-9-1", "丸の内", "千代田区", "東京都", "100-0005", ""]),
      ("〒100-0005 東京都千代田区丸の内１丁目９番１号　丸の内ビル３階", ["1丁目9番1号", "丸の内", "千代田区", "東京都", "100-0005", "丸の内ビル3階"]),
      ("東京都千代田区丸の内1-9-1丸の内ビル3階\n〒100-0005", ["1-9-1", "丸の内", "千代田区", "東京都", "100-0005", "丸の内ビル3階"]),
      ("530-0001\n大阪府大阪市北区梅田3-1-3", ["3-1-3", "梅田", "大阪市北区", "大阪府", "530-0001", ""]),
      ("〒272-0021 千葉県市川市八幡1-1-1", ["1-1-1", "八幡", "市川市", "千葉県", "272-0021", ""]),
      ("〒510-0075 三重県四日市市安島1-1", ["1-1", "安島", "四日市市", "三重県", "510-0075", ""]),
      ("〒046-0003 北海道余市郡余市町黒川町1-2-3", ["1-2-3", "黒川町", "余市郡余市町", "北海道", "046-0003", ""]),
      ("〒639-1160 奈良県大和郡山市北郡山町248-4", ["248-4", "北郡山町", "大和郡山市", "奈良県", "639-1160", ""]),
    ]) func `a Japanese address in one run of characters is taken apart`(block: String, expected: [String]) throws
  {
    let address = try #require(CivicAddress(pasted: "株式会社コントソ\n" + block, country: "JP", countryNamed: SampleCountries.code))
    let fields: [AddressField] = [.houseNumber, .streetName, .city, .stateOrProvince, .postalCode, .place]
    #expect(fields.map { address[$0] } == expected)
    #expect(address[.companyName] == "株式会社コントソ")
    #expect(address.normalized()[.city] == address[.city])
  }

  @Test func `what can't be told is not guessed`() {
    #expect(CivicAddress(pasted: "", country: "US", countryNamed: SampleCountries.code) == nil)
    #expect(CivicAddress(pasted: " \n ,", country: "US", countryNamed: SampleCountries.code) == nil)
    #expect(CivicAddress(pasted: "10 rue de La Rochelle", country: "FR", countryNamed: SampleCountries.code)?[.city] == "")
    #expect(CivicAddress(pasted: "1 Main Street", country: "XX", countryNamed: SampleCountries.code) == nil)
    #expect(CivicAddress(pasted: "Paris", country: "FR", countryNamed: SampleCountries.code)?[.streetName] == "")
  }
}
