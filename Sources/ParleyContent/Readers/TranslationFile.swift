import ParleyModel

/// One file of the content folder with a record in another language.
final class TranslationFile: Sendable {
  /// The record that it translates.
  let record: RecordReference
  /// The language (BCP 47).
  let language: String
  /// The beginning of the file.
  let place: SourceSpan
  /// What it says; `nil` where it could not be read.
  let translation: Translation?
  let diagnostics: [Diagnostic]

  /// Reads a file that its path says is a translation.
  init(_ file: SourceFile, of record: RecordReference, into language: String) {
    self.record = record
    self.language = language
    let decoded = file.decoded()
    guard let source = decoded.value else {
      place = .start(of: SourceText(path: file.path, text: ""))
      translation = nil
      diagnostics = decoded.diagnostics
      return
    }
    place = .start(of: source)
    var found = decoded.diagnostics
    translation = Self.translation(of: record, into: language, in: source, &found)
    diagnostics = found
  }

  private static func translation(
    of record: RecordReference, into language: String, in source: SourceText,
    _ diagnostics: inout [Diagnostic]
  ) -> Translation? {
    let split = FrontMatter.split(source)
    diagnostics += split.diagnostics
    guard let frontMatter = split.value else { return nil }
    let entries = RecordFile.entries(of: frontMatter, in: source, record.kind, &diagnostics)
    let body = Markdown.read(source, bodyStart: frontMatter.bodyStart)
    diagnostics += body.diagnostics
    guard let entries else { return nil }
    var fields = FrontMatterDecoder(
      entries, of: "a translation of \(record.kind.phrase)", at: frontMatter.opening)
    let title = fields.text("title", isRequired: true)
    let summary = record.kind == .issue ? fields.text("summary") : nil
    let verdict = record.kind == .issue ? fields.text("verdict") : nil
    let outcome = record.kind == .round ? fields.text("outcome") : nil
    fields.finish()
    diagnostics += fields.diagnostics
    return title.map {
      Translation(
        of: record, into: language, source: source, title: $0, summary: summary, outcome: outcome,
        verdict: verdict, body: body.value)
    }
  }
}

/// Translations collected, each record's in each language once.
struct TranslationCollection {
  private(set) var translations: [Translation] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var first: [RecordReference: [String: SourceSpan]] = [:]

  /// Adds a translation of one of the records; what translates nothing is reported.
  ///
  /// - Parameter names: The ids of all records of its kind, whether they could be read or not.
  mutating func add(_ file: TranslationFile, names: @autoclosure () -> [String], isKnown: Bool) {
    let kind = file.record.kind.rawValue
    guard isKnown else {
      let nearest = NearestNames.nearest(to: file.record.name, among: names())
      diagnostics.append(
        Diagnostic(
          .unknownReference, at: file.place,
          "there is no \(kind) `\(file.record.name)` that this could be a translation of",
          help: nearest.isEmpty
            ? "write content/\(file.record.kind.folder)/\(file.record.name).md, or rename the file"
            : "did you mean \(NearestNames.sentence(nearest))?"))
      return
    }
    if let first = first[file.record]?[file.language] {
      diagnostics.append(
        Diagnostic(
          .duplicateID, at: file.place,
          "there is another translation of \(kind) `\(file.record.name)` into `\(file.language)`",
          help: "rename one of the files, or delete it",
          notes: [Diagnostic.Note("it is in this file", at: first)]))
      return
    }
    first[file.record, default: [:]][file.language] = file.place
    if let translation = file.translation { translations.append(translation) }
  }
}
