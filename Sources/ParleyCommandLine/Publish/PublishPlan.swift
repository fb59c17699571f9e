/// What needs to be done to bring a destination up to date, found out and not yet begun.
struct PublishPlan: Sendable {
  /// What will change there.
  let changes: PublishChanges
  /// What else users should know before it is carried out, one per line.
  var remarks: [String] = []
  /// Makes the changes; may be broken off at any moment and repeated from the start. Returns a sentence
  /// on what became of it.
  ///
  /// The parameter is called with what is being done, for people who wait.
  let carryOut: @Sendable (_ progress: @Sendable (String) -> Void) async throws -> String
}

/// Somewhere a site can go.
protocol PublishDestination: Sendable {
  /// What it is, for messages: `the branch gh-pages of origin`.
  var title: String { get }
  /// What takes the time while the plan is made, for people who wait: `comparing`.
  var stage: String { get }

  /// Finds out what must change there; changes nothing.
  func plan(for files: [OutputFile], in scratch: ScratchFolder) async throws -> PublishPlan
}

extension PublishDestination {
  var stage: String { "comparing" }
}

/// The difference between what is at a destination and what should be there.
struct PublishChanges: Equatable, Sendable {
  /// A file and its size in bytes.
  struct File: Equatable, Sendable {
    let path: String
    let bytes: Int
  }

  /// Files that are not there yet.
  var added: [File] = []
  /// Files that are there with other bytes.
  var changed: [File] = []
  /// Files of an earlier publication that the site no longer has.
  var removed: [String] = []
  /// Whether Parley's own list of files, which is beside them, is not as it must be.
  var isListStale = false

  /// Whether there is nothing to do.
  var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && !isListStale }

  /// What has to be sent.
  var sent: [File] { added + changed }

  /// How many bytes have to be sent.
  var bytes: Int { sent.reduce(0) { $0 + $1.bytes } }

  /// Compares a site with what is there.
  ///
  /// - Parameters:
  ///   - known: the paths that an earlier publication lists as its own.
  ///   - isThere: whether something is at a path.
  ///   - isEqual: whether exactly the bytes of the site's file are there.
  init(
    site: StagedSite, known: SiteManifest?, isThere: (String) -> Bool,
    isEqual: (PublishChanges.File) -> Bool
  ) {
    for file in site.files where !isEqual(file) {
      if isThere(file.path) { changed.append(file) } else { added.append(file) }
    }
    let kept = Set(site.files.map(\.path))
    removed = (known?.paths ?? []).filter { !kept.contains($0) }
    isListStale = known != site.manifest
  }

  /// Nothing to do.
  init() {}

  /// The changes line by line, at most `limit` of each kind.
  func lines(limit: Int) -> [String] {
    func some(_ files: [String], _ word: String) -> [String] {
      let shown = files.prefix(limit).map { "  \(word) \(VisibleText.escaping($0))" }
      let rest = files.count - shown.count
      return rest > 0 ? shown + ["  … and \(NumberFormat.grouped(rest)) more \(word)"] : shown
    }
    func sized(_ file: File) -> String { "\(file.path) (\(NumberFormat.size(file.bytes)))" }
    return some(added.map(sized), "added") + some(changed.map(sized), "changed")
      + some(removed, "removed")
  }

  /// The changes in numbers: `3 added, 1 removed, 4.2 kB to send`.
  var summary: String {
    var parts: [String] = []
    if !added.isEmpty { parts.append("\(NumberFormat.grouped(added.count)) added") }
    if !changed.isEmpty { parts.append("\(NumberFormat.grouped(changed.count)) changed") }
    if !removed.isEmpty { parts.append("\(NumberFormat.grouped(removed.count)) removed") }
    if parts.isEmpty, isListStale { parts.append("only Parley's list of its files") }
    return parts.joined(separator: ", ") + ", \(NumberFormat.size(bytes)) to send"
  }
}
