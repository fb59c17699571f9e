import ArgumentParser
import ParleyModel

/// `parley explain`: what a diagnostic code means.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a diagnostic code means, with an example and the fix.")

  @Argument(
    help: "The code, as shown in square brackets: unknown-reference. Without one, all are listed.")
  var code: String?

  @Flag(help: ArgumentHelp("Print all explanations as a Markdown document.", visibility: .hidden))
  var markdown = false

  func run() async throws {
    try await reporting { try explain() }
  }

  private func explain() throws {
    if markdown {
      try Terminal.output.deliver(DiagnosticHandbook.markdown)
    } else if let code {
      guard let known = DiagnosticCode(rawValue: code.trimmingBrackets) else {
        throw Self.error(about: code)
      }
      try Terminal.output.deliver(DiagnosticHandbook.text(of: known))
    } else {
      try Terminal.output.deliver(DiagnosticHandbook.list)
    }
  }

  private static func error(about code: String) -> UsageError {
    let nearest = NearestNames.nearest(to: code, among: DiagnosticCode.allCases.map(\.rawValue))
    return UsageError(
      "there is no code `\(code)`",
      help: nearest.isEmpty
        ? "`parley explain` lists them all"
        : "did you mean \(nearest.map { "`\($0)`" }.joined(separator: " or "))?")
  }
}

extension String {
  /// People copy the code with what is around it: `error[unused]`.
  fileprivate var trimmingBrackets: String {
    guard let open = firstIndex(of: "["), let close = lastIndex(of: "]"), open < close else {
      return self
    }
    return String(self[index(after: open)..<close])
  }
}
