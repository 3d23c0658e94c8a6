import CivicAddresses

/// The addresses of parliaments, city halls, national libraries and museums.
///
/// Country, building, house number, street, city, area, postal code, and the site on which the house gives its address. Written from
/// common knowledge on 2026-11-22, without the sites at hand; a blank house number is one the house doesn't have or we don't know.
enum PublicBuildings {
  struct Building: Sendable, CustomStringConvertible {
    let address: CivicAddress
    let name: String
    let source: String
    var description: String { address.country + " " + name }
  }

  static let all: [Building] = table.split(separator: "\n").map { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let fields: [AddressField: String] = [
      .houseNumber: parts[2], .streetName: parts[3], .city: parts[4], .stateOrProvince: parts[5], .postalCode: parts[6],
    ]
    return Building(address: CivicAddress(country: parts[0], fields: fields), name: parts[1], source: parts[7])
  }

  private static let table = """
    US|City Hall, San Francisco|1|Dr. Carlton B. Goodlett Place|San Francisco|CA|94102|sf.gov
    US|Library of Congress|101|Independence Avenue SE|Washington|DC|20540|loc.gov
    US|New York Public Library|476|5th Avenue|New York|NY|10018|nypl.org
    US|Chicago City Hall|121|North LaSalle Street|Chicago|Illinois|60602|chicago.gov
    US|Seattle Public Library, Central|1000|4th Avenue|Seattle|WA|98104-1193|spl.org
    US|Boston City Hall|1|City Hall Square|Boston|MA|02201|boston.gov
    US|Honolulu Hale|530|South King Street|Honolulu|HI|96813|honolulu.gov
    US|Redmond City Hall|15670|NE 85th Street|Redmond|Washington|98052|redmond.gov
    US|Brooklyn Museum|200|Eastern Parkway|Brooklyn|NY|11238|brooklynmuseum.org
    CA|Library and Archives Canada|395|Wellington Street|Ottawa|ON|K1A 0N4|bac-lac.gc.ca
    CA|Hôtel de ville de Montréal|275|rue Notre-Dame Est|Montréal|Québec|H2Y 1C6|montreal.ca
    CA|Toronto City Hall|100|Queen Street West|Toronto|Ontario|M5H 2N2|toronto.ca
    CA|Vancouver City Hall|453|West 12th Avenue|Vancouver|BC|V5Y 1V4|vancouver.ca
    CA|Surrey City Hall|13450|104 Avenue|Surrey|British Columbia|V3T 1V8|surrey.ca
    CA|Alberta Legislature|10800|97 Avenue NW|Edmonton|AB|T5K 2B6|assembly.ab.ca
    CA|Hôtel de ville de Québec|2|rue des Jardins|Québec|QC|G1R 4S9|ville.quebec.qc.ca
    CA|Halifax City Hall|1841|Argyle Street|Halifax|Nova Scotia|B3J 3A5|halifax.ca
    GB|British Library|96|Euston Road|London||NW1 2DB|bl.uk
    GB|Prime Minister's Office|10|Downing Street|London||SW1A 2AA|gov.uk
    GB|National Library of Scotland|1|George IV Bridge|Edinburgh||EH1 1EW|nls.uk
    GB|Liverpool Central Library|1|William Brown Street|Liverpool||L3 8EW|liverpool.gov.uk
    GB|Ulster Museum|1|Botanic Gardens|Belfast||BT9 5AB|nmni.com
    GB|Ashmolean Museum|1|Beaumont Street|Oxford||OX1 2PH|ashmolean.org
    IE|National Library of Ireland|7-8|Kildare Street|Dublin 2|Dublin|D02 P638|nli.ie
    IE|Cork City Hall|1|Anglesea Street|Cork|Co. Cork|T12 T997|corkcity.ie
    FR|Assemblée nationale|126|rue de l'Université|Paris||75007|assemblee-nationale.fr
    FR|Bibliothèque nationale de France|11|quai François-Mauriac|Paris||75013|bnf.fr
    FR|Hôtel de ville de Lyon|1|place de la Comédie|Lyon||69001|lyon.fr
    FR|Parlement européen|1|avenue du Président Robert Schuman|Strasbourg||67070|europarl.europa.eu
    FR|Hôtel de ville de L'Haÿ-les-Roses|41|rue Jean Jaurès|L'Haÿ-les-Roses||94240|lhaylesroses.fr
    FR|Mairie de Saint-Étienne|1|place de l'Hôtel de Ville|St-Etienne||42000|saint-etienne.fr
    RE|Hôtel de ville de Saint-Denis|1|rue Pasteur|Saint-Denis||97400|saintdenis.re
    DE|Deutscher Bundestag|1|Platz der Republik|Berlin||11011|bundestag.de
    DE|Rathaus München|8|Marienplatz|München||80331|muenchen.de
    DE|Deutsche Nationalbibliothek|1|Adickesallee|Frankfurt am Main||60322|dnb.de
    DE|Rathaus Köln|2|Rathausplatz|Köln||50667|stadt-koeln.de
    DE|Stadthaus Halle|1|Marktplatz|Halle (Saale)||06108|halle.de
    DE|Rathaus Düsseldorf|2|Marktplatz|Duesseldorf||40213|duesseldorf.de
    AT|Parlament|3|Doktor-Karl-Renner-Ring|Wien||1017|parlament.gv.at
    AT|Rathaus Graz|1|Hauptplatz|Graz||8011|graz.at
    CH|Bundeshaus|3|Bundesplatz|Bern||3005|parlament.ch
    CH|Bibliothèque de Genève|8|promenade des Bastions|Genève 4||1205|bge-geneve.ch
    CH|Stadthaus Zürich|17|Stadthausquai|Zürich|ZH|8001|stadt-zuerich.ch
    LI|Landtag|4|Peter-Kaiser-Platz|Vaduz||9490|landtag.li
    LU|Chambre des députés|23|rue du Marché-aux-Herbes|Luxembourg||L-1728|chd.lu
    BE|KBR|28|boulevard de l'Empereur|Bruxelles||1000|kbr.be
    BE|Stadhuis Antwerpen|1|Grote Markt|Antwerpen||2000|antwerpen.be
    BE|Hôtel de ville de Liège|2|place du Marché|Liège||4000|liege.be
    NL|Koninklijke Bibliotheek|5|Prins Willem-Alexanderhof|Den Haag||2595 BE|kb.nl
    NL|Rijksmuseum|1|Museumstraat|Amsterdam||1071 XX|rijksmuseum.nl
    IT|Palazzo Montecitorio|1|Piazza di Monte Citorio|Roma|RM|00186|camera.it
    IT|Biblioteca Nazionale Centrale|1|Piazza Cavalleggeri|Firenze|FI|50122|bncf.firenze.sbn.it
    IT|Palazzo Marino|2|Piazza della Scala|Milano|Milano|20121|comune.milano.it
    IT|Municipio di Bolzano|5|Vicolo Gumer|Bolzano/Bozen|BZ|39100|comune.bolzano.it
    SM|Palazzo Pubblico||Piazza della Libertà|San Marino||47890|consigliograndeegenerale.sm
    VA|Biblioteca Apostolica||Cortile del Belvedere|Città del Vaticano||00120|vaticanlibrary.va
    ES|Biblioteca Nacional de España|20-22|Paseo de Recoletos|Madrid|Madrid|28071|bne.es
    ES|Ajuntament de Barcelona|1|Plaça de Sant Jaume|Barcelona|Barcelona|08002|barcelona.cat
    ES|Museo Guggenheim|2|Avenida Abandoibarra|Bilbao|Bizkaia|48009|guggenheim-bilbao.eus
    ES|Ayuntamiento de A Coruña|1|Praza de María Pita|A Coruña|A Coruña|15001|coruna.gal
    PT|Biblioteca Nacional|83|Campo Grande|Lisboa||1749-081|bnportugal.gov.pt
    PT|Câmara Municipal do Porto||Praça General Humberto Delgado|Porto||4049-001|cm-porto.pt
    AD|Consell General||Plaça de la Constitució|Andorra la Vella|Andorra la Vella|AD500|consellgeneral.ad
    MC|Mairie de Monaco||place de la Mairie|Monaco||98000|mairie.mc
    DK|Folketinget||Christiansborg|København K||1240|ft.dk
    DK|Aarhus Rådhus|2|Rådhuspladsen|Aarhus C||8000|aarhus.dk
    SE|Kungliga biblioteket|26|Humlegårdsgatan|Stockholm||102 41|kb.se
    SE|Göteborgs stadsbibliotek|3|Götaplatsen|Göteborg||412 56|goteborg.se
    NO|Stortinget|22|Karl Johans gate|Oslo||0026|stortinget.no
    NO|Bergen rådhus|10|Rådhusgaten|Bergen||5014|bergen.kommune.no
    FI|Eduskunta|30|Mannerheimintie|Helsinki||FI-00102|eduskunta.fi
    FI|Oodi|4|Töölönlahdenkatu|Helsingfors||00100|oodihelsinki.fi
    IS|Alþingi||Kirkjustræti|Reykjavík||101|althingi.is
    FO|Løgtingið||Tinghúsvegur|Tórshavn||100|logting.fo
    GL|Inatsisartut||Imaneq|Nuuk||3900|ina.gl
    EE|Riigikogu|1a|Lossi plats|Tallinn||15165|riigikogu.ee
    LV|Saeima|11|Jēkaba iela|Rīga||LV-1811|saeima.lv
    LT|Seimas|53|Gedimino pr.|Vilnius||LT-01109|lrs.lt
    PL|Sejm|4/6/8|ul. Wiejska|Warszawa||00-902|sejm.gov.pl
    PL|Urząd Miasta Krakowa|3-4|pl. Wszystkich Świętych|Kraków||31-004|krakow.pl
    CZ|Národní knihovna|190/5|Mariánské náměstí|Praha 1||110 00|nkp.cz
    CZ|Magistrát města Brna|1|Dominikánské náměstí|Brno||602 00|brno.cz
    SK|Národná rada|1|Námestie Alexandra Dubčeka|Bratislava||812 80|nrsr.sk
    HU|Országgyűlés|1-3|Kossuth Lajos tér|Budapest||1055|parlament.hu
    RO|Camera Deputaților|2-4|Str. Izvor|București||050563|cdep.ro
    RO|Primăria Cluj-Napoca|3|Calea Moților|Cluj-Napoca||400001|primariaclujnapoca.ro
    BG|Народно събрание|2|пл. Народно събрание|София||1169|parliament.bg
    GR|Βουλή των Ελλήνων|2|Βασιλίσσης Σοφίας|Αθήνα||100 21|hellenicparliament.gr
    GR|Thessaloniki City Hall|1|Vasileos Georgiou A|Thessaloniki||54640|thessaloniki.gr
    CY|House of Representatives||Jawaharlal Nehru Avenue|Nicosia||1102|parliament.cy
    MT|National Library|36|Old Treasury Street|Valletta||VLT 1410|maltalibraries.gov.mt
    SI|Državni zbor|4|Šubičeva ulica|Ljubljana||1102|dz-rs.si
    HR|Hrvatski sabor|6|Trg sv. Marka|Zagreb||10000|sabor.hr
    RS|Narodna skupština|13|Trg Nikole Pašića|Beograd||11000|parlament.gov.rs
    BA|Vijećnica|1|Obala Kulina bana|Sarajevo||71000|vijecnica.ba
    ME|Skupština Crne Gore|10|Bulevar Svetog Petra Cetinjskog|Podgorica||81000|skupstina.me
    MK|Собрание|2|11 Октомври|Скопје||1000|sobranie.mk
    AL|Kuvendi|4|Bulevardi Dëshmorët e Kombit|Tiranë||1001|parlament.al
    UA|Верховна Рада України|5|вул. Грушевського|Київ|Київ|01008|rada.gov.ua
    UA|Lviv City Council||Rynok Square|Lviv|Lviv Oblast|79008|city-adm.lviv.ua
    MD|Parlamentul|105|bd. Ștefan cel Mare și Sfânt|Chișinău||MD-2004|parlament.md
    RU|Российская государственная библиотека|3/5|ул. Воздвиженка|Москва|Москва|119019|rsl.ru
    RU|State Hermitage|2|Palace Square|Saint Petersburg|Saint Petersburg|190000|hermitagemuseum.org
    GE|Parliament|8|Shota Rustaveli Avenue|Tbilisi||0118|parliament.ge
    AM|National Assembly|19|Marshal Baghramyan Avenue|Yerevan|Yerevan|0095|parliament.am
    AZ|Milli Məclis||Parlament prospekti|Bakı||AZ1152|meclis.gov.az
    KZ|National Library|14|Abay Avenue|Almaty||050013|nlrk.kz
    TR|TBMM|1|Atatürk Bulvarı|Ankara|Ankara|06543|tbmm.gov.tr
    TR|İstanbul Büyükşehir Belediyesi|25|Kemalpaşa Mahallesi Şehzadebaşı Caddesi|İstanbul|İstanbul|34134|ibb.istanbul
    IL|Jerusalem City Hall|1|Safra Square|Jerusalem|Jerusalem|9414101|jerusalem.muni.il
    IL|עיריית תל אביב-יפו|69|אבן גבירול|תל אביב-יפו|Tel Aviv|6416201|tel-aviv.gov.il
    AE|Dubai Municipality|67|Baniyas Road|Dubai|Dubai||dm.gov.ae
    AE|Louvre Abu Dhabi||Saadiyat Cultural District|Abu Dhabi|Abu Dhabi||louvreabudhabi.ae
    QA|National Library||Education City|Doha|||qnl.qa
    SA|King Fahd National Library||King Fahd Road|Riyadh||11472|kfnl.gov.sa
    JO|Greater Amman Municipality||Ras Al Ain|Amman||11118|ammancity.gov.jo
    EG|Bibliotheca Alexandrina||El Azaritah Waterfront|Alexandria|Alexandria Governorate|21526|bibalex.org
    MA|Bibliothèque nationale|5|avenue Ibn Khaldoun|Rabat||10104|bnrm.ma
    TN|Bibliothèque nationale||boulevard du 9 Avril 1938|Tunis||1007|bibliotheque.nat.tn
    DZ|Bibliothèque nationale||rue Frantz Fanon|Alger||16000|biblionat.dz
    SN|Hôtel de ville de Dakar||boulevard Djily Mbaye|Dakar||11000|villededakar.sn
    CI|Hôtel de ville du Plateau||boulevard de la République|Abidjan|||mairieplateau.ci
    GH|Parliament House||Osu|Accra|||parliament.gh
    NG|National Assembly||Three Arms Zone|Abuja|FCT|900271|nass.gov.ng
    KE|City Hall||City Hall Way|Nairobi||00100|nairobi.go.ke
    ET|African Union||Roosvelt Street|Addis Ababa||1000|au.int
    ZA|Parliament|120|Plein Street|Cape Town||8001|parliament.gov.za
    ZA|Constitutional Court|1|Hospital Street|Johannesburg||2017|concourt.org.za
    MU|Municipal Council||Sir Seewoosagur Ramgoolam Street|Port Louis||11328|mccpl.mu
    IN|Parliament House||Sansad Marg|New Delhi|Delhi|110001|sansad.in
    IN|National Library||Belvedere Road|Kolkata|West Bengal|700027|nationallibrary.gov.in
    IN|Vidhana Soudha||Ambedkar Veedhi|Bengaluru|Karnataka|560001|kla.kar.nic.in
    PK|National Library||Constitution Avenue|Islamabad||44000|nlp.gov.pk
    BD|National Library|32|Justice Sayed Mahbub Morshed Sarani|Dhaka||1207|nlb.gov.bd
    LK|National Library|14|Independence Avenue|Colombo 07||00700|natlib.lk
    NP|Singha Durbar||Singha Durbar|Kathmandu||44600|nepal.gov.np
    TH|Bangkok City Hall|173|Dinso Road|Bangkok|Bangkok|10200|bangkok.go.th
    VN|National Library|31|Tràng Thi|Hà Nội|Hà Nội|100000|nlv.gov.vn
    VN|Ho Chi Minh City Hall|86|Lê Thánh Tôn|Ho Chi Minh City|Thành phố Hồ Chí Minh|700000|hochiminhcity.gov.vn
    KH|National Assembly||Samdech Sothearos Boulevard|Phnom Penh||120101|nac.org.kh
    MY|Perpustakaan Negara|232|Jalan Tun Razak|Kuala Lumpur|Kuala Lumpur|50572|pnm.gov.my
    SG|National Library|100|Victoria Street|Singapore||188064|nlb.gov.sg
    ID|Perpustakaan Nasional|11|Jl. Medan Merdeka Selatan|Jakarta|DKI Jakarta|10110|perpusnas.go.id
    PH|Manila City Hall||Padre Burgos Avenue|Manila|Metro Manila|1000|manila.gov.ph
    PH|Quezon City Hall||Elliptical Road|Quezon City|Metro Manila|1100|quezoncity.gov.ph
    HK|Central Library|66|Causeway Road|Causeway Bay|Hong Kong Island||hkpl.gov.hk
    MO|Leal Senado|163|Avenida de Almeida Ribeiro|Macau|||iam.gov.mo
    TW|臺北市政府||市府路|信義區|台北市|110204|gov.taipei
    TW|National Central Library|20|Zhongshan South Road|Taipei City|Taipei City|100201|ncl.edu.tw
    CN|国家图书馆|33|中关村南大街|北京市|北京市|100081|nlc.cn
    CN|Shanghai Library|1555|Huaihai Middle Road|Shanghai|Shanghai|200031|library.sh.cn
    JP|国立国会図書館|1-10-1|永田町|千代田区|東京都|100-8924|ndl.go.jp
    JP|Tokyo Metropolitan Government|2-8-1|Nishi-Shinjuku|Shinjuku-ku|Tokyo|163-8001|metro.tokyo.lg.jp
    JP|大阪市役所|1-3-20|中之島|大阪市北区|大阪府|530-8201|city.osaka.lg.jp
    JP|Kyoto City Hall|488|Kamihonnojimae-cho, Teramachi-dori Oike-agaru|Kyoto-shi Nakagyo-ku|Kyoto|604-8571|city.kyoto.lg.jp
    KR|국립중앙도서관|201|반포대로|서초구|서울특별시|06579|nl.go.kr
    KR|Seoul City Hall|110|Sejong-daero|Seoul|Seoul|04524|seoul.go.kr
    MN|State Palace||Sükhbaatar Square|Ulaanbaatar||14201|parliament.mn
    AU|National Library||Parkes Place|Canberra|ACT|2600|library.gov.au
    AU|Sydney Town Hall|483|George Street|Sydney|New South Wales|2000|cityofsydney.nsw.gov.au
    AU|State Library Victoria|328|Swanston Street|Melbourne|VIC|3000|slv.vic.gov.au
    NZ|Te Papa Tongarewa|55|Cable Street|Wellington||6011|tepapa.govt.nz
    NZ|Auckland Central Library|44|Lorne Street|Auckland||1010|aucklandlibraries.govt.nz
    FJ|Suva City Council||Victoria Parade|Suva|||suvacity.org
    MX|Palacio de Bellas Artes||Avenida Juárez|Ciudad de México|CDMX|06050|palacio.inba.gob.mx
    MX|Palacio Municipal de Guadalajara|400|Avenida Hidalgo|Guadalajara|Jalisco|44100|guadalajara.gob.mx
    CR|Biblioteca Nacional||Avenida 3|San José|San José|10101|sinabi.go.cr
    PA|Asamblea Nacional||Plaza 5 de Mayo|Panamá|Panamá||asamblea.gob.pa
    GT|Palacio Nacional de la Cultura||6a Calle|Ciudad de Guatemala||01001|mcd.gob.gt
    CU|Biblioteca Nacional José Martí||Avenida Independencia|La Habana|La Habana|10600|bnjm.cu
    DO|Biblioteca Nacional Pedro Henríquez Ureña|91|César Nicolás Penson|Santo Domingo||10205|bnphu.gob.do
    JM|National Library|12|East Street|Kingston|Kingston||nlj.gov.jm
    PR|Capitolio||Avenida Constitución|San Juan||00901|senado.pr.gov
    CO|Biblioteca Nacional|5-60|Calle 24|Bogotá|Bogotá|110311|bibliotecanacional.gov.co
    VE|Asamblea Nacional||Avenida Universidad|Caracas|Distrito Capital|1010|asambleanacional.gob.ve
    EC|Asamblea Nacional|300|Piedrahita|Quito||170403|asambleanacional.gob.ec
    PE|Biblioteca Nacional|160|Avenida de la Poesía|San Borja|Lima|15021|bnp.gob.pe
    BO|Asamblea Legislativa||Plaza Murillo|La Paz|||diputados.gob.bo
    CL|Biblioteca Nacional|651|Avenida Libertador Bernardo O'Higgins|Santiago|Región Metropolitana|8320252|bibliotecanacional.gob.cl
    AR|Biblioteca Nacional Mariano Moreno|2502|Agüero|Buenos Aires|CABA|C1425EID|bn.gov.ar
    AR|Municipalidad de Córdoba|120|Marcelo T. de Alvear|Córdoba|Córdoba|X5000KGP|cordoba.gob.ar
    UY|Palacio Legislativo||Avenida de las Leyes|Montevideo|Montevideo|11800|parlamento.gub.uy
    PY|Congreso Nacional||14 de Mayo|Asunción||1228|congreso.gov.py
    BR|Biblioteca Nacional|219|Avenida Rio Branco|Rio de Janeiro|RJ|20040-008|gov.br/bn
    BR|Prefeitura de São Paulo|15|Viaduto do Chá|São Paulo|São Paulo|01002-900|prefeitura.sp.gov.br
    BR|Senado Federal||Praça dos Três Poderes|Brasília|DF|70165-900|senado.leg.br
    """
}
