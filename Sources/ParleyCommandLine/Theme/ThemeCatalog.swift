import ParleyModel
import ParleySite

/// The files that come with the program, and what a project has of its own beside them.
struct ThemeCatalog: Sendable {
  /// The project's folder.
  let root: String
  /// The site's own files; empty where its `templates/` are those of the program.
  let copies: [TemplateCopy]
  /// The files that come with the program, sorted by name: its templates first, then the rest.
  let entries: [Entry]
  /// Whether the project is the one that the program's templates are kept in.
  let isProgram: Bool

  /// A file that comes with the program.
  struct Entry: Sendable {
    /// Its path below `templates/`.
    let name: String
    let bytes: [UInt8]
    /// What it is, in a line; empty where nobody says.
    let note: String
  }

  /// Reads a project's own templates and those of the program.
  init(_ project: Project) async throws {
    try await self.init(of: project.root, project.templateFolders())
  }

  /// The same of any folders.
  init(of root: String, _ folders: TemplateFolders) async throws(DiskError) {
    self.root = root
    let files = try await folders.read()
    copies = try folders.copies(of: files)
    isProgram = folders.program == nil
    let set = isProgram ? files.own : files.program?.files ?? []
    let prefix = isProgram ? "\(TemplateFolders.name)/" : files.program?.folder ?? ""
    entries = set.compactMap { file in
      guard case .bytes(let bytes) = file.contents else { return nil }
      let name = String(file.path.dropFirst(prefix.count))
      return Entry(name: name, bytes: bytes, note: Self.note(on: name, bytes))
    }
    .sorted { ($0.name.contains("/") ? 1 : 0, $0.name) < ($1.name.contains("/") ? 1 : 0, $1.name) }
  }

  /// The file that somebody means: `footer`, `footer.mustache`, `templates/footer.mustache`, `site.css`, `en`.
  func entry(_ wanted: String) throws(UsageError) -> Entry {
    let name = try Self.name(wanted, among: entries.map(\.name), of: "comes with Parley")
    guard let entry = entries.first(where: { $0.name == name }) else { throw Self.unknown(wanted) }
    return entry
  }

  /// The file of the site's own that somebody means.
  func copy(_ wanted: String) throws(UsageError) -> TemplateCopy {
    let name = try Self.name(
      wanted, among: copies.map(\.name), of: "is in \(TemplateFolders.name)/")
    guard let copy = copies.first(where: { $0.name == name }) else { throw Self.unknown(wanted) }
    return copy
  }

  /// Refuses what makes no sense where the program's own templates are kept.
  func requireProject() throws(UsageError) {
    guard isProgram else { return }
    throw UsageError(
      "\(TemplateFolders.name)/ in \(root) is what comes with Parley, not a copy of it",
      help: "change the files themselves")
  }

  private static func name(
    _ wanted: String, among names: [String], of place: String
  ) throws(UsageError) -> String {
    let prefix = "\(TemplateFolders.name)/"
    let inner = wanted.hasPrefix(prefix) ? String(wanted.dropFirst(prefix.count)) : wanted
    let spellings = [
      inner, "\(inner).mustache", "assets/\(inner)", "strings/\(inner)", "strings/\(inner).yml",
    ]
    if let name = spellings.first(where: names.contains) { return name }
    let near = NearestNames.nearest(to: inner, among: names.map(short))
    throw UsageError(
      "no `\(wanted)` \(place)",
      help: near.isEmpty
        ? "`parley theme list` lists what there is"
        : "did you mean \(NearestNames.sentence(near))?")
  }

  private static func unknown(_ name: String) -> UsageError {
    UsageError("there is no `\(name)`", help: "`parley theme list` lists what there is")
  }

  /// The name as people write it: without the extension of templates.
  static func short(_ name: String) -> String {
    let ending = ".mustache"
    return name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
  }

  /// What a file is: what the program declares of its template, else its first comment.
  private static func note(on name: String, _ bytes: [UInt8]) -> String {
    if let note = TemplateGuide.note(on: short(name)) { return note }
    guard !bytes.contains(0) else { return "" }
    let comment = comment(String(decoding: bytes, as: UTF8.self))
    let line = comment.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.firstRange(of: ". ").map { "\(line[..<$0.lowerBound])." } ?? line
  }

  /// The comment that a file begins with, in any of the languages that there are.
  private static func comment(_ text: String) -> Substring {
    for (start, end) in [("{{!", "}}"), ("/*", "*/")] where text.hasPrefix(start) {
      let inner = text.dropFirst(start.count)
      return inner.firstRange(of: end).map { inner[..<$0.lowerBound] } ?? ""
    }
    for mark in ["// ", "# "] where text.hasPrefix(mark) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.prefix { $0.hasPrefix(mark) }.map { $0.dropFirst(mark.count) }
        .joined(separator: " ")[...]
    }
    return ""
  }
}
