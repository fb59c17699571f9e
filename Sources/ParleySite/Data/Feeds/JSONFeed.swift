extension JSONWriter {
  /// A feed in JSON Feed 1.1, one entry a line.
  mutating func feed(_ feed: Feed) {
    object(nil, .lines) { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", feed.title)
      if let subtitle = feed.subtitle { json.member("description", subtitle) }
      json.member("home_page_url", feed.page)
      json.member("feed_url", feed.address + ".json")
      json.member("language", feed.language)
      json.list("authors", [feed.author]) { json, author in
        json.object { json in
          json.member("name", author.name)
          json.words("url", author.page ?? author.mail.map { "mailto:" + $0 })
        }
      }
      json.list("items", .rows) { json in
        for entry in feed.entries {
          json.item(entry)
          json.passOn()
        }
      }
    }
  }

  private mutating func item(_ entry: Feed.Entry) {
    object { json in
      json.member("id", entry.id)
      json.member("url", entry.url)
      json.member("title", entry.title)
      if let content = entry.content {
        json.words("summary", entry.summary)
        json.member("content_html", content)
      } else {
        // An item has to have a content.
        json.member("content_text", entry.summary ?? entry.title)
      }
      json.member("date_published", entry.dates.published.text)
      json.member("date_modified", entry.dates.updated.text)
      json.some("tags", entry.categories) { $0.item($1.label) }
    }
  }
}
