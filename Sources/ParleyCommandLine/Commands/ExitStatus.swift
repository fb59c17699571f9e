import ArgumentParser
import ParleySite

/// How the process ends.
enum ExitStatus {
  /// The content has errors, or warnings under `--strict`, or nothing for the file that is exported.
  static let content = ExitCode(1)
  /// The program was called in a wrong way.
  static let usage = ExitCode(2)
  /// The machine failed us.
  static let machine = ExitCode(3)
}

/// Runs a command and turns what it throws into a message and the right exit code.
func reporting(_ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let error as DiskError {
    try fail("\(error)", help: error.help, status: ExitStatus.machine)
  } catch let error as ProgramFailure {
    try fail("\(error)", help: error.help, status: ExitStatus.machine)
  } catch let error as EmptyExport {
    try fail("\(error)", help: error.help, status: ExitStatus.content)
  } catch let error as UsageError {
    try fail("\(error)", help: error.help, status: ExitStatus.usage)
  }
}

private func fail(_ message: String, help: String, status: ExitCode) throws {
  // A message may have lines of its own, with what another program said.
  let lines = message.split(separator: "\n").map { VisibleText.escaping($0) }
  var text = "parley: \(lines.joined(separator: "\n"))\n"
  if !help.isEmpty { text += "  help: \(VisibleText.escaping(help))\n" }
  Terminal.errors.write(text)
  throw status
}
