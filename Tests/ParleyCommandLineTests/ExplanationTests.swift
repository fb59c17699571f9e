import ParleyModel
import Testing

@testable import ParleyCommandLine

struct ExplanationTests {
  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeIsExplainedInSentences(_ code: DiagnosticCode) {
    let explanation = code.explanation
    for sentence in [explanation.meaning, explanation.mend] {
      #expect(sentence.first?.isUppercase == true || sentence.first == "`", "\(sentence)")
      #expect(sentence.last == ".", "\(sentence)")
    }
    #expect(!explanation.example.isEmpty)
  }

  @Test func noTwoCodesAreExplainedAlike() {
    let meanings = DiagnosticCode.allCases.map(\.explanation.meaning)
    #expect(Set(meanings).count == meanings.count)
  }

  @Test func theCommittedHandbookIsTheOneTheProgramPrints() throws {
    let committed = try Repository.read("docs/diagnostics.md")
    #expect(
      committed == DiagnosticHandbook.markdown,
      "run `parley explain --markdown > docs/diagnostics.md`")
  }
}
