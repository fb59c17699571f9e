import ParleyContent
import ParleyModel

/// A content folder in memory.
struct ContentFolder: ExpressibleByDictionaryLiteral {
  /// Its files, in the order they were written down.
  var files: [SourceFile]

  /// Takes paths from the content folder, and texts.
  init(dictionaryLiteral elements: (String, String)...) {
    files = elements.map {
      SourceFile(path: "content/" + $0.0, contents: .bytes(Array($0.1.utf8)))
    }
  }

  init(_ files: [SourceFile]) { self.files = files }

  func read() async -> Outcome<Content> { await ContentReader.read(files) }
}

extension Outcome {
  /// What was found, as `file:line:column code`, without the content folder's name.
  var found: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.span.start
      let path =
        diagnostic.span.path.hasPrefix("content/")
        ? diagnostic.span.path.dropFirst("content/".count) : diagnostic.span.path[...]
      return "\(path):\(place.line):\(place.column) \(diagnostic.code.rawValue)"
    }
  }
}

extension Spanned where Value: CustomStringConvertible {
  /// The value and its place, as `value@line:column`.
  var placed: String { "\(value)@\(span.start.line):\(span.start.column)" }
}

extension Spanned<HistoricalDate> {
  /// The date and its place, as `date@line:column`.
  var placed: String { "\(value.text)@\(span.start.line):\(span.start.column)" }
}
