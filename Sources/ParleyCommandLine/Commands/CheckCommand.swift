import ArgumentParser
import ParleyModel

/// `parley check`: all that a build would say, and nothing written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks content and templates and writes nothing.")

  @Flag(help: "Also report what is missing from the sourcing, as on the page /coverage/.")
  var report = false

  @Flag(
    help: "Also compare the saved originals and texts of articles with their SHA-256.")
  var originals = false

  @Flag(help: "Check drafts as if they were published.")
  var drafts = false

  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var place: ProjectOptions
  @OptionGroup var options: ReportOptions

  func validate() throws {
    if report, options.format == .sarif {
      throw ValidationError("--report has no form in SARIF; use --format text or json")
    }
  }

  func run() async throws {
    try await reporting {
      let start = ContinuousClock.now
      let project = try Project(root: place.root)
      let builder = SiteBuilder(
        contentRoot: project.root, templates: try project.templateFolders(),
        isStrict: options.strict, asOf: asOf.day, includesDrafts: drafts)
      let progress = Progress(
        on: .errors, isWanted: options.format == .text && !options.quiet)
      defer { progress.end() }
      let plan = try await builder.plan { progress.begin($0) }
      var verified: SavedOriginals.Verification?
      if originals, let graph = plan.graph {
        progress.begin("verifying")
        let reader = try FolderReader(project: project.root)
        verified = await SavedOriginals { reader.file(at: $0) }.verify(graph.articles)
      }
      progress.end()
      let diagnostics = (plan.diagnostics + (verified?.diagnostics ?? []))
        .sorted(by: Diagnostic.precedes)
      let coverage = report ? plan.graph.map(CoverageListing.init) : nil
      try options.report(diagnostics, coverage: coverage?.json)
      if options.format == .text, let coverage { try Terminal.output.deliver(coverage.text) }
      let counts = DiagnosticPrinter.count(diagnostics)
      let unchanged =
        verified.map {
          "\(NumberFormat.count($0.originals, "original")) and "
            + "\(NumberFormat.count($0.texts, "text")) as they were saved, "
        } ?? ""
      let time = NumberFormat.time(ContinuousClock.now - start)
      try options.conclude(
        "\(NumberFormat.count(plan.records, "record"))\(asOf.phrase), \(unchanged)\(counts.isEmpty ? "nothing to report" : counts), \(time)"
      )
      if diagnostics.hasErrors { throw ExitStatus.content }
    }
  }
}
