import ParleyModel

@testable import ParleyContent

extension Prose {
  /// The body as HTML, with links to records left as `actor:id` and citations as comments.
  var html: String {
    var html = ""
    for fragment in fragments {
      switch fragment {
      case .markup(let markup): html += markup
      case .text(let text), .verbatim(let text): html += Self.escaped(text)
      case .linkStart(let reference, let fragment, let isEmpty):
        html += "<a href=\"\(reference.value)\(fragment.map { "#\($0)" } ?? "")\">"
        if isEmpty { html += "(title)" }
      case .linkEnd: html += "</a>"
      case .mention(let text, let record):
        html += "<a title=\"\(record)\">\(Self.escaped(text))</a>"
      case .headingStart(let level, _): html += "<h\(level)>"
      case .headingEnd(let level): html += "</h\(level)>"
      case .citation(let index): html += "<!-- citation \(index) -->\n"
      }
    }
    return html
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    HTMLText.append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Diagnostic {
  /// The code and place, as `code path:line:column`.
  var place: String { "\(code.rawValue) \(span.path):\(span.start.line):\(span.start.column)" }
}

extension SourceSpan {
  /// Where it begins, as `line:column`.
  var place: String { "\(start.line):\(start.column)" }
}

/// Reads a body that begins the file.
func prose(
  _ text: String, path: String = "content/events/test.md", options: MarkdownOptions = []
) -> Outcome<Prose> {
  Markdown.read(SourceText(path: path, text: text), bodyStart: 0, options: options)
}
