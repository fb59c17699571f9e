import ParleyModel
import Testing

@testable import ParleyCommandLine

/// What a commit holds is read just as the same files on the disk are.
struct GitSnapshotTests {
  @Test func aTreeIsReadLikeTheDisk() async throws {
    let copy = try WorkingCopy(prefix: "проєкт/")
    try copy.write("hidden\n", to: "content/events/.draft.md")
    try copy.write("hidden\n", to: "content/.old/x.md")
    try copy.write("by\n", to: "content/events/_notes.md")
    try copy.write("<p>\n", to: "content/articles/_originals/2031/report.html")
    try copy.write("not read\n", to: "content/media/hall.png")
    try copy.write("in a folder\n", to: "content/events/odd.md/inner.md")
    try copy.write("outside of content\n", to: "README.md")
    try copy.write("crlf\r\n", to: "content/pages/bytes.md")
    let inner = "\(copy.name)/\(copy.prefix)content/pages"
    for (name, target) in [
      ("good.md", "../../README.md"), ("twice.md", "good.md"), ("broken.md", "nowhere.md"),
      ("loop.md", "loop.md"), ("folder.md", "../events"), ("outside.md", "../../../../x"),
      ("absolute.md", "/etc/hostname"),
    ] { copy.folder.link("\(inner)/\(name)", to: target) }
    try copy.folder.write("x\n", to: "x")
    try copy.git("add", "-A")
    let repository = try await GitRepository(containing: copy.path)
    let snapshot = try await GitSnapshot(
      of: repository.treeOfIndex(), in: repository, prefix: copy.prefix)
    let staged = try await snapshot.files(in: "content")
    let disk = try await FolderReader(project: "\(copy.path)/\(copy.prefix)").files(in: "content")
    #expect(staged.map(\.path) == disk.map(\.path))
    #expect(disk.count == 14)
    for (one, other) in zip(staged, disk) {
      switch (one.contents, other.contents) {
      case (.bytes(let bytes), .bytes(let others)): #expect(bytes == others, "\(one.path)")
      case (.unread, .unread): #expect(one.path == "content/media/hall.png")
      case (.problem(let code, _, _), .problem(let other, _, _)):
        #expect(code == other, "\(one.path)")
      default: Issue.record("\(one.path): \(one.contents) and \(other.contents)")
      }
    }
  }
}
