import Foundation
import Testing

@testable import ParleyCommandLine

/// `parley import csv` as one types it.
struct ImportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: T\nlanguage: en\n", to: "content/site.yml")
    try folder.write(
      "title,date,kind\nTalks begin,2031-03-05,talks\nПерша зустріч,2031-03-06,talks\n",
      to: "t.csv")
  }

  private func parley(_ arguments: String...) throws -> RunningProgram.Result {
    try RunningProgram.run(arguments, in: folder.path)
  }

  // MARK: There and back

  /// A project like another one, with events that come from a table alone.
  private func project(like project: String, table: String) throws -> TemporaryFolder {
    let again = try TemporaryFolder()
    for name in ["content", "templates"]
    where FileManager.default.fileExists(atPath: "\(project)/\(name)") {
      try FileManager.default.copyItem(atPath: "\(project)/\(name)", toPath: again(name))
    }
    try FileManager.default.removeItem(atPath: again("content/events"))
    try again.write(table, to: "events.csv")
    return again
  }

  private func exported(_ project: String) throws -> String {
    let result = try RunningProgram.run(["export", "events.csv"], in: project)
    try #require(result.status == 0, "\(result.errors)")
    return result.output
  }

  /// What is exported, made into files again, and exported once more.
  @Test(
    "gives back the table that was exported",
    arguments: [
      "", "/Tests/Sites/hostile", "/Tests/Sites/three-rounds", "/Tests/Sites/one-round",
      "/Tests/Sites/every-key",
    ])
  func identity(_ site: String) throws {
    let table = try exported(Repository.path + site)
    let again = try project(like: Repository.path + site, table: table)
    let imported = try RunningProgram.run(["import", "csv", "events.csv"], in: again.path)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors == "")
    let files = try again.tree("content/events").count
    #expect(imported.output.hasSuffix(", \(NumberFormat.count(files, "file")) written\n"))
    #expect(files > 0)
    #expect(try exported(again.path) == table)
  }

  /// What the test above would see: each column of the table is there for something.
  @Test(
    "does not give it back without one of its columns",
    arguments: [
      "id", "kind", "status", "weight", "round", "place", "actors", "issues", "relations", "body",
      "articles", "positions", "commitments", "accounts", "corrections", "about-round", "added",
      "former-ids", "media",
    ])
  func loss(_ column: String) throws {
    let isNew = ["about-round", "added", "former-ids", "media"].contains(column)
    let site = Repository.path + "/Tests/Sites/" + (isNew ? "every-key" : "three-rounds")
    let table = try exported(site)
    let end = try #require(table.firstIndex(of: "\r\n"))
    let heads = table[..<end].split(separator: ",").map { $0 == column ? "x" : String($0) }
    let again = try project(like: site, table: heads.joined(separator: ",") + table[end...])
    let imported = try RunningProgram.run(["import", "csv", "events.csv"], in: again.path)
    #expect(imported.errors.contains("unknown column `x`; it is not imported"))
    let second = try RunningProgram.run(["export", "events.csv"], in: again.path)
    // Without ids the references between events lead nowhere.
    #expect(imported.status == (column == "id" ? 1 : 0), "\(imported.errors)")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output != table)
  }

  // MARK: Files

  @Test func filesAreWrittenOnceAndNeverAgain() throws {
    let first = try parley("import", "csv", "t.csv")
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      first.output == """
        content/events/talks-begin.md
        content/events/persha-zustrich.md
        2 rows, 2 files written

        """)
    #expect(
      try folder.read("content/events/persha-zustrich.md")
        == "---\ntitle: Перша зустріч\ndate: 2031-03-06\nkind: talks\n---\n")
    try folder.makeFolder("content/events/2031")
    folder.rename("content/events/talks-begin.md", to: "content/events/2031/talks-begin.md")
    try folder.write("mine", to: "content/events/persha-zustrich.md")
    let before = try folder.tree()
    let again = try parley("import", "csv", "t.csv")
    #expect(again.status == 0)
    #expect(again.output == "2 rows, 0 files written\n")
    #expect(
      again.errors.contains(
        "t.csv:2:1: note[existing-file]: there is already an event `talks-begin`: "
          + "content/events/2031/talks-begin.md is left as it is"), "\(again.errors)")
    #expect(again.errors.contains("t.csv:3:1: note[existing-file]: "))
    #expect(
      again.errors.hasSuffix("  help: if the row is another event, give it another id or title\n"))
    #expect(try folder.tree() == before)
  }

  @Test func aDryRunWritesNothing() throws {
    let before = try folder.tree()
    let result = try parley("import", "csv", "t.csv", "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("persha-zustrich.md\n2 rows, 2 files would be written\n"))
    #expect(try folder.tree() == before)
  }

  @Test func anotherFolderCanBeNamed() throws {
    let result = try parley("import", "csv", "t.csv", "--output", "new/events")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("new/events/talks-begin.md\n"))
    #expect(
      try folder.tree("new/events").keys.sorted() == ["persha-zustrich.md", "talks-begin.md"])
    #expect(!folder.exists("content/events"))
    let again = try parley("import", "csv", "t.csv", "--output", "new/events")
    #expect(again.output == "2 rows, 0 files written\n")
  }

  @Test func rowsWithMistakesAreReportedAndTheOthersWritten() throws {
    try folder.write(
      "title,date,kind,round\n,2031,talks,\nB,2031-02-30,talks,\nC,2031,talks,R 1\nD,2031,talks,\n",
      to: "t.csv")
    let result = try parley("import", "csv", "t.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("t.csv:2:1: error[empty-text]: the row has no `title`"))
    #expect(result.errors.contains("t.csv:3:3: error[invalid-date]: there is no day 30"))
    #expect(result.errors.contains("t.csv:4:14: error[invalid-id]: `R 1` is not an id"))
    #expect(result.output == "content/events/d.md\n4 rows, 1 file written\n")
  }

  // MARK: The project

  /// A project with a record of each kind that rows refer to.
  private func writeRecords() throws {
    try folder.write(
      "---\ntitle: R\npublished: 2031-03-06\nurl: https://n.example/a\n---\nThey met.\n",
      to: "content/articles/report.md")
    try folder.write("---\ntitle: Ann\nkind: person\n---\n", to: "content/actors/ann.md")
    try folder.write("---\ntitle: Land\n---\n", to: "content/issues/land.md")
    try folder.write(
      "---\ntitle: Old\ndate: 2030\nkind: talks\narticles: [report]\n---\n",
      to: "content/events/old.md")
    try folder.write(
      """
      id,title,date,round,actors,issues,relations,articles,body,positions
      a,A,2031,r-9,,,,report,,
      b,B,2031,,ann; bob (head),,,report,,
      c,C,2031,,,"land; sea",,report,,
      d,D,2031,,,,"follows:old; follows:nobody",report,,
      e,E,2031,,,,,report; other,,
      f,F,2031,,,,,,"See ""it"".

      > They ""left"".
      >
      > — [R](article:report)",
      g,G,2031,,,,,report,,"[{""actor"":""ann"",""issue"":""sky"",""says"":""s"",""article"":""report"",""quote"":""Met they""}]"
      h,H,2031,,,,part-of:i,report,,
      i,I,2031,,,,follows:k; follows:f,report,,
      j,J,2031,,ann,land,follows:k,report,"See [K](event:k) and [H](event:h).",
      k,K,2031,,ann,land,follows:old,,"> They met.
      >
      > — [R](article:report)",
      l,L,2031,,,,follows:m,report,,
      m,M,2031,,,,follows:l,report,,

      """, to: "t.csv")
  }

  @Test func rowsAreHeldAgainstTheProject() throws {
    try writeRecords()
    let expected = [
      "t.csv:2:10: error[unknown-reference]: there is no round `r-9`",
      "t.csv:3:16: error[unknown-reference]: there is no actor `bob`",
      "t.csv:4:19: error[unknown-reference]: there is no issue `sea`",
      "t.csv:5:35: error[unknown-reference]: there is no event `nobody`",
      "t.csv:6:22: error[unknown-reference]: there is no article `other`",
      "t.csv:9:3: error[quotation-not-found]: ",
      "t.csv:12:53: error[unknown-reference]: there is no issue `sky`",
      "t.csv:12:109: error[quotation-not-found]: ",
      "t.csv:13:21: error[unknown-reference]: there will be no event `i`: its row has errors",
      "t.csv:14:32: error[unknown-reference]: there will be no event `f`: its row has errors",
      "t.csv:15:63: error[unknown-reference]: there will be no event `h`: its row has errors",
      "t.csv:19:21: error[cycle]: a circle in time: ",
      "t.csv:20:21: error[unknown-reference]: there will be no event `l`: its row has errors",
    ]
    for arguments in [["--dry-run"], []] {
      let before = try folder.tree()
      let result = try RunningProgram.run(["import", "csv", "t.csv"] + arguments, in: folder.path)
      #expect(result.status == 1)
      let told = result.errors.split(separator: "\n").filter { $0.hasPrefix("t.csv:") }
      #expect(told.count == expected.count, "\(result.errors)")
      for line in expected {
        #expect(told.contains { $0.hasPrefix(line) }, "\(line) is not in \(result.errors)")
      }
      #expect(
        result.output
          == "content/events/k.md\n13 rows, 1 file \(arguments.isEmpty ? "" : "would be ")written\n"
      )
      #expect(try (folder.tree() == before) == !arguments.isEmpty)
    }
    let check = try parley("check")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func withoutAProjectNothingIsHeldAgainstIt() throws {
    try writeRecords()
    let other = try TemporaryFolder()
    let result = try RunningProgram.run(
      ["import", "csv", folder("t.csv"), "--output", "made"], in: other.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("made/m.md\n13 rows, 13 files written\n"))
  }

  @Test func rowsThatAreThereAlreadyInAnotherFolderCanBeReferredTo() throws {
    try folder.write("id,title,date,relations\na,A,2031,\nb,B,2032,follows:c\n", to: "t.csv")
    let first = try parley("import", "csv", "t.csv", "--output", "new")
    #expect(first.output == "new/a.md\n2 rows, 1 file written\n")
    try folder.write("id,title,date,relations\na,A,2031,\nb,B,2032,follows:a\n", to: "t.csv")
    let again = try parley("import", "csv", "t.csv", "--output", "new")
    #expect(again.output == "new/b.md\n2 rows, 1 file written\n", "\(again.errors)")
  }

  @Test(arguments: ["-05:00", "+05:00", "Z"])
  func anOffsetCanBeTypedWithASpace(_ offset: String) throws {
    try folder.write("Year,Month,Day,Time,Headline\n2031,3,5,9:30 PM,A\n", to: "t.csv")
    let result = try parley("import", "csv", "t.csv", "--offset", offset)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "")
    #expect(
      try folder.read("content/events/a.md")
        == "---\ntitle: A\ndate: 2031-03-05T21:30\(offset)\nkind: other\n---\n")
  }

  @Test func aBrokenTableGivesTheRowsBeforeTheBreak() throws {
    try folder.write("title,date\nA,2031\nB,\"2032\nC,2033\n", to: "t.csv")
    let result = try parley("import", "csv", "t.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("t.csv:3:3: error[malformed-cell]: "))
    #expect(result.output == "content/events/a.md\n2 rows, 1 file written\n")
  }

  // MARK: Where tables come from

  /// Runs a line of a shell in which `parley` is the program.
  private func shell(_ line: String) throws -> RunningProgram.Result {
    let printed = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "parley() { \"$P\" \"$@\"; }; { \(line); } >\"$O/out\" 2>\"$O/err\"",
    ]
    process.environment = [
      "PATH": "/usr/bin:/bin", "P": try Repository.program, "O": printed.path,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    process.waitUntilExit()
    return RunningProgram.Result(
      status: process.terminationStatus, output: try printed.read("out"),
      errors: try printed.read("err"))
  }

  @Test(
    "reads links, pipes and standard input",
    arguments: [
      ("parley import csv -n - <t.csv", "<stdin>"),
      ("cat t.csv | parley import csv -n -", "<stdin>"),
      ("ln -s t.csv l.csv; parley import csv -n l.csv", "l.csv"),
      ("mkfifo f.csv; cat t.csv >f.csv & parley import csv -n f.csv", "f.csv"),
    ])
  func otherFiles(_ line: String, _ name: String) throws {
    try folder.write("title,date,x\nA,2031,\n,2031,\n", to: "t.csv")
    let result = try shell(line.replacing("-n", with: "--dry-run"))
    #expect(result.status == 1)
    #expect(result.output == "content/events/a.md\n2 rows, 1 file would be written\n")
    #expect(result.errors.contains("\(name):1:12: warning[unknown-column]: "), "\(result.errors)")
    #expect(result.errors.contains("\(name):3:1: error[empty-text]: "))
  }

  @Test func aFileWithoutEndIsRefused() throws {
    let result = try parley("import", "csv", "/dev/zero")
    #expect(result.status == 1)
    #expect(
      result.errors == """
        /dev/zero:1:1: error[file-too-large]: the file has more than 67108864 bytes, the most that is read
          help: split it

        """)
  }

  /// A file that may not grow as far as the second event needs stands for a full disk.
  @Test func whatWasWrittenBeforeTheDiskRefusedIsReported() throws {
    let text = String(repeating: "word ", count: 2000)
    try folder.write("title,date,body\nA,2031,\nB,2031,\(text)\nC,2031,\n", to: "t.csv")
    let result = try shell("trap '' XFSZ; ulimit -f 4; parley import csv t.csv")
    #expect(result.status == 3)
    #expect(result.output == "content/events/a.md\n3 rows, 1 file written\n")
    #expect(
      result.errors.hasPrefix(
        "parley: content/events/b.md: cannot write the file: File too large; before it, 1 file of 3 "
          + "had been written\n  help: fix that and import again"), "\(result.errors)")
    #expect(try folder.tree("content/events").keys.sorted() == ["a.md"])
    let again = try parley("import", "csv", "t.csv")
    #expect(again.output == "content/events/b.md\ncontent/events/c.md\n3 rows, 2 files written\n")
  }

  @Test func whatIsImportedPassesACheck() throws {
    try folder.write(
      "---\ntitle: R\npublished: 2031-03-06\nurl: https://n.example/a\n---\nThey met.\n",
      to: "content/articles/report.md")
    try folder.write(
      """
      Year,Month,Day,Headline,Text,Media,Media Caption
      2031,3,5,'=HYPERLINK(1),"# <b>!</b>[x]<a href=""javascript:x"">y</a> &#42;",http://n.example/a,Hall
      2031,3,5,"Two
      lines",1) a<br>- b<br>> c,https://n.example/b?c=1&lt;2,

      """, to: "t.csv")
    #expect(try parley("import", "csv", "t.csv").status == 0)
    let check = try parley("check")
    #expect(check.status == 0)
    #expect(check.errors.contains("content/events/two-lines.md:2:8: warning[unsourced]"))
    let told = check.errors.split(separator: "\n").filter { $0.hasPrefix("content/") }
    #expect(told.count == 1, "\(check.errors)")
  }

  @Test func wrongUsageIsReported() throws {
    let missing = try parley("import", "csv", "u.csv")
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("parley: there is no file u.csv\n"))
    try folder.makeFolder("d.csv")
    #expect(try parley("import", "csv", "d.csv").errors.hasPrefix("parley: d.csv is a folder\n"))
    #expect(try parley("import", "xlsx", "t.csv").status == 2)
    let offset = try parley("import", "csv", "t.csv", "--offset", "4")
    #expect(offset.status == 2)
    #expect(offset.errors.contains("`4` is not an offset from UTC"))
  }
}
