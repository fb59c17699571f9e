import Subprocess

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// An installed program that is run to its end, without a shell between.
///
/// It uses English (`LC_ALL=C`), it gets no more of the environment than it needs, and nothing that
/// a git hook or a wrapper has set in `GIT_…` variables leads it to another repository.
struct ExternalTool: Sendable {
  /// How a run ended.
  enum Status: Equatable, Sendable {
    case exited(Int)
    case killed(signal: Int)
  }

  /// What a run left behind.
  struct Result: Sendable {
    let status: Status
    /// What it wrote to standard output.
    let output: [UInt8]
    /// What it wrote to standard error.
    let errors: String

    /// Whether it says that all went well.
    var isSuccess: Bool { status == .exited(0) }
    /// Its output as text, without a line feed at its end.
    var text: String {
      let text = String(decoding: output, as: UTF8.self)
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
  }

  /// Its name, as one types it.
  let name: String
  /// Variables of its environment besides those that are handed on.
  var environment: [String: String] = [:]
  /// The folder it works in; ours unless set.
  var folder: String?
  /// Whether it is to work on the repository and the index that `GIT_…` variables name, as a hook does.
  var obeysGitVariables = false

  /// Looks a program up among those that are installed.
  init(_ name: String, environment: [String: String] = [:], in folder: String? = nil) {
    self.name = name
    self.environment = environment
    self.folder = folder
  }

  /// The most that is kept of what a program writes, in bytes.
  private static let outputLimit = 512 << 20
  private static let errorLimit = 16 << 20

  var isInstalled: Bool {
    get async {
      do {
        _ = try await Executable.name(name).resolveExecutablePath(in: surroundings)
        return true
      } catch {
        return false
      }
    }
  }

  /// Runs it and waits for its end, however it ends.
  ///
  /// - Parameter input: the path of a file it reads as its standard input; else it has none.
  func run(
    _ arguments: [String], input: String? = nil
  ) async throws(ProgramFailure) -> Result {
    do {
      // A file and no pipe: whoever stops reading early does no harm.
      return try await run(arguments, reading: .open(input ?? "/dev/null", .readOnly))
    } catch let failure as ProgramFailure {
      throw failure
    } catch {
      throw ProgramFailure("\(name) could not be run: \(error)")
    }
  }

  /// Runs it and waits for its end, however it ends.
  ///
  /// - Parameter bytes: what it reads from its standard input.
  func run(_ arguments: [String], bytes: [UInt8]) async throws(ProgramFailure) -> Result {
    do {
      return try await run(arguments, reading: Self.file(of: bytes))
    } catch let failure as ProgramFailure {
      throw failure
    } catch {
      throw ProgramFailure("\(name) could not be given its input: \(error)")
    }
  }

  /// A file without a name that contains some bytes.
  private static func file(of bytes: [UInt8]) throws -> FileDescriptor {
    var path = Array("\(temporaryFolder)/parley-input-XXXXXX".utf8CString)
    let file = FileDescriptor(rawValue: mkstemp(&path))
    guard file.rawValue >= 0 else { throw Errno(rawValue: errno) }
    unlink(path)
    do {
      try file.writeAll(bytes)
      try file.seek(offset: 0, from: .start)
      return file
    } catch {
      try file.close()
      throw error
    }
  }

  private func run(
    _ arguments: [String], reading source: FileDescriptor
  ) async throws(ProgramFailure) -> Result {
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments), environment: surroundings,
        workingDirectory: folder.map { FilePath($0) },
        input: .fileDescriptor(source, closeAfterSpawningProcess: true),
        output: .bytes(limit: Self.outputLimit), error: .bytes(limit: Self.errorLimit))
      return Result(
        status: Self.status(result.terminationStatus), output: result.standardOutput,
        errors: String(decoding: result.standardError, as: UTF8.self))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing(name)
    } catch {
      throw ProgramFailure("\(name) could not be run: \(error)")
    }
  }

  /// Runs it, and takes any end but a good one for a failure.
  ///
  /// - Parameter doing: what was attempted, for the message: `fetch the branch`.
  @discardableResult
  func succeed(
    _ arguments: [String], input: String? = nil, doing action: String
  ) async throws(ProgramFailure) -> Result {
    let result = try await run(arguments, input: input)
    guard result.isSuccess else { throw ProgramFailure(name, result, doing: action) }
    return result
  }

  private static func status(_ status: TerminationStatus) -> Status {
    switch status {
    case .exited(let code): .exited(Int(code))
    case .signaled(let signal): .killed(signal: Int(signal))
    }
  }

  // MARK: Surroundings

  /// What says to git in a hook where it is, and in which index the commit is made.
  private static let ofHooks: Set<String> = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", "GIT_NAMESPACE",
    "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS",
  ]

  /// Of git's many variables, these say who someone is and how hosts are reached, and stay.
  private static let harmless: Set<String> = [
    "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_ASKPASS", "GIT_TERMINAL_PROMPT",
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_SSL_CAINFO",
    "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL",
  ]

  private var surroundings: Environment {
    var variables: [Environment.Key: String] = [:]
    let all = ProcessInfo.processInfo.environment
    let ofHooks = obeysGitVariables ? all.filter { Self.isOfHooks($0.key) } : [:]
    for (name, value) in Self.inherited(all)
      .merging(ofHooks, uniquingKeysWith: { _, ofHooks in ofHooks })
      .merging(environment, uniquingKeysWith: { _, ours in ours })
    {
      guard let key = Environment.Key(rawValue: name) else { continue }
      variables[key] = value
    }
    return .custom(variables)
  }

  /// What of our own environment a program is given.
  static func inherited(_ environment: [String: String]) -> [String: String] {
    var kept = environment.filter { name, _ in
      (!name.hasPrefix("GIT_") || harmless.contains(name)) && !name.hasPrefix("LC_")
        && name != "LANG" && name != "LANGUAGE"
    }
    kept["LC_ALL"] = "C"
    return kept
  }

  private static func isOfHooks(_ name: String) -> Bool {
    ofHooks.contains(name) || name.hasPrefix("GIT_CONFIG_KEY_")
      || name.hasPrefix("GIT_CONFIG_VALUE_")
  }

  /// Where the system wants temporary files; a variable without a value says nothing.
  static var temporaryFolder: String {
    variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// The value of a variable of our own environment.
  static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}

/// That a program of someone else's is missing, or did not do what it was asked to.
struct ProgramFailure: Error, Equatable, CustomStringConvertible {
  /// What happened, in one line or, with the program's own words, in several.
  let description: String
  /// How to get on.
  let help: String

  init(_ description: String, help: String = "") {
    self.description = description
    self.help = help
  }

  /// Describes a run that ended badly, with the last of what the program said about it.
  init(_ name: String, _ result: ExternalTool.Result, doing action: String, help: String = "") {
    var text = "\(name) could not \(action)"
    switch result.status {
    case .exited(let code): text += " (exit \(code))"
    case .killed(let signal): text += " (killed by signal \(signal))"
    }
    let lines = result.errors.split(whereSeparator: \.isNewline).suffix(12)
    if !lines.isEmpty { text += ":" }
    for line in lines { text += "\n  | \(String(line.map { $0 == "\t" ? " " : $0 }))" }
    self.init(text, help: help)
  }

  /// Names a program that is not installed, and how to install it.
  static func missing(_ name: String) -> ProgramFailure {
    let (debian, brew): (String, String) =
      switch name {
      case "aws": ("awscli", "awscli")
      case "tar": ("tar", "gnu-tar")
      default: (name, name)
      }
    return ProgramFailure(
      "`\(name)` is needed for this target, and it is not installed",
      help:
        "install it with `apt install \(debian)` on Debian and Ubuntu, `brew install \(brew)` on macOS"
    )
  }
}
