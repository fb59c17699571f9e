import ParleyModel
import Testing

@testable import ParleyContent

@Suite("Words the site's own voice should not use")
struct LoadedWordsTests {
  /// What is found in one event with some settings, as `line:column words`.
  private func found(
    _ body: String, title: String = "A", keys: String = "", settings: String = ""
  ) async -> [String] {
    let event = "---\ntitle: \(title)\ndate: 2031\nkind: other\n\(keys)---\n\(body)"
    let folder: ContentFolder = [
      "site.yml": settings, "events/a.md": event, "actors/anna.md": "---\ntitle: Anna\n---\n",
      "articles/2031-03-01-r.txt": "The regime admitted it, a paper said.\n",
      "issues/i.md": "---\ntitle: I\n---\n",
    ]
    return await folder.read().diagnostics.filter { $0.code == .loadedWord }.map {
      "\($0.span.start.line):\($0.span.start.column) \($0.span.text)"
    }
  }

  @Test("are found at their place, as complete words, in any case and over line ends")
  func places() async {
    #expect(
      await found(
        "Я: the Regime fell.\n\n- They conceded\n  that REGIMES\n  end; regimental, unadmitted.\n")
        == ["6:8 Regime", "8:8 conceded\n  that", "9:8 REGIMES"])
    #expect(
      await found("# The régime's end\n\nThe *regime*, re-regime.\n") == [
        "6:7 régime", "8:6 regime", "8:18 regime",
      ])
    #expect(
      await found("A so called peace, a so-called plan.\n") == [
        "6:3 so called", "6:22 so-called",
      ])
  }

  @Test("are found in what the settings say of the site, and nowhere else in them")
  func titleOfTheSite() async {
    #expect(
      await found(
        "Text.\n",
        settings:
          "# the regime\ntitle: The regime’s end\ndescription: \"How the junta\n  fell; 'regime'\"\n"
          + "license: regime\nwording: [{avoid: fell, why: so}]\n")
        == ["2:12 regime", "3:23 junta", "4:3 fell"])
  }

  @Test("are not looked for in quotations, code and addresses")
  func foreign() async {
    let clean = [
      "They said “the regime fell” and \"the regime\" and «режим regime».\n",
      "He meant the 'regime' and ‘the regime’s end’ and „regime“.\n",
      "> the regime admitted it\n>\n> — [](article:2031-03-01-r)\n",
      "> an unsigned regime\n",
      "Write `regime` or ``a ` regime``.\n\n    regime\n\n```\nregime\n```\n",
      "[him](https://example.org/regime \"regime\") <https://example.org/regime>\n",
      "[him][regime]\n\n[regime]: https://example.org/regime\n",
      "See https://example.org/regime/ for more. <!-- regime -->\n",
      "The sanctions regime, a ceasefire regime.\n",
    ]
    for body in clean { #expect(await found(body) == [], "\(body)") }
    #expect(
      await found("The parties' regime isn't the others' regime.\n") == [
        "6:14 regime", "6:39 regime",
      ])
    #expect(
      await found("A 5\" regime, “a regime never closed.\n") == ["6:6 regime", "6:17 regime"])
    #expect(await found("`regime and [regime](x\n") == ["6:2 regime", "6:14 regime"])
    // The words of a link are the author's, whatever they lead to.
    #expect(await found("[the regime](actor:anna)\n") == ["6:6 regime"])
  }

  @Test("are looked for in titles and notes, without YAML's own quotation marks")
  func keys() async {
    let keys = """
      actors: [{anna: head of the regime}]
      positions: [{actor: anna, issue: i, says: 'the regime goes'}]
      commitments: [{by: anna, what: No junta}]
      accounts:
        - point: What he admitted
          versions:
            - {says: admits it, article: 2031-03-01-r, quote: The regime admitted it}
      corrections: [{date: 2031, note: "A \\"regime\\" and a regime"}]

      """
    let words = await found("Text.\n", title: "\"The regime\"", keys: keys)
    #expect(
      words == [
        "2:13 regime", "5:29 regime", "6:48 regime", "7:35 junta", "9:20 admitted",
        "11:16 admits", "12:54 regime",
      ])
  }

  @Test("are those of the settings before Parley's own, which can be allowed")
  func settings() async {
    let text = "The regime in Kiev admitted it, as the KIEV regime does. Kievan. Київ та Киев.\n"
    #expect(await found(text, settings: "wording: [{allow: all}]\n") == [])
    #expect(
      await found(text, settings: "wording: [{allow: [regime, regimes]}]\n") == ["6:20 admitted"])
    #expect(await found(text, settings: "language: uk\n") == [])
    #expect(
      await found(
        text, settings: "wording:\n  - allow: all\n  - {avoid: [Kiev, киев], use: Kyiv}\n")
        == ["6:15 Kiev", "6:40 KIEV", "6:74 Киев"])
    let folder: ContentFolder = [
      "site.yml":
        "wording:\n  - {avoid: kiev regime, why: It is not ours.}\n  - {avoid: Kiev, use: Kyiv}\n"
        + "  - {avoid: regime, use: authorities, except: [old regime]}\n",
      "pages/p.md": "---\ntitle: Kiev\n---\nThe Kiev regime, the regime, an old regime.\n",
    ]
    let said = await folder.read().diagnostics
    #expect(
      said.map { "\($0.place): \($0.message); \($0.help)" } == [
        "loaded-word content/pages/p.md:2:8: `Kiev` is in the site's own words; write `Kyiv`; "
          + "words that are someone else's belong in quotation marks",
        "loaded-word content/pages/p.md:4:5: `Kiev regime` is in the site's own words; find "
          + "another word: It is not ours; words that are someone else's belong in quotation marks",
        "loaded-word content/pages/p.md:4:22: `regime` is in the site's own words; write "
          + "`authorities`; words that are someone else's belong in quotation marks",
      ])
  }

  @Test("must be words, under keys that are known")
  func mistakes() async {
    let folder: ContentFolder = [
      "site.yml":
        "wording:\n  - use: a\n  - {avoid: '…'}\n  - {avoid: a, instead: b}\n  - {allow: {a: b}}\n"
    ]
    #expect(
      await folder.read().found == [
        "site.yml:2:5 missing-key", "site.yml:3:13 wrong-type", "site.yml:4:16 unknown-key",
        "site.yml:5:13 wrong-type",
      ])
  }

  @Test("are found by a reading with a cache as by one without, whatever changed")
  func cache() async {
    var cache = ContentCache()
    func files(_ settings: String, _ body: String) -> [SourceFile] {
      ([
        "site.yml": settings, "events/a.md": "---\ntitle: A\ndate: 2031\nkind: other\n---\n\(body)",
      ] as ContentFolder).files
    }
    for (settings, body) in [
      ("", "A regime.\n"), ("", "A junta.\n"), ("wording: [{allow: all}]\n", "A junta.\n"),
      ("wording: [{avoid: a}]\n", "A junta.\n"), ("wording: [{avoid: a}]\n", "The end.\n"),
      ("title: A regime\n", "A junta.\n"), ("title: A regime\n", "The end.\n"),
    ] {
      let files = files(settings, body)
      let (known, fresh) = (
        await ContentReader.read(files, with: &cache), await ContentReader.read(files)
      )
      #expect(
        known.diagnostics.map(\.place) == fresh.diagnostics.map(\.place), "\(settings)\(body)")
    }
  }

  @Test("are found in time that grows with the text", .timeLimit(.minutes(1)))
  func linear() async {
    let pieces = ["“regime ", "`regime ``", "](regime ", "<a regime ", "„regime ", "'regime "]
    for piece in pieces {
      let body = String(repeating: piece + "\n", count: 20_000)
      _ = await found(body)
    }
    #expect(await found(String(repeating: "regime\n", count: 20_000)).count == 20_000)
  }
}
