import ArgumentParser
import ParleyModel
import ParleySite

/// How diagnostics are reported.
struct ReportOptions: ParsableArguments {
  /// The readers of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Option(
    help: "For people (text, on standard error) or machines (json, sarif, on standard output).")
  var format = Format.text

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  /// Prints what there is to say.
  ///
  /// - Parameters:
  ///   - least: In text, what is less serious is only counted.
  ///   - coverage: What else the JSON is to contain; in text it is printed by itself.
  func report(
    _ diagnostics: [Diagnostic], least: Diagnostic.Severity = .note, coverage: JSONText? = nil
  ) throws(DiskError) {
    switch format {
    case .json:
      try Terminal.output.deliver(DiagnosticReport(diagnostics).json(coverage: coverage))
    case .sarif: try Terminal.output.deliver(DiagnosticReport(diagnostics).sarif)
    case .text: Self.print(diagnostics, least: quiet ? .error : least)
    }
  }

  /// Prints what there is to say to people.
  ///
  /// - Parameter least: What is less serious is left out.
  static func print(_ diagnostics: [Diagnostic], least: Diagnostic.Severity = .note) {
    let terminal = Terminal.errors
    let printer = DiagnosticPrinter(
      showsSource: terminal.isTerminal, usesColor: terminal.usesColor, width: terminal.width)
    var text = ""
    for diagnostic in diagnostics where diagnostic.severity >= least {
      text += printer.text(of: diagnostic)
      if text.utf8.count > 1 << 16 {
        terminal.write(text)
        text = ""
      }
    }
    terminal.write(text)
  }

  /// Prints the last line, for people.
  func conclude(_ line: String) throws(DiskError) {
    if format == .text, !quiet { try Terminal.output.deliver(line + "\n") }
  }
}
