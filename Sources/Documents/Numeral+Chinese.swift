extension Numeral {
  /// A number in Chinese, by place (`二〇二〇`) or with its tens and hundreds named (`一百二十`), below ten thousand.
  static func chinese(_ reader: inout SignReader) -> Numeral? {
    var sum = 0
    var digits = 0
    var pending: Int?
    var hasUnits = false
    var count = 0
    while let sign = reader.sign, count < 12 {
      if let digit = chineseDigit(sign) {
        digits = digits < 100_000 ? digits * 10 + digit : digits
        pending = digit
      } else if let unit = chineseUnit(sign) {
        // "十二" leaves out the one before the ten.
        sum += (pending ?? 1) * unit
        pending = nil
        hasUnits = true
      } else {
        break
      }
      count += 1
      reader.advance()
    }
    guard count > 0, count < 12 else { return nil }
    return Numeral(hasUnits ? sum + (pending ?? 0) : digits, .chinese)
  }

  private static func chineseDigit(_ sign: Unicode.Scalar) -> Int? {
    switch sign {
    case "〇", "零", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func chineseUnit(_ sign: Unicode.Scalar) -> Int? {
    switch sign {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  /// A number that is one sign with its ring, brackets or full stop.
  static func circled(_ reader: inout SignReader) -> Numeral? {
    guard let sign = reader.sign else { return nil }
    let value: UInt32
    switch sign.value {
    case 0x2460...0x2473: value = sign.value - 0x245F
    case 0x2474...0x2487: value = sign.value - 0x2473
    case 0x2488...0x249B: value = sign.value - 0x2487
    case 0x249C...0x24B5: value = sign.value - 0x249B
    case 0x2776...0x277F: value = sign.value - 0x2775
    case 0x3220...0x3229: value = sign.value - 0x321F
    case 0x3251...0x325F: value = sign.value - 0x323C
    case 0x3280...0x3289: value = sign.value - 0x327F
    case 0x32B1...0x32BF: value = sign.value - 0x328D
    default: return nil
    }
    reader.advance()
    return Numeral(Int(value), .circled)
  }
}
