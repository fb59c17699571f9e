import ArgumentParser
import ParleyModel

/// `parley new`: begins a record.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Creates a record: a file with all the keys it needs, for you to fill in.",
    discussion: "Prints the path of the new file. Existing files are never changed.")

  @Argument(
    help: "\(RecordKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: String

  @Argument(help: "The id: lower-case letters, digits and hyphens.")
  var id: String

  @Option(help: "The title, if not the one that the id suggests.")
  var title: String?

  @Option(
    help: """
      The date in EDTF, such as 2026-02-05 or 2026-02~; today unless given, but none for an article.
      """)
  var date: String?

  @OptionGroup var place: ProjectOptions

  func run() async throws {
    try await reporting {
      let skeleton = try skeleton()
      let project = try Project(root: place.root)
      let path = skeleton.path
      let root = try Folder(at: project.root)
      if let other = try await existing(skeleton, in: project) {
        throw UsageError(
          "there is already \(skeleton.kind.phrase) `\(skeleton.id)`: \(other)",
          help: "open that file, or take another id")
      }
      try root.create(path, with: Array(skeleton.text.utf8))
      try Terminal.output.deliver(
        project.root == "." ? "\(path)\n" : "\(project.root)/\(path)\n")
    }
  }

  private func skeleton() throws -> RecordSkeleton {
    guard let kind = RecordKind(rawValue: kind) else {
      let nearest = NearestNames.nearest(to: kind, among: RecordKind.allCases.map(\.rawValue))
      throw UsageError(
        "there is no kind of record called `\(kind)`",
        help: nearest.first.map { "did you mean `\($0)`?" }
          ?? "the kinds are \(RecordKind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard RecordName.isValid(id) else {
      throw UsageError(
        "`\(id)` cannot be an id: only lower-case letters, digits and hyphens between them can",
        help: RecordName.suggestion(for: id).map { "try `\($0)`" } ?? "")
    }
    if let date {
      do {
        _ = try HistoricalDate(edtf: date)
      } catch {
        throw UsageError(
          "`\(date)` is not a date: \(error.message)",
          help: error.help)
      }
    }
    if let title, title.allSatisfy(\.isWhitespace) { throw UsageError("the title is empty") }
    return RecordSkeleton(
      kind: kind, id: id, title: title ?? RecordSkeleton.title(for: id, kind: kind),
      date: try date ?? (kind == .article ? nil : Self.today()), added: try Self.today())
  }

  /// A record of that kind and id may be in any folder below that of its kind.
  private func existing(_ skeleton: RecordSkeleton, in project: Project) async throws -> String? {
    let reader = try FolderReader(project: project.root)
    let folder = "content/\(skeleton.kind.folder)"
    guard reader.has("content"), reader.has(folder) else { return nil }
    return reader.paths(in: folder).first { path in
      let name = path.split(separator: "/").last ?? ""
      return name == "\(skeleton.id).md"
        || (skeleton.kind == .article && name == "\(skeleton.id).txt")
    }
  }

  /// The day it is here. A new file may know the clock; a build may not.
  private static func today() throws(UsageError) -> String {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else {
      throw UsageError("the clock cannot be read", help: "give the date with --date")
    }
    func padded(_ number: Int32, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return
      "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1, 2))-\(padded(parts.tm_mday, 2))"
  }
}
