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

  /// Starts it. Only the given variables are in its environment, besides `PATH`.
  init(
    _ arguments: [String], in folder: String = Repository.path, environment: [String: String] = [:]
  ) throws {
    output = try TemporaryFolder()
    for name in ["out", "err"] { try output.write("", to: name) }
    process.executableURL = URL(fileURLWithPath: try Repository.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: output("err")))
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Runs it to its end.
  static func run(
    _ arguments: [String], in folder: String = Repository.path, environment: [String: String] = [:]
  ) throws -> Result {
    try RunningProgram(arguments, in: folder, environment: environment).finish()
  }

  /// Ends it as no program can prevent.
  func terminate() { kill(process.processIdentifier, SIGKILL) }

  /// Waits for its end.
  func finish() throws -> Result {
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try output.read("out"), errors: try output.read("err"))
  }
}
