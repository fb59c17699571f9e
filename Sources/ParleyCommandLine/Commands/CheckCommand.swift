import ArgumentParser
import ParleyModel

/// `parley check`: all that a build would say, and nothing written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks content and templates and writes nothing.")

  @OptionGroup var place: ProjectOptions
  @OptionGroup var options: ReportOptions

  func run() async throws {
    try await reporting {
      let start = ContinuousClock.now
      let project = try Project(root: place.root)
      let builder = SiteBuilder(
        contentRoot: project.root, templateRoot: try project.templateRoot(),
        isStrict: options.strict)
      let progress = Progress(
        on: .errors, isWanted: options.format == .text && !options.quiet)
      defer { progress.end() }
      let plan = try await builder.plan { progress.begin($0) }
      progress.end()
      try options.report(plan.diagnostics)
      let counts = DiagnosticPrinter.count(plan.diagnostics)
      let time = Wording.time(ContinuousClock.now - start)
      try options.conclude(
        "\(Wording.count(plan.records, "record")), \(counts.isEmpty ? "no complaints" : counts), \(time)"
      )
      if plan.diagnostics.hasErrors { throw ExitStatus.content }
    }
  }
}
