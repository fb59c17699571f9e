import Synchronization

/// The files of a site, listed when they are first asked for.
final class PageList: Sendable {
  private let made: Mutex<[SitePage]?>
  private let make: @Sendable () -> [SitePage]

  /// A list that is there already.
  init(_ pages: [SitePage]) {
    made = Mutex(pages)
    make = { pages }
  }

  /// A list that is made once.
  init(_ make: @escaping @Sendable () -> [SitePage]) {
    made = Mutex(nil)
    self.make = make
  }

  /// The files, in the order of their paths.
  var pages: [SitePage] {
    made.withLock { made in
      if let pages = made { return pages }
      let pages = make()
      made = pages
      return pages
    }
  }
}
