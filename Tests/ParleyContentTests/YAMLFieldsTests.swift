import ParleyModel
import Testing

@testable import ParleyContent

@Suite("YAML")
struct YAMLFieldsTests {
  private func read(_ yaml: String) -> Outcome<YAMLValue?> {
    let source = SourceText(path: "a.md", text: "---\n\(yaml)\n---\n")
    return YAMLFields.read(source, 4..<(source.count - 4))
  }

  /// Every value in the order of the text, as `text@line:column "what its span covers"`.
  private func leaves(_ value: YAMLValue?) -> [String] {
    guard let value else { return [] }
    switch value.form {
    case .scalar(let text, _):
      let start = value.span.start
      return ["\(text)@\(start.line):\(start.column) \(value.span.text)"]
    case .list(let items):
      return items.flatMap { leaves($0) }
    case .map(let entries):
      return entries.flatMap { entry in
        let start = entry.key.span.start
        return ["\(entry.key.value)@\(start.line):\(start.column) \(entry.key.span.text)"]
          + leaves(entry.value)
      }
    }
  }

  @Test("keys and values know where they are, in lines and Unicode scalars of the file")
  func places() {
    let yaml = """
      title: Зустріч у Абу-Дабі  # коментар
      "ключ": {имя: "Зеленський", lang: uk}
      список: [перший, 'другий ''слово''', "a \\"b\\" c"]
      """
    #expect(
      leaves(read(yaml).value) == [
        "title@2:1 title", "Зустріч у Абу-Дабі@2:8 Зустріч у Абу-Дабі",
        "ключ@3:1 \"ключ\"", "имя@3:10 имя", "Зеленський@3:15 \"Зеленський\"",
        "lang@3:29 lang", "uk@3:35 uk",
        "список@4:1 список", "перший@4:10 перший", "другий 'слово'@4:18 'другий ''слово'''",
        "a \"b\" c@4:38 \"a \\\"b\\\" c\"",
      ])
  }

  @Test("text that runs over lines ends where it ends")
  func longText() {
    let yaml = """
      plain: one
        two

        three # not this
      folded: >
        Слово
        і діло

      literal: |-
          x
            y
        # not text
      after: z
      """
    #expect(
      leaves(read(yaml).value) == [
        "plain@2:1 plain", "one two\nthree@2:8 one\n  two\n\n  three",
        "folded@6:1 folded", "Слово і діло\n@7:3 Слово\n  і діло",
        "literal@10:1 literal", "x\n  y@11:5 x\n      y",
        "after@14:1 after", "z@14:8 z",
      ])
  }

  @Test("lists and maps span from their first character to their last")
  func collections() throws {
    let value = try #require(read("a: [b, [c, d]]\ne:\n  - f\n  - g: h\ni: {}").value)
    guard case .map(let entries) = value.form else {
      Issue.record("not a map")
      return
    }
    #expect(entries.map { String($0.value.span.text) } == ["[b, [c, d]]", "- f\n  - g: h", "{}"])
    #expect(value.span.text == "a: [b, [c, d]]\ne:\n  - f\n  - g: h\ni: {}")
  }

  @Test("nothing is guessed to be a number, a date or a truth value")
  func noGuesses() {
    #expect(
      leaves(read("[2026, 2026-02-05, yes, 1e3, 0x1F, 012]").value).map {
        String($0.prefix { $0 != "@" })
      } == ["2026", "2026-02-05", "yes", "1e3", "0x1F", "012"])
  }

  @Test("anchors and tags are not part of the value; an alias is its anchor's value")
  func anchors() {
    #expect(
      leaves(read("a: &x !!str Київ\nb: *x").value) == [
        "a@2:1 a", "Київ@2:13 Київ", "b@3:1 b", "Київ@2:13 Київ",
      ])
  }

  @Test(
    "a name that is given again stands for the later value, and none stands for what it is part of")
  func shadowedAnchors() {
    let yaml = "a: &x 1\nb: *x\nc: &x [2, *x]\nd: *x"
    #expect(
      leaves(read(yaml).value).map { String($0.prefix { $0 != " " }) } == [
        "a@2:1", "1@2:7", "b@3:1", "1@2:7", "c@4:1", "2@4:8", "1@2:7", "d@5:1", "2@4:8", "1@2:7",
      ])
    #expect(read("a: &y [*y]").found == ["a.md:2:8 invalid-yaml"])
  }

  @Test("brackets in quotes and comments end no list")
  func brackets() throws {
    let value = try #require(read("a: [\"]\", b # ]\n  , {c: '}'} ]\nd: e").value)
    guard case .map(let entries) = value.form else {
      Issue.record("not a map")
      return
    }
    #expect(
      entries.map { String($0.value.span.text) } == ["[\"]\", b # ]\n  , {c: '}'} ]", "e"])
  }

  @Test("a byte order mark before a text is no part of it")
  func byteOrderMark() {
    #expect(
      leaves(read("a: \u{FEFF}b\nc: \"\u{FEFF}d\"").value).map { $0.prefix { $0 != "@" } }
        == ["a", "b", "c", "d"])
  }

  @Test("line ends that only YAML 1.1 knows do not move what follows")
  func otherLineEnds() {
    let yaml = "a: \"x\u{2028}y\"\nb: \"p\u{85}q\"\nc: z"
    #expect(leaves(read(yaml).value).suffix(2) == ["c@4:1 c", "z@4:4 z"])
  }

  @Test("the same key twice is found at the second, with a note at the first, and the rest is read")
  func duplicates() {
    let outcome = read("назва: a\n\"назва\": b\nx:\n  - p: 1\n    q: 2\n    p: 3\nназва: c")
    #expect(
      outcome.found
        == ["a.md:3:1 duplicate-key", "a.md:7:5 duplicate-key", "a.md:8:1 duplicate-key"])
    #expect(
      outcome.diagnostics.map(\.message) == [
        "the key `назва` is given more than once", "the key `p` is given more than once",
        "the key `назва` is given more than once",
      ])
    #expect(
      outcome.diagnostics.map { $0.notes.map(\.span.start) } == [
        [SourcePosition(line: 2, column: 1)], [SourcePosition(line: 5, column: 5)],
        [SourcePosition(line: 2, column: 1)],
      ])
    #expect(
      leaves(outcome.value) == [
        "назва@2:1 назва", "a@2:8 a", "x@4:1 x", "p@5:5 p", "1@5:8 1", "q@6:5 q", "2@6:8 2",
      ])
  }

  @Test(
    "mistakes are explained where they are",
    arguments: [
      ("title: a: b", "2:9", "there is a colon where no key can be"),
      ("title: «Київ»: b", "2:14", "there is a colon where no key can be"),
      ("a:\n\tb: c", "3:1", "there is a tab where YAML needs spaces"),
      ("a: @b", "2:4", "a value cannot begin with `@`"),
      ("a: `b`", "2:4", "a value cannot begin with ```"),
      ("a: \"b\nc: d", "2:4", "the quotation that begins here never ends"),
      ("a: 'b\nc: d", "2:4", "the quotation that begins here never ends"),
      ("a: \"\\d\"", "2:5", "a backslash in \"…\" begins an escape, and this is not one"),
      ("a: *b", "2:4", "`*` refers to an anchor that is not there"),
      ("a: **b**", "2:4", "a value that begins with `*` or `&` is an alias or an anchor in YAML"),
      ("a: b\nc\nd: e", "3:1", "this line is not a key with a value"),
      ("a: \"b\" c", "2:8", "this does not fit the lines above it"),
      ("a: b\n  c: d", "3:4", "there is a colon where no key can be"),
      ("a: [b, c\nd: e", "2:4", "the list that begins here is not closed where it should be"),
      ("a: {b: c\nd: e", "2:4", "the map that begins here is not closed where it should be"),
      ("a: - b", "2:4", "there is a list item where none can be"),
      ("a: b\n...\nc: d", "4:1", "this is not YAML: did not find expected <document start>"),
      ("a: \u{1}", "2:4", "the character U+0001 is not allowed in front matter"),
      ("a: е\u{301}\u{202}\u{7}", "2:7", "the character U+0007 is not allowed in front matter"),
      ("a: \"\\0\"", "2:4", "an escape in this text makes a control character"),
    ])
  func mistakes(yaml: String, place: String, message: String) {
    let outcome = read(yaml)
    #expect(outcome.found == ["a.md:\(place) invalid-yaml"])
    #expect(outcome.diagnostics.map(\.message) == [message])
  }

  @Test("in a long map too")
  func longMap() {
    let keys = (0..<60).map { "k\($0): \($0)" } + ["k3: x", "\"k59\": y"]
    let outcome = read(keys.joined(separator: "\n"))
    #expect(outcome.found == ["a.md:62:1 duplicate-key", "a.md:63:1 duplicate-key"])
    #expect(
      outcome.diagnostics.map { $0.notes.map(\.span.start.line) } == [[5], [61]])
    #expect(leaves(outcome.value).count == 120)
  }

  @Test("keys that are numbers, or have a name, are found twice like others")
  func unusualDuplicates() {
    let outcome = read("1: a\n1: b\n&x c: d\n\"c\": e\n? [f]\n: g\n? [f]\n: h")
    #expect(
      outcome.found == [
        "a.md:3:1 duplicate-key", "a.md:5:1 duplicate-key", "a.md:6:3 wrong-type",
        "a.md:8:3 wrong-type",
      ])
    #expect(leaves(outcome.value).map { $0.prefix { $0 != "@" } } == ["1", "a", "c", "d"])
  }

  @Test("a key that is a list is an error, and the other keys are read")
  func listAsKey() {
    let outcome = read("[a, b]: c\nd: e")
    #expect(outcome.found == ["a.md:2:1 wrong-type"])
    #expect(leaves(outcome.value) == ["d@3:1 d", "e@3:4 e"])
  }

  @Test("aliases that multiply are turned away before they do")
  func bomb() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...15 {
      let before = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(before)]\n"
    }
    #expect(read(yaml).found == ["a.md:2:5 yaml-too-complex"])
    // As keys they would be hashed, which walks all copies.
    let keys = yaml.replacing("a15: &a15 [", with: "? [").dropLast() + " : x\n"
    #expect(read(String(keys)).found == ["a.md:2:5 yaml-too-complex"])
  }

  @Test("aliases that stay few are copied, up to the limit on values")
  func copies() {
    let few = "a: &a [x, y]\nb: [*a, *a]"
    #expect(leaves(read(few).value).count == 2 + 2 + 4)
    let items = Array(repeating: "x", count: 200).joined(separator: ", ")
    let aliases = Array(repeating: "*a", count: 60).joined(separator: ", ")
    #expect(read("a: &a [\(items)]\nb: [\(aliases)]").found == ["a.md:2:446 yaml-too-complex"])
  }

  @Test(
    "deep nesting is turned away before anything recurses",
    arguments: [
      ("[", 100_000, "2:65"), ("{b: ", 100_000, "2:257"), ("- ", 100_000, "2:1"),
      ("? ", 100_000, "2:1"), ("- ", 100, "2:131"), ("[", 65, "2:65"),
    ])
  func deep(bracket: String, count: Int, place: String) {
    let yaml = String(repeating: bracket, count: count)
    #expect(read(yaml + "x").found == ["a.md:\(place) yaml-too-complex"])
  }

  @Test("so is deep indentation")
  func indented() {
    let lines = (0..<400).map { String(repeating: " ", count: $0) + "a:" }
    let isTurnedAway = read(lines.joined(separator: "\n")).found == ["a.md:259:1 yaml-too-complex"]
    #expect(isTurnedAway)
  }

  @Test("many values in a line take no time that grows with the square")
  func longLine() {
    let yaml = "a: [" + Array(repeating: "є", count: 9_000).joined(separator: ", ") + "]"
    let outcome = read(yaml)
    #expect(outcome.found == [])
    #expect(leaves(outcome.value).last == "є@2:27002 є")
  }

  @Test("garbled input ends in values or diagnostics within the file, never in a crash")
  func garbled() {
    let seed = """
      title: "Зустріч: \\"A\\"" # x
      'date': 2026-02-05
      actors: [a, {b: 'c d'}, *x]
      positions: &x
        - actor: !!str russia
          says: >-
            Слова

            і ще
          change: |+2
              y
      ? z
      : {k: [1, 2]}
      """
    let pieces = Array(
      "[]{}:,-?&*!|>'\"#%@`\\ \n\t~x1ї\u{85}\u{2028}\u{FEFF}\r\u{1}".unicodeScalars)
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<3000 {
      var scalars = Array(seed.unicodeScalars)
      for _ in 0...next(6) {
        let index = next(scalars.count)
        switch next(3) {
        case 0: scalars[index] = pieces[next(pieces.count)]
        case 1: scalars.insert(pieces[next(pieces.count)], at: index)
        default: scalars.removeSubrange(index..<min(index + 1 + next(8), scalars.count))
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let outcome = read(String(text))
      let spans = outcome.diagnostics.map(\.span) + (outcome.value.map { [$0.span] } ?? [])
      for span in spans {
        guard span.range.lowerBound >= 4, span.range.upperBound <= span.source.count else {
          Issue.record("\(span.range) in \(String(text))")
          return
        }
      }
      if outcome.value == nil, outcome.diagnostics.isEmpty {
        Issue.record("nothing is said of \(String(text))")
        return
      }
      _ = leaves(outcome.value)
    }
  }
}
