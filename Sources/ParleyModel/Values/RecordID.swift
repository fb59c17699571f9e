/// The id of a record of one kind: its file name without the extension.
///
/// Lower-case ASCII letters, digits and `-`, so that it is safe as a file name and in an address.
public struct RecordID<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id itself.
  public let name: String

  /// Takes a name as it is; ``RecordName/isValid(_:)`` says whether it may be one.
  public init(_ name: String) { self.name = name }

  /// The total order in which these are listed.
  public static func < (left: RecordID, right: RecordID) -> Bool { left.name < right.name }

  /// As diagnostics print it.
  public var description: String { name }
}

extension RecordID where Owner: Record {
  /// The id with the kind of its record.
  public var reference: RecordReference { RecordReference(Owner.kind, name) }
}

/// The id of an article: `swap-report` for `articles/swap-report.txt`; a `_` in the file name is `-` in
/// the id.
public typealias ArticleID = RecordID<Article>
/// The id of an event: `the-swap` for `events/the-swap.md`.
public typealias EventID = RecordID<Event>
/// The id of a round: `abu-dhabi-2` for `rounds/abu-dhabi-2.md`.
public typealias RoundID = RecordID<Round>
/// The id of an actor: `rustem-umerov` for `actors/rustem-umerov.md`.
public typealias ActorID = RecordID<Actor>
/// The id of an issue: `territory` for `issues/territory.md`.
public typealias IssueID = RecordID<Issue>
/// The id of a place: `kyiv` for `places/kyiv.md`.
public typealias PlaceID = RecordID<Place>
/// The id of a page: `method` for `pages/method.md`.
public typealias PageID = RecordID<Page>

/// A reference to a record of any kind, as a link in Markdown makes it: `actor:rustem-umerov`.
public struct RecordReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// What kind of record is meant.
  public let kind: RecordKind
  /// Its id.
  public let name: String

  /// Joins a kind to an id.
  public init(_ kind: RecordKind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The total order in which these are listed.
  public static func < (left: RecordReference, right: RecordReference) -> Bool {
    (left.kind, left.name) < (right.kind, right.name)
  }

  /// As diagnostics print it.
  public var description: String { "\(kind.rawValue):\(name)" }
}

/// The rules for names of records.
public enum RecordName {
  /// Whether a file name without its extension may be an id: `a-z`, `0-9` and `-`, not empty, at most
  /// 100 bytes, neither beginning nor ending with `-`.
  public static func isValid(_ name: String) -> Bool {
    let utf8 = name.utf8
    guard let first = utf8.first, let last = utf8.last, utf8.count <= 100 else { return false }
    guard first != UInt8(ascii: "-"), last != UInt8(ascii: "-") else { return false }
    return utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// The nearest valid id: ASCII letters lowered, anything else becomes a hyphen.
  /// `nil` when nothing of the name would be left.
  public static func suggestion(for name: String) -> String? {
    var bytes: [UInt8] = []
    for byte in name.lowercased().utf8 {
      if isLetterOrDigit(byte) {
        bytes.append(byte)
      } else if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    let cut = String(decoding: bytes.prefix(100), as: UTF8.self)
    let trimmed = cut.reversed().drop { $0 == "-" }.reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
