import ParleyModel

/// Where a file of the site is below its root: parts with `/` between them, none of them `.` or
/// `..`, never empty.
public struct SitePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path itself, as in `events/the-swap/index.html`.
  public let text: String

  /// Takes a path that is already normal.
  init(_ text: String) { self.text = text }

  /// In the order of their bytes.
  public static func < (left: SitePath, right: SitePath) -> Bool { left.text < right.text }

  /// The path.
  public var description: String { text }

  /// The path where upper and lower case are one.
  var withoutCase: String {
    text.utf8.allSatisfy { $0 < 0x80 && $0 &- 0x41 >= 26 } ? text : text.lowercased()
  }

  /// How many folders it is below the root.
  var depth: Int { text.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The way from its folder up to the root: `../../`.
  var wayToRoot: String { String(repeating: "../", count: depth) }

  /// The path as it is in canonical addresses, without `index.html`.
  var canonical: String {
    isIndex ? String(Substring(text.utf8.dropLast("index.html".utf8.count))) : text
  }

  /// Whether it is the page that a host shows for a folder.
  var isIndex: Bool {
    let folder = text.utf8.dropLast("index.html".utf8.count)
    return text.utf8[folder.endIndex...].elementsEqual("index.html".utf8)
      && (folder.isEmpty || folder.last == UInt8(ascii: "/"))
  }
}

extension SitePath {
  /// The front page.
  static let home = SitePath("index.html")

  /// The page that lists a kind of record.
  static func index(of kind: RecordKind) -> SitePath {
    kind == .event ? SitePath("timeline/index.html") : SitePath("\(kind.folder)/index.html")
  }

  /// A record's own page.
  static func record(_ reference: RecordReference) -> SitePath {
    reference.kind == .page
      ? SitePath("\(reference.name)/index.html")
      : SitePath("\(reference.kind.folder)/\(reference.name)/index.html")
  }

  /// A page below the folder of this one.
  func below(_ name: String) -> SitePath {
    SitePath("\(canonical)\(name)/index.html")
  }
}
