import ParleyModel

/// JSON-LD being written, for a `script` element: what could end the element or open a comment
/// there is written as a reference of JSON.
struct LinkedText {
  private var json = JSONWriter(withoutMarkup: true)
  /// What every address begins with: the site's own, or the way up to its root.
  private let base: String
  private let isAbsolute: Bool
  /// The records that have been described by name; more of them is not said twice on a page.
  private var named: Set<EventGraph.Node> = []
  /// The quotations whose words have been given.
  private var quoted: Set<String> = []

  /// - Parameters:
  ///   - base: The site's address, where it has one.
  ///   - root: The way to its root from the page, for a site without an address.
  init(base: String?, root: String) {
    self.base = Self.escaped(base ?? root)
    isAbsolute = base != nil
  }

  /// What was written.
  var text: String { json.sink.text }

  /// The same as bytes.
  var bytes: [UInt8] { json.sink.bytes }

  // MARK: Structure

  /// An object, as a member or among others.
  mutating func object(_ name: StaticString? = nil, _ members: (inout LinkedText) -> Void) {
    let nesting = json.openObject(name)
    members(&self)
    json.close(nesting)
  }

  /// A list, as a member or among others.
  mutating func list(_ name: StaticString? = nil, _ items: (inout LinkedText) -> Void) {
    let nesting = json.openList(name)
    items(&self)
    json.close(nesting)
  }

  // MARK: Values

  /// Words, where there are any.
  mutating func words(_ name: StaticString, _ words: String?) { json.words(name, words) }

  /// A list of words, where there are any.
  mutating func words(_ name: StaticString, _ all: [String]) {
    json.some(name, all.filter { !$0.isEmpty }) { $0.item($1) }
  }

  /// An item of a list.
  mutating func item(_ words: String) { json.item(words) }

  /// A term of schema.org or of JSON-LD, or what else is known to need no care.
  mutating func term(_ name: StaticString, _ term: StaticString) { json.term(name, term) }

  mutating func number(_ name: StaticString, _ number: Int) { json.member(name, number) }

  mutating func number(_ name: StaticString, _ number: Double) { json.member(name, number) }

  mutating func flag(_ name: StaticString, _ flag: Bool) { json.member(name, flag) }

  /// A type, or several.
  mutating func type(_ types: [StaticString]) {
    guard types.count != 1 else { return json.term("@type", types[0]) }
    json.list("@type", types) { $0.term($1) }
  }

  // MARK: Addresses

  /// The address of a page or of something that has a fragment on it.
  mutating func address(_ name: StaticString, _ path: SitePath, fragment: String? = nil) {
    let base = base
    let place = isAbsolute ? path.canonical : path.text
    json.text(name) { json in
      json.raw(base)
      json.raw(place)
      if let fragment {
        json.raw("#")
        json.raw(fragment)
      }
    }
  }

  /// An object that is nothing but its address.
  mutating func reference(
    _ name: StaticString? = nil, to path: SitePath, fragment: String? = LinkedText.it
  ) {
    object(name) { $0.address("@id", path, fragment: fragment) }
  }

  /// The fragment of what a page is about, to distinguish it from the page.
  static let it = "it"

  // MARK: Records

  /// A record that others mention: at first what it is and what it is called, then its address only.
  mutating func mention(
    _ name: StaticString? = nil, of node: EventGraph.Node, in site: SiteContext
  ) {
    if named.insert(node).inserted {
      json.member(name, written: site.linkedMention(of: node))
    } else {
      reference(name, to: site.path(node))
    }
  }

  /// Records under one name; one stands alone.
  mutating func mentions(
    _ name: StaticString, of nodes: [EventGraph.Node], in site: SiteContext
  ) {
    guard nodes.count != 1 else { return mention(name, of: nodes[0], in: site) }
    guard !nodes.isEmpty else { return }
    list(name) { list in
      for node in nodes { list.mention(of: node, in: site) }
    }
  }

  /// Notes that a record is described in full.
  mutating func note(_ node: EventGraph.Node) { named.insert(node) }

  /// Notes a quotation, and says whether it is the first time.
  mutating func isNew(quotation fragment: String, of article: EventGraph.Node) -> Bool {
    quoted.insert("\(article.index) \(fragment)").inserted
  }

  private static func escaped(_ base: String) -> String {
    var json = JSONWriter(withoutMarkup: true)
    json.part(base)
    return json.sink.text
  }
}
