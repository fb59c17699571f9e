import ArgumentParser
import Foundation
import Testing

@testable import ParleyCommandLine

/// Commands that documentation shows with what they print.
///
/// `RECORD=1` writes down again what they print.
struct DocumentedCommandsTests {
  /// A command and the lines under it.
  private struct Step {
    var command: String
    var output: String
  }

  @Test("print what the page says", arguments: ["import", "suggest", "templates"])
  func shown(page: String) throws {
    let path = "\(Repository.path)/docs/\(page).md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let folder = try TemporaryFolder()
    let program = try Repository.program
    try folder.makeFolder("bin")
    try FileManager.default.createSymbolicLink(
      atPath: folder("bin/parley"), withDestinationPath: program)
    var recorded: [String] = []
    var lines = text.components(separatedBy: "\n")[...]
    var place = folder.path
    while let line = lines.popFirst() {
      guard line.hasPrefix("    $ ") else {
        recorded.append(line)
        continue
      }
      var step = Step(command: String(line.dropFirst(6)), output: "")
      recorded.append(line)
      if step.command.hasSuffix("<<'END'") {
        while let next = lines.popFirst() {
          recorded.append(next)
          step.command += "\n" + next.dropFirst(4)
          if next == "    END" { break }
        }
      }
      while let next = lines.first, isOutput(next, before: lines.dropFirst()) {
        lines.removeFirst()
        step.output += next.dropFirst(4) + "\n"
      }
      if step.command.hasPrefix("cd ") {
        place += "/" + step.command.dropFirst(3)
        continue
      }
      let printed = try run(step.command, in: place, path: folder("bin"))
      if ProcessInfo.processInfo.environment["RECORD"] == nil {
        #expect(Self.untimed(printed) == Self.untimed(step.output), "\(step.command)")
      }
      recorded += printed.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { $0.isEmpty ? "" : "    \($0)" }
    }
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try recorded.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// The lines of a page that run the program, each as its arguments; a pipe and what comes after it are
  /// not the program's.
  private static func commands(in page: String) throws -> [[String]] {
    let text = try String(contentsOfFile: "\(Repository.path)/\(page)", encoding: .utf8)
    return text.components(separatedBy: "\n").flatMap { line -> [[String]] in
      guard line.hasPrefix("    ") else { return [] }
      return line.prefix { $0 != "#" }.components(separatedBy: "&&").compactMap { command in
        let words = command.prefix { !"|<>".contains($0) }.split(separator: " ").map(String.init)
        let own = words.first == "$" ? words.dropFirst() : words[...]
        return own.first == "parley" ? Array(own.dropFirst()) : nil
      }
    }
  }

  private static let pages = [
    "README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/data.md", "docs/diagnostics.md",
    "docs/feeds.md", "docs/format.md", "docs/hooks.md", "docs/import.md", "docs/linked-data.md",
    "docs/performance.md", "docs/preview.md", "docs/publish.md", "docs/suggest.md",
    "docs/templates.md",
  ]

  @Test("are commands and options that there are", arguments: pages)
  func understood(page: String) throws {
    for arguments in try Self.commands(in: page) {
      #expect(throws: Never.self, "parley \(arguments.joined(separator: " "))") {
        try Parley.parseAsRoot(arguments)
      }
    }
  }

  @Test func noPageIsForgotten() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.path)/docs")
    let found = Set(names.filter { $0.hasSuffix(".md") }.map { "docs/\($0)" })
    #expect(found.isSubset(of: Set(Self.pages)))
  }

  /// Indented lines are output up to the next command, and so is a blank line between two of them.
  private func isOutput(_ line: String, before rest: ArraySlice<String>) -> Bool {
    if line.isEmpty {
      return rest.first.map { $0.hasPrefix("    ") && !$0.hasPrefix("    $ ") } ?? false
    }
    return line.hasPrefix("    ") && !line.hasPrefix("    $ ")
  }

  /// How long it took is another figure every time.
  private static func untimed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix(" s") && line.contains(", ")
        ? line.components(separatedBy: ", ").dropLast().joined(separator: ", ") : String(line)
    }.joined(separator: "\n")
  }

  private func run(_ command: String, in folder: String, path: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "\(path):/usr/bin:/bin"]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
