import ParleyModel

/// Reads what `site.yml` says under `coverage`: gaps in the sourcing, each with how serious it is.
enum CoverageReader {
  /// The thresholds in their order; those that cannot be read are left out.
  static func read(_ key: String, of settings: inout FrontMatterDecoder) -> [CoverageThreshold] {
    guard let value = settings.value(key) else { return [] }
    guard case .map(let entries) = value.form else {
      settings.reportType(
        value, .key(key), mustBe: "a map of gaps",
        help: "say how serious each is, as in `single-origin: warning`")
      return []
    }
    return entries.compactMap { entry in
      guard let gap: CoverageGap = settings.word(from: entry.key, .item(of: key)) else {
        return nil
      }
      guard !entry.value.isEmpty else {
        settings.diagnostics.append(
          Diagnostic(
            .emptyText, at: entry.key.span, "`\(gap.rawValue)` has no value",
            help: "say how serious it is: note, warning or error"))
        return nil
      }
      return threshold(of: gap, entry, &settings)
    }
  }

  private static func threshold(
    of gap: CoverageGap, _ entry: YAMLValue.Entry, _ settings: inout FrontMatterDecoder
  ) -> CoverageThreshold? {
    let name = entry.key.map { _ in gap }
    if gap.bound == .most, case .scalar = entry.value.form {
      guard let text = settings.text(from: entry.value, .key(gap.rawValue)),
        let severity: Diagnostic.Severity = settings.word(from: text, .key(gap.rawValue))
      else { return nil }
      return CoverageThreshold(gap: name, severity: severity, limit: 0)
    }
    guard case .map = entry.value.form else {
      settings.reportType(
        entry.value, .key(gap.rawValue), mustBe: "a map of keys and values",
        help: "write it as in `\(gap.rawValue): \(example(of: gap))`")
      return nil
    }
    return settings.map(from: entry.value, .key(gap.rawValue), of: "a threshold") { fields in
      let isRequired = gap.bound == .least
      let limit = fields.integer(
        isRequired ? "at-least" : "at-most", in: gap == .quotationShare ? 1...100 : 0...999_999,
        isRequired: isRequired)
      let severity: Diagnostic.Severity? = fields.word("as", isRequired: true)
      let couldNotBeRead = limit == nil && (isRequired || fields.has("at-most"))
      guard let severity, !couldNotBeRead else { return nil }
      return CoverageThreshold(gap: name, severity: severity, limit: limit?.value ?? 0)
    }
  }

  private static func example(of gap: CoverageGap) -> String {
    switch gap {
    case .quotationShare: "{ at-least: 20, as: note }"
    case .fewLanguages: "{ at-least: 2, as: note }"
    default: "{ at-most: 3, as: warning }"
    }
  }
}
