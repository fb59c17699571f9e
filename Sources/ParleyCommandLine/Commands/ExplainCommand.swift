import ArgumentParser
import ParleyModel

/// `parley explain`: what a diagnostic code means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a diagnostic code means, with an example and the mend.")

  @Argument(help: "The code, as it stands in square brackets: unknown-reference. None lists all.")
  var code: String?

  @Flag(help: ArgumentHelp("Print all explanations as a Markdown document.", visibility: .hidden))
  var markdown = false

  func run() throws {
    if markdown {
      Terminal.output.write(DiagnosticHandbook.markdown)
    } else if let code {
      guard let known = DiagnosticCode(rawValue: code.trimmingBrackets) else {
        throw ValidationError(Self.complaint(about: code))
      }
      Terminal.output.write(DiagnosticHandbook.text(of: known))
    } else {
      Terminal.output.write(DiagnosticHandbook.list)
    }
  }

  private static func complaint(about code: String) -> String {
    let names = DiagnosticCode.allCases.map(\.rawValue)
    let nearest = NearestNames.nearest(to: code, among: names)
    let hint =
      nearest.isEmpty
      ? "`parley explain` lists them all"
      : "did you mean \(nearest.map { "`\($0)`" }.joined(separator: " or "))?"
    return "there is no code `\(VisibleText.escaping(code))`; \(hint)"
  }
}

extension String {
  /// People copy the code with what stands around it: `error[unused]`.
  fileprivate var trimmingBrackets: String {
    guard let open = firstIndex(of: "["), let close = lastIndex(of: "]"), open < close else {
      return self
    }
    return String(self[index(after: open)..<close])
  }
}
