import Testing

@testable import ParleyCommandLine

/// Builds that are ended at any moment.
struct KilledBuildTests {
  /// Nothing in it suspends: a task that is to go on at a moment would wait for a thread after the other
  /// tests, and the build would long be over.
  @Test(.timeLimit(.minutes(10))) func aHundredKilledBuildsLeaveNothingHalfWritten() throws {
    let folder = try TemporaryFolder()
    let editions = [(title: "First edition", count: 60), (title: "Second edition", count: 30)]
    func write(_ edition: Int) throws {
      let (title, count) = editions[edition]
      try folder.write("title: \(title)\n", to: "content/site.yml")
      // Enough that the files of data are written in several pieces.
      let text = String(repeating: "The delegations of the \(title.lowercased()) met. ", count: 80)
      for number in 0..<60 {
        let path = "content/events/event-\(number).md"
        if number < count {
          try folder.write(
            "---\ntitle: \(title) \(number)\ndate: 2031-03-05\nkind: other\n---\n\n\(text)\n",
            to: path)
        } else if folder.exists(path) {
          try folder.remove(path)
        }
      }
    }
    func start(to output: String) throws -> RunningProgram {
      try RunningProgram(["build", "-q", "-C", folder.path, "-o", folder(output)])
    }
    func build(to output: String) throws -> Duration {
      let begin = ContinuousClock.now
      let result = try start(to: output).finish()
      #expect(result.status == 0, "\(result.errors)")
      return ContinuousClock.now - begin
    }

    let trees = try editions.indices.map { edition in
      try write(edition)
      _ = try build(to: "clean-\(edition)")
      return try folder.tree("clean-\(edition)")
    }
    #expect(trees[0] != trees[1])
    let largest = trees[0].values.lazy.compactMap { $0?.count }.max() ?? 0
    #expect(largest > 3 * 65_536, "no file is written in several pieces")

    var cut = 0
    var cutWhileWriting = 0
    for series in 0..<10 {
      // How long a build takes changes with what else the machine does.
      try write(series % 2)
      let time = try build(to: "public")
      #expect(try folder.tree("public") == trees[series % 2], "series \(series)")
      for moment in 0..<10 {
        let round = series * 10 + moment
        try write((round + series + 1) % 2)
        let running = try start(to: "public")
        // Spread evenly over the build, a little beyond its end, in an order that repeats nothing.
        running.waitForEnd(atMost: time * ((round * 37) % 100) / 90)
        running.terminate()
        if try running.finish().status == -1 { cut += 1 }
        for (path, bytes) in try folder.tree("public") {
          guard let bytes, !path.contains(SiteManifest.temporaryPrefix) else { continue }
          if path == SiteManifest.name {
            let manifest = try #require(SiteManifest(bytes), "round \(round)")
            if !manifest.isFinished { cutWhileWriting += 1 }
            continue
          }
          let isComplete = trees.contains { $0[path] == .some(bytes) }
          #expect(isComplete, "round \(round): \(path)")
        }
      }
    }
    #expect(cut > 30, "only \(cut) builds were cut short")
    #expect(cutWhileWriting > 10, "only \(cutWhileWriting) builds were cut short while they wrote")

    try write(0)
    _ = try build(to: "public")
    #expect(try folder.tree("public") == trees[0])
  }
}
