import Cataloguing
import Documents

extension Overview {
  /// The most items of one panel.
  private static let limit = 500

  /// What a panel lists.
  func items(of subject: OverviewSubject, at desk: Desk) -> [OverviewItem] {
    // Where there is no catalogue to search in, the sections themselves are the lists.
    let hasCatalogue = desk.catalogue.documents != nil
    func dated(_ entries: [Entry], _ day: (Entry) -> CalendarDate?) -> [OverviewItem] {
      entries.compactMap { entry in
        day(entry).map { .document(entry, day: $0, event: nil) }
      }
    }
    switch subject {
    case .years:
      return tally.years.prefix(Overview.limit).map { count in
        let year = String(repeating: "0", count: max(4 - count.name.utf8.count, 0)) + count.name
        return .bar(name: count.name, documents: count.documents, list: .search("year:" + year))
      }
    case .sections:
      let sections = tally.sections.filter { !$0.name.isEmpty }.prefix(Overview.limit)
      let names = SectionNames(sections.map(\.name), at: desk)
      return sections.map { count in
        .bar(
          name: names[count.name], documents: count.documents,
          list: hasCatalogue
            ? .search("in:" + SearchScreen.quoted(count.name)) : .section(count.name))
      }
    case .issuers:
      return tally.issuers.prefix(Overview.limit).map { count in
        .bar(
          name: count.name, documents: count.documents,
          list: .search("from:" + SearchScreen.quoted(count.name)))
      }
    case .newest: return dated(newest) { $0.facts.date }
    case .changed: return dated(changed) { $0.facts[.updated].flatMap { CalendarDate($0) } }
    case .coming:
      return coming.map {
        .document(
          $0.entry, day: $0.day, event: $0.kind)
      }
    }
  }

  /// What a panel says below its items: how much is not listed there.
  func remark(on subject: OverviewSubject, in words: any Words) -> String? {
    func more(_ counts: [Tally.Count]) -> String? {
      counts.count > Overview.limit
        ? words.andMore(counts.count - Overview.limit) : nil
    }
    switch subject {
    case .years:
      let undated = tally.documents - tally.years.reduce(0) { $0 + $1.documents }
      guard undated > 0, !tally.years.isEmpty else { return nil }
      return words.withoutDate(undated)
    case .sections: return more(tally.sections)
    case .issuers: return more(tally.issuers)
    case .newest, .changed, .coming: return nil
    }
  }

  /// What is known of a site without a catalogue: how many documents its sections hold, and the newest of them.
  init(of site: Site) {
    var tally = Tally()
    site.root.forEachSection { section in
      tally.documents += section.entries.count
      guard !section.entries.isEmpty else { return }
      tally.sections.append(Tally.Count(name: section.id, documents: section.count))
    }
    tally.sections.sort { ($1.documents, $0.name) < ($0.documents, $1.name) }
    self.init(
      tally: tally, newest: Newest(site).items.filter { $0.date != nil }.map(\.entry))
  }
}
