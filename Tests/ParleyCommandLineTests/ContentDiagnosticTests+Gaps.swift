import ParleyModel

extension ContentDiagnosticTests {
  /// What is said where the settings ask for it. In a folder without the setting, none of it is.
  static let gaps: [Mistake] = [
    Mistake(
      CoverageGap.missingParty.code,
      parties.merging([
        "content/site.yml": "coverage: {missing-party: warning}\n",
        "content/rounds/one.md":
          "---\ntitle: 👉One\ndate: 2026\ndelegations: [{party: x}, {party: y}]\n---\n",
        "content/events/a.md": event("kind: demand\nactors: [x]\nround: one", citing: "r"),
      ]) { $1 }),
    Mistake(
      CoverageGap.singleOrigin.code,
      [
        "content/site.yml": "coverage: {single-origin: warning}\n",
        "content/articles/2026-02-05-r.txt": "First.\n",
        "content/articles/s.md":
          "---\npublished: 2026-02-06\norigin: [2026-02-05-r]\n---\nSecond.\n",
        "content/events/a.md":
          "---\ntitle: 👉A\ndate: 2026\nkind: talks\narticles: [2026-02-05-r, s]\n---\n",
      ]),
    Mistake(
      CoverageGap.noPrimaryDocument.code,
      [
        "content/site.yml": "coverage: {no-primary-document: {as: warning}}\n",
        "content/articles/d.md": "---\ntype: readout\n---\nFirst.\n",
        "content/articles/r.md": "---\ntitle: R\n---\nFirst.\n",
        "content/events/a.md":
          "---\ntitle: 👉A\ndate: 2026\nkind: talks\narticles: [r]\n---\n\n> First.\n>\n"
          + "> — [](article:d \"disputes\")\n",
        "content/events/b.md": event("kind: talks", citing: "d"),
      ]),
    Mistake(
      CoverageGap.silentDays.code,
      [
        "content/site.yml": "coverage: {silent-days: warning}\nas-of: 2026-02-08\n",
        "content/rounds/one.md":
          "---\ntitle: One\ndate: 👉2026-02-04/2026-02-09\n---\n",
        "content/events/a.md":
          "---\ntitle: A\ndate: 2026-02-04/2026-02-05\nkind: talks\nround: one\n---\n",
        "content/events/b.md":
          "---\ntitle: A\ndate: 2026-02-08\nkind: talks\nround: one\n---\n",
        "content/events/c.md":
          "---\ntitle: A\ndate: 2026-02-07\nkind: talks\nround: one\nstatus: planned\n---\n",
      ]),
    Mistake(
      CoverageGap.undatedSource.code,
      [
        "content/site.yml": "coverage: {undated-source: warning}\n",
        "content/articles/r.md": "👉---\ntitle: R\n---\nFirst.\n",
      ]),
    Mistake(
      CoverageGap.quotationShare.code,
      parties.merging([
        "content/site.yml":
          "parties: [x, y]\ncoverage: {quotation-share: {at-least: 10, as: warning}}\n",
        "content/actors/y.md": "---\ntitle: 👉Yland\nkind: state\n---\n",
        "content/rounds/one.md":
          "---\ntitle: One\ndate: 2026\ndelegations: [{party: x}, {party: y}]\n---\n",
        "content/events/a.md": event("kind: demand\nactors: [x]\nround: one", citing: "r"),
      ]) { $1 }),
    Mistake(
      CoverageGap.fewLanguages.code,
      [
        "content/site.yml": "coverage:\n  👉few-languages: {at-least: 2, as: warning}\n",
        "content/articles/r.md": "---\nlanguage: en-GB\n---\nFirst.\n",
        "content/articles/s.md": "---\nlanguage: en\n---\nSecond.\n",
        "content/articles/t.md": "---\ntitle: T\n---\nThird.\n",
      ]),
  ]

  private static let parties = [
    "content/actors/x.md": "---\ntitle: Xland\nkind: state\n---\n",
    "content/actors/y.md": "---\ntitle: Yland\nkind: state\n---\n",
    "content/articles/r.md": "---\npublished: 2026-02-05\n---\nFirst.\n",
  ]

  private static func event(_ keys: String, citing article: String) -> String {
    "---\ntitle: A\ndate: 2026\n\(keys)\n---\n\n> First.\n>\n> — [](article:\(article))\n"
  }
}
