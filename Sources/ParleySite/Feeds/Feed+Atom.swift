extension Feed {
  /// The feed in Atom (RFC 4287).
  var atom: String {
    var xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    Self.open(
      "feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language)], in: &xml)
    xml += "\n"
    Self.append("id", page, to: &xml)
    Self.append("title", title, to: &xml)
    if let subtitle { Self.append("subtitle", subtitle, to: &xml) }
    Self.link("self", "application/atom+xml", address + ".xml", in: &xml)
    Self.link("alternate", "text/html", page, in: &xml)
    Self.append("updated", updated.text, to: &xml)
    xml += "<author>\n"
    Self.append("name", author.name, to: &xml)
    if let page = author.page { Self.append("uri", page, to: &xml) }
    if let mail = author.mail { Self.append("email", mail, to: &xml) }
    xml += "</author>\n"
    if let rights { Self.append("rights", rights, to: &xml) }
    Self.append("generator", "Parley", to: &xml)
    for entry in entries { xml += entry.atom }
    return xml + "</feed>\n"
  }

  /// An entry as an element of a feed.
  static func atom(_ entry: Entry) -> String {
    var xml = "<entry>\n"
    append("id", entry.id, to: &xml)
    append("title", entry.title, to: &xml)
    link("alternate", "text/html", entry.url, in: &xml)
    append("published", entry.dates.published.text, to: &xml)
    append("updated", entry.dates.updated.text, to: &xml)
    for category in entry.categories {
      open(
        "category",
        [("term", category.term), ("scheme", category.scheme), ("label", category.label)],
        isEmpty: true, in: &xml)
      xml += "\n"
    }
    if let summary = entry.summary { append("summary", summary, to: &xml) }
    open("content", [("type", "html")], in: &xml)
    XMLText.append(entry.content, to: &xml)
    return xml + "</content>\n</entry>\n"
  }

  private static func append(_ element: String, _ text: String, to xml: inout String) {
    open(element, [], in: &xml)
    XMLText.append(text, to: &xml)
    xml += "</\(element)>\n"
  }

  private static func link(
    _ relation: String, _ type: String, _ address: String, in xml: inout String
  ) {
    open("link", [("rel", relation), ("type", type), ("href", address)], isEmpty: true, in: &xml)
    xml += "\n"
  }

  private static func open(
    _ element: String, _ attributes: [(String, String)], isEmpty: Bool = false,
    in xml: inout String
  ) {
    xml += "<\(element)"
    for (name, value) in attributes {
      xml += " \(name)=\""
      XMLText.append(value, to: &xml)
      xml += "\""
    }
    xml += isEmpty ? "/>" : ">"
  }
}
