import CivicAddresses
import Testing

/// Addresses of Korea, China, Taiwan and Hong Kong: of companies and authorities, written from common knowledge of their sites, and some from
/// the tests of ilib-address.
@Suite struct PastedEastAsianTests {
  @Test(
    arguments: [
      ("KR", "서울특별시 강남구 테헤란로 152", [.houseNumber: "152", .streetName: "테헤란로", .city: "강남구", .stateOrProvince: "서울특별시"]),
      (
        "KR", "서울특별시 중구 세종대로 110 (우)04524",
        [.houseNumber: "110", .streetName: "세종대로", .city: "중구", .stateOrProvince: "서울특별시", .postalCode: "04524"]
      ),
      (
        "KR", "경기도 성남시 분당구 정자일로 95, 13561",
        [.houseNumber: "95", .streetName: "정자일로", .district: "분당구", .city: "성남시", .stateOrProvince: "경기도", .postalCode: "13561"]
      ),
      (
        "KR", "부산광역시 해운대구 센텀중앙로 79, 3층", [.houseNumber: "79", .streetName: "센텀중앙로", .place: "3층", .city: "해운대구", .stateOrProvince: "부산광역시"]
      ),
      ("KR", "세종특별자치시 한누리대로 2130", [.houseNumber: "2130", .streetName: "한누리대로", .stateOrProvince: "세종특별자치시"]),
      (
        "KR", "콘토소 주식회사\n서울특별시 강남구 테헤란로 152 (역삼동)\n06236",
        [
          .houseNumber: "152", .streetName: "테헤란로", .place: "(역삼동)", .city: "강남구", .stateOrProvince: "서울특별시", .postalCode: "06236",
          .companyName: "콘토소 주식회사",
        ]
      ),
      (
        "KR", "강원특별자치도 평창군 대관령면 올림픽로 715",
        [.houseNumber: "715", .streetName: "올림픽로", .district: "대관령면", .city: "평창군", .stateOrProvince: "강원특별자치도"]
      ),
      (
        "KR", "서울 종로구 종로1길 50 더케이트윈타워 A동 12층",
        [.houseNumber: "50", .streetName: "종로1길", .place: "더케이트윈타워 A동 12층", .city: "종로구", .stateOrProvince: "서울"]
      ),
      ("CN", "北京市朝阳区建国门外大街1号", [.houseNumber: "1号", .streetName: "建国门外大街", .city: "朝阳区", .stateOrProvince: "北京市"]),
      (
        "CN", "100871 北京市海淀区颐和园路5号",
        [.houseNumber: "5号", .streetName: "颐和园路", .city: "海淀区", .stateOrProvince: "北京市", .postalCode: "100871"]
      ),
      (
        "CN", "浙江省杭州市余杭区文一西路969号3号楼5层",
        [.houseNumber: "969号", .streetName: "文一西路", .place: "3号楼5层", .district: "余杭区", .city: "杭州市", .stateOrProvince: "浙江省"]
      ),
      (
        "CN", "中国上海市徐汇区虹桥路1号港汇中心1座18楼",
        [.houseNumber: "1号", .streetName: "虹桥路", .place: "港汇中心1座18楼", .city: "徐汇区", .stateOrProvince: "上海市"]
      ),
      (
        "CN", "康拓苏有限公司\n中国江苏省苏州市工业园区星湖街328号\n邮编：215123",
        [
          .houseNumber: "328号", .streetName: "星湖街", .district: "工业园区", .city: "苏州市", .stateOrProvince: "江苏省", .postalCode: "215123",
          .companyName: "康拓苏有限公司",
        ]
      ),
      ("CN", "山东省济南市市中区经十路17703号", [.houseNumber: "17703号", .streetName: "经十路", .district: "市中区", .city: "济南市", .stateOrProvince: "山东省"]),
      ("CN", "云南省大理白族自治州大理市人民路1号", [.houseNumber: "1号", .streetName: "人民路", .district: "大理市", .city: "大理白族自治州", .stateOrProvince: "云南省"]),
      ("CN", "深圳市福田区深南大道7006号", [.houseNumber: "7006号", .streetName: "深南大道", .district: "福田区", .city: "深圳市"]),
      ("CN", "北京市东城区东长安街甲10号", [.houseNumber: "甲10号", .streetName: "东长安街", .city: "东城区", .stateOrProvince: "北京市"]),
      (
        "CN", "中国四川成都领事馆路4号,邮编 610041",
        [.houseNumber: "4号", .streetName: "领事馆路", .city: "成都", .stateOrProvince: "四川", .postalCode: "610041"]
      ),
      (
        "CN", "中国湖北省武汉市汉口建设大道568号新世界国贸大厦I座9楼910室430000",
        [
          .houseNumber: "568号", .streetName: "汉口建设大道", .place: "新世界国贸大厦I座9楼910室", .city: "武汉市", .stateOrProvince: "湖北省",
          .postalCode: "430000",
        ]
      ),
      (
        "CN", "北京市朝阳区北四环中路 27号盘古大观 A 座 23层200001",
        [.houseNumber: "27号", .streetName: "北四环中路", .place: "盘古大观A座23层", .city: "朝阳区", .stateOrProvince: "北京市", .postalCode: "200001"]
      ),
      ("TW", "臺北市信義區市府路45號", [.houseNumber: "45號", .streetName: "市府路", .city: "信義區", .stateOrProvince: "臺北市"]),
      (
        "TW", "10048臺北市中正區重慶南路一段122號",
        [.houseNumber: "122號", .streetName: "重慶南路一段", .city: "中正區", .stateOrProvince: "臺北市", .postalCode: "10048"]
      ),
      ("TW", "桃園市中壢區中正路3巷5弄7號", [.houseNumber: "7號", .streetName: "中正路3巷5弄", .city: "中壢區", .stateOrProvince: "桃園市"]),
      (
        "TW", "106 台北市大安區忠孝東路四段100號3樓之2",
        [.houseNumber: "100號", .streetName: "忠孝東路四段", .place: "3樓之2", .city: "大安區", .stateOrProvince: "台北市", .postalCode: "106"]
      ),
      ("TW", "新竹縣竹北市光明六路10號", [.houseNumber: "10號", .streetName: "光明六路", .city: "竹北市", .stateOrProvince: "新竹縣"]),
      ("HK", "香港中環皇后大道中1號", [.houseNumber: "1號", .streetName: "皇后大道中", .city: "中環"]),
      (
        "HK", "九龍尖沙咀彌敦道132號美麗華廣場A座28樓",
        [.houseNumber: "132號", .streetName: "彌敦道", .place: "美麗華廣場A座28樓", .city: "尖沙咀", .stateOrProvince: "九龍"]
      ),
      ("HK", "香港仔湖北街12號", [.houseNumber: "12號", .streetName: "湖北街", .city: "香港仔"]),
      ("HK", "香港金鐘道88號太古廣場", [.houseNumber: "88號", .streetName: "金鐘道", .place: "太古廣場"]),
      ("HK", "新界沙田排頭街1-15號", [.houseNumber: "1-15號", .streetName: "排頭街", .city: "沙田", .stateOrProvince: "新界"]),
    ] as [(String, String, [AddressField: String])])
  func `an address in its own script is taken apart from its area to its number`(
    country: String, block: String, expected: [AddressField: String]
  ) throws {
    #expect(try CivicAddress.parts(of: block, in: country) == expected)
  }

  @Test(
    arguments: [
      (
        "KR", "152 Teheran-ro, Gangnam-gu, Seoul 06236",
        [.houseNumber: "152", .streetName: "Teheran-ro", .city: "Gangnam-gu", .stateOrProvince: "Seoul", .postalCode: "06236"]
      ),
      (
        "KR", "15F, 152 Teheran-ro, Gangnam-gu, Seoul 06236, Korea",
        [
          .houseNumber: "152", .streetName: "Teheran-ro", .place: "15F", .city: "Gangnam-gu", .stateOrProvince: "Seoul",
          .postalCode: "06236",
        ]
      ),
      (
        "KR", "95 Jeongjail-ro, Bundang-gu, Seongnam-si, Gyeonggi-do 13561",
        [
          .houseNumber: "95", .streetName: "Jeongjail-ro", .district: "Bundang-gu", .city: "Seongnam-si", .stateOrProvince: "Gyeonggi-do",
          .postalCode: "13561",
        ]
      ),
      (
        "TW", "No. 7, Sec. 5, Xinyi Rd., Xinyi Dist., Taipei City 110",
        [.houseNumber: "7", .streetName: "Sec. 5, Xinyi Rd.", .city: "Xinyi Dist.", .stateOrProvince: "Taipei City", .postalCode: "110"]
      ),
      (
        "TW", "8F., No. 68, Sec. 5, Zhongxiao E. Rd., Xinyi Dist., Taipei City 110",
        [
          .houseNumber: "68", .streetName: "Sec. 5, Zhongxiao E. Rd.", .place: "8F.", .city: "Xinyi Dist.", .stateOrProvince: "Taipei City",
          .postalCode: "110",
        ]
      ),
      (
        "TW", "4F., No. 22, Ln. 45, Sec. 2, Nanjing E. Rd., Zhongshan Dist., Taipei City 104, Taiwan",
        [
          .houseNumber: "22", .streetName: "Ln. 45, Sec. 2, Nanjing E. Rd.", .place: "4F.", .city: "Zhongshan Dist.",
          .stateOrProvince: "Taipei City", .postalCode: "104",
        ]
      ),
      (
        "CN", "No.268 Xizang Zhong Road, Huangpu District\nShanghai, 200001",
        [
          .houseNumber: "268", .streetName: "Xizang Zhong Road", .city: "Huangpu District", .stateOrProvince: "Shanghai",
          .postalCode: "200001",
        ]
      ),
      (
        "CN", "Building 2, No. 969 West Wen Yi Road, Yuhang District, Hangzhou 311121, Zhejiang, China",
        [
          .houseNumber: "969", .streetName: "West Wen Yi Road", .place: "Building 2", .district: "Yuhang District", .city: "Hangzhou",
          .stateOrProvince: "Zhejiang", .postalCode: "311121",
        ]
      ),
      (
        "CN", "Tsinghua Science Park Bldg 6\nNo. 1 Zhongguancun East Road\nHaidian District\nBeijing 100084",
        [
          .houseNumber: "1", .streetName: "Zhongguancun East Road", .city: "Haidian District", .stateOrProvince: "Beijing",
          .postalCode: "100084", .companyName: "Tsinghua Science Park Bldg 6",
        ]
      ),
      (
        "HK", "Unit 1201, 12/F, Tower 1, The Gateway, 25 Canton Road, Tsim Sha Tsui, Kowloon",
        [
          .houseNumber: "25", .streetName: "Canton Road", .place: "Unit 1201, 12/F, Tower 1", .city: "Tsim Sha Tsui",
          .stateOrProvince: "Kowloon", .companyName: "The Gateway",
        ]
      ),
    ] as [(String, String, [AddressField: String])])
  func `an East Asian address in Latin letters has its number before the street, and its floor before both`(
    country: String, block: String, expected: [AddressField: String]
  ) throws {
    #expect(try CivicAddress.parts(of: block, in: country) == expected)
  }

  @Test(arguments: [
    ("KR", "강남구 테헤란로 152"), ("CN", "建国门外大街1号"), ("TW", "市府路45號"), ("HK", "太古城英皇道1111號"), ("CN", "北京路100号"), ("KR", "콘토소 주식회사"),
  ]) func `what names no area or city that is known keeps its words`(country: String, block: String) {
    guard let address = CivicAddress(pasted: block, country: country, countryNamed: SampleCountries.code) else { return }
    let signs = { (text: String) in text.filter { $0 != " " }.sorted() }
    #expect(signs(AddressField.allCases.map { address[$0] }.joined()) == signs(block))
  }
}
