import Foundation
import Terminal
import Testing

/// The contrast of what the themes can show, after WCAG 2.1: 4.5 for text of any size (success criterion 1.4.3).
///
/// The shades of a terminal's own colours, and of the first sixteen, are what the user or the terminal makes them; here
/// they are those of xterm (its XTerm-col.ad) and of the Linux console (drivers/tty/vt/vt.c).
@Suite("The contrast of")
struct ContrastTests {
  struct Colour: Hashable {
    var red, green, blue: Double

    init(_ value: Int) {
      (red, green, blue) = (
        Double(value >> 16 & 0xFF) / 255, Double(value >> 8 & 0xFF) / 255,
        Double(value & 0xFF) / 255
      )
    }

    /// The relative luminance as WCAG defines it.
    var luminance: Double {
      func linear(_ part: Double) -> Double {
        part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    func contrast(with other: Colour) -> Double {
      let (one, two) = (luminance, other.luminance)
      return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// Faint letters, as xterm and those after it draw them: at two thirds.
    var faint: Colour {
      var colour = self
      (colour.red, colour.green, colour.blue) = (red * 2 / 3, green * 2 / 3, blue * 2 / 3)
      return colour
    }
  }

  /// A kind of terminal with its own colours.
  struct Kind: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var colours: Int
    var palette: [Int]
    var text: Int
    var ground: Int
    var boldIsBright: Bool
  }

  private static let xterm = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  private static let console = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]

  private static let kinds: [Kind] =
    [256, 8, 0].flatMap { colours in
      [true, false].flatMap { isBright in
        [
          (0xE5E5E5, 0x000000, "black"), (0xFFFFFF, 0x000000, "black"),
          (0x000000, 0xFFFFFF, "white"),
        ]
        .map { text, ground, name in
          Kind(
            testDescription: "xterm, \(colours) colours on \(name), bold is bright: \(isBright)",
            colours: colours, palette: xterm, text: text, ground: ground, boldIsBright: isBright)
        }
      }
    } + [
      // On another ground than black the console puts colours of its own for bold and underlined.
      Kind(
        testDescription: "the Linux console", colours: 8, palette: console, text: 0xAAAAAA,
        ground: 0x000000, boldIsBright: true)
    ]

  /// What letters and ground of an ink look like.
  private static func seen(
    _ ink: Theme.Ink.Shown, on kind: Kind
  ) -> (letters: Colour, ground: Colour) {
    func colour(_ number: Int) -> Colour {
      switch number {
      case ..<16: return Colour(kind.palette[number])
      case ..<232:
        let steps = [0, 95, 135, 175, 215, 255]
        let place = number - 16
        return Colour(steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6])
      default:
        let grey = 8 + 10 * (number - 232)
        return Colour(grey << 16 | grey << 8 | grey)
      }
    }
    var letters = ink.foreground.map(colour) ?? Colour(kind.text)
    var ground = ink.background.map(colour) ?? Colour(kind.ground)
    if ink.isReversed { swap(&letters, &ground) }
    if ink.isBold, kind.boldIsBright {
      let number = ink.isReversed ? ink.background : ink.foreground
      let own = kind.palette.firstIndex(of: ink.isReversed ? kind.ground : kind.text)
      if let plain = number ?? (kind.palette == console ? own : nil), plain < 8 {
        letters = Colour(kind.palette[plain + 8])
      }
    }
    return (ink.isDim ? letters.faint : letters, ground)
  }

  @Test("every role of every theme is at least 4.5", arguments: Theme.all, kinds)
  func readable(theme: Theme, kind: Kind) {
    for role in Role.allCases {
      let (letters, ground) = Self.seen(theme[role].suited(to: kind.colours), on: kind)
      let ratio = letters.contrast(with: ground)
      #expect(ratio >= 4.5, "\(theme.name), \(role): \(ratio)")
    }
  }

  @Test("the high-contrast theme is at least 7 where there are 256 colours")
  func high() {
    for kind in Self.kinds where kind.colours == 256 {
      for role in Role.allCases where role != .deletion {
        let (letters, ground) = Self.seen(Theme.highContrast[role].suited(to: 256), on: kind)
        #expect(letters.contrast(with: ground) >= 7, "\(role)")
      }
    }
  }

  @Test("known pairs is as published")
  func formula() {
    #expect(Colour(0xFFFFFF).contrast(with: Colour(0x000000)) == 21)
    #expect(abs(Colour(0x767676).contrast(with: Colour(0xFFFFFF)) - 4.54) < 0.005)
    #expect(abs(Colour(0x777777).contrast(with: Colour(0xFFFFFF)) - 4.48) < 0.005)
  }
}
