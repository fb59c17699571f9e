import ParleyContent
import ParleyModel
import Testing

/// What `site.yml` may say under `publish`.
struct PublishTargetTests {
  private func targets(_ lines: String) async -> Outcome<[PublishTarget]> {
    let outcome = await (["site.yml": "publish:\n\(lines)\n"] as ContentFolder).read()
    return Outcome(outcome.value.site.publish, outcome.diagnostics)
  }

  @Test("every kind of target, with its defaults and with all its keys")
  func kinds() async throws {
    let outcome = await targets(
      """
        pages: { to: branch }
        other: { to: branch, branch: site/live, remote: "git@host:a/b.git", cname: talks.example.org }
        server: { to: rsync, path: "user@host:/srv/мои файлы" }
        bucket: { to: s3, bucket: talks }
        store: { to: s3, bucket: a.b-c, prefix: talks/2026/, endpoint: "https://s3.example.org",
          region: eu-central-1, tool: aws }
        copy: { to: folder, path: ../elsewhere }
        zip: { to: archive, path: talks.zip }
        tar: { to: archive, path: out/talks.tar.gz }
      """)
    #expect(outcome.found == [])
    #expect(
      outcome.value.map(\.name.placed) == [
        "pages@2:3", "other@3:3", "server@4:3", "bucket@5:3", "store@6:3", "copy@8:3", "zip@9:3",
        "tar@10:3",
      ])
    let places = outcome.value.map(\.place)
    guard places.count == 8, case .branch(let pages) = places[0],
      case .branch(let other) = places[1], case .rsync(let server) = places[2],
      case .bucket(let bucket) = places[3], case .bucket(let store) = places[4],
      case .folder(let copy) = places[5], case .archive(let zip, .zip) = places[6],
      case .archive(let tar, .gzippedTar) = places[7]
    else {
      Issue.record("\(places)")
      return
    }
    #expect(
      [server, copy, zip, tar].map(\.placed) == [
        "user@host:/srv/мои файлы@4:30", "../elsewhere@8:29", "talks.zip@9:29",
        "out/talks.tar.gz@10:29",
      ])
    #expect(pages == .init(name: "gh-pages", remote: "origin"))
    #expect(
      other == .init(name: "site/live", remote: "git@host:a/b.git", cname: "talks.example.org"))
    #expect(bucket == .init(name: "talks"))
    #expect(
      store
        == .init(
          name: "a.b-c", prefix: "talks/2026", endpoint: "https://s3.example.org",
          region: "eu-central-1", tool: .aws))
  }

  @Test(
    "what is wrong is found at its place, and the target is left out",
    arguments: [
      ("  a: { to: brunch }", ["site.yml:2:12 unknown-value"]),
      ("  a: { branch: gh-pages, path: x }", ["site.yml:2:6 missing-key"]),
      ("  a: { to: rsync }", ["site.yml:2:6 missing-key"]),
      ("  a: { to: s3 }", ["site.yml:2:6 missing-key"]),
      ("  a: { to: folder, path: ~/site }", ["site.yml:2:26 wrong-type"]),
      ("  a: { to: archive, path: talks.rar }", ["site.yml:2:27 wrong-type"]),
      ("  a: { to: rsync, path: --rsh=evil }", ["site.yml:2:25 wrong-type"]),
      ("  a: { to: rsync, path: \"a@-oProxyCommand=x:/b\" }", ["site.yml:2:25 wrong-type"]),
      ("  a: { to: branch, branch: a..b }", ["site.yml:2:28 wrong-type"]),
      ("  a: { to: branch, branch: -f }", ["site.yml:2:28 wrong-type"]),
      ("  a: { to: branch, remote: --upload-pack=x }", ["site.yml:2:28 wrong-type"]),
      ("  a: { to: branch, cname: \"https://a.org\" }", ["site.yml:2:27 wrong-type"]),
      ("  a: { to: s3, bucket: Big }", ["site.yml:2:24 wrong-type"]),
      ("  a: { to: s3, bucket: big, prefix: /x }", ["site.yml:2:37 wrong-type"]),
      ("  a: { to: s3, bucket: big, prefix: a/../b }", ["site.yml:2:37 wrong-type"]),
      ("  a: { to: s3, bucket: big, endpoint: minio }", ["site.yml:2:39 invalid-url"]),
      ("  A B: { to: branch }", ["site.yml:2:3 invalid-id"]),
      ("  a:", ["site.yml:2:3 empty-text"]),
      ("  a: gh-pages", ["site.yml:2:6 wrong-type"]),
      ("  - { to: branch }", ["site.yml:2:3 wrong-type"]),
    ])
  func mistakes(lines: String, found: [String]) async {
    let outcome = await targets(lines)
    #expect(outcome.found == found)
    #expect(outcome.value.isEmpty)
  }

  @Test("a key of another kind of target is unknown here, and says so")
  func foreignKeys() async {
    let outcome = await targets("  a: { to: branch, pathe: x }\n  b: { to: folder, pth: x }")
    #expect(
      outcome.found == [
        "site.yml:2:20 unknown-key", "site.yml:3:6 missing-key", "site.yml:3:20 unknown-key",
      ])
    #expect(outcome.diagnostics.last?.message == "unknown key `pth`; did you mean `path`?")
    let word = await targets("  a: { to: brnch }")
    #expect(word.diagnostics.map(\.message) == ["`to` cannot be `brnch`; did you mean `branch`?"])
    #expect(word.diagnostics.map(\.help) == ["it is one of branch, rsync, s3, folder, archive"])
  }
}
