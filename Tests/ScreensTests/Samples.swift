import Documents

/// Sites to read.
enum Samples {
  /// The portal of the seed: its whole menu, some of its pages, contact blocks and posts as the pages give them.
  static let portal = Site(
    title: "Hengyang Municipal People's Government", language: "en",
    footer: [
      "Sponsored by Hengyang Municipal People's Government, Undertaken by Hengyang Normal University",
      "Co-sponsored by Information Office of Hengyang Municipal People's Government Technical Support"
        + " & Design:Hengyang Normal University",
      "ICP NO:05002289",
    ],
    root: Section(
      id: "", title: "Hengyang Municipal People's Government",
      sections: [
        Section(
          id: "officials", title: "Officials",
          sections: [
            Section(
              id: "officials/municipal-government", title: "Municipal Government",
              introduction: [
                Block(
                  .paragraph,
                  "Posts as pages of the portal name them, with the date of the page. Nothing here says who holds a post today."
                )
              ],
              entries: [
                official(
                  "zhou-nong", "Zhou Nong", "secretary of the municipal party committee",
                  "March 2017"),
                official("deng-qunce", "Deng Qunce", "deputy secretary and mayor", "2018 to 2019"),
              ])
          ]),
        Section(
          id: "departments", title: "Departments",
          sections: [
            Section(id: "departments/government-office", title: "Government Office"),
            Section(
              id: "departments/working-departments", title: "Working Departments",
              entries: [environment, forestry, education]),
            Section(
              id: "departments/agencies-directly-under",
              title: "Agencies Directly under Government Administration"),
            Section(
              id: "departments/agencies-under", title: "Agencies under Government Administration"),
            Section(id: "departments/special-departments", title: "Special Departments"),
            Section(
              id: "departments/contact-list", title: "Contact List of Government Agencies",
              kind: .contacts),
          ]),
        Section(
          id: "laws", title: "Laws and Regulations",
          sections: [
            Section(id: "laws/national", title: "National Laws", entries: [zones]),
            Section(
              id: "laws/local", title: "Local Laws and Regulations", entries: local),
          ]),
        Section(
          id: "planning", title: "Development Planning",
          sections: [
            Section(id: "planning/information", title: "Development Planning Information")
          ]),
        Section(
          id: "reports", title: "Special Reports",
          sections: [
            Section(
              id: "reports/latest", title: "Latest Reports",
              introduction: [Block(.paragraph, "No page of this section was found.")])
          ]),
      ]))

  static let zones = Entry(
    id: Document.ID("laws/national/2020-high-tech-zones"),
    title:
      "Several Opinions of the State Council on Promoting High-quality Development of National High-tech Industrial Development Zones",
    facts: [
      .init(.number, "No. 7 [2020] of the State Council"), .init(.source, "北大法律英文网"),
      .init(.dateAdded, "2020-08-13 10:02:39"),
    ])

  static let local = [
    Entry(
      id: Document.ID("laws/local/administration"),
      title: "The City Administration of Hengyang and the Interpretation of Related Policies",
      facts: [.init(.dateAdded, "2019-07-23 10:47:00")]),
    Entry(
      id: Document.ID("laws/local/business-environment"),
      title: "Provisions of Hunan Province on Optimizing the Business Environment",
      facts: [
        .init(.number, "Order No. 307"), .init(.source, "湖南省人民政府网"),
        .init(.dateAdded, "2024-05-17 10:48:09"),
      ]),
    Entry(id: Document.ID("laws/local/undated"), title: "A page without a date"),
    Entry(
      id: Document.ID("laws/local/broken"), title: "broken", facts: [],
      fault: "this is a PDF file, not text"),
  ]

  static let environment = Entry(
    id: Document.ID("departments/working-departments/environment"),
    title: "Hengyang Municipal Bureau of Environmental Protection", kind: .agency,
    facts: [.init(.dateAdded, "2023-07-28 11:55:07")],
    contact: [
      .init("Address", "20th West Changshen Road Zhengxiang District Hengyang"),
      .init("Post code", "421001"), .init("Telephone Number", "0734-2892828"),
      .init("Fax", "0734-2892800"), .init("E-mail", "hyshbj2892828@126.com"),
    ])

  static let forestry = Entry(
    id: Document.ID("departments/working-departments/forestry"),
    title: "Hengyang Municipal Bureau of Forestry", kind: .agency,
    facts: [.init(.dateAdded, "2017-10-13 13:57:04")],
    contact: [
      .init("Address", "NO.19 Guanghui Street Huaxin District Hengyang City"),
      .init("Post code", "421001"), .init("Telephone", "0734-8811900"),
      .init("Fax", "0734-8811900"),
    ])

  static let education = Entry(
    id: Document.ID("departments/working-departments/education"),
    title: "Hengyang Municipal Bureau of Education", kind: .agency,
    facts: [.init(.dateAdded, "2023-07-28 12:09:32")])

  private static func official(_ id: String, _ name: String, _ post: String, _ date: String)
    -> Entry
  {
    Entry(
      id: Document.ID("officials/municipal-government/" + id), title: name, kind: .official,
      facts: [.init(.other("Post"), post), .init(.other("Page of"), date)])
  }

  /// A folder with so many documents and no section.
  static func folder(of count: Int) -> Site {
    Site(
      title: "laws",
      root: Section(
        id: "", title: "laws",
        entries: (0..<count).map { number in
          Entry(
            id: Document.ID("act-\(number)"), title: "Act \(number) on the register of things",
            facts: [
              .init(.dateAdded, "20\(10 + number % 15)-0\(1 + number % 9)-1\(number % 10)"),
              .init(.number, "No. \(number)"),
            ])
        }))
  }

  /// Titles and names that a terminal would act on, and that are hard to set.
  static let hostile = Site(
    title: "\u{1B}]0;title\u{7}\u{202E}evil",
    footer: ["\u{1B}[2J", String(repeating: "長", count: 500)],
    root: Section(
      id: "", title: "x",
      sections: [
        Section(
          id: "a", title: "名\n前\t\u{200B}\u{1B}[31m",
          introduction: [Block(.rule), Block(.paragraph, "\u{9B}31m text")],
          sections: (0..<30).map {
            Section(id: "a/\($0)", title: String(repeating: "深", count: $0))
          },
          entries: (0..<40).map { number in
            Entry(
              id: Document.ID("a/\u{1B}\(number)"),
              title: String(repeating: "Z\u{301}長\u{1B}", count: number * 9),
              kind: number % 3 == 0 ? .agency : .document,
              facts: [
                .init(.number, "\u{202E}12"), .init(.dateAdded, "99999-01-01"),
                .init(.other(""), ""),
              ], contact: number % 2 == 0 ? [.init("", "\r\u{8}"), .init("Tel\u{1B}", "1\n2")] : [])
          }),
        Section(id: "b", title: "", kind: .contacts),
        Section(id: "c", title: String(repeating: "word ", count: 80)),
      ]))
}
