import Testing

/// What the manifest says of the packages of others.
struct PackageTests {
  @Test func everyDependencyIsPinnedToOneVersion() throws {
    let dependencies = try Repository.read("Package.swift").split(separator: "\n")
      .filter { $0.contains(".package(url:") }
    #expect(!dependencies.isEmpty)
    for line in dependencies {
      #expect(line.firstMatch(of: /, exact: "\d+\.\d+\.\d+"/) != nil, "\(line)")
    }
  }
}
