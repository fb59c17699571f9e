/// Plain text as CommonMark, so that no character of it is taken for markup.
enum MarkdownText {
  /// Adds a text to some Markdown.
  ///
  /// - Parameters:
  ///   - atLineStart: Whether it begins a line.
  ///   - indent: What each further line of it begins with.
  ///   - inLink: Whether it is in brackets.
  ///   - beforeLink: Whether a link follows at once.
  static func append(
    _ text: ArraySlice<UInt8>, to markdown: inout [UInt8], atLineStart: Bool = false,
    indent: [UInt8], inLink: Bool = false, beforeLink: Bool = false
  ) {
    let needsCare =
      text.contains(where: isSpecial) || atLineStart && !(text.first.map(isLetter) ?? true)
    guard needsCare else {
      markdown += text
      return
    }
    var lineStart = atLineStart ? text.startIndex : -1
    for (index, byte) in zip(text.indices, text) {
      if byte == 0x0A {
        // An empty line would end the paragraph.
        if index == lineStart {
          lineStart = index + 1
          continue
        }
        markdown.append(byte)
        markdown += indent
        lineStart = index + 1
        continue
      }
      let next = index + 1 < text.endIndex ? text[index + 1] : nil
      let before = index > text.startIndex ? text[index - 1] : nil
      let isFirst = index == lineStart
      if isFirst, byte == 0x20 || byte == 0x09 {
        lineStart = index + 1
        continue
      }
      if isFirst && opensBlock(byte) || endsNumber(text, index, lineStart)
        || isMarkup(byte, before, next, inLink: inLink)
        || byte == UInt8(ascii: "!") && next == nil && beforeLink
      {
        markdown.append(UInt8(ascii: "\\"))
      }
      markdown.append(byte)
    }
  }

  /// Whether code has a blank or a backtick at its ends, which a fence would take away or go on with.
  static func needsPadding(_ code: ArraySlice<UInt8>) -> Bool {
    let isBesideMark =
      code.first == UInt8(ascii: "`") || code.last == UInt8(ascii: "`") || code.first == 0x20
    return isBesideMark && !code.allSatisfy { $0 == 0x20 }
  }

  /// A run of backticks that the text does not contain.
  static func fence(for text: ArraySlice<UInt8>, atLeast count: Int) -> [UInt8] {
    var longest = 0
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return Array(repeating: UInt8(ascii: "`"), count: longest < count ? count : longest + 1)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "!"), UInt8(ascii: "\""), 0x0A:
      true
    default: false
    }
  }

  private static func isMarkup(
    _ byte: UInt8, _ before: UInt8?, _ next: UInt8?, inLink: Bool
  ) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"): true
    case UInt8(ascii: "_"): !(isWord(before) && isWord(next))
    case UInt8(ascii: "["), UInt8(ascii: "\""): inLink
    case UInt8(ascii: "]"):
      inLink || next == UInt8(ascii: "(") || next == UInt8(ascii: ":") || next == UInt8(ascii: "[")
    case UInt8(ascii: "!"): next == UInt8(ascii: "[")
    case UInt8(ascii: "<"):
      isWord(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
    case UInt8(ascii: "&"): isWord(next) || next == UInt8(ascii: "#")
    default: false
    }
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isLetter(byte) || (0x30...0x39).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func opensBlock(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether this is the sign after a number that would begin a list.
  private static func endsNumber(_ bytes: ArraySlice<UInt8>, _ index: Int, _ lineStart: Int) -> Bool
  {
    guard lineStart >= 0, index > lineStart, index - lineStart <= 9,
      bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
    else { return false }
    return bytes[lineStart..<index].allSatisfy { (0x30...0x39).contains($0) }
  }
}
