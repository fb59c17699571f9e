import ArgumentParser
import ParleyModel

/// `parley build`: renders the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks the content and renders the site.",
    discussion: """
      With errors, nothing is written. Only files whose bytes change are written, only files that an \
      earlier build wrote are removed, and a build may be stopped at any moment.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder the site is written to; by default public/ in the project.", valueName: "dir"))
  var output: String?

  @Flag(help: "Render events and actors with `draft: true` as well.")
  var drafts = false

  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var place: ProjectOptions
  @OptionGroup var options: ReportOptions

  func run() async throws {
    try await reporting {
      let start = ContinuousClock.now
      let project = try Project(root: place.root)
      let output = output ?? project.standardOutput
      try project.check(output: output)
      let builder = SiteBuilder(
        contentRoot: project.root, templates: try project.templateFolders(),
        isStrict: options.strict, asOf: asOf.day, includesDrafts: drafts)
      let progress = Progress(
        on: .errors, isWanted: options.format == .text && !options.quiet)
      defer { progress.end() }
      let plan = try await builder.plan { progress.begin($0) }
      progress.end()
      try options.report(plan.diagnostics, least: .warning)
      guard let files = plan.files else {
        try options.conclude(
          "\(DiagnosticPrinter.count(plan.diagnostics)); nothing was written to \(output)")
        throw ExitStatus.content
      }
      let folder = try OutputFolder(at: output) {
        Terminal.errors.write("another build is writing \(output); waiting for it\n")
      }
      progress.begin("writing", total: files.count)
      let summary = try await SiteWriter(output: folder).write(files, progress: progress.advance)
      progress.end()
      try options.conclude(
        conclusion(plan, summary, folder: output, time: ContinuousClock.now - start))
      // The process ends here, and its memory with it: to take thousands of records apart first would cost a
      // fiftieth of the build.
      _ = Unmanaged.passRetained(Undone(files: files, graph: plan.graph))
    }
  }

  /// What is left as it is when the program ends.
  private final class Undone {
    private let files: [OutputFile]
    private let graph: EventGraph?

    init(files: [OutputFile], graph: EventGraph?) {
      self.files = files
      self.graph = graph
    }
  }

  private func conclusion(
    _ plan: SiteBuilder.Plan, _ summary: SiteWriter.Summary, folder: String, time: Duration
  ) -> String {
    var parts = [
      NumberFormat.count(plan.records, "record") + asOf.phrase,
      NumberFormat.count(summary.files, "page"),
      NumberFormat.size(summary.bytes),
    ]
    parts.append(
      summary.written == 0 ? "none changed" : "\(NumberFormat.grouped(summary.written)) written")
    if summary.removed > 0 { parts.append("\(NumberFormat.grouped(summary.removed)) removed") }
    let counts = DiagnosticPrinter.count(plan.diagnostics)
    if !counts.isEmpty { parts.append(counts) }
    return "\(folder): \(parts.joined(separator: ", ")), \(NumberFormat.time(time))"
  }
}
