public import ParleyModel

/// A file that contains the site's facts for programs: what it is called, when the site has it, and how
/// it is written. Each is declared beside its writer, and listed in ``all``.
public struct DataFile: Sendable {
  /// How many of something a file contains.
  typealias Count = (
    /// A key below `count` in the strings.
    key: String, number: Int
  )

  /// What the content has too little of for a file, and what would bring the file about.
  typealias Lack = (words: String, help: String)

  /// Its name below `data/`, or in the root where its readers look for it there.
  public let name: String
  /// Where it is on the site.
  public let path: String
  /// What it is to a browser or a program (IANA media types; those of DOT and CFF are usual, but not
  /// registered).
  let mediaType: String
  /// The table it is; `nil` for what is not one.
  let table: DataTable?
  /// Whether the content has what it is about.
  let isOffered: @Sendable (SiteContext) -> Bool
  /// Why a site does not have it.
  let lack: @Sendable (SiteSettings) -> Lack
  /// How much there is in it.
  let counts: @Sendable (SiteContext) -> [Count]
  /// Writes it, and hands on what is written between records.
  let write: @Sendable (SiteContext, inout ByteSink) -> Void

  init(
    _ name: String, _ mediaType: String, inRoot: Bool = false, table: DataTable? = nil,
    isOffered: @escaping @Sendable (SiteContext) -> Bool = { _ in true },
    lack: @escaping @Sendable (SiteSettings) -> Lack = { _ in
      ("the content has nothing that belongs in it", "")
    },
    counts: @escaping @Sendable (SiteContext) -> [Count] = { _ in [] },
    write: @escaping @Sendable (SiteContext, inout ByteSink) -> Void
  ) {
    self.name = name
    path = inRoot ? name : "data/\(name)"
    self.mediaType = mediaType
    self.table = table
    self.isOffered = isOffered
    self.lack = lack
    self.counts = counts
    self.write = write
  }

  /// All of them, in the order in which readers see them.
  public static let all: [DataFile] = [
    .graph, .schema, .events, .actors, .positions, .commitments, .quotations, .graphML, .dot,
    .places, .timeline,
    .package, .citation, .annotations, .atom, .jsonFeed, .calendar,
  ]

  /// The part of its key in the strings: `data.format.graph-json`.
  var key: String {
    String(name.map { $0 == "." ? "-" : $0 }).lowercased()
  }

  /// What to say where a site with these settings does not have it.
  public func emptyExport(in settings: SiteSettings) -> EmptyExport {
    let lack = lack(settings)
    return EmptyExport(description: "there is no \(name): \(lack.words)", help: lack.help)
  }
}

/// The content has nothing that a data file could be made of.
public struct EmptyExport: Error, CustomStringConvertible {
  /// What is missing.
  public let description: String
  /// What would bring the file about.
  public let help: String
}
