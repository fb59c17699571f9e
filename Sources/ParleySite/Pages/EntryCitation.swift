import ParleyModel

/// How others cite an entry of the site: the same facts as a sentence and in the forms that programs read.
struct EntryCitation: Sendable {
  let id: String
  let title: String
  let site: String
  /// The day that the site describes. Nobody knows when the reader looked.
  let day: CivilDay?
  /// The entry's own address.
  let url: String
  let language: String

  /// An entry for BibTeX. The day is that of the version, and said to be.
  var bibTeX: String {
    var fields = [
      "title = {{\(Self.tex(title))}}", "howpublished = {\(Self.tex(site))}", "url = {\(url)}",
      "language = {\(language)}",
    ]
    if let day {
      let date = day.date
      // Styles write months in their own words, by macros that are without braces.
      let dated = [
        "year = {\(date.year)}", "month = \(Self.months[date.month - 1])", "day = {\(date.day)}",
      ]
      fields.insert(contentsOf: dated, at: 2)
      fields.append("note = {\(Self.version) \(day.text)}")
    }
    let lines = fields.map { "  \($0)" }.joined(separator: ",\n")
    return "@misc{\(id),\n\(lines)\n}"
  }

  /// An item of CSL-JSON (Citation Style Language 1.0.2), as Zotero and others read it.
  var cslJSON: String {
    var lines = [
      "\"id\": \(Self.quoted(id))", "\"type\": \"webpage\"", "\"title\": \(Self.quoted(title))",
      "\"container-title\": \(Self.quoted(site))", "\"URL\": \(Self.quoted(url))",
      "\"language\": \(Self.quoted(language))",
    ]
    if let day {
      let date = day.date
      lines.insert(
        "\"issued\": {\"date-parts\": [[\(date.year), \(date.month), \(date.day)]]}", at: 4)
      lines.append("\"note\": \(Self.quoted("\(Self.version) \(day.text)"))")
    }
    return "[{\n  " + lines.joined(separator: ",\n  ") + "\n}]"
  }

  /// Wikipedia's template for a page on the web.
  var wikipedia: String {
    let date = day.map { " |date=\($0.text)" } ?? ""
    return "{{cite web |url=\(url) |title=\(Self.wiki(title)) |website=\(Self.wiki(site))\(date) "
      + "|language=\(language)}}"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// What the day is, in the language that programs' forms are in.
  private static let version = "As of"

  private static func tex(_ text: String) -> String {
    replaced(in: text) { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\textbackslash{}"
      case UInt8(ascii: "~"): "\\textasciitilde{}"
      case UInt8(ascii: "^"): "\\textasciicircum{}"
      // BibTeX counts braces, escaped or not.
      case UInt8(ascii: "{"): "{\\textbraceleft}"
      case UInt8(ascii: "}"): "{\\textbraceright}"
      case UInt8(ascii: "&"): "\\&"
      case UInt8(ascii: "%"): "\\%"
      case UInt8(ascii: "$"): "\\$"
      case UInt8(ascii: "#"): "\\#"
      case UInt8(ascii: "_"): "\\_"
      default: nil
      }
    }
  }

  private static func wiki(_ text: String) -> String {
    replaced(in: text) { byte in
      switch byte {
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: "|"): "{{!}}"
      case UInt8(ascii: "["): "&#91;"
      case UInt8(ascii: "]"): "&#93;"
      case UInt8(ascii: "{"): "&#123;"
      case UInt8(ascii: "}"): "&#125;"
      default: nil
      }
    }
  }

  /// A text with some of its ASCII characters written as others understand them.
  private static func replaced(in text: String, _ form: (UInt8) -> String?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let form = form(byte) { bytes += form.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func quoted(_ text: String) -> String {
    JSONText.string(text).line
  }
}

/// How others can cite a page.
struct PageCitation: TemplateSubject {
  private let site: SiteContext
  private let citation: EntryCitation

  /// `nil` where the site has no address to be cited by.
  init?(of node: EventGraph.Node, in site: SiteContext) {
    let graph = site.graph
    // What an earlier day knew has no address of its own to be found by later.
    guard site.siteVersion.past == nil, let base = graph.site.baseURL else { return nil }
    self.site = site
    citation = EntryCitation(
      id: graph.reference(of: node).name, title: graph.title(of: node), site: graph.site.title,
      day: graph.asOf, url: base + site.path(node).canonical, language: graph.site.language)
  }

  static let schema = Schema<PageCitation>(
    "citing", "How others can cite the page.",
    [
      .text("plain", "As a sentence.") { $0.sentence },
      .text("bibtex", "For BibTeX.") { $0.citation.bibTeX },
      .text("csl", "As CSL-JSON, for Zotero and others.") { $0.citation.cslJSON },
      .text("wikipedia", "As Wikipedia's template.") { $0.citation.wikipedia },
    ])

  private var sentence: String {
    guard let day = citation.day else {
      return "\(citation.title), \(citation.site), \(citation.url)"
    }
    return site.strings.phrase("cite.plain").text([
      "title": citation.title, "site": citation.site, "date": site.dates.text(day),
      "url": citation.url,
    ])
  }
}
