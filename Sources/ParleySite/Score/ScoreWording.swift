import ParleyModel

/// The words of dates on the axis, in the language of the site.
struct ScoreWording: Sendable {
  /// `January`
  let months: [String]
  /// `Jan`
  let shortMonths: [String]
  /// A number in the language's own digits.
  let number: @Sendable (Int) -> String
  /// `January 2026`
  let monthOfYear: @Sendable (Int, Int) -> String
  /// How many days are left out: `12 days`, `3 months`, `19 years`.
  let cut: @Sendable (Int) -> String
}
