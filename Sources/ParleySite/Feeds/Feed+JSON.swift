extension Feed {
  /// The feed in JSON Feed 1.1, one entry a line.
  var json: String {
    var members: [(String, JSONText)] = [
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(title)),
    ]
    if let subtitle { members.append(("description", .string(subtitle))) }
    var author: [(String, JSONText)] = [("name", .string(self.author.name))]
    if let page = self.author.page ?? self.author.mail.map({ "mailto:" + $0 }) {
      author.append(("url", .string(page)))
    }
    members += [
      ("home_page_url", .string(page)), ("feed_url", .string(address + ".json")),
      ("language", .string(language)), ("authors", .list([.object(author)])),
    ]
    var text = "{\n"
    for (name, value) in members { text += "\"\(name)\": \(value.line),\n" }
    text += "\"items\": ["
    for (index, entry) in entries.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += entry.json
    }
    return text + "\n]\n}\n"
  }

  /// An entry as an item of a feed, on one line.
  static func json(_ entry: Entry) -> String {
    var members: [(String, JSONText)] = [
      ("id", .string(entry.id)), ("url", .string(entry.url)), ("title", .string(entry.title)),
    ]
    if let summary = entry.summary { members.append(("summary", .string(summary))) }
    members += [
      ("content_html", .string(entry.content)),
      ("date_published", .string(entry.dates.published.text)),
      ("date_modified", .string(entry.dates.updated.text)),
    ]
    if !entry.categories.isEmpty {
      members.append(("tags", .list(entry.categories.map { .string($0.label) })))
    }
    return JSONText.object(members).line
  }
}

extension Feed.WrittenEntry {
  /// Writes an entry in every format.
  init(_ entry: Feed.Entry) {
    self.init(updated: entry.dates.updated, atom: Feed.atom(entry), json: Feed.json(entry))
  }
}
