import Foundation
import ParleyModel
import ParleySite
import Testing

@testable import ParleyCommandLine

/// What editors and other programs do to files, seen by the real watcher, which only wakes, and the
/// reader, which decides.
@Suite(.serialized) struct FolderWatcherTests {
  /// Follows a project as the preview does.
  private final class Follower {
    private var iterator: AsyncStream<Void>.Iterator
    private var reader: PreviewProject
    private let seen: SeenChanges

    init(_ folder: TemporaryFolder, means: FolderWatcher.Means = .system) async throws {
      var watcher = FolderWatcher(
        places: [(folder.path, "content"), (folder.path, "templates")], means: means)
      // So long that nothing is found by chance.
      watcher.pace.rest = .seconds(600)
      watcher.pace.afterwards = .seconds(600)
      seen = watcher.seen
      iterator = watcher.changes().makeAsyncIterator()
      reader = PreviewProject(try Project(root: folder.path))
      _ = await reader.edition()
    }

    /// The next edition, and how many wakes it took.
    func next() async throws -> Edition {
      while await iterator.next() != nil {
        if let edition = await reader.edition(after: seen.take()) { return edition }
      }
      throw DiskError("", "the watcher ended")
    }

    /// Every edition that comes within a time of the first.
    func all(within time: Duration) async throws -> [Edition] {
      var editions = [try await next()]
      let end = ContinuousClock.now + time
      while ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(20))
        if let edition = await reader.edition() { editions.append(edition) }
      }
      return editions
    }
  }

  private func text(_ edition: Edition, _ path: String) -> String? {
    edition.site?.page(at: path).map { String(decoding: $0.render(), as: UTF8.self) }
  }

  private func title(_ edition: Edition, of event: String) -> String? {
    text(edition, "events/\(event)/index.html")?
      .firstMatch(of: /<h1>(.*)<\/h1>/).map { String($0.output.1) }
  }

  @Test(.timeLimit(.minutes(5)))
  func aFileWrittenInPlace() async throws {
    let folder = try ServedProject.folder()
    let follower = try await Follower(folder)
    try folder.write(ServedProject.event("Changed"), to: "content/events/first.md")
    #expect(title(try await follower.next(), of: "first") == "Changed")
  }

  @Test(.timeLimit(.minutes(5)))
  func aFileSavedBesideAndRenamedOntoItsPlace() async throws {
    let folder = try ServedProject.folder()
    let follower = try await Follower(folder)
    for number in 1...5 {
      try folder.write(ServedProject.event("Edition \(number)"), to: "content/events/.first.tmp")
      folder.rename("content/events/.first.tmp", to: "content/events/first.md")
      #expect(title(try await follower.next(), of: "first") == "Edition \(number)")
    }
  }

  /// As Vim does it: the old file becomes a backup, a new one takes its place, the backup goes.
  @Test(.timeLimit(.minutes(5)))
  func aFileSavedWithABackupAndASwapFile() async throws {
    let folder = try ServedProject.folder()
    let follower = try await Follower(folder)
    try folder.write("b0VIM", to: "content/events/.first.md.swp")
    try folder.write("test", to: "content/events/4913")
    try folder.remove("content/events/4913")
    folder.rename("content/events/first.md", to: "content/events/first.md~")
    try folder.write(ServedProject.event("By Vim"), to: "content/events/first.md")
    try folder.remove("content/events/first.md~")
    try folder.remove("content/events/.first.md.swp")
    let editions = try await follower.all(within: .milliseconds(600))
    #expect(title(try #require(editions.last), of: "first") == "By Vim")
    #expect(editions.last?.diagnostics.contains { $0.code == .misplacedFile } == false)
  }

  #if os(Linux)
    @Test(.timeLimit(.minutes(5)))
    func originalsAreNotWatched() async throws {
      let folder = try ServedProject.folder()
      let watcher = FolderWatcher(places: [(folder.path, "content")], means: .system)
      // What is reported is seen as long as somebody holds on to this.
      let changes = watcher.changes()
      try folder.write("<p>", to: "content/articles/_originals/a/report.html")
      try await Task.sleep(for: .milliseconds(300))
      try folder.write("<p>Changed", to: "content/articles/_originals/a/report.html")
      try await Task.sleep(for: .milliseconds(300))
      #expect(watcher.seen.take() == .files([]))
      try folder.write("Others are.", to: "content/articles/other.txt")
      try await Task.sleep(for: .milliseconds(300))
      #expect(watcher.seen.take() == .files(["content/articles/other.txt"]))
      withExtendedLifetime(changes) {}
    }
  #endif

  @Test(.timeLimit(.minutes(5)))
  func aFileDeletedAndRestored() async throws {
    let folder = try ServedProject.folder()
    let follower = try await Follower(folder)
    let text = try folder.read("content/events/second.md")
    try folder.remove("content/events/second.md")
    #expect(self.text(try await follower.next(), "events/second/index.html") == nil)
    try folder.write(text, to: "content/events/second.md")
    #expect(title(try await follower.next(), of: "second") == "The second meeting")
  }

  @Test(.timeLimit(.minutes(5)))
  func aFolderMovedWithinAwayAndBack() async throws {
    let folder = try ServedProject.folder()
    try folder.write(ServedProject.event("Deep", day: 6), to: "content/events/a/b/deep.md")
    let follower = try await Follower(folder)
    folder.rename("content/events/a", to: "content/events/z")
    _ = try await follower.next()
    // The folder is watched under its new name, and what is made in it, too.
    try folder.write(ServedProject.event("Deeper", day: 6), to: "content/events/z/b/deep.md")
    #expect(title(try await follower.next(), of: "deep") == "Deeper")
    folder.rename("content/events/z", to: "away")
    #expect(title(try await follower.next(), of: "deep") == nil)
    try folder.write(ServedProject.event("Changed outside", day: 6), to: "away/b/deep.md")
    folder.rename("away", to: "content/events/y")
    #expect(title(try await follower.next(), of: "deep") == "Changed outside")
    folder.rename("content", to: "gone")
    #expect(try await follower.next().site == nil)
    folder.rename("gone", to: "content")
    #expect(title(try await follower.next(), of: "deep") == "Changed outside")
    try folder.write(ServedProject.event("At last", day: 6), to: "content/events/y/b/deep.md")
    #expect(title(try await follower.next(), of: "deep") == "At last")
  }

  @Test(.timeLimit(.minutes(5)))
  func newFoldersAreWatchedFromTheirFirstFile() async throws {
    let folder = try ServedProject.folder()
    let follower = try await Follower(folder)
    for number in 0..<10 {
      let path = "content/events/year-\(number)/month/event-\(number).md"
      try folder.write(ServedProject.event("Event \(number)"), to: path)
      #expect(title(try await follower.next(), of: "event-\(number)") == "Event \(number)")
      try folder.write(ServedProject.event("Again \(number)"), to: path)
      #expect(title(try await follower.next(), of: "event-\(number)") == "Again \(number)")
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func templatesAndSettings() async throws {
    let folder = try ServedProject.folder()
    let follower = try await Follower(folder)
    try folder.write("title: Renamed talks\n", to: "content/site.yml")
    let renamed = try await follower.next()
    #expect(text(renamed, "index.html")?.contains("<title>Renamed talks</title>") == true)
    let page = try folder.read("templates/not-found.mustache")
    try folder.write(
      page.replacing("<h1>", with: "<h1 class=\"lost\">"), to: "templates/not-found.mustache")
    #expect(text(try await follower.next(), "404.html")?.contains("<h1 class=\"lost\">") == true)
  }

  @Test(.timeLimit(.minutes(5)))
  func polling() async throws {
    let folder = try ServedProject.folder()
    let follower = try await Follower(folder, means: .polling(reason: "test"))
    try folder.write(ServedProject.event("Changed"), to: "content/events/first.md")
    #expect(title(try await follower.next(), of: "first") == "Changed")
    folder.rename("content/events/second.md", to: "content/events/third.md")
    #expect(title(try await follower.next(), of: "third") == "The second meeting")
  }

  /// A branch with hundreds of other files comes as one edition.
  @Test(.timeLimit(.minutes(5)))
  func aBranchSwitchedByGit() async throws {
    let folder = try ServedProject.folder()
    @discardableResult
    func git(_ arguments: String...) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", folder.path, "-c", "user.name=T", "-c", "user.email=t@example.org"]
        + arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try git("init", "-q", "-b", "main") == 0)
    try git("add", ".")
    #expect(try git("commit", "-q", "-m", "One") == 0)
    try git("switch", "-q", "-c", "other")
    for number in 0..<400 {
      try folder.write(
        ServedProject.event("Event \(number)", day: number % 9 + 1),
        to: "content/events/folder-\(number % 7)/event-\(number).md")
    }
    try folder.write(ServedProject.event("On the other branch"), to: "content/events/first.md")
    try git("add", ".")
    #expect(try git("commit", "-q", "-m", "Two") == 0)
    try git("switch", "-q", "main")

    let follower = try await Follower(folder)
    for (branch, count, first) in [
      ("other", 402, "On the other branch"), ("main", 2, "The first meeting"),
      ("other", 402, "On the other branch"),
    ] {
      #expect(try git("switch", "-q", branch) == 0)
      let editions = try await follower.all(within: .milliseconds(500))
      let last = try #require(editions.last)
      #expect(editions.count == 1, "\(branch)")
      #expect(last.records == count + 2, "\(branch)")
      #expect(title(last, of: "first") == first)
    }
  }

  @Test func gitIsAtWorkWhileItsIndexIsLocked() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("project/content")
    #expect(!RepositoryLock(around: folder("project")).isHeld)
    try folder.makeFolder(".git/worktrees/other")
    try folder.makeFolder("other/content")
    try folder.write("gitdir: ../.git/worktrees/other\n", to: "other/.git")
    let lock = RepositoryLock(around: folder("project"))
    let linked = RepositoryLock(around: folder("other"))
    #expect(!lock.isHeld && !linked.isHeld)
    try folder.write("", to: ".git/index.lock")
    #expect(lock.isHeld && !linked.isHeld)
    // One that was left behind is not waited for.
    var times = [
      timeval(tv_sec: time(nil) - 60, tv_usec: 0), timeval(tv_sec: time(nil) - 60, tv_usec: 0),
    ]
    #expect(utimes(folder(".git/index.lock"), &times) == 0)
    #expect(!lock.isHeld)
    try folder.write("", to: ".git/worktrees/other/index.lock")
    #expect(linked.isHeld)
  }
}
