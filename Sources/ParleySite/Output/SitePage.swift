import ParleyModel

/// One file of the site: where it is, and the recipe for its bytes.
public struct SitePage: Sendable {
  /// Where it is.
  public let path: SitePath
  /// What it comes from, for diagnostics about its path.
  let origin: SourceSpan
  /// Writes the bytes; the argument is the way to the root, where it is another than the page's own.
  private let recipe: @Sendable (String?, inout ByteSink) -> Void

  /// A file that is written into a sink.
  init(
    path: SitePath, origin: SourceSpan, write: @escaping @Sendable (inout ByteSink) -> Void
  ) {
    self.path = path
    self.origin = origin
    recipe = { _, sink in write(&sink) }
  }

  /// A file of bytes that are there.
  init(path: SitePath, origin: SourceSpan, bytes: @escaping @Sendable () -> [UInt8]) {
    self.init(path: path, origin: origin) { sink in sink.append(bytes()) }
  }

  /// A page of HTML, whose links begin with the way to the root.
  init(
    path: SitePath, origin: SourceSpan,
    html: @escaping @Sendable (String?, inout ByteSink) -> Void
  ) {
    self.path = path
    self.origin = origin
    recipe = html
  }

  /// Writes the file's bytes. Pure, and needs no other page, so pages may be written in any order and at
  /// the same time. Large files hand on what they have written between their records.
  ///
  /// - Parameter root: The way to the root of the site for a host that shows a page elsewhere than at
  ///   its own address; its links then begin with it.
  public func write(root: String? = nil, into sink: inout ByteSink) { recipe(root, &sink) }

  /// The file's bytes.
  public func render(root: String? = nil) -> [UInt8] {
    var sink = ByteSink()
    write(root: root, into: &sink)
    return sink.bytes
  }
}
