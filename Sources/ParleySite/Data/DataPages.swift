import ParleyModel

extension SitePath {
  /// The page on the data files.
  static let data = SitePath("data/index.html")
}

extension SiteContext {
  /// The page that says what each data file is.
  func dataPage() -> SitePage {
    page(at: .data, in: .none, title: strings["title.data"]) { DataPage(frame: $0) }
  }

  /// The strings of the page and of the files.
  static var dataStrings: [String] {
    ["data.cite"]
      + DataFile.all.flatMap { file in
        ["title", "note"].map { "data.format.\(file.key).\($0)" }
      }
  }
}

/// What the site has for programs.
struct DataPage: PageSubject {
  let frame: PageFrame

  static let template = "data"
  static let schema = page(
    "What the site has for programs.",
    [
      .list("files", "The files.") { page in
        page.site.offeredFiles.map { DataFileEntry(site: page.site, file: $0) }
      },
      .optionalText("license", "The licence, as the settings give it.") {
        $0.site.graph.site.license
      },
      .optionalURL(
        "license-url", "The licence's own text, where it is one that is well known."
      ) { page in
        page.site.graph.site.license.flatMap { License($0).address }.map(HTMLText.escaped)
      },
    ])
}

/// A file for programs.
struct DataFileEntry: TemplateSubject {
  let site: SiteContext
  let file: DataFile

  static let schema = Schema<DataFileEntry>(
    "data file", "A file for programs.",
    [
      .text("name", "Its name.") { $0.file.name },
      .url("url", "The file itself.") { $0.site.url(SitePath($0.file.path)) },
      .text("media-type", "Its media type.") { $0.file.mediaType },
      .text("title", "What it is, in a few words.") {
        $0.site.strings["data.format.\($0.file.key).title"]
      },
      .text("note", "A paragraph about it.") {
        $0.site.strings["data.format.\($0.file.key).note"]
      },
      .optionalText("size", "How many records it contains, in words, if any.") { entry in
        entry.file.counts(entry.site)
          .map { entry.site.strings.counted("count.\($0.key)", $0.number) }
          .joined(separator: entry.site.strings["separator"])
      },
    ])
}
