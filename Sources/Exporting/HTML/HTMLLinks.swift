import Documents

/// Where the addresses in a page lead.
struct HTMLLinks {
  /// The address in a page of what stands in a site, for an address as it was written; nil where it leads nowhere.
  private let lead: ((String) -> String?)?

  /// Links of a page that stands alone: addresses stay as they were written.
  static var asWritten: HTMLLinks { HTMLLinks(nil) }

  /// Links of a page among others.
  init(_ lead: ((String) -> String?)?) { self.lead = lead }

  /// The addresses, as markup, that an address as it was written leads to; none where it leads nowhere, or where a
  /// browser might do more than open a page.
  func targets(of written: String, _ places: HTMLPlaces) -> [String] {
    written.split(separator: "\n").prefix(16).compactMap { target(of: String($0), places) }
  }

  private func target(of address: String, _ places: HTMLPlaces) -> String? {
    guard AddressText.isHarmless(address) else { return nil }
    if address.utf8.first == UInt8(ascii: "#") {
      return places.name(of: Self.decoded(String(address.dropFirst()))).map {
        "#" + HTMLText.escaped($0)
      }
        ?? (address == "#" ? "#" : nil)
    }
    guard let lead else { return AddressText.escaped(address) }
    return lead(address)
  }

  /// A fragment without percent signs.
  static func decoded(_ fragment: String) -> String {
    guard fragment.utf8.contains(UInt8(ascii: "%")) else { return fragment }
    var bytes: [UInt8] = []
    var rest = fragment.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(value)
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a hexadecimal digit stands for.
  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}
