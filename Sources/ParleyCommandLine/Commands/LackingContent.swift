import ParleySite

/// The content has nothing that a data file could be made of.
struct LackingContent: Error, CustomStringConvertible {
  /// What is missing.
  let description: String
  /// What would bring the file about.
  let help: String

  /// - Parameter hasAddress: Whether `site.yml` says where the site will stand.
  init(for format: DataFormat, hasAddress: Bool) {
    let (lack, help) = Self.words(on: format, hasAddress: hasAddress)
    description = "there is no \(format.rawValue): \(lack)"
    self.help = help
  }

  private static func words(
    on format: DataFormat, hasAddress: Bool
  ) -> (lack: String, help: String) {
    switch format {
    case .atom, .jsonFeed:
      hasAddress
        ? ("nothing in the content has a date", "give site.yml an `as-of`, or an entry a date")
        : (
          "feeds need `base-url` in site.yml",
          "write where the site will stand, as in `base-url: https://example.org/talks/`"
        )
    case .places:
      ("no place has coordinates", "give a file in content/places/ its `coordinates`")
    case .calendar:
      (
        "no round, plan or promise has a date that a calendar can hold",
        "give a round its `date`, an event that is to come its `status: planned`, or a promise its `due`"
      )
    case .annotations:
      (
        "no article is cited",
        "quote one in an event, with a line `— [words](article:ID)` below the words quoted"
      )
    case .graph, .schema, .events, .actors, .positions, .commitments, .graphML, .dot, .timeline,
      .package, .citation:
      ("the content has nothing that belongs in it", "")
    }
  }
}
