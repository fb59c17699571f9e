extension SiteContext {
  // What names the parts of a record, on its page and in linked data. All count from 1 in the order of the
  // file; the underscore keeps them apart from the headings of a body.

  /// A position on its event's page.
  static func anchor(ofPosition index: Int) -> String { "position_\(index + 1)" }

  /// A promise on its event's page.
  static func anchor(ofCommitment index: Int) -> String { "commitment_\(index + 1)" }

  /// What is said on a point on which sources differ.
  static func anchor(ofStatement index: Int, on point: Int) -> String {
    "account_\(point + 1)_\(index + 1)"
  }

  /// A session on its round's page.
  static func anchor(ofSession index: Int) -> String { "session_\(index + 1)" }
}
