import ParleyContent
import ParleyModel
import ParleySite

/// A file of a site's own `templates/`, beside the one that comes with the program under its name.
struct TemplateCopy: Sendable {
  /// Its path below `templates/`: `base.mustache`.
  let name: String
  /// What the site has. Line ends are LF in all of these.
  let own: [UInt8]
  /// What comes with the program; `nil` where nothing of that name does.
  let program: [UInt8]?
  /// What `parley theme copy` kept in `templates/.base/` of the file that was copied.
  let base: [UInt8]?
  /// The earlier version of the program that had just what the site has.
  let version: String?

  /// What became of it.
  enum State: Equatable, Sendable {
    /// The program has no file of that name, and had none.
    case siteOwn
    /// It is what the program has.
    case current
    /// The site never changed it, and the program has another one now.
    case untouched
    /// The site never changed it, and the program has no such file any more.
    case dropped
    /// The site changed it; the program has changed its own since, or has not.
    case changed(isOutOfDate: Bool)
    /// It differs, and nobody knows what it was made from.
    case withoutBase
    /// It is a file of strings, which hold one by one, and says so many in its own words.
    case strings(Int)
  }

  /// What became of it.
  var state: State {
    guard let program else { return version != nil || own == base ? .dropped : .siteOwn }
    if own == program { return .current }
    if version != nil || own == base { return .untouched }
    if let base { return .changed(isOutOfDate: base != program) }
    return isStrings ? .strings(changedStrings.count) : .withoutBase
  }

  /// Whether the program's file has changed since the copy was made, as far as that is known.
  var isOutOfDate: Bool {
    switch state {
    case .untouched, .changed(isOutOfDate: true): true
    case .siteOwn, .current, .dropped, .changed, .withoutBase, .strings: false
    }
  }

  /// What the copy was made from, where that is known.
  var origin: [UInt8]? { base ?? (version == nil ? nil : own) }

  private var isStrings: Bool { name.hasPrefix("strings/") && name.hasSuffix(".yml") }

  /// The strings that are not in the words of the program.
  var changedStrings: [(key: String, old: String?, new: String)] {
    let known = Dictionary(
      Self.strings(program ?? [], name).map { ($0.key, $0.value.value) },
      uniquingKeysWith: { first, _ in first })
    return Self.strings(own, name).compactMap { entry in
      let old = known[entry.key]
      return old == entry.value.value ? nil : (entry.key, old, entry.value.value)
    }
  }

  private static func strings(_ bytes: [UInt8], _ name: String) -> [StringsReader.Entry] {
    StringsReader.read(SourceFile(path: name, contents: .bytes(bytes))).value
  }
}

extension TemplateCopy {
  /// The folder within `templates/` for what was copied, as it was.
  static let baseFolder = ".base"

  /// All files of a site's own that can be read, by name.
  ///
  /// - Parameters:
  ///   - originals: The folder that holds the site's `templates/`.
  ///   - versions: What earlier versions of the program had.
  static func all(
    _ files: TemplateFiles, originals root: Folder, versions: TemplateVersions
  ) throws(DiskError) -> [TemplateCopy] {
    var known: [String: [UInt8]] = [:]
    for file in files.program?.files ?? [] {
      if let name = files.program?.name(of: file) { known[name] = bytes(of: file) }
    }
    var bases = OpenFolderCache(root: root)
    var copies: [TemplateCopy] = []
    for file in files.own {
      guard let own = bytes(of: file) else { continue }
      let name = String(file.path.dropFirst(TemplateFolders.name.utf8.count + 1))
      let program = known[name]
      let kept = path(ofBase: name)
      let last = String(kept.split(separator: "/").last ?? "")
      let base = try bases.existingFolder(of: kept)?.bytes(of: last)
      var version: String?
      if own != program {
        version =
          versions.version(of: name, own)
          ?? rawBytes(of: file).flatMap { versions.version(of: name, $0) }
      }
      copies.append(
        TemplateCopy(
          name: name, own: own, program: program, base: base.map(withoutCarriageReturns),
          version: version))
    }
    return copies
  }

  /// Where the original of a file is kept, from the project's folder.
  static func path(ofBase name: String) -> String {
    "\(TemplateFolders.name)/\(baseFolder)/\(name)"
  }

  /// One note for all copies that the program's own files have left behind.
  static func notes(of copies: [TemplateCopy]) -> [Diagnostic] {
    let old = copies.filter(\.isOutOfDate)
    guard let first = old.first else { return [] }
    let some = old.prefix(3).map { "`\($0.name)`" }.joined(separator: ", ")
    let path = "\(TemplateFolders.name)/\(first.name)"
    return [
      Diagnostic(
        .outdatedTemplate, at: .start(of: SourceText(path: path, text: "")),
        old.count == 1
          ? "`\(first.name)` has changed in Parley since it was copied"
          : "\(old.count) files have changed in Parley since they were copied: \(some)"
            + (old.count > 3 ? " …" : ""),
        help:
          "`parley theme diff` shows what changed; `parley theme prune` removes copies that the "
          + "site never changed")
    ]
  }

  /// Texts may come back from Windows with other line ends. What is no text stays as it is.
  private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D), !bytes.contains(0) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      result.append(byte)
    }
    return result
  }

  private static func bytes(of file: SourceFile) -> [UInt8]? {
    rawBytes(of: file).map(withoutCarriageReturns)
  }

  private static func rawBytes(of file: SourceFile) -> [UInt8]? {
    if case .bytes(let bytes) = file.contents { bytes } else { nil }
  }
}
