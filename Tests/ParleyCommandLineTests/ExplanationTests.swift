import ParleyModel
import Testing

@testable import ParleyCommandLine

struct ExplanationTests {
  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeIsExplainedInSentences(_ code: DiagnosticCode) {
    for sentence in [code.meaning, code.fix] {
      #expect(sentence.first?.isUppercase == true || sentence.first == "`", "\(sentence)")
      #expect(sentence.last == ".", "\(sentence)")
    }
    #expect(!code.example.isEmpty)
  }

  @Test func noTwoCodesAreExplainedAlike() {
    let meanings = DiagnosticCode.allCases.map(\.meaning)
    #expect(Set(meanings).count == meanings.count)
  }

  @Test func everyDeclaredCodeIsListedOnce() throws {
    let names = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    // The declarations themselves, as one that no list has is missing from every other test.
    let folder = "Sources/ParleyModel/Diagnostics"
    let files = try Folder(at: "\(Repository.path)/\(folder)").entries()
      .map(\.name).filter { $0.hasPrefix("DiagnosticCode+") }
    let declared = try files.flatMap { file in
      try Repository.read("\(folder)/\(file)")
        .matches(of: /static let \w+ = DiagnosticCode\(\s*"([^"]*)"/)
        .map { String($0.output.1) }
    }
    #expect(declared.count > 60)
    #expect(declared.sorted() == names.filter { CoverageGap(rawValue: $0) == nil }.sorted())
  }

  @Test func aCodeIsFoundByItsNameOnly() {
    for code in DiagnosticCode.allCases {
      #expect(DiagnosticCode(rawValue: code.rawValue) == code)
      #expect(code.rawValue.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" })
    }
    #expect(DiagnosticCode(rawValue: "unreadable") == nil)
    // A gap and its code have one name, by which settings and diagnostics are joined.
    for gap in CoverageGap.allCases { #expect(gap.code.rawValue == gap.rawValue) }
  }

  @Test func theCommittedHandbookIsTheOneTheProgramPrints() throws {
    let committed = try Repository.read("docs/diagnostics.md")
    #expect(
      committed == DiagnosticHandbook.markdown,
      "run `parley explain --markdown > docs/diagnostics.md`")
  }
}
