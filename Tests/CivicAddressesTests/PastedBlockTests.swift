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
  ]) func `a block is taken apart`(
    country: String, block: String, number: String, street: String, city: String, area: String, code: String
  ) throws {
    let address = try #require(CivicAddress(pasted: block, country: country))
    #expect(address[.houseNumber] == number)
    #expect(address[.streetName] == street)
    #expect(address[.city] == city)
    #expect(address[.stateOrProvince] == area)
    #expect(address[.postalCode] == code)
  }

  @Test func `company, floor and suffix find their fields`() throws {
    let address = try #require(CivicAddress(pasted: "Contoso SARL\n3e étage, bureau 12\n12 bis rue de la Paix\n75002 Paris", country: "FR"))
    #expect(address[.companyName] == "Contoso SARL")
    #expect(address[.place] == "3e étage, bureau 12")
    #expect(address[.houseNumberSuffix] == "bis")
    #expect(CivicAddress(pasted: "Hauptstraße 12a\n10117 Berlin", country: "DE")?[.houseNumberSuffix] == "a")
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
    let address = try #require(CivicAddress(pasted: block, country: country))
    #expect(address[.houseNumber] == number)
    #expect(address[.streetName] == street)
    #expect(address[.place] == place)
    #expect(address[.city] == city)
  }

  @Test func `what can't be told is not guessed`() {
    #expect(CivicAddress(pasted: "", country: "US") == nil)
    #expect(CivicAddress(pasted: " \n ,", country: "US") == nil)
    #expect(CivicAddress(pasted: "1 Main Street", country: "XX") == nil)
    #expect(CivicAddress(pasted: "Paris", country: "FR")?[.streetName] == "")
  }
}
