import Documents
import Exporting
import Loading

extension Accession {
  /// A document that was read from a file of the source.
  private struct Read {
    let document: Document
    let bytes: [UInt8]
    let file: SourceFolder.File
    let origin: Origin

    /// How many letters and digits there are: of two copies the one with more says more.
    var wealth: Int {
      document.blocks.reduce(0) { sum, block in
        sum
          + block.passage.text.unicodeScalars.count {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
          }
      }
    }
  }

  /// Takes the richest file of an address.
  func take(_ group: Plan.Group, of source: SourceFolder, plan: Plan) {
    if group.names.last == "_index.md" { return takePage(group, of: source) }
    var best: Read?
    for (file, origin) in group.files {
      guard let read = read(file, origin, of: source, as: group.id) else { continue }
      guard let other = best else {
        best = read
        continue
      }
      let isRicher = read.wealth > other.wealth
      let poorer = isRicher ? other : read
      report.copies.append(
        Report.Remark(
          path: poorer.file.path, words: "a copy of \((isRicher ? read : other).file.path)"))
      if isRicher { best = read }
    }
    guard let best else { return }
    do {
      try put(best, in: group, plan: plan)
    } catch {
      refuse(best.file.path, error)
    }
  }

  private func read(
    _ file: SourceFolder.File, _ origin: Origin, of source: SourceFolder, as id: String
  ) -> Read? {
    do {
      let bytes = try source.bytes(of: file)
      report.bytes += bytes.count
      if let document = try source.document(of: file, bytes: bytes, id: Document.ID(id)) {
        return Read(document: document, bytes: bytes, file: file, origin: origin)
      }
      report.others[SourceFolder.kind(of: file), default: 0] += 1
    } catch {
      refuse(file.path, error)
    }
    return nil
  }

  private func put(_ read: Read, in group: Plan.Group, plan: Plan) throws {
    var document = read.document
    for index in document.blocks.indices {
      document.blocks[index].lead { plan.address($0, from: read.origin) }
    }
    document.entry.facts[.other(StampedText.imprint)] = nil
    document.entry.facts[.other(StampedText.missing)] = nil
    if !document.notices.isEmpty {
      let words = document.notices.joined(separator: " ")
      document.entry.facts[.other("import_notice")] = words
      report.remarks.append(Report.Remark(path: read.file.path, words: words))
    }
    document.entry.facts[.other(StampedText.origin)] = read.origin.path
    let text = Array(MarkdownText(of: document).text.utf8)
    guard let stamped = StampedText(text) else {
      throw ImportingError(place: read.file.path, reason: "its front matter cannot be written")
    }
    if wishes.keepsSources {
      let names =
        [".sources"] + read.origin.path.split(separator: "/").map { SafeName(String($0)).text }
      try depository.put(read.bytes, at: names, replacing: .files)
    }
    guard let copy = group.copy, let bytes = standing.bytes(of: copy), let old = StampedText(bytes)
    else {
      try depository.put(stamped.file(imprint: stamped.current), at: group.names)
      report.imported += 1
      return
    }
    try replace(old, by: stamped, at: copy)
  }

  private func replace(
    _ old: StampedText, by new: StampedText, at copy: Standing.Copy
  ) throws {
    let isEdited = old.current != old.recorded
    guard new.current != old.recorded else {
      if old.missingSince == nil {
        report.unchanged += 1
      } else {
        var found = old
        found.missingSince = nil
        try depository.put(
          found.file(imprint: old.recorded ?? old.current), at: copy.names, replacing: .files)
        report.updated += 1
      }
      return
    }
    guard !isEdited else {
      throw ImportingError(
        place: copy.id,
        reason: "has been edited in the site since it was imported, and differs in the source now")
    }
    try depository.put(new.file(imprint: new.current), at: copy.names, replacing: .files)
    report.updated += 1
  }

  /// Takes the page of a section as it is: its description is the menu's.
  private func takePage(_ group: Plan.Group, of source: SourceFolder) {
    guard let (file, _) = group.files.first else { return }
    do {
      let bytes = try source.bytes(of: file)
      report.bytes += bytes.count
      let place = group.names.joined(separator: "/")
      if let old = standing.bytes(at: place) {
        guard old == bytes else {
          throw ImportingError(
            place: place, reason: "another page of this section stands in the site already")
        }
        report.unchanged += 1
      } else {
        try depository.put(bytes, at: group.names)
        report.imported += 1
      }
    } catch {
      refuse(file.path, error)
    }
  }

  /// Marks the documents that the source had at an earlier import and has no longer.
  func markMissing(_ plan: Plan) {
    let seen = Set(plan.groups.flatMap { $0.files.map { Origin.Key($0.origin.path) } })
    let kept = Set(plan.groups.compactMap { $0.copy.map { Origin.Key($0.origin) } })
    for (key, copy) in standing.copies.sorted(by: { $0.value.origin < $1.value.origin })
    where plan.belongs(copy.origin) && !seen.contains(key) && !kept.contains(key) {
      let origin = copy.origin
      report.missing.append(origin)
      guard copy.missingSince == nil, let bytes = standing.bytes(of: copy),
        var text = StampedText(bytes), let recorded = text.recorded
      else { continue }
      text.missingSince = wishes.today
      do {
        try depository.put(text.file(imprint: recorded), at: copy.names, replacing: .files)
      } catch {
        refuse(copy.id, error)
      }
    }
  }

  private func refuse(_ path: String, _ error: any Error) {
    let reason =
      switch error {
      case let error as LoadingError: error.reason
      case let error as ExportingError: error.description
      case let error as ImportingError: error.reason
      default: "\(error)"
      }
    report.refused.append(Report.Remark(path: path, words: reason))
  }
}

extension Block {
  /// Gives each link of the block the address that `address` knows for it.
  fileprivate mutating func lead(_ address: (String) -> String?) {
    for index in passage.marks.indices {
      guard case .link(let written) = passage.marks[index].style, let new = address(written) else {
        continue
      }
      passage.marks[index].style = .link(new)
    }
  }
}
