/// The templates of earlier versions of the program, by their digests.
///
/// They are in `templates/.versions`, with a line for each text that a file has had:
///
///     9f86d081884c7d65… base.mustache v0.1.0
///
/// So a copy that a site took long ago, and never changed, is known as such. `scripts/record-templates`
/// writes the lines.
struct TemplateVersions: Sendable {
  /// Versions by the name of a file and its digest: `base.mustache 9f86…`.
  private let versions: [String: String]

  /// Reads those that came with a program; none where the file is not there.
  ///
  /// - Parameter root: The folder that holds `templates/`.
  init(at root: String) throws(DiskError) {
    let folder = try Folder(at: "\(root)/\(TemplateFolders.name)")
    let bytes = try folder.bytes(of: ".versions") ?? []
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// Takes them from the text of their file.
  init(_ text: String) {
    var versions: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      guard parts.count == 3 else { continue }
      versions["\(parts[1]) \(parts[0])"] = String(parts[2])
    }
    self.versions = versions
  }

  /// The version that had a file with just these bytes; `nil` where none is known.
  func version(of name: String, _ bytes: [UInt8]) -> String? {
    versions.isEmpty ? nil : versions["\(name) \(SHA256.hexadecimal(bytes))"]
  }
}
