/// What a page's HTML contains, and what is wrong with it: elements that do not nest, ids given twice.
struct PageCheck {
  private(set) var problems: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var links: [String] = []
  /// What the pages' policy for content keeps a browser from obeying.
  private(set) var forbidden: [String] = []
  private(set) var elements: [String: Int] = [:]

  private static let void: Set<String> = ["meta", "link", "br", "img", "hr", "input", "wbr"]

  init(_ html: String) {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("/") {
        if open.popLast() != name { problems.append("</\(name)> closes nothing") }
        continue
      }
      elements[name, default: 0] += 1
      // What is not a script to a browser is data to it.
      let isScript =
        name == "script" && !tag.contains(" src=\"")
        && !tag.contains(" type=\"application/ld+json\"")
      let isWritten = name == "style" || isScript
      if isWritten || tag.contains(" style=\"") {
        forbidden.append(String(tag))
      }
      if !Self.void.contains(name), !tag.hasSuffix("/") { open.append(name) }
      if let id = Self.attribute("id", in: tag), !ids.insert(id).inserted {
        problems.append("two elements have the id \(id)")
      }
      if let href = Self.attribute("href", in: tag) { links.append(href) }
    }
    if !open.isEmpty { problems.append("never closed: \(open)") }
  }

  private static func attribute(_ name: String, in tag: Substring) -> String? {
    guard let range = tag.firstRange(of: " \(name)=\"") else { return nil }
    return String(tag[range.upperBound...].prefix { $0 != "\"" })
  }
}
