import ArgumentParser
import ParleyModel

/// `parley check`: all that a build would say, and nothing written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks content and templates and writes nothing.")

  @Flag(help: "Also report what is missing from the sourcing, as on the page /coverage/.")
  var report = false

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
      progress.end()
      let coverage = report ? plan.graph.map(CoverageListing.init) : nil
      try options.report(plan.diagnostics, coverage: coverage?.json)
      if options.format == .text, let coverage { try Terminal.output.deliver(coverage.text) }
      let counts = DiagnosticPrinter.count(plan.diagnostics)
      let time = NumberFormat.time(ContinuousClock.now - start)
      try options.conclude(
        "\(NumberFormat.count(plan.records, "record"))\(asOf.phrase), \(counts.isEmpty ? "nothing to report" : counts), \(time)"
      )
      if plan.diagnostics.hasErrors { throw ExitStatus.content }
    }
  }
}
