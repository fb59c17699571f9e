import ArgumentParser
import ParleyModel
import ParleySite

/// `parley export`: one of the site's data files, on standard output.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes one of the site's data files to standard output.",
    discussion: "It is the file that a build writes under that name, byte for byte.")

  @Argument(
    help: ArgumentHelp(
      "Which: \(DataFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"),
    completion: .list(DataFormat.allCases.map(\.rawValue)), transform: Self.format)
  var format: DataFormat

  @OptionGroup var place: ProjectOptions
  @OptionGroup var options: ReportOptions

  func validate() throws {
    if options.format != .text {
      throw ValidationError("standard output holds what is exported; complaints can only be text")
    }
  }

  func run() async throws {
    try await reporting {
      let project = try Project(root: place.root)
      let builder = SiteBuilder(
        contentRoot: project.root, templateRoot: try project.templateRoot(),
        isStrict: options.strict)
      let plan = try await builder.plan()
      try options.report(plan.diagnostics)
      guard let files = plan.files else { throw ExitStatus.content }
      guard let file = files.first(where: { $0.path == format.path }) else {
        throw ValidationError("the content has nothing that belongs in \(format.rawValue)")
      }
      try Terminal.output.deliver(String(decoding: file.render(), as: UTF8.self))
    }
  }

  private static func format(_ name: String) throws -> DataFormat {
    guard let format = DataFormat(rawValue: name) else {
      let names = DataFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no format `\(name)`; there are \(names)")
    }
    return format
  }
}
