import ParleyModel

/// What a file in the content folder is, as its path says.
enum ContentPath {
  /// Nothing to us: it, or a folder it is in, begins with `.` or `_`, or is what an editor keeps beside
  /// the file it is writing (`name~`, `#name#`).
  case ignored
  /// The settings of the site.
  case site
  /// A record of a kind, and what should be its id.
  case record(RecordKind, name: String, isMarkdown: Bool)
  /// A record of a kind in another language.
  case translation(RecordReference, language: String)
  /// A picture or another file, by its path from the folder of these.
  case medium(String)
  /// Something that does not belong here, and where it may belong.
  case misplaced(message: String, help: String)

  /// Reads a path from the content folder.
  init(_ path: Substring) {
    // By bytes: there are as many paths as files, and characters take long to compare.
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard let file = parts.last,
      !parts.contains(where: { [UInt8(ascii: "."), UInt8(ascii: "_")].contains($0.utf8.first) }),
      !Self.isOfEditor(file)
    else {
      self = .ignored
      return
    }
    guard parts.count > 1 else {
      self = file == "site.yml" ? .site : Self.misplaced(topFile: String(file))
      return
    }
    let folder = String(parts[0])
    if folder == "media" {
      self = .medium(String(path.dropFirst("media/".count)))
      return
    }
    guard let kind = RecordKind.allCases.first(where: { $0.folder == folder }) else {
      self = Self.misplaced(in: folder, rest: path.dropFirst(folder.count))
      return
    }
    let name = file.utf8.lastIndex(of: UInt8(ascii: ".")).map { file[..<$0] } ?? file
    switch file[name.endIndex...] {
    case ".md":
      if kind != .article, let (id, language) = Self.translation(name) {
        self = .translation(RecordReference(kind, id), language: language)
        return
      }
      self = .record(kind, name: String(name), isMarkdown: true)
    case ".txt" where kind == .article:
      self = .record(kind, name: String(name), isMarkdown: false)
    default:
      let accepted = kind == .article ? "articles are .txt or .md files" : "\(folder) are .md files"
      self = .misplaced(
        message: "`\(file)` is not read: \(accepted)",
        help: "rename it, or let its name begin with `_` to keep it out")
    }
  }

  /// The id and the language that the name of a translation has: `swap.uk` is `swap` and `uk`. Ids have no
  /// dot, so that it is no record of its own.
  private static func translation(_ name: Substring) -> (id: String, language: String)? {
    guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let (id, language) = (String(name[..<dot]), String(name[name.utf8.index(after: dot)...]))
    return RecordName.isValid(id) && FrontMatterDecoder.isLanguageTag(language)
      ? (id, language) : nil
  }

  private static func isOfEditor(_ file: Substring) -> Bool {
    file.hasSuffix("~") || (file.hasPrefix("#") && file.hasSuffix("#"))
  }

  private static func misplaced(topFile file: String) -> ContentPath {
    let message = "`\(file)` is not read: apart from the folders, only site.yml is"
    if NearestNames.nearest(to: file, among: ["site.yml", "site.yaml"]).isEmpty {
      return .misplaced(
        message: message,
        help: "move it to one of the folders \(folders), or let its name begin with `_`")
    }
    return .misplaced(message: message, help: "rename it to site.yml")
  }

  private static func misplaced(in folder: String, rest: Substring) -> ContentPath {
    let names = RecordKind.allCases.map(\.folder) + ["media"]
    let message = "nothing is read from a folder `\(folder)`"
    guard let nearest = NearestNames.nearest(to: folder, among: names, limit: 1).first else {
      return .misplaced(
        message: message,
        help: "the folders are \(folders); a name that begins with `_` is skipped")
    }
    return .misplaced(message: message, help: "did you mean `\(nearest)\(rest)`?")
  }

  private static var folders: String {
    (RecordKind.allCases.map(\.folder) + ["media"]).joined(separator: ", ")
  }
}
