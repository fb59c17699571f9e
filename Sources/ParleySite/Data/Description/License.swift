/// A licence as the settings give it, and its name in the registries of licences, where it is one that
/// is much used for content.
struct License: Sendable {
  /// The words of the settings.
  let title: String
  /// SPDX.
  let identifier: String?
  /// Where its text is.
  let address: String?

  init(_ title: String) {
    self.title = title
    let words = title.lowercased().replacing("-", with: " ").split(separator: " ")
    let isAddress = title.hasPrefix("https://") || title.hasPrefix("http://")
    guard let known = Self.known.first(where: { $0.words.split(separator: " ") == words }) else {
      identifier = nil
      address = isAddress && !title.contains(" ") ? title : nil
      return
    }
    identifier = known.identifier
    address = known.address
  }

  private static let known: [(words: String, identifier: String, address: String)] =
    ["by", "by sa", "by nc", "by nd", "by nc sa", "by nc nd"].flatMap { terms in
      ["4.0", "3.0"].map { version in
        let name = terms.replacing(" ", with: "-")
        return (
          "cc \(terms) \(version)", "CC-\(name.uppercased())-\(version)",
          "https://creativecommons.org/licenses/\(name)/\(version)/"
        )
      }
    } + [
      ("cc0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
      ("cc0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
      ("odbl 1.0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
      ("odc by 1.0", "ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/"),
      ("pddl 1.0", "PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
    ]
}
