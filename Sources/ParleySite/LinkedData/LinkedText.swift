import ParleyModel

/// JSON-LD in the making, to stand in a `script` element: what could end the element or open a comment
/// there is written as a reference of JSON.
struct LinkedText {
  /// What was written.
  private(set) var text = ""
  /// What every address begins with: the site's own, or the way up to its root.
  private let base: String
  private let isAbsolute: Bool
  /// The records that have been told of by name; more of them is not said twice on a page.
  private var named: Set<EventGraph.Node> = []
  /// The quotations whose words have been given.
  private var quoted: Set<String> = []
  private var isFirst = true

  /// - Parameters:
  ///   - base: The site's address, where it has one.
  ///   - root: The way to its root from the page, for a site without an address.
  init(base: String?, root: String) {
    self.base = Self.escaped(base ?? root)
    isAbsolute = base != nil
  }

  // MARK: Structure

  /// An object, as a member or among others.
  mutating func object(_ name: StaticString? = nil, _ members: (inout LinkedText) -> Void) {
    open(name, "{")
    members(&self)
    close("}")
  }

  /// A list, as a member or among others.
  mutating func list(_ name: StaticString? = nil, _ items: (inout LinkedText) -> Void) {
    open(name, "[")
    items(&self)
    close("]")
  }

  private mutating func open(_ name: StaticString?, _ bracket: String) {
    begin(name)
    text += bracket
    isFirst = true
  }

  private mutating func close(_ bracket: String) {
    text += bracket
    isFirst = false
  }

  private mutating func begin(_ name: StaticString?) {
    if !isFirst { text += "," }
    isFirst = false
    guard let name else { return }
    text += "\""
    text += name.description
    text += "\":"
  }

  // MARK: Values

  /// Words, where there are any.
  mutating func words(_ name: StaticString? = nil, _ words: String?) {
    guard let words, !words.isEmpty else { return }
    begin(name)
    JSONText.append(words, withoutMarkup: true, to: &text)
  }

  /// A list of words, where there are any.
  mutating func words(_ name: StaticString, _ all: [String]) {
    guard !all.isEmpty else { return }
    list(name) { list in
      for words in all { list.words(nil, words) }
    }
  }

  /// A term of schema.org or of JSON-LD, or what else is known to need no care.
  mutating func term(_ name: StaticString, _ term: StaticString) {
    begin(name)
    text += "\""
    text += term.description
    text += "\""
  }

  mutating func number(_ name: StaticString, _ number: String) {
    begin(name)
    text += number
  }

  /// A type, or several, as they are written.
  mutating func type(_ type: String) {
    begin("@type")
    text += type
  }

  // MARK: Addresses

  /// The address of a page or of something that has a fragment on it.
  mutating func address(_ name: StaticString, _ path: SitePath, fragment: String? = nil) {
    begin(name)
    append(path, fragment: fragment)
  }

  /// An object that is nothing but its address.
  mutating func reference(
    _ name: StaticString? = nil, to path: SitePath, fragment: String? = LinkedText.it
  ) {
    object(name) { $0.address("@id", path, fragment: fragment) }
  }

  private mutating func append(_ path: SitePath, fragment: String?) {
    text += "\""
    text += base
    text += isAbsolute ? path.canonical : path.text
    if let fragment {
      text += "#"
      text += fragment
    }
    text += "\""
  }

  /// The fragment of what a page is about, to tell it from the page.
  static let it = "it"

  // MARK: Records

  /// A record that others speak of: at first what it is and what it is called, then its address only.
  mutating func mention(
    _ name: StaticString? = nil, of node: EventGraph.Node, in layout: SiteLayout
  ) {
    begin(name)
    let isNew = named.insert(node).inserted
    if isNew {
      text += layout.linkedMention(of: node)
    } else {
      text += "{\"@id\":"
      append(.record(layout.graph.reference(of: node)), fragment: Self.it)
      text += "}"
    }
  }

  /// Records under one name; one stands alone.
  mutating func mentions(
    _ name: StaticString, of nodes: [EventGraph.Node], in layout: SiteLayout
  ) {
    guard nodes.count != 1 else { return mention(name, of: nodes[0], in: layout) }
    guard !nodes.isEmpty else { return }
    list(name) { list in
      for node in nodes { list.mention(of: node, in: layout) }
    }
  }

  /// Takes note that a record is told of in full.
  mutating func note(_ node: EventGraph.Node) { named.insert(node) }

  /// Takes note of a quotation, and tells whether it is the first time.
  mutating func isNew(quotation fragment: String, of article: EventGraph.Node) -> Bool {
    quoted.insert("\(article.index) \(fragment)").inserted
  }

  // MARK: Escaping

  /// Words in quotation marks. `<`, `>` and `&` stand in JSON within strings only, where references mean
  /// the same.
  static func quoted(_ words: String) -> String {
    var quoted = ""
    JSONText.append(words, withoutMarkup: true, to: &quoted)
    return quoted
  }

  /// Words for the inside of quotation marks.
  private static func escaped(_ words: String) -> String {
    var escaped = ""
    JSONText.appendInside(words, withoutMarkup: true, to: &escaped)
    return escaped
  }
}
