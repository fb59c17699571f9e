import Foundation
import ParleyModel

@testable import ParleySite

/// The repository's own templates and strings, and a small graph that uses every key.
enum SampleSite {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below `templates/`.
  static func files() throws -> [SourceFile] {
    let folder = root.appending(path: "templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".mustache") || $0.hasPrefix("assets/") }.map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      return SourceFile(path: "templates/\(name)", contents: .bytes(bytes))
    }
  }

  /// The strings of a language. YAML is another part's business: this reads as much of it as they use.
  static func strings(_ language: String = "en") throws -> [(key: String, value: Spanned<String>)] {
    let path = "templates/strings/\(language).yml"
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let source = SourceText(path: path, text: text)
    var pairs: [(key: String, value: Spanned<String>)] = []
    var stack: [(indent: Int, key: String)] = []
    func add(_ key: String, _ value: String) {
      let words = value.hasPrefix("\"") ? String(value.dropFirst().dropLast()) : value
      pairs.append((key: key, value: Spanned(words, at: .start(of: source))))
    }
    for line in text.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      guard !words.hasPrefix("#"), let colon = words.firstIndex(of: ":") else { continue }
      while let last = stack.last, last.indent >= indent { stack.removeLast() }
      let key = (stack.map(\.key) + [String(words[..<colon])]).joined(separator: ".")
      let value = words[words.index(after: colon)...].drop { $0 == " " }
      if value.isEmpty {
        stack.append((indent, String(words[..<colon])))
      } else if value.hasPrefix("{ ") {
        for part in value.dropFirst(2).dropLast(2).components(separatedBy: ", ") {
          let pieces = part.components(separatedBy: ": ")
          add("\(key).\(pieces[0])", pieces[1])
        }
      } else {
        add(key, String(value))
      }
    }
    return pairs
  }

  static func templates() throws -> Outcome<Templates> { try loaded.get() }

  /// Read once: every test of a page wants them.
  private static let loaded = Result {
    Templates.load(try files(), strings: StringLayers(try strings()))
  }
}
