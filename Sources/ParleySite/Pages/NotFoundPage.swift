import ParleyModel

extension SiteContext {
  func notFoundPage() -> SitePage {
    page(
      at: .notFound, in: .none, root: pathOfBaseURL, title: strings["title.not-found"]
    ) { NotFoundPage(frame: $0) }
  }

  /// Where the site is on its server, with slashes at both ends; `nil` where no address is set.
  private var pathOfBaseURL: String? {
    guard let base = graph.site.baseURL else { return nil }
    // scheme:, nothing, host, then the path.
    let parts = base.split(separator: "/", omittingEmptySubsequences: false)
    let path = parts.dropFirst(3).filter { !$0.isEmpty }
    return HTMLText.escaped(path.reduce("/") { $0 + $1 + "/" })
  }
}

/// What a visitor sees at an address that is not there.
struct NotFoundPage: PageSubject {
  let frame: PageFrame

  static let template = "not-found"
  static let schema = page(
    "What a visitor sees at an address that is not there.",
    [
      .url("home", "The front page.") { $0.site.url(.home) },
      .url("timeline", "The timeline.") { $0.site.url(.index(of: .event)) },
    ])
}
