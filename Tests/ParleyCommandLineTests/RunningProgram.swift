import Foundation
import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The real `parley`, run as a process of its own.
struct RunningProgram {
  /// What it left behind.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  private let process = Process()
  private let output: TemporaryFolder

  /// The user and group without rights.
  static let nobody: uid_t = 65534

  /// Whether the program can be run by someone who can be denied a file: root cannot.
  static var canRunWithoutRights: Bool {
    guard geteuid() == 0 else { return true }
    guard access("/usr/bin/setpriv", X_OK) == 0 else { return false }
    do {
      return try run(["explain"], in: "/", withoutRights: true).status == 0
    } catch {
      return false
    }
  }

  /// Starts it. Only the given variables are in its environment, besides `PATH`.
  ///
  /// - Parameters:
  ///   - output: Where its standard output goes; else it is kept.
  ///   - withoutRights: Whether root runs it as ``nobody``.
  init(
    _ arguments: [String], in folder: String = Repository.path, environment: [String: String] = [:],
    output sink: String? = nil, withoutRights: Bool = false
  ) throws {
    output = try TemporaryFolder()
    for name in ["out", "err"] { try output.write("", to: name) }
    let program = try Repository.program
    if withoutRights, geteuid() == 0 {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid=\(Self.nobody)", "--regid=\(Self.nobody)", "--clear-groups", "--", program]
        + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
    process.standardOutput = try FileHandle(
      forWritingTo: URL(fileURLWithPath: sink ?? output("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: output("err")))
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Runs it to its end.
  static func run(
    _ arguments: [String], in folder: String = Repository.path, environment: [String: String] = [:],
    output: String? = nil, withoutRights: Bool = false
  ) throws -> Result {
    try RunningProgram(
      arguments, in: folder, environment: environment, output: output, withoutRights: withoutRights
    ).finish()
  }

  /// What it has printed so far.
  func printed() throws -> (output: String, errors: String) {
    (try output.read("out"), try output.read("err"))
  }

  /// Ends it as no program can prevent.
  func terminate() { send(SIGKILL) }

  /// Sends it a signal.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for its end, but not longer than some time. Blocks the thread, so that it comes back in time.
  func waitForEnd(atMost time: Duration) {
    let end = ContinuousClock.now + time
    while process.isRunning, ContinuousClock.now < end { usleep(1_000) }
  }

  /// Waits for its end.
  func finish() throws -> Result {
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try output.read("out"), errors: try output.read("err"))
  }
}
