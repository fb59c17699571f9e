import ParleyModel

/// What a body says that does not reach the page as it was written.
extension ProseReader {
  mutating func reportUnknown(
    _ target: LinkTarget, _ url: ArraySlice<UInt8>, in event: MarkdownTree.Event
  ) {
    guard !isUnsafe else { return }
    let message: String
    let help: String
    switch target {
    case .unknownScheme(let scheme):
      let kinds = RecordKind.allCases.map { "`\($0.rawValue):`" }.joined(separator: ", ")
      message = "`\(scheme):` is neither a kind of record nor an address of the web"
      help = "links to records begin with \(kinds)"
    case .unknownFile(let file):
      message = "`\(file)` is not a record's file in the content folder"
      help = "write the record's kind and id, as in `actor:rustem-umerov`, or a path from this file"
    default:
      return
    }
    report(.unknownReference, at: address(url, in: event), message, help)
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
      "pictures are not shown: a page asks no other host for anything, and no file comes with a body",
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
