import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program on this machine, `git` for example, found on the `PATH` and run to its end.
///
/// What it is given and what it says passes through memory. It inherits the environment.
struct ForeignProgram: Sendable {
  /// What a run left behind.
  struct Result: Sendable {
    /// The exit code; 128 and the signal's number for a program that a signal ended.
    let status: Int
    /// What it wrote to standard output.
    let output: [UInt8]
    /// What it wrote to standard error, without line ends at its end.
    let errors: String

    /// The output as text, without line ends at its end.
    var text: String { ForeignProgram.text(of: output) }
  }

  /// The name it is found by.
  let name: String
  /// How to get it, for those who have none.
  let help: String
  /// What stands before the arguments of every run.
  var firstArguments: [String] = []
  /// Variables to set for it besides what it inherits; `nil` takes one away.
  var environment: [String: String?] = [:]

  /// Runs it and gives back what came of it, whatever that is.
  ///
  /// - Parameter input: what it reads from standard input.
  /// - Throws: where there is no such program, or the machine cannot start it.
  func result(
    _ arguments: [String], input: [UInt8] = []
  ) async throws(DiskError) -> Result {
    // Who stops reading before the end is known by its exit code; we need not die of it.
    signal(SIGPIPE, SIG_IGN)
    var changes: [Environment.Key: String?] = [:]
    for (key, value) in environment { changes[Environment.Key(stringLiteral: key)] = value }
    let configuration = Configuration(
      executable: .name(name), arguments: Arguments(firstArguments + arguments),
      environment: .inherit.updating(changes))
    do {
      let result = try await run(
        configuration, input: .inputWriter, output: .bytes(limit: .max), error: .bytes(limit: .max)
      ) { execution in
        let writer = execution.standardInputWriter
        do {
          if !input.isEmpty { _ = try await writer.write(input) }
          try await writer.finish()
        } catch let error as SubprocessError where error.code == .failedToWriteToSubprocess {
          // It has stopped reading.
        }
      }
      return Result(
        status: Self.code(of: result.terminationStatus), output: result.standardOutput,
        errors: Self.text(of: result.standardError))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw DiskError(name, "there is no such program on the PATH", help: help)
    } catch {
      throw DiskError(name, "cannot run the program: \(error)")
    }
  }

  /// Runs it and gives back its output.
  ///
  /// - Throws: also where it ends with anything but 0; the error holds its own words.
  @discardableResult
  func output(_ arguments: [String], input: [UInt8] = []) async throws(DiskError) -> [UInt8] {
    let result = try await result(arguments, input: input)
    guard result.status == 0 else {
      let command = arguments.first.map { "\(name) \($0)" } ?? name
      throw DiskError(
        command,
        result.errors.isEmpty ? "ended with \(result.status)" : "failed: \(result.errors)")
    }
    return result.output
  }

  /// Runs it and gives back its output as text, without line ends at its end.
  func text(_ arguments: [String], input: [UInt8] = []) async throws(DiskError) -> String {
    Self.text(of: try await output(arguments, input: input))
  }

  private static func code(of status: TerminationStatus) -> Int {
    switch status {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }

  private static func text(of bytes: [UInt8]) -> String {
    var bytes = bytes[...]
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ForeignProgram {
  /// The version control system.
  static let git = ForeignProgram(
    name: "git", help: "install git, for example with `apt-get install git` or `brew install git`")
}
