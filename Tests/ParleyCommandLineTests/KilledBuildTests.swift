import Testing

@testable import ParleyCommandLine

/// Builds that are ended at any moment.
struct KilledBuildTests {
  @Test(.timeLimit(.minutes(10))) func aHundredKilledBuildsLeaveNothingHalfWritten() async throws {
    let folder = try TemporaryFolder()
    func write(_ edition: String, count: Int) throws {
      try folder.write("title: \(edition)\n", to: "content/site.yml")
      for number in 0..<120 {
        let path = "content/events/event-\(number).md"
        if number < count {
          try folder.write(
            "---\ntitle: \(edition) \(number)\ndate: 2031-03-05\nkind: other\n---\n\nText.\n",
            to: path)
        } else if folder.exists(path) {
          try folder.remove(path)
        }
      }
    }
    func build(to output: String) throws -> Duration {
      let start = ContinuousClock.now
      let result = try RunningProgram.run(["build", "-q", "-C", folder.path, "-o", folder(output)])
      #expect(result.status == 0, "\(result.errors)")
      return ContinuousClock.now - start
    }

    try write("First edition", count: 120)
    let time = try build(to: "clean-a")
    let first = try folder.tree("clean-a")
    try write("Second edition", count: 60)
    _ = try build(to: "clean-b")
    let second = try folder.tree("clean-b")
    #expect(first != second)

    var cut = 0
    for round in 0..<100 {
      let isFirst = round % 2 == 0
      try write(isFirst ? "First edition" : "Second edition", count: isFirst ? 120 : 60)
      let running = try RunningProgram(["build", "-q", "-C", folder.path, "-o", folder("public")])
      // Spread evenly over the build, a little beyond its end, in an order that repeats nothing.
      try await Task.sleep(for: time * ((round * 37) % 100) / 90)
      running.terminate()
      if try running.finish().status == -1 { cut += 1 }
      guard folder.exists("public") else { continue }
      for (path, bytes) in try folder.tree("public") {
        guard let bytes, !path.contains(".parley-") else { continue }
        let isWhole = first[path] == .some(bytes) || second[path] == .some(bytes)
        #expect(isWhole, "round \(round): \(path)")
      }
    }
    #expect(cut > 30, "only \(cut) builds were cut short")

    try write("First edition", count: 120)
    _ = try build(to: "public")
    #expect(try folder.tree("public") == first)
  }
}
