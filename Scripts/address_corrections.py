"""What the packages leave out or have wrong, by country; each entry says why where the reason isn't plain."""

# Postal patterns replaced.
POSTAL = {
    # Eircode: routing key of letter, digit, digit or W; letters that are easily confused are never used (Eircode, product guide).
    "IE": (r"[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}", "A65 F4E2"),
    # El Salvador's post dropped the letters CP from its lists; both are written.
    "SV": (r"(?:CP )?[1-3][1-7][0-2]\d", "1101"),
    # Latvia prints LV- before the digits; people and forms leave it out.
    "LV": (r"(?:LV-)?\d{4}", "LV-1073"),
}
# What people set before the digits on an envelope; never part of the code.
ENVELOPE = {
    "DE": "D DE", "AT": "A AT", "CH": "CH", "LI": "FL LI", "BE": "B BE", "NL": "NL", "LU": "L LU", "FR": "F FR", "IT": "I IT",
    "ES": "E ES", "DK": "DK", "SE": "S SE", "NO": "N NO", "FI": "FI FIN", "PT": "P PT", "PL": "PL", "CZ": "CZ", "SK": "SK", "HU": "H HU",
    "SI": "SI SLO", "HR": "HR", "LT": "LT", "EE": "EE EST", "RO": "RO", "BG": "BG", "GR": "GR", "IS": "IS", "MC": "MC F", "MD": "MD",
    "AX": "AX FI", "AZ": "AZ", "HT": "HT", "FO": "FO", "PR": "PR", "JP": "〒", "RS": "RS SRB", "UA": "UA",
}  # fmt: skip
# How the code is grouped when its letters and digits are joined, where the example does not show it.
GROUPS = {
    "US": "5 5-4", "AS": "5 5-4", "FM": "5 5-4", "GU": "5 5-4", "MH": "5 5-4", "MP": "5 5-4", "PR": "5 5-4", "PW": "5 5-4", "VI": "5 5-4",
    "GB": "*_3", "GG": "*_3", "IM": "*_3", "JE": "*_3", "AC": "4_3", "FK": "4_3", "GS": "4_3", "IO": "4_3", "PN": "4_3", "SH": "4_3",
    "TA": "4_3", "TC": "4_3", "GI": "4_3", "CA": "3_3", "NL": "4_2", "CZ": "3_2", "SK": "3_2", "SE": "3_2", "GR": "3_2", "PL": "2-3",
    "PT": "4-3", "BR": "5-3", "JP": "3-4", "IE": "3_4", "MT": "3_4 3_3 3_2", "LB": "4 4_4", "SO": "2_5", "KY": "3-4", "BM": "2_2",
    "LV": "2-4 LV-4", "CR": "5", "IR": "10 5-5", "AI": "2-4 4",
}  # fmt: skip
# The word for StateOrProvince where the source only knows "province".
AREA_TERM = {
    "AT": "state", "DE": "state", "CH": "canton", "FR": "department", "GB": "county", "NO": "county", "SE": "county", "HU": "county",
    "RO": "county", "EE": "county", "HR": "county", "LT": "county", "LV": "municipality", "PL": "voivodeship", "CZ": "region",
    "SK": "region", "DK": "region", "FI": "region", "GR": "region", "CL": "region", "PT": "district", "IL": "district", "LU": "canton",
    "EG": "governorate", "JO": "governorate", "KW": "governorate", "LB": "governorate", "OM": "governorate", "TN": "governorate",
    "IQ": "governorate", "YE": "governorate", "SY": "governorate", "BH": "governorate", "UY": "department", "PY": "department",
    "BO": "department", "GT": "department", "SV": "department", "HT": "department", "PE": "region", "RU": "region", "AU": "state",
    "SI": "municipality", "IS": "region", "BG": "province", "RS": "district", "NZ": "region", "KZ": "region", "GE": "region",
    "MA": "region", "SA": "region", "TZ": "region", "GH": "region", "SN": "region", "CM": "region", "IT": "province", "MM": "region",
    "MD": "district", "BY": "oblast", "UZ": "region", "KG": "region", "TJ": "region", "TM": "region", "AD": "parish", "DM": "parish",
    "GD": "parish", "VC": "parish", "LC": "district", "BD": "division", "LK": "province", "HK": "area", "KE": "county", "LR": "county",
    "SS": "state", "SD": "state", "ML": "region", "MR": "region", "NE": "region", "TD": "region", "TG": "region", "UG": "district",
    "BJ": "department", "CG": "department", "IE": "county", "CI": "district", "ET": "region", "ER": "region", "NA": "region", "SZ": "region", "SO": "region", "SR": "district",
    "CC": "state", "CX": "state", "HM": "state", "NF": "state",
}  # fmt: skip
# Where English speakers say postcode.
POSTCODE = "AC AI AU CC CX FK GB GG GI GS HM IM IO JE MT MY NF NZ PN SH TA TC".split()
# The house number follows the street.
NUMBER_AFTER = (
    "AL AR AT AX BA BE BG BO BR BY CH CL CO CR CU CV CW CY CZ DE DK DO EC EE ES FI FO GE GL GR GT HN HR HU IC ID IL IR IS IT KG KP KZ "
    "LI LT LV MD ME MK MX MZ NI NL NO PA PE PL PT PY RO RS RU SE SI SJ SK SM SR SV SX TJ TM TR TW CN UA UY UZ VA VE XK AO AW BQ GW ST TL GQ"
).split()
# Where addresses are entered in English, so that a numbered street takes its ordinal: 5th Avenue.
ENGLISH = (
    "US GB IE AU NZ CA ZA JM BS BB TT BZ GY GG IM JE GI MT SG HK IN PK BD LK MY PH NG GH KE UG TZ ZM ZW BW NA LR SL GM "
    "AG AI BM DM FJ GD GU KN KY LC MP AS VC VG VI FK SH TC MS"
).split()
# Where the source has no field for StateOrProvince and the vendor asks for one all the same.
VENDOR_AREA = ("IL",)
# The level of ISO 3166-2 that addresses use, where the standard lists several.
ISO_LEVEL = {
    "FR": ("Metropolitan department", "Overseas departmental collectivity", "Overseas department", "Metropolitan collectivity with special status",
           "European collectivity"),
    "BE": ("Province", "Region"),
    "GB": None,
    "PT": ("District", "Autonomous region"),
    "FI": ("Region",),
    "CZ": ("Region", "Capital city"),
    "GR": ("Administrative region",),
    "NL": ("Province",),
    "MA": ("Region",),
    "NZ": ("Region", "Special island authority"),
}  # fmt: skip
ISO_LEFT_OUT = {"BE": ("BRU2", "VLG", "WAL"), "GB": ("ENG", "GBN", "UKM", "EAW"), "ES": ("IB",)}
# Names that no package has: what people write in the box.
AREA_NAMES = {
    "CA": {"QC": ["PQ", "Que"], "ON": ["Ont"], "NL": ["NF", "Nfld", "Newfoundland", "Labrador"], "PE": ["PEI"], "SK": ["Sask"], "MB": ["Man"], "AB": ["Alta"],
           "YT": ["Yukon Territory"], "NT": ["NWT"]},
    "US": {**{code: [name] for code, name in zip(
               "AL AZ AR CA CO CT DE FL IL IN KS MD MA MI MN MS MT NE NV OK OR PA TN TX VA WA WI WV WY".split(),
               "Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Md Mass Mich Minn Miss Mont Neb Nev Okla Ore Penn Tenn Tex Virg Wash Wis W.Va. Wyo".split())},
           "DC": ["Washington DC", "Washington, D.C.", "D.C."]},
    "MX": {"CDMX": ["Ciudad de México", "Mexico City", "Mexico", "Distrito Federal", "D.F."], "Coah.": ["Coahuila"], "Mich.": ["Michoacán"], "Ver.": ["Veracruz"], "Q.R.": ["Quintana Roo"], "Méx.": ["Estado de México", "Edo. de México", "Edo de Mex", "Edo. Méx.", "Edomex"]},
    "AR": {"Buenos Aires": ["Provincia de Buenos Aires", "PBA"],
           "Ciudad Autónoma de Buenos Aires": ["CABA", "Capital Federal", "C.A.B.A.", "Ciudad de Buenos Aires"]},
    "ID": {"DKI Jakarta": ["Jakarta", "Daerah Khusus Ibukota Jakarta", "Daerah Khusus Jakarta"],
           "Daerah Istimewa Yogyakarta": ["Yogyakarta", "DI Yogyakarta"]},
    "CO": {"Bogotá": ["Bogotá D.C.", "Distrito Capital"], "Valle del Cauca": ["Valle"]},
    "BS": {"N.P.": ["Nassau"]},
    "CL": {"Región Metropolitana": ["Santiago", "RM", "Región Metropolitana de Santiago", "Metropolitana", "Metropolitana de Santiago"]},
    "PE": {"Municipalidad Metropolitana de Lima": ["Lima Metropolitana"]},
    "AE": {"أبو ظبي": ["Abu Dhabi", "Abou Dabi"], "إمارة دبيّ": ["Dubai", "Dubaï", "دبي"],
           "إمارة الشارقةّ": ["Sharjah", "الشارقة", "Charjah"], "إمارة رأس الخيمة": ["Ras al Khaimah", "RAK"]},
    "IL": {"JM": ["Jerusalem", "Jérusalem", "ירושלים"], "TA": ["Tel Aviv", "Tel-Aviv", "תל אביב"], "HA": ["Haifa", "Haïfa", "חיפה"],
           "M": ["Central", "Center", "המרכז"], "D": ["Southern", "South", "הדרום"], "Z": ["Northern", "North", "הצפון"]},
    "DE": {"BY": ["Bavaria"], "NW": ["North Rhine-Westphalia", "NRW"], "HE": ["Hesse"], "NI": ["Lower Saxony"], "RP": ["Rhineland-Palatinate"],
           "SN": ["Saxony"], "ST": ["Saxony-Anhalt"], "TH": ["Thuringia"], "MV": ["Mecklenburg-Western Pomerania"]},
    "AT": {"2": ["Carinthia"], "3": ["Lower Austria"], "4": ["Upper Austria"], "6": ["Styria"], "7": ["Tyrol"], "9": ["Vienna"]},
    "CH": {"GE": ["Geneva"], "LU": ["Lucerne"], "ZH": ["Zurich"], "TI": ["Tessin"], "VS": ["Wallis"], "FR": ["Freiburg"]},
    "AM": {"Գեղարքունիք": ["Geghark'unik'i Marz"], "Լոռի": ["Lorri"], "Կոտայք": ["Kotayk'i Marz"]},
    "IN": {"Jammu and Kashmir": ["Kashmir", "J&K"], "Delhi": ["New Delhi", "NCT of Delhi", "NCT", "National Capital Territory of Delhi"], "Odisha": ["Orissa"],
           "Puducherry": ["Pondicherry"], "Uttarakhand": ["Uttaranchal"], "Telangana": ["TS"], "Chhattisgarh": ["CG"]},
    "CN": {"北京市": ["Beijing", "Beijing Municipality", "Pékin"], "上海市": ["Shanghai"], "天津市": ["Tianjin"], "重庆市": ["Chongqing"],
           "内蒙古自治区": ["Inner Mongolia", "Nei Mongol", "Mongolie-Intérieure"], "西藏自治区": ["Tibet", "Tibet Autonomous Region"],
           "广西壮族自治区": ["Guangxi"], "宁夏回族自治区": ["Ningxia"], "新疆维吾尔自治区": ["Xinjiang", "Xinjiang Uygur Zizhiqu"]},
    "KR": {"서울특별시": ["Seoul", "Séoul"], "부산광역시": ["Busan"], "강원도": ["강원특별자치도", "Gangwon"], "전라북도": ["전북특별자치도", "Jeonbuk"],
           "경기도": ["Gyeonggi"], "경상남도": ["Gyeongnam"], "경상북도": ["Gyeongbuk"], "충청남도": ["Chungnam"], "충청북도": ["Chungbuk"],
           "전라남도": ["Jeonnam"], "제주특별자치도": ["Jeju"]},
    "VN": {"Thành phố Hồ Chí Minh": ["Ho Chi Minh City", "Hồ Chí Minh", "TP. Hồ Chí Minh", "TPHCM", "Saigon", "HCMC"],
           "Hà Nội": ["Hanoi", "Hanoï"]},
    "TH": {"กรุงเทพมหานคร": ["Bangkok", "Krung Thep Maha Nakhon", "Krung Thep", "กรุงเทพฯ"]},
    "RU": {"Нижегородская область": ["Nizhny Novgorod", "Nizjnij Novgorod"], "Забайкальский край": ["Transbaikal Territory"], "Чеченская Республика": ["Chechnya"],
           "Республика Саха (Якутия)": ["Sakha", "Yakutia"], "Республика Татарстан": ["Tatarstan"], "Воронежская область": ["Voronezj"], "Москва": ["Moscow", "Moskva", "Moscou", "г. Москва", "город Москва"],
           "Санкт-Петербург": ["Saint Petersburg", "Saint-Pétersbourg", "Sankt-Peterburg", "г. Санкт-Петербург"],
           "Московская область": ["Moscow Oblast"], "Ленинградская область": ["Leningrad Oblast"]},
    "UA": {"місто Київ": ["Kyiv", "Kiev", "Київ", "м. Київ"], "Київська область": ["Kyiv Oblast"],
           "Полтавська область": ["Poltava"], "Закарпатська область": ["Zakarpattia"], "Чернівецька область": ["Chernivtsi"],
           "Миколаївська область": ["Mykolaiv"], "Запорізька область": ["Zaporizhia", "Zaporizhzhia"], "Черкаська область": ["Cherkasy"],
           "Луганська область": ["Luhansk"], "Волинська область": ["Volyn"], "Кіровоградська область": ["Kirovohrad"],
           "Херсонська область": ["Kherson"], "Житомирська область": ["Zhytomyr"], "Рівненська область": ["Rivne"], "Одеська область": ["Odesa"],
           "Івано-Франківська область": ["Ivano-Frankivsk", "Ivano-Frankivs'k"], "Львівська область": ["Lviv"], "Харківська область": ["Kharkiv"],
           "Дніпропетровська область": ["Dnipropetrovsk"], "Донецька область": ["Donetsk"], "Сумська область": ["Sumy"],
           "Тернопільська область": ["Ternopil"], "Хмельницька область": ["Khmelnytskyi"], "Чернігівська область": ["Chernihiv"],
           "Вінницька область": ["Vinnytsia"]},
    # Usual spellings of the governorates in Latin letters, by general knowledge: no list of them was at hand.
    "EG": {"القاهرة": ["Cairo", "Cairo Governorate", "Le Caire", "محافظة القاهرة"], "الشرقية": ["Sharqia", "Sharkia"],
           "البحيرة": ["Beheira", "Behera"], "المنوفية": ["Monufia", "Menoufia"], "المنيا": ["Minya"], "الفيوم": ["Fayoum"],
           "القليوبية": ["Kalyoubia"], "أسيوط": ["Assiut"], "سوهاج": ["Suhag"]},
    # The autonomous regions by their initials: today's, and those from before 2014, when they were of the Atlantic.
    "NI": {"Región Autónoma de la Costa Caribe Norte": ["RACCN", "RAAN", "Región Autónoma del Atlántico Norte"],
           "Región Autónoma de la Costa Caribe Sur": ["RACCS", "RAAS", "Región Autónoma del Atlántico Sur"]},
    "IR": {"استان تهران": ["Tehran", "Téhéran", "تهران"], "استان چهارمحال و بختیاری": ["Chahar Mahall va Bakhtiari"]},
    "TW": {"台北市": ["臺北市", "Taipei"], "台中市": ["臺中市"], "台南市": ["臺南市"], "台東縣": ["臺東縣"], "新北市": ["New Taipei"]},
    "TR": {"İstanbul": ["Istanbul"], "Mersin": ["İçel"], "Kahramanmaraş": ["K. Maraş"]},
    "VE": {"Distrito Federal": ["Distrito Capital", "Caracas", "D.C.", "Dtto. Capital"], "Vargas": ["La Guaira"]},
    "PH": {"Cotabato": ["North Cotabato"], "Metro Manila": ["National Capital Region", "NCR", "Manila"]},
    "MY": {"Kuala Lumpur": ["Wilayah Persekutuan Kuala Lumpur", "WP Kuala Lumpur", "Federal Territory of Kuala Lumpur"],
           "Pulau Pinang": ["Penang"], "Melaka": ["Malacca"], "Putrajaya": ["WP Putrajaya", "Wilayah Persekutuan Putrajaya"],
           "Labuan": ["WP Labuan"]},
    "NG": {"Federal Capital Territory": ["FCT", "Abuja", "FCT Abuja"]},
    "HK": {"Hong Kong Island": ["Hong Kong", "HK"], "New Territories": ["N.T.", "NT"], "Kowloon": ["KLN"]},
    "ES": {"AN": ["Andalusia"], "AR": ["Aragon"], "AS": ["Asturias"], "CN": ["Canary Islands"], "CT": ["Catalonia", "Catalunya", "Cataluña"],
           "PV": ["Basque Country", "País Vasco", "Euskadi"], "CL": ["Castile and León"], "CM": ["Castilla-La Mancha"], "EX": ["Extremadura"],
           "GA": ["Galicia"], "NC": ["Navarre"], "VC": ["Comunidad Valenciana", "Comunitat Valenciana"],
           "PM": ["Baleares", "Balears", "Illes Balears", "Islas Baleares", "Balearic Islands", "IB"], "C": ["A Coruña", "da Coruna", "La Coruña", "Coruña"], "GI": ["Girona", "Gerona"], "L": ["Lleida", "Lérida"], "OR": ["Ourense", "Orense"],
           "BI": ["Bizkaia", "Vizcaya", "Biscaye"], "SS": ["Gipuzkoa", "Guipúzcoa"], "VI": ["Araba", "Álava", "Araba/Álava"]},
    "IT": {"21": ["Piedmont"], "25": ["Lombardy"], "42": ["Liguria"], "52": ["Tuscany"], "57": ["Marche"], "62": ["Latium"],
           "75": ["Apulia"], "82": ["Sicily"], "88": ["Sardinia"], "32": ["Trentino-South Tyrol", "Trentino-Alto Adige"], "RM": ["Roma", "Rome", "Roma Capitale"], "AQ": ["Aquila"], "VB": ["Verbano-Cusio-Ossola"], "MI": ["Milano", "Milan"], "TO": ["Torino", "Turin"], "BZ": ["Bozen", "Südtirol", "Alto Adige"],
           "AO": ["Valle d'Aosta", "Vallée d'Aoste", "Aosta Valley"], "MB": ["Monza e Brianza"], "FC": ["Forlì-Cesena"], "PU": ["Pesaro e Urbino"],
           "NA": ["Napoli", "Naples"], "FI": ["Firenze", "Florence"], "VE": ["Venezia", "Venise", "Venice"], "GE": ["Genova", "Gênes", "Genoa"],
           "RC": ["Reggio Calabria"], "RE": ["Reggio Emilia"]},
}  # fmt: skip
# Generic words around a name; with or without them it is the same area.
GENERIC = (
    "province", "governorate", "prefecture", "oblast", "oblast'", "krai", "kray", "district", "region", "state", "city", "county", "sheng",
    "shi", "department", "municipality", "governorate of", "province of", "state of", "region of", "county of", "departamento de",
    "departamento del", "provincia de", "provincia di", "provincia del", "estado de", "région de", "province de", "province du",
    "co", "co.", "county", "area", "область", "край", "область.", "provinsi", "prowincja", "il", "ili", "استان", "محافظة", "إمارة",
    "provincia dell'", "città metropolitana di", "citta metropolitana di", "provincia dello", "provincia della", "avtonomnyy okrug", "respublika",
    "republic", "republic of", "oblasti", "province de la", "muhafazat", "misto", "gorod",
    "parròquia d'", "parròquia de", "tỉnh", "thành phố", "tp.", "จังหวัด", "canton of", "canton de", "canton du", "kanton",
)  # fmt: skip
JAPANESE = {"都": "-to", "道": "", "府": "-fu", "県": "-ken"}
