/// The HTML that chronologies contain in their cells, as Markdown: paragraphs, line breaks, emphasis and
/// links. Other tags go, and what is between them stays; scripts and styles go with their text.
package struct HTMLMarkdown {
  private var scanner: HTMLScanner
  private var paragraphs: [String] = []
  /// Looked at as bytes: characters and equality of strings go over all the marks on a letter.
  private var line = ""
  /// Emphasis and links that are open, from the outside in.
  private var open: [Span] = []

  /// Emphasis or a link.
  private struct Span {
    let tag: String
    let start: String
    let end: String
    /// Whether there is a word in it, which its start comes before: without one it is nothing.
    var isWritten = false
  }

  /// Markdown that reads as the HTML does.
  static func markdown(_ html: String) -> String {
    var reader = HTMLMarkdown(scanner: HTMLScanner(html))
    reader.read()
    return reader.paragraphs.joined(separator: "\n\n")
  }

  /// The words alone, in one line.
  static func plainText(_ html: String) -> String {
    var scanner = HTMLScanner(html)
    var text = ""
    while let piece = scanner.next() {
      switch piece {
      case .character(let character): text.unicodeScalars.append(character)
      case .tag(let tag) where ["script", "style"].contains(tag.name) && !tag.isEnd:
        scanner.skip(to: tag.name)
      case .tag(let tag):
        if !["", "b", "i", "em", "strong", "a", "span", "u"].contains(tag.name) { text += " " }
      }
    }
    return oneLine(text)
  }

  /// Markdown in one paragraph, whatever the HTML has.
  static func phrase(_ html: String) -> String {
    markdown(html).replacing("\\\n", with: " ").replacing("\n\n", with: " ")
  }

  static func link(_ text: String, to address: String) -> String {
    "[\(escaped(text))]\(destination(address))"
  }

  private init(scanner: HTMLScanner) { self.scanner = scanner }

  private mutating func read() {
    var words = ""
    var lineFeeds = 0
    while let piece = scanner.next() {
      switch piece {
      case .tag(let tag):
        append(words)
        words = ""
        lineFeeds = 0
        apply(tag)
      case .character(let scalar):
        // Authors of spreadsheets separate paragraphs by empty lines as well.
        if scalar == "\n" {
          lineFeeds += 1
        } else if !scalar.properties.isWhitespace {
          lineFeeds = 0
        }
        words.unicodeScalars.append(scalar)
        if lineFeeds == 2 {
          append(words)
          words = ""
          endParagraph()
        }
      }
    }
    append(words)
    endParagraph()
  }

  private mutating func append(_ words: String) {
    guard let first = words.unicodeScalars.first, let last = words.unicodeScalars.last else {
      return
    }
    let text = Self.oneLine(words)
    if Self.isBlank(first), !line.isEmpty, !endsInBlank { line += " " }
    guard !text.isEmpty else { return }
    let isAtStart = line.isEmpty || line.utf8.last == 0x0A || line.utf8.elementsEqual("- ".utf8)
    for index in open.indices where !open[index].isWritten {
      // A sign before a link would make a picture of it.
      if open[index].start == "[", line.utf8.last == UInt8(ascii: "!") {
        line.unicodeScalars.removeLast()
        line += "\\!"
      }
      line += open[index].start
      open[index].isWritten = true
    }
    line += Self.escaped(text, atLineStart: isAtStart)
    if Self.isBlank(last) { line += " " }
  }

  private var endsInBlank: Bool { line.utf8.last == 0x20 || line.utf8.last == 0x0A }

  private mutating func endParagraph() {
    Self.trimEnd(&line)
    if !line.isEmpty, !line.utf8.elementsEqual("-".utf8) {
      paragraphs.append(line + open.reversed().filter(\.isWritten).map(\.end).joined())
    }
    open = []
    line = ""
  }

  private mutating func apply(_ tag: HTMLScanner.Tag) {
    switch tag.name {
    case "b", "strong": emphasise(tag, "**")
    case "i", "em": emphasise(tag, "*")
    case "a":
      if tag.isEnd {
        close("a")
      } else if let address = tag.address, !open.contains(where: { $0.tag == "a" }) {
        open.append(Span(tag: "a", start: "[", end: "]" + Self.destination(address)))
      }
    case "br":
      Self.trimEnd(&line)
      if !line.isEmpty { line += "\\\n" }
    case "li":
      endParagraph()
      if !tag.isEnd { line = "- " }
    case "p", "div", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr":
      endParagraph()
    case "script", "style":
      if !tag.isEnd { scanner.skip(to: tag.name) }
    default: break
    }
  }

  private mutating func emphasise(_ tag: HTMLScanner.Tag, _ sign: String) {
    if tag.isEnd {
      close(tag.name)
    } else if !open.contains(where: { $0.start == sign }) {
      open.append(Span(tag: tag.name, start: sign, end: sign))
    }
  }

  /// Ends what was opened last; an end that belongs to nothing is skipped.
  private mutating func close(_ tag: String) {
    guard let last = open.last, last.tag == tag else { return }
    open.removeLast()
    guard last.isWritten else { return }
    let hadBlank = line.utf8.last == 0x20
    Self.trimEnd(&line)
    line += last.end + (hadBlank ? " " : "")
  }

  // MARK: Text

  /// Text that Markdown takes for nothing else.
  package static func escaped(_ text: String, atLineStart: Bool = true) -> String {
    var result = ""
    if atLineStart, let first = text.unicodeScalars.first {
      let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
      if ["#", ">", "+", "-", "=", "~"].contains(first) { result += "\\" }
      if !digits.isEmpty, let sign = text.utf8.dropFirst(digits.count).first,
        sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
      {
        let rest = String(Substring(text.utf8.dropFirst(digits.count)))
        return String(Substring(digits)) + "\\" + escaped(rest, atLineStart: false)
      }
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "&": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The part of a link after its text. What looks like a reference in the address is not one.
  private static func destination(_ address: String) -> String {
    "(<\(address.contains(";") ? address.replacing("&", with: "\\&") : address)>)"
  }

  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: isBlank).map { String($0) }.joined(separator: " ")
  }

  /// A no-break space is a character of the text.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace && scalar != "\u{A0}"
  }

  /// Takes blanks and line breaks off the end, where they break nothing. What ends in two backslashes ends
  /// in the sign itself.
  private static func trimEnd(_ line: inout String) {
    while let last = line.utf8.last, last == 0x20 || last == 0x0A {
      line.unicodeScalars.removeLast()
      guard last == 0x0A, line.utf8.last == UInt8(ascii: "\\") else { continue }
      line.unicodeScalars.removeLast()
    }
  }
}
