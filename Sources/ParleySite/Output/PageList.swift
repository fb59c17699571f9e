/// The files of a site, listed when they are first asked for.
final class PageList: Sendable {
  private let made = MadeOnce<[SitePage]>()
  private let make: @Sendable () -> [SitePage]

  /// A list that is there already.
  convenience init(_ pages: [SitePage]) { self.init { pages } }

  /// A list that is made once.
  init(_ make: @escaping @Sendable () -> [SitePage]) { self.make = make }

  /// The files, in the order of their paths.
  var pages: [SitePage] { made.value(make) }
}
