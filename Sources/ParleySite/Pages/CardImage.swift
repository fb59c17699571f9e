import ParleyModel

/// The picture that goes with a link to a page elsewhere: its title and what it is, as SVG of 1200 by 630.
///
/// It stands alone, without a style sheet, so it says its colours and types itself.
struct CardImage: Sendable {
  let title: String
  /// What it is and when.
  let note: String
  let site: String
  /// The colours of the sides it concerns.
  let colours: [SideColour]
  let language: String

  /// Whether lines begin at the right.
  private var isMirrored: Bool { LanguageTag(language).direction == .rtl }

  private static let margin = 80.0
  private static let width = 1200.0

  /// The drawing.
  var svg: String {
    var svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" "#
    svg += "viewBox=\"0 0 1200 630\" xml:lang=\"\(HTMLText.escaped(language))\">\n"
    svg += "<title>\(HTMLText.escaped(title))</title>\n"
    svg += "<rect width=\"1200\" height=\"630\" fill=\"#fdfdfb\"/>\n"
    let bands = colours.isEmpty ? [.neutral] : colours
    for (index, colour) in (isMirrored ? bands.reversed() : bands).enumerated() {
      let from = Self.width * Double(index) / Double(bands.count)
      let to = Self.width * Double(index + 1) / Double(bands.count)
      svg += "<rect x=\"\(SVGText.number(from))\" width=\"\(SVGText.number(to - from))\" "
      svg += "height=\"18\" fill=\"\(colour.css)\"/>\n"
    }
    text(note, y: 120, size: 30, colour: "#565c60", isBold: false, into: &svg)
    let (lines, size) = fitted()
    for (index, line) in lines.enumerated() {
      text(
        line, y: 150 + size + Double(index) * size * 1.2, size: size, colour: "#1b1e20",
        isBold: true,
        into: &svg)
    }
    svg += "<path d=\"M80 540h1040\" stroke=\"#d5d8d6\" stroke-width=\"2\"/>\n"
    text(site, y: 585, size: 28, colour: "#1b1e20", isBold: false, into: &svg)
    return svg + "</svg>\n"
  }

  /// The title in the largest type in which it has room; what has none even in the smallest is cut.
  private func fitted() -> (lines: [String], size: Double) {
    let limit = Self.width - 2 * Self.margin
    for size in [68.0, 56, 46] {
      let lines = TextWidth.lines(title, size: size * 1.13, within: limit)
      if Double(lines.count) * size * 1.2 <= 320 { return (lines, size) }
    }
    let size = 38.0
    let lines = TextWidth.lines(title, size: size * 1.13, within: limit)
    guard lines.count > 7 else { return (lines, size) }
    return (Array(lines.prefix(6)) + [lines[6] + " …"], size)
  }

  private func text(
    _ words: String, y: Double, size: Double, colour: String, isBold: Bool, into svg: inout String
  ) {
    let start = isMirrored ? "x=\"1120\" direction=\"rtl\"" : "x=\"80\""
    svg += "<text \(start) y=\"\(SVGText.number(y))\" fill=\"\(colour)\" "
    svg += "font-family=\"Arial, Liberation Sans, DejaVu Sans, sans-serif\" "
    svg += "font-size=\"\(SVGText.number(size))\"\(isBold ? " font-weight=\"700\"" : "")>"
    HTMLText.append(words, to: &svg)
    svg += "</text>\n"
  }
}

extension SiteContext {
  /// The pictures of records that are linked to most. Earlier days have none: nobody is to find their
  /// pages by them.
  func cardImages() -> [SitePage] {
    guard siteVersion.past == nil, graph.site.baseURL != nil else { return [] }
    let nodes = graph.nodes(.round) + graph.nodes(.issue) + graph.nodes(.event)
    return nodes.filter(hasCard).map { node in
      SitePage(path: cardPath(node), origin: graph[node].title.span) { [self] sink in
        sink.append(card(node).svg)
      }
    }
  }

  /// Rounds, issues and major events have a picture; for all others that of the site is enough.
  private func hasCard(_ node: EventGraph.Node) -> Bool {
    switch node.kind {
    case .round, .issue: true
    case .event: graph.events[node.index].weight == .major
    default: false
    }
  }

  /// Beside the page of the record.
  private func cardPath(_ node: EventGraph.Node) -> SitePath {
    SitePath(path(node).canonical + "card.svg")
  }

  /// The address of the picture of a record's page, where it has one.
  func cardURL(of node: EventGraph.Node) -> String? {
    guard siteVersion.past == nil, let base = graph.site.baseURL, hasCard(node) else { return nil }
    return HTMLText.escaped(base + cardPath(node).text)
  }

  private func card(_ node: EventGraph.Node) -> CardImage {
    let note: [String?]
    let staves: [Int]
    switch node.kind {
    case .event:
      let event = graph.events[node.index]
      note = [
        dates.text(event.date.value), strings.word("event-kind", event.kind),
        strings.word("status", event.status),
      ]
      staves = scoreSides.staves(ofEvent: node.index)
    case .round:
      let round = graph.rounds[node.index]
      let place = round.place.map { place in
        graph.place(named: place.value).map(graph.title) ?? place.value
      }
      note = [dates.text(round.date.value), place]
      staves = Array(0..<scoreSides.partyCount)
    default:
      let events = graph.edges(to: node).count { $0.label == .concerns && $0.source.kind == .event }
      note = [strings["record.\(node.kind.rawValue)"], strings.counted("count.events", events)]
      staves = Array(0..<scoreSides.partyCount)
    }
    return CardImage(
      title: graph.title(of: node), note: note.compactMap { $0 }.joined(separator: " · "),
      site: graph.site.title, colours: staves.map { scoreSides.staves[$0].colour },
      language: graph.site.language)
  }
}

/// The picture for links to any page: `assets/card.png`, where the site has one and an address.
struct SiteCard: TemplateSubject {
  private let url: String
  /// In pixels; `nil` where it is no PNG.
  private let width: Int?
  private let height: Int?

  init?(of site: SiteSettings, among assets: [SourceFile]) {
    guard let base = site.baseURL,
      let file = assets.first(where: { $0.path == "templates/assets/card.png" }),
      case .bytes(let bytes) = file.contents
    else { return nil }
    url = HTMLText.escaped(base + "assets/card.png")
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let isPNG = bytes.count >= 24 && bytes.starts(with: signature)
    func number(at start: Int) -> Int? {
      isPNG ? bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } : nil
    }
    width = number(at: 16)
    height = number(at: 20)
  }

  static let schema = Schema<SiteCard>(
    "site card", "A picture for those who show links and take no SVG.",
    [
      .url("url", "Its address.") { $0.url },
      .optionalText("width", "In pixels, where it is a PNG.") { $0.width.map(String.init) },
      .optionalText("height", "In pixels, where it is a PNG.") { $0.height.map(String.init) },
    ])
}
