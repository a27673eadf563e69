import Documents
import GRDB
import GRDBSQLite

/// The tokenizer of the index of words, as FTS5 calls it.
final class WordTokenizer: FTS5CustomTokenizer {
  static let name = "gazette_words"
  private let scanner = WordScanner(.words)

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    scanner.tokenize(context, pText, nText, tokenCallback)
  }
}

/// The tokenizer of the index of single signs of Han, Kana, Hangul, Thai and their like.
final class LetterTokenizer: FTS5CustomTokenizer {
  static let name = "gazette_letters"
  private let scanner = WordScanner(.letters)

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    scanner.tokenize(context, pText, nText, tokenCallback)
  }
}

extension WordScanner {
  /// Gives the words of a text to FTS5.
  fileprivate func tokenize(
    _ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ count: CInt,
    _ callback: FTS5TokenCallback
  ) -> CInt {
    guard let text, count > 0 else { return SQLITE_OK }
    return text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
      scan(UnsafeBufferPointer(start: bytes, count: Int(count))) { word, range in
        guard let base = word.baseAddress else { return SQLITE_OK }
        return base.withMemoryRebound(to: CChar.self, capacity: word.count) {
          callback(
            context, 0, $0, CInt(word.count), CInt(range.lowerBound), CInt(range.upperBound))
        }
      }
    }
  }
}
