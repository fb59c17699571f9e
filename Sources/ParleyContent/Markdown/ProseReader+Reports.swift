import ParleyModel

/// What a body says that does not reach the page as it was written.
extension ProseReader {
  mutating func reportNowhere(
    _ target: LinkTarget, _ url: ArraySlice<UInt8>, in event: MarkdownTree.Event
  ) {
    let place = address(url, in: event)
    switch target {
    case .unknownScheme(let scheme):
      let kinds = RecordKind.allCases.map { "`\($0.rawValue):`" }.joined(separator: ", ")
      report(
        .unknownReference, at: place,
        "`\(scheme):` is neither a kind of record nor the beginning of a web address",
        "links to records begin with \(kinds), others with `https://`, `http://`, `mailto:` or "
          + "`tel:`")
    case .unknownFile(let file, let meant):
      report(
        .unknownReference, at: place, "`\(file)` is not a record's file in the content folder",
        meant.map { "did you mean `\($0)`?" }
          ?? "write the record's kind and id, as in `actor:rustem-umerov`, the path from this file "
          + "to the record's `.md` file, or an address that begins with `https://`")
    default:
      report(
        .brokenLink, at: place, "this link has no address",
        "write the address between its brackets, or remove the link")
    }
  }

  /// Reports links to places on the page itself that it does not have.
  mutating func checkFragments(_ fragments: [Spanned<String>]) {
    guard !fragments.isEmpty else { return }
    let known = prose.headings.map(\.anchor)
    let anchors = Set(known)
    for fragment in fragments {
      let name = Self.decoded(fragment.value)
      guard !anchors.contains(name) else { continue }
      let nearest = NearestNames.nearest(to: name, among: known)
      diagnostics.append(
        Diagnostic(
          .brokenLink, at: fragment.span, "this text has no heading for `#\(name)`",
          help: nearest.isEmpty
            ? "name a heading, as in `#\(known.first ?? "how-we-count")`, or link to a record"
            : "did you mean \(NearestNames.sentence(nearest))?"))
    }
  }

  /// A fragment without its percent escapes.
  private static func decoded(_ fragment: String) -> String {
    guard fragment.utf8.contains(UInt8(ascii: "%")) else { return fragment }
    let bytes = Array(fragment.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = String(decoding: bytes[(index + 1)...].prefix(2), as: UTF8.self)
      if bytes[index] == UInt8(ascii: "%"), digits.utf8.count == 2,
        let byte = UInt8(digits, radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  mutating func reportUnsafeLink(_ url: ArraySlice<UInt8>, in event: MarkdownTree.Event) {
    report(
      .unsafeLink, at: address(url, in: event),
      "a browser might run or open this address, so the link is left out and its text stays",
      "link to a record, or to an address that begins with `https://`")
  }

  mutating func reportImage(_ url: ArraySlice<UInt8>, in event: MarkdownTree.Event) {
    report(
      .imageLeftOut, at: address(url, in: event),
      "pictures are not shown: pages load nothing from other hosts, and no file comes with a body",
      "link to the picture instead; its text stays")
  }

  mutating func reportHTML(_ event: MarkdownTree.Event) {
    let literal = tree.bytes(event.literal)
    // Comments are the author's own, and an end tag belongs to a start that has been reported.
    guard !literal.starts(with: "<!--".utf8), !literal.starts(with: "</".utf8) else { return }
    report(
      .rawHTML, at: locator.html(literal, in: event.start..<event.end),
      "raw HTML is left out",
      "write it in Markdown, or change the templates; to show a `<`, write `\\<`")
  }

  private mutating func address(
    _ url: ArraySlice<UInt8>, in event: MarkdownTree.Event
  ) -> Range<Int> {
    locator.destination(url, in: event.start..<event.end)
  }

  private mutating func report(
    _ code: DiagnosticCode, at range: Range<Int>, _ message: String, _ help: String
  ) {
    diagnostics.append(Diagnostic(code, at: source.span(range), message, help: help))
  }
}
