extension XMLWriter {
  /// A feed in Atom (RFC 4287).
  mutating func atom(_ feed: Feed) {
    declaration()
    element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language]) { xml in
      xml.lineBreak()
      xml.line("id", feed.page)
      xml.line("title", feed.title)
      if let subtitle = feed.subtitle { xml.line("subtitle", subtitle) }
      xml.link("self", "application/atom+xml", feed.address + ".xml")
      xml.link("alternate", "text/html", feed.page)
      xml.line("updated", feed.updated.text)
      xml.element("author") { xml in
        xml.lineBreak()
        xml.line("name", feed.author.name)
        if let page = feed.author.page { xml.line("uri", page) }
        if let mail = feed.author.mail { xml.line("email", mail) }
      }
      xml.lineBreak()
      if let rights = feed.rights { xml.line("rights", rights) }
      xml.line("generator", "Parley")
      for entry in feed.entries {
        xml.entry(entry)
        xml.passOn()
      }
    }
    lineBreak()
  }

  private mutating func entry(_ entry: Feed.Entry) {
    element("entry") { xml in
      xml.lineBreak()
      xml.line("id", entry.id)
      xml.line("title", entry.title)
      xml.link("alternate", "text/html", entry.url)
      xml.line("published", entry.dates.published.text)
      xml.line("updated", entry.dates.updated.text)
      for category in entry.categories {
        xml.element(
          "category",
          ["term": category.term, "scheme": category.scheme, "label": category.label])
        xml.lineBreak()
      }
      if let summary = entry.summary { xml.line("summary", summary) }
      if let content = entry.content {
        xml.element("content", ["type": "html"], text: content)
        xml.lineBreak()
      }
    }
    lineBreak()
  }

  private mutating func line(_ name: StaticString, _ text: String) {
    element(name, text: text)
    lineBreak()
  }

  private mutating func link(_ relation: String, _ type: String, _ address: String) {
    element("link", ["rel": relation, "type": type, "href": address])
    lineBreak()
  }
}
