import ParleyModel
import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole sites: `Tests/Sites/<case>/content` (and `templates`, over the repository's own) in, `expected`
/// and `diagnostics.txt` out, every file and every byte; assets of the repository's own are only compared with
/// these. `RECORD=1` writes what is expected again.
struct GoldenSiteTests {
  static let cases: [String] = {
    let folder = try? Folder(at: "\(Repository.path)/Tests/Sites")
    return (try? folder?.entries())?.filter { $0.kind == .folder }.map(\.name).sorted() ?? []
  }()

  @Test func thereAreCases() { #expect(!Self.cases.isEmpty) }

  @Test(arguments: cases)
  func theSiteIsAsExpected(_ name: String) async throws {
    let root = "\(Repository.path)/Tests/Sites/\(name)"
    let hasTemplates = access("\(root)/templates", F_OK) == 0
    let builder = SiteBuilder(
      contentRoot: root,
      templates: TemplateFolders(own: hasTemplates ? root : nil, program: Repository.path))
    let plan = try await builder.plan()

    let printer = DiagnosticPrinter(showsSource: true)
    let diagnostics = plan.diagnostics.map(printer.text).joined()
    let output = try TemporaryFolder()
    if let files = plan.files {
      _ = try await SiteWriter(output: OutputFolder(at: output("made"))).write(files)
    }
    var made = try plan.files == nil ? [:] : output.tree("made").compactMapValues { $0 }
    if plan.files != nil {
      let assets = "\(Repository.path)/templates/assets"
      for (path, bytes) in try TemporaryFolder.tree(at: assets) {
        let path = "assets/\(path)"
        #expect(made[path] != nil, "\(name) lacks \(path)")
        if made[path] == bytes { made[path] = nil }
      }
    }

    if getenv("RECORD") != nil {
      try Self.record(made, diagnostics, at: root)
      return
    }
    let said = try Repository.read("Tests/Sites/\(name)/diagnostics.txt")
    #expect(diagnostics == said, "diagnostics of \(name) differ; `make golden` records them again")
    let expected = try Self.expected(at: root)
    for path in Set(made.keys).union(expected.keys).sorted() {
      switch (made[path], expected[path]) {
      case (let made?, let expected?):
        if made != expected {
          Issue.record("\(name): \(path) differs: \(firstDifference(made, expected))")
        }
      case (nil, _): Issue.record("\(name): \(path) is expected and was not made")
      case (_, nil): Issue.record("\(name): \(path) was made and is not expected")
      }
    }
  }

  private static func expected(at root: String) throws -> [String: [UInt8]] {
    guard access("\(root)/expected", F_OK) == 0 else { return [:] }
    return try TemporaryFolder.tree(at: "\(root)/expected").compactMapValues { $0 }
  }

  private static func record(
    _ made: [String: [UInt8]], _ diagnostics: String, at root: String
  ) throws {
    let folder = try Folder(at: root)
    for path in try expected(at: root).keys where made[path] == nil {
      #expect(unlink("\(root)/expected/\(path)") == 0)
    }
    for (path, bytes) in made {
      var openFolders = OpenFolderCache(root: folder)
      let whole = "expected/\(path)"
      let place = try #require(
        try openFolders.folder(of: whole, beginning: { () throws(DiskError) in }))
      try place.replace(String(try #require(whole.split(separator: "/").last)), with: bytes)
    }
    try folder.replace("diagnostics.txt", with: Array(diagnostics.utf8))
  }

  /// The lines at which two texts begin to differ.
  private func firstDifference(_ made: [UInt8], _ expected: [UInt8]) -> String {
    let left = String(decoding: made, as: UTF8.self).split(separator: "\n")
    let right = String(decoding: expected, as: UTF8.self).split(separator: "\n")
    let line = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset
    let at = line ?? min(left.count, right.count)
    func text(_ lines: [Substring]) -> String { at < lines.count ? String(lines[at]) : "(end)" }
    return "line \(at + 1)\n  made:     \(text(left))\n  expected: \(text(right))"
  }
}
