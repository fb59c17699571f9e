public import ParleyModel

/// The saved original of an article that the site publishes: as a zip file, never as a page. A captured
/// page that a browser opened would run its scripts as if they were the site's own.
public struct PublishedOriginal: Sendable {
  /// The article that it is the original of.
  let article: ArticleID
  /// Its name in the zip file.
  let name: String
  /// Where the article asks for it.
  let origin: SourceSpan
  private let bytes: [UInt8]

  /// Takes the bytes of an original.
  ///
  /// - Parameter path: Its path below the folder of originals.
  public init(of article: ArticleID, at path: Spanned<String>, bytes: [UInt8]) {
    self.article = article
    name = path.value.split(separator: "/").last.map(String.init) ?? path.value
    origin = path.span
    self.bytes = bytes
  }

  /// Where the site has that of an article.
  static func path(of article: ArticleID) -> SitePath {
    SitePath("\(RecordKind.article.folder)/\(article.name)/original.zip")
  }

  /// The file of the site.
  var page: SitePage {
    SitePage(path: Self.path(of: article), origin: origin) { [name, bytes] in
      StoredZip.bytes(of: name, bytes)
    }
  }
}

extension SiteContext {
  /// The original of an article on the site; `nil` where it is not published, as on an earlier day.
  func originalPath(of article: Article) -> SitePath? {
    guard siteVersion.past == nil, article.capture.isPublished else { return nil }
    return PublishedOriginal.path(of: article.id)
  }

  /// The same as an address in data files.
  func originalAddress(of article: Article) -> String? {
    originalPath(of: article).map { path in
      graph.site.baseURL.map { $0 + path.text } ?? "../\(path.text)"
    }
  }
}
