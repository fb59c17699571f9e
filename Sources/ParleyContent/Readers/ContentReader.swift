public import ParleyModel

/// Reads the files of the content folder into records.
public enum ContentReader {
  /// All records that could be read, each kind in the order of the files' paths, whatever the order of
  /// `files`, and everything that is wrong, in the order of printing. Files outside `folder` are not
  /// looked at.
  public static func read(
    _ files: consuming [SourceFile], folder: String = "content"
  ) async -> Outcome<Content> {
    let prefix = folder + "/"
    var waiting = consume files
    waiting.removeAll { !$0.path.hasPrefix(prefix) }
    waiting.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var batches: [[Reading]] = []
    // From the end and in batches, so that the bytes of a file go when its record is there.
    while !waiting.isEmpty {
      let batch = Array(waiting.suffix(1024))
      waiting.removeLast(batch.count)
      batches.append(await batch.concurrentMap(chunk: 32) { Reading($0, folder: folder) })
    }
    var (content, diagnostics, _) = collect(batches.reversed().joined())
    // Bodies are changed in place below, which they can be only while nobody else has them.
    batches = []
    diagnostics += await QuotationResolver.resolve(&content)
    diagnostics += await NameFinder.find(in: &content)
    diagnostics += await LoadedWordsCheck(content.site).diagnostics(of: content)
    diagnostics.sort(by: Diagnostic.precedes)
    return Outcome(content, diagnostics)
  }

  /// The same, with what an earlier reading of the folder came to: only what has changed since is read
  /// again. The outcome is that of a reading without a cache.
  public static func read(
    _ files: [SourceFile], folder: String = "content", with cache: inout ContentCache
  ) async -> Outcome<Content> {
    var files = files.filter { $0.path.utf8.starts(with: "\(folder)/".utf8) }
    // Whoever reads a disk hands files over in order already.
    let isSorted = zip(files, files.dropFirst()).allSatisfy { left, right in
      !right.path.utf8.lexicographicallyPrecedes(left.path.utf8)
    }
    if !isSorted { files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
    return await cache.read(files) { Reading($0, folder: folder) }
  }

  /// The records of all files, what there is to say of the files, and the numbers of those that are not
  /// among the records, because another has the same id.
  static func collect(
    _ readings: some Sequence<Reading>
  ) -> (content: Content, diagnostics: [Diagnostic], repeated: Set<Int>) {
    var diagnostics: [Diagnostic] = []
    var collection = RecordCollection()
    var translations: [TranslationFile] = []
    for (number, reading) in readings.enumerated() {
      switch reading {
      case .site(let settings):
        diagnostics += settings.diagnostics
        collection.content.site = settings.value
      case .record(let file):
        diagnostics += file.diagnostics
        if RecordName.isValid(file.name) { collection.add(file, number) }
      case .translation(let file):
        diagnostics += file.diagnostics
        translations.append(file)
      case .medium(let path):
        collection.content.mediaFiles.insert(path)
      case .other(let found):
        diagnostics += found
      }
    }
    // A file that has to be renamed takes no id from one that has it already.
    for case (let number, .record(let file)) in readings.enumerated()
    where !RecordName.isValid(file.name) {
      collection.add(file, number)
    }
    collection.add(translations)
    var content = collection.content
    content.mentions = Array(repeating: [], count: content.articles.count)
    return (content, diagnostics + collection.diagnostics, collection.repeated)
  }

  /// Whether a path from the project's folder is skipped: it, or a folder it is in, begins with
  /// `.` or `_`.
  public static func passesBy(_ path: String, folder: String = "content") -> Bool {
    if case .ignored = ContentPath(path.dropFirst(folder.utf8.count + 1)) { true } else { false }
  }

  /// What one file came to.
  enum Reading: Sendable {
    case site(Outcome<SiteSettings>)
    case record(RecordFile)
    case translation(TranslationFile)
    case medium(String)
    case other([Diagnostic])

    /// The diagnostics of the file alone.
    var diagnostics: [Diagnostic] {
      switch self {
      case .site(let settings): settings.diagnostics
      case .record(let file): file.diagnostics
      case .translation(let file): file.diagnostics
      case .medium: []
      case .other(let found): found
      }
    }

    /// Depends on nothing but the file's path and what was found there.
    init(_ file: SourceFile, folder: String) {
      switch ContentPath(file.path.dropFirst(folder.count + 1)) {
      case .ignored:
        self = .other([])
      case .site:
        let decoded = file.decoded()
        self = .site(
          decoded.value.map { SiteSettingsReader.read($0) }
            ?? Outcome(SiteSettings(), decoded.diagnostics))
      case .record(let kind, let name, let isMarkdown):
        self = .record(RecordFile(file, kind, name: name, isMarkdown: isMarkdown))
      case .translation(let record, let language):
        self = .translation(TranslationFile(file, of: record, into: language))
      case .medium(let path):
        switch file.contents {
        case .bytes, .unread: self = .medium(path)
        case .problem, .closedFolder: self = .other(file.decoded().diagnostics)
        }
      case .misplaced(let message, let help):
        guard case .bytes = file.contents else {
          // A folder that cannot be opened hides records, whatever it is called.
          self = .other(file.decoded().diagnostics)
          return
        }
        let place = SourceSpan.start(of: SourceText(path: file.path, text: ""))
        self = .other([Diagnostic(.misplacedFile, at: place, message, help: help)])
      }
    }
  }
}

/// Records collected by kind, with the first file of every id.
private struct RecordCollection {
  var content = Content()
  var diagnostics: [Diagnostic] = []
  var repeated: Set<Int> = []
  private var first: [RecordReference: SourceSpan] = [:]

  /// Adds the translations of records that have been added.
  mutating func add(_ files: [TranslationFile]) {
    var translations = TranslationCollection()
    for file in files {
      translations.add(
        file,
        names: first.keys.filter { $0.kind == file.record.kind }.map(\.name).sorted(),
        isKnown: first[file.record] != nil)
    }
    content.translations = translations.translations
    diagnostics += translations.diagnostics
  }

  mutating func add(_ file: RecordFile, _ number: Int) {
    let reference = RecordReference(file.kind, file.id)
    if let first = first[reference] {
      diagnostics.append(
        Diagnostic(
          .duplicateID, at: file.place,
          "there is another \(file.kind.rawValue) with the id `\(file.id)`",
          help: "rename one of the files, or delete it",
          notes: [Diagnostic.Note("it is in this file", at: first)]))
      repeated.insert(number)
      return
    }
    first[reference] = file.place
    if let record = file.record {
      content.add(record)
    } else {
      content.damaged.insert(reference)
    }
  }
}
