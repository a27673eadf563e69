/// What officials ask of a collection of laws, each with the document, and where it matters the provision, that they
/// want. The questions were made by reading the documents, not by searching them; where a law stands in two collections
/// or was enacted twice in the same words, either will do.
enum CorporaQuestions {
  typealias Question = (asked: String, right: [String])

  static let all: [Question] = chinese + estonian + spanish + arabic + english

  static let chinese: [Question] = [
    // Numbers.
    ("国务院令第711号", [rules + "政府信息公开条例(2019-04-03)"]),
    ("国务院令第722号", [rules + "优化营商环境条例(2019-10-22)"]),
    ("国务院令第619号", [rules + "女职工劳动保护特别规定(2012-04-28)"]),
    ("中华人民共和国国务院令第688号", [rules + "机关团体建设楼堂馆所管理条例(2017-10-05)"]),
    // Titles, whole; where a law was revised, the newest.
    ("优化营商环境条例", [rules + "优化营商环境条例(2019-10-22)"]),
    ("物业管理条例", [rules + "物业管理条例(2018-03-19)"]),
    ("烈士褒扬条例", [rules + "烈士褒扬条例(2024-09-27)"]),
    ("矿产资源法", [lawbook + "经济法/矿产资源法(2024-11-08)", just + "economic/mineral-resources-law/README"]),
    (
      "中华人民共和国反间谍法",
      [
        lawbook + "行政法/反间谍法(2023-04-26)", just + "criminal-law/anti-espionage-law/README",
      ]
    ),
    // Titles in part, and as people say them.
    ("刑法修正案十一", [lawbook + "刑法/刑法修正案（十一）"]),
    (
      "宪法修正案 2018",
      [
        lawbook + "宪法/宪法修正案（2018年）",
        just + "constitution/05-amendment 中华人民共和国宪法修正案（2018年）",
      ]
    ),
    ("带薪年休假", [rules + "职工带薪年休假条例(2007-12-14)"]),
    ("楼堂馆所", [rules + "机关团体建设楼堂馆所管理条例(2017-10-05)"]),
    ("德州 扒鸡", [local + "山东地方法规/地方性法规/山东/德州市扒鸡保护与发展条例(2020-12-01)"]),
    ("上海 中华鲟", [local + "上海地方法规/地方性法规/上海/上海市中华鲟保护管理条例(2020-05-14)"]),
    ("龙门石窟保护", [local + "河南地方法规/地方性法规/河南/洛阳市龙门石窟保护管理条例(2012-11-13)"]),
    ("金华 title:电梯", [local + "浙江地方法规/地方性法规/浙江/金华市电梯安全条例(2017-10-25)"]),
    ("数据安全法 year:2021", dataSecurity),
    // Words of two characters.
    ("护照", [lawbook + "行政法/护照法(2006-04-29)", just + "administrative/passport-law/README"]),
    ("信托", [lawbook + "民法商法/信托法(2001-04-28)", just + "civil-and-commercial/trust-law/README"]),
    ("海警", [lawbook + "行政法/海警法(2021-01-22)", just + "administrative/coast-guard-law/README"]),
    ("契税", [lawbook + "经济法/契税法(2020-08-11)", just + "economic/deed-tax-law/README"]),
    ("密码", [lawbook + "行政法/密码法(2019-10-26)", just + "administrative/cryptography-law/README"]),
    // Provisions, by law and article.
    ("民法典 第十二条", [lawbook + "民法典/总则 第十二条", code + "01-general-principles 第十二条"]),
    (
      "民法典第一千二百五十四条",
      [lawbook + "民法典/侵权责任编 第一千二百五十四条", code + "07-tort-liability 第一千二百五十四条"]
    ),
    (
      "公司法 第四条",
      [
        lawbook + "民法商法/公司法(2023-12-29) 第四条",
        just + "civil-and-commercial/company-law/README 第四条",
      ]
    ),
    (
      "《信托法》第二条",
      [
        lawbook + "民法商法/信托法(2001-04-28) 第二条", just + "civil-and-commercial/trust-law/README 第二条",
      ]
    ),
    // Phrases in a provision.
    ("公共浴室、理发店、美容店", [rules + "公共场所卫生管理条例(2019-04-23) 第二条"]),
    ("任何以电子或者其他方式对信息的记录", dataSecurity.map { $0 + " 第三条" }),
    (
      "敏感个人信息是一旦泄露",
      [
        lawbook + "行政法/个人信息保护法(2021-08-20) 第二十八条",
        just + "economic/personal-information-protection-law/README 第二十八条",
      ]
    ),
    ("\"人口稠密、耕地较少、交通方便的地区\"", [rules + "殡葬管理条例(2012-11-09) 第四条"]),
    ("不得拖欠农民工工资", [rules + "保障农民工工资支付条例(2019-12-30) 第三条"]),
    // Typing mistakes: a sign of the same sound.
    ("优化营商环竟条例", [rules + "优化营商环境条例(2019-10-22)"]),
    ("职工带新年休假条例", [rules + "职工带薪年休假条例(2007-12-14)"]),
  ]

  static let estonian: [Question] = [
    ("Avaliku teenistuse seadus", civilService),
    ("avaliku teenistuse seadus § 6", civilService.map { $0 + " § 6" }),
    ("Jäätmeseadus", [ee + "749804"]), ("jaatmeseadus", [ee + "749804"]),
    ("vordse kohtlemise seadus", [ee + "13096445"]),
    ("Nimeseadus § 5", [ee + "832979 § 5"]),
    ("meretöö", [ee + "129062014108"]),
    ("isikunime õigekirjutus", [ee + "832979 § 5"]),
    ("isikunime oigekirjutus", [ee + "832979 § 5"]),
    ("nakkushaige tahtest olenematu ravi", [ee + "264826 § 4"]),
    ("kohaliku omavalitsuse korralduse seadus", [ee + "22250"]),
    ("koerte kasside pidamise Hiiumaa", [ee + "401022019006"]),
    ("Tapa jaatmehoolduseeskiri", [ee + "413112018008"]),
    ("title:jäätmehoolduseeskiri Hiiumaa", [ee + "428032024006"]),
    ("Viimsi heakorraeeskiri", [ee + "429032025002"]),
    ("Valga valla 2026. aasta eelarve", [ee + "427032026006"]),
    ("title:eelarve Kanepi year:2026", [ee + "427022026004"]),
    ("raudtee tehnokasutuseeskiri", [ee + "111112020008"]),
    ("Karula rahvuspargi kaitse-eeskiri", [ee + "1043080"]),
    ("Vanemuine tegevuse lõpetamine", [ee + "101112012014"]),
    ("taliolümpiamängud meenemündi", [ee + "113012026001"]),
    ("title:perearsti", [ee + "13263878"]),
    ("number:73 narkootiliste", [ee + "902508"]),
    ("lumetõrje Mustvee", [ee + "408122021003"]),
    ("kriminaalmenetlluse seadustik", [ee + "780297"]),
    ("tehnokasutuseskiri raudtee", [ee + "111112020008"]),
    ("geenidoonori koeproovi hävitamise kord", [ee + "86999"]),
  ]

  static let spanish: [Question] = [
    ("Ley 17250", [uy + "ley-17250"]), ("Ley Nº 18.331", [uy + "ley-18331"]),
    ("ley 18.381", [uy + "ley-18381"]), ("Decreto Ley 14219", [uy + "decreto-ley-14219"]),
    ("14500", [uy + "decreto-ley-14500"]), ("number:16060", [uy + "ley-16060"]),
    ("ley n° 19172", [uy + "ley-19172"]),
    ("Ley de Sociedades Comerciales", [uy + "ley-16060"]),
    ("protección de datos personales", [uy + "ley-18331"]),
    ("cannabis", [uy + "ley-19172"]),
    ("ley de urgente consideración", [uy + "ley-19889"]),
    ("ley de derechos de autor", [uy + "ley-9739"]),
    ("erradicacion violencia domestica", [uy + "ley-17514"]),
    ("acceso a la información pública", [uy + "ley-18381"]),
    ("rendición de cuentas ejercicio 2006", [uy + "ley-18172"]),
    ("código de la niñez y la adolescencia", [uy + "ley-17823"]),
    ("turismo enológico", [uy + "ley-18088"]),
    ("convenio internacional del azúcar 1977", [uy + "decreto-ley-15436"]),
    ("honras fúnebres Perón", [uy + "decreto-ley-14213"]),
    ("FONASA", [uy + "ley-18131"]), ("ley del aborto", [uy + "ley-18987"]),
    ("facultad de veterinaria before:1950", [uy + "ley-10456", uy + "ley-10762"]),
    ("COVID-19 beneficios tributarios empresas", [uy + "ley-19989"]),
    ("compilación código civil", [uy + "decreto-ley-15705"]),
    ("Ley 18987 artículo 3", [uy + "ley-18987 Artículo 3"]),
    ("artículo 6 de la ley 17250", [uy + "ley-17250 Artículo 6"]),
    ("dato sensible origen racial y étnico", [uy + "ley-18331 Artículo 4"]),
    ("\"vínculo que se establece entre el proveedor\"", [uy + "ley-17250 Artículo 4"]),
    ("prohíbese fumar espacios cerrados", [uy + "ley-18256 Artículo 3"]),
    ("interupcion voluntaria del embarazo", [uy + "ley-18987"]),
    ("turismo enologicco", [uy + "ley-18088"]),
    ("bibliotecolojía", [uy + "decreto-ley-14573"]),
  ]

  static let arabic: [Question] = [
    ("نظام العمل", [sa + "أنظمة العمل والرعاية الاجتماعية/نظام العمل"]),
    ("نظام مكافحة التدخين", [tobacco]),
    ("مكافحه التدخين", [tobacco]),
    ("زراعة أو تصنيع التبغ", [tobacco + " المادة الثالثة"]),
    ("يمنع التدخين في الأماكن الآتية", [tobacco + " المادة السابعة"]),
    (
      "مرسوم ملكي م/١٣٢ نظام الشركات",
      [sa + "مرسوم ملكي/مرسوم ملكي رقم (م ١٣٢) الموافقة على نظام الشركات"]
    ),
    (
      "مرسوم ملكي م/132 الشركات",
      [sa + "مرسوم ملكي/مرسوم ملكي رقم (م ١٣٢) الموافقة على نظام الشركات"]
    ),
    (
      "قرار ٦٨ مراكز التحكيم",
      [
        sa + "قرار/قرار مجلس الوزراء رقم (٦٨) إلغاء (اللجنة الدائمة الخاصة بمراكز التحكيم السعودية)"
      ]
    ),
    ("ميثاق المهندس", [sa + "غير-مصنف/ميثاق المهندس"]),
    ("اليخوت السعودية", [sa + "لائحة/اللائحة التنظيمية لليخوت السعودية"]),
    ("لائحه حمايه حقوق المسافرين", [sa + "لائحة/لائحة حماية حقوق المسافرين"]),
    ("نظام المرور", [sa + "أنظمة الأمن الداخلي والأحوال المدنية والأنظمة الجنائية/نظام المرور"]),
    (
      "نظام الاجراءات الجزائيه",
      [
        sa + "أنظمة السلطة القضائية وحقوق الإنسان/نظام الإجراءات الجزائية ولائحته التنفيذية"
      ]
    ),
    (
      "المساهمات العقارية",
      [sa + "أنظمة الخدمات البلدية والتخطيط والتطوير الحضري/نظام المساهمات العقارية"]
    ),
    ("التبرع بالاعضاء البشريه", [sa + "أنظمة الصحة/نظام التبرع بالأعضاء البشرية"]),
    ("الذوق العام", [sa + "أنظمة السياحة والآثار/لائحة المحافظة على الذوق العام"]),
    (
      "نظام العلم",
      [sa + "أنظمة التشريفات والمراسم والسلك الدبلوماسي/نظام العلم للمملكة العربية السعودية"]
    ),
    (
      "نظام التجارة الإلكترونية",
      [sa + "أنظمة التجارة والاقتصاد والاستثمار/نظام التجارة الإلكترونية"]
    ),
    (
      "نظام حقوق كبير السن ورعايته",
      [
        sa + "أنظمة العمل والرعاية الاجتماعية/نظام حقوق كبير السن ورعايته"
      ]
    ),
    (
      "نظام الاوسمه السعوديه",
      [
        sa + "أنظمة التشريفات والمراسم والسلك الدبلوماسي/نظام الأوسمة السعودية"
      ]
    ),
    ("نظام الغذاء المادة الأولى", [sa + "أنظمة الصحة/نظام الغذاء المادة الأولى"]),
    ("اليخووت السعودية", [sa + "لائحة/اللائحة التنظيمية لليخوت السعودية"]),
  ]

  static let english: [Question] = [
    ("Public Law 115-16", [us + "115publ16-uslm"]), ("Public Law 113–67", [us + "113publ67-uslm"]),
    ("116 HR 1000", [us + "H1000_IH"]), ("S 1014", [us + "S1014_ES"]),
    ("Occupational Safety and Health Act of 1970", [us + "COMPS-1523"]),
    ("disaster mitigation act", [us + "COMPS-13731"]),
    ("wild animals in circuses", [akn + "uk_hc036wildanimalsbook.akn"]),
    ("Groceries Code Adjudicator", [akn + "uk_hc113groceriesbook.akn"]),
    ("road user levy", [akn + "uk_hgv077book.akn"]),
    ("Route 66 Centennial Commission", [us + "S1014_ES"]),
    ("geothermal steam", [us + "COMPS-1565"]), ("anadromous fish", [us + "COMPS-1656"]),
    ("commitment to Taiwan", [us + "SC13_ES"]),
    ("John Lewis lie in state", [us + "hc105_eh"]),
    ("Supreme Court not more than 9 justices", [us + "SJ14_IS"]),
    ("Pago Pago clinic", [us + "115publ16-uslm", us + "115hr1362enr_good"]),
    ("inspire women aerospace", [us + "115publ7-uslm"]),
    ("noninterest spending potential GDP", [us + "S2245_IS"]),
    ("Secure Rural Schools", [us + "COMPS-1135"]),
    ("title:circuses", [akn + "uk_hc036wildanimalsbook.akn"]),
    ("Desert Storm memorial", [us + "115publ18-uslm", us + "115sjres1enr_good"]),
    ("consumer product safety improvment", [us + "COMPS-9748"]),
    ("geothermel steam", [us + "COMPS-1565"]),
  ]

  private static let lawbook = "cn-lawrefbook/"
  private static let rules = lawbook + "行政法规/"
  private static let local = lawbook + "DLC/"
  private static let just = "cn-just-laws/docs/"
  private static let code = just + "civil-and-commercial/civil-code/"
  private static let dataSecurity = [
    lawbook + "行政法/数据安全法(2021-06-10)", just + "economic/data-security-law/README",
  ]
  private static let ee = "ee-legalize/ee/"
  /// Two texts of one day, which take force on different ones.
  private static let civilService = [ee + "103022026008", ee + "103022026009", ee + "106072012001"]
  private static let uy = "uy-legalize/uy/UY-"
  private static let sa = "sa-saudi-laws-md/laws/"
  private static let tobacco = sa + "أنظمة الصحة/نظام مكافحة التدخين"
  private static let us = "xml-html-samples/uslm/"
  private static let akn = "xml-html-samples/akn/uk-us-akn-samples_mapping_"
}
