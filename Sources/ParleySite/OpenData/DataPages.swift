import ParleyModel

extension SitePath {
  /// The page on the data files.
  static let data = SitePath("data/index.html")
}

extension SiteLayout {
  /// The page that says what each data file is.
  func dataPage() -> SitePage {
    page(.data, at: .data, in: .none, title: strings["title.data"]) { $0.dataFields() }
  }

  private func dataFields() -> [TemplateValue.Field] {
    TemplateValue.fields([
      "license": .words(graph.site.license),
      "license-url": .markup(
        graph.site.license.flatMap { License($0).address }.map(HTMLText.escaped)),
      "files": .list(
        offeredFiles.map { file in
          let counts = file.counts(self).map { strings.counted("count.\($0.key)", $0.number) }
          return [
            "name": .text(file.name), "url": .html(url(SitePath(file.path))),
            "media-type": .text(file.mediaType),
            "title": .text(strings["data.format.\(file.key).title"]),
            "note": .text(strings["data.format.\(file.key).note"]),
            "size": .words(
              counts.isEmpty ? nil : counts.joined(separator: strings["separator"])),
          ]
        }),
    ])
  }

  /// The strings of the page and of the files.
  static var dataStrings: [String] {
    ["data.cite"]
      + DataFile.all.flatMap { file in
        ["title", "note"].map { "data.format.\(file.key).\($0)" }
      }
  }
}

extension TemplateShape {
  static let dataFile = TemplateShape(
    "data file", "A file for programs.",
    [
      .text("name", "Its name."), .url("url", "The file itself."),
      .text("media-type", "What it is to a program."),
      .text("title", "What it is, in a few words."), .text("note", "A paragraph about it."),
      .text("size", "How many records it holds, in words, where it holds any.").optional,
    ])

  static let data = page(
    "data", "What the site has for programs.",
    [
      .list("files", dataFile, "The files."),
      .text("license", "The licence, as the settings give it.").optional,
      .url("license-url", "The licence's own text, where it is one that is well known.").optional,
    ])
}
