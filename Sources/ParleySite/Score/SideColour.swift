/// The colour of a side in drawings: legible on light paper and on dark.
///
/// WCAG 2.2 (1.4.11) asks for 3:1 of graphics; one colour can have that on both papers where its
/// luminance is between two bounds.
struct SideColour: Hashable, Sendable {
  /// Each 0–255.
  let red: Int
  let green: Int
  let blue: Int

  /// `#rrggbb`
  var css: String { "#" + [red, green, blue].map(Self.hexadecimal).joined() }

  /// For what no side owns.
  static let neutral = SideColour(red: 0x76, green: 0x7D, blue: 0x82)

  /// After Okabe and Ito (2008), whose colours can be distinguished by readers who are colour-blind, each
  /// moved as far as it must be to be legible on both papers.
  static func palette(_ index: Int) -> SideColour {
    let colours = [
      SideColour(red: 0x00, green: 0x72, blue: 0xB2),
      SideColour(red: 0xD5, green: 0x5E, blue: 0x00),
      SideColour(red: 0x00, green: 0x9E, blue: 0x73),
      SideColour(red: 0xCC, green: 0x79, blue: 0xA7),
      SideColour(red: 0x8A, green: 0x6D, blue: 0x1D),
      SideColour(red: 0x56, green: 0xB4, blue: 0xE9),
    ]
    return colours[index % colours.count].legible
  }

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Takes an author's `#rgb` or `#rrggbb`, made lighter or darker until it is legible; `nil` for none.
  init?(_ text: String?) {
    guard let text, text.hasPrefix("#"), let number = Int(text.dropFirst(), radix: 16) else {
      return nil
    }
    switch text.utf8.count {
    case 4:
      self =
        SideColour(
          red: (number >> 8) * 17, green: (number >> 4 & 15) * 17, blue: (number & 15) * 17
        ).legible
    case 7:
      self = SideColour(red: number >> 16, green: number >> 8 & 255, blue: number & 255).legible
    default: return nil
    }
  }

  /// WCAG's relative luminance, 0–1.
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// Between 3:1 on dark paper and 3:1 on light, with a little to spare.
  static let legibleLuminance = 0.145...0.275

  /// The nearest colour of this hue that is legible.
  var legible: SideColour {
    var colour = self
    // Each step goes a fiftieth of the way; white and black are beyond the bounds.
    for step in 1...50 where !Self.legibleLuminance.contains(colour.luminance) {
      let target = luminance < Self.legibleLuminance.lowerBound ? 255 : 0
      colour = SideColour(
        red: red + (target - red) * step / 50, green: green + (target - green) * step / 50,
        blue: blue + (target - blue) * step / 50)
    }
    return colour
  }

  private static func hexadecimal(_ value: Int) -> String {
    (value < 16 ? "0" : "") + String(value, radix: 16)
  }

  /// sRGB's curve as a polynomial: close to the standard's power of 2.4, and the same on every machine.
  private static func linear(_ value: Int) -> Double {
    let part = Double(value) / 255
    return part * (part * (part * 0.305306 + 0.682171) + 0.012523)
  }
}
