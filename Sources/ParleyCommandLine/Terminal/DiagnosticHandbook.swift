import ParleyModel

/// The explanations of diagnostic codes.
enum DiagnosticHandbook {
  /// One line for each code.
  static var list: String {
    let width = DiagnosticCode.allCases.reduce(0) { max($0, $1.rawValue.utf8.count) }
    return DiagnosticCode.allCases.map { code in
      let padding = String(repeating: " ", count: width - code.rawValue.utf8.count + 2)
      return "\(code.rawValue)\(padding)\(firstSentence(of: code.meaning))\n"
    }.joined()
  }

  /// The explanation of one code.
  static func text(of code: DiagnosticCode) -> String {
    let example = code.example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    return """
      \(code.severity.rawValue)[\(code.rawValue)]

      \(wrapped(code.meaning))

      For example:

      \(example)
      \(wrapped(code.fix))

      """
  }

  /// The complete handbook, as it is in `docs/diagnostics.md`.
  static var markdown: String {
    preface
      + DiagnosticCode.allCases.map { code in
        "\n## `\(code.rawValue)`\n\n*\(code.severity.rawValue)*\n\n\(code.markdown)\n"
      }.joined()
  }

  private static let preface = """
    # Diagnostics

    Everything Parley has to say about content and templates, under permanent names: a code is never
    renamed and never reused. This page is written by `parley explain --markdown`; `parley explain CODE`
    prints one entry.

    An **error** fails the build, and `public/` stays as it was. A **warning** fails it under `--strict`
    only. A **note** never does.

        content/events/swap.md:5:3: error[unknown-reference]: there is no actor `umerov`
          help: did you mean `rustem-umerov`?

    Lines and columns count from 1, columns in Unicode code points.

    `--format json` prints one object on standard output: `version` (1), `counts` (`errors`, `warnings`,
    `notes`) and `diagnostics`, a list sorted by file and place. Each has `severity`, `code`, `message`,
    `help` (may be empty), `file` (from the project's folder), `line`, `column`, `endLine`, `endColumn`
    (the place after the last character), and `notes`, a list of places, each with a `message`. Members
    may be added; none is renamed or removed while `version` is 1. `--format sarif` prints SARIF 2.1.0.

    `parley check --report` adds what is missing from the sourcing: as text on standard output, or as the
    member `coverage`, with `counts`, a list of places for each gap that `coverage` in site.yml can name,
    and the numbers behind the page /coverage/.

    """

  private static func firstSentence(of text: String) -> Substring {
    text.indices.first { text[$0...].hasPrefix(". ") }.map { text[...$0] } ?? text[...]
  }

  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count + 1 > 80 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? "\(word)" : " \(word)"
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
