import ParleyModel

/// One file of the site: where it stands, and the recipe for its bytes.
public struct SitePage: Sendable {
  /// Where it stands.
  public let path: SitePath
  /// What it comes from, for diagnostics about its path.
  let origin: SourceSpan
  /// Makes the bytes; the argument is the way to the root, where it is another than the page's own.
  private let recipe: @Sendable (String?) -> [UInt8]

  init(path: SitePath, origin: SourceSpan, recipe: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.origin = origin
    self.recipe = { _ in recipe() }
  }

  /// A page of HTML; the way to the root is put in for ``SitePath/root``. A page that servers show at
  /// other addresses than its own is given an absolute one.
  init(
    path: SitePath, origin: SourceSpan, root: String? = nil,
    html: @escaping @Sendable () -> String
  ) {
    self.path = path
    self.origin = origin
    recipe = { Self.bytes(html(), root: $0 ?? root ?? path.wayToRoot) }
  }

  /// Makes the file's bytes. Pure, and needs no other page, so pages may be made in any order and at
  /// the same time.
  ///
  /// - Parameter root: The way to the root of the site for a host that shows a page elsewhere than at its
  ///   own address; its links then begin with it.
  public func render(root: String? = nil) -> [UInt8] { recipe(root) }

  private static func bytes(_ html: String, root: String) -> [UInt8] {
    var html = html
    return html.withUTF8 { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count + 128 * root.utf8.count)
      var start = 0
      while let mark = text[start...].firstIndex(of: 0) {
        bytes.append(contentsOf: text[start..<mark])
        bytes.append(contentsOf: root.utf8)
        start = mark + 1
      }
      bytes.append(contentsOf: text[start...])
      return bytes
    }
  }
}
