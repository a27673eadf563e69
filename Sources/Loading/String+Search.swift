extension String {
  /// Whether other words stand in the text, byte for byte.
  func holds(_ words: String) -> Bool {
    var (text, wanted) = (self, words)
    return text.withUTF8 { text in
      wanted.withUTF8 { wanted in
        guard let first = wanted.first else { return true }
        guard wanted.count <= text.count else { return false }
        for place in 0...(text.count - wanted.count) where text[place] == first {
          var offset = 1
          while offset < wanted.count, text[place + offset] == wanted[offset] { offset += 1 }
          if offset == wanted.count { return true }
        }
        return false
      }
    }
  }
}

extension Substring {
  /// Where other words stand first in the text, byte for byte; nil where they do not.
  func place(of words: String) -> Range<Index>? {
    let (text, wanted) = (utf8, words.utf8)
    var start = text.startIndex
    while start < text.endIndex {
      let rest = text[start...]
      if rest.starts(with: wanted) {
        return start..<text.index(start, offsetBy: wanted.count)
      }
      start = text.index(after: start)
    }
    return nil
  }
}
