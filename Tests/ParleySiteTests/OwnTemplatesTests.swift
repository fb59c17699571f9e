import ParleyModel
import Testing

@testable import ParleySite

@Suite("The repository's own templates")
struct OwnTemplates {
  @Test("are right: no unknown name, no missing partial or string")
  func lint() throws {
    #expect(try SampleSite.templates().diagnostics.map(line) == [])
  }
}
