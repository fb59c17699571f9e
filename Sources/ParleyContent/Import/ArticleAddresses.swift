public import ParleyModel

/// Finds the articles of a project by where they were published or archived.
public struct ArticleAddresses: Sendable {
  /// By address; `nil` where several articles have one, of which none is picked.
  private var articles: [String: ArticleID?] = [:]

  /// The addresses of articles.
  public init(_ articles: [Article] = []) {
    for article in articles {
      let addresses = [article.url, article.archiveURL].compactMap { $0 }
      for address in Set(addresses.map { Self.form(of: $0.value) }) {
        let id = self.articles.keys.contains(address) ? nil : article.id
        self.articles.updateValue(id, forKey: address)
      }
    }
  }

  /// The article that is at an address, however its scheme, its host, a last slash and the place in it
  /// are written; `nil` where there is none, or more than one.
  public subscript(address: String) -> ArticleID? { articles[Self.form(of: address)] ?? nil }

  private static func form(of address: String) -> String {
    var address = address.prefix { $0 != "#" }
    for scheme in ["https://", "http://"] where address.lowercased().hasPrefix(scheme) {
      address = address.dropFirst(scheme.count)
    }
    let host = address.prefix { $0 != "/" && $0 != "?" }
    var path = address[host.endIndex...]
    if path.last == "/" { path.removeLast() }
    return host.lowercased() + path
  }
}
