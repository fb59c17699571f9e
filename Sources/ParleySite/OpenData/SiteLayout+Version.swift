import ParleyModel

extension SiteLayout {
  /// The day that the data is a version of: the one that the site describes, or that of its last
  /// correction, where that is later.
  var version: CivilDay? {
    graph.asOf.map { asOf in
      graph.corrections.reduce(asOf) { newest, published in
        max(newest, EntryMoment(published: published.correction.date.value, asOf: asOf).day)
      }
    }
  }

  /// Who is responsible for the data: the site itself, where the settings name nobody.
  var publisher: String { graph.site.publisher ?? graph.site.title }

  /// From the first to the last day that is known of any event, as ISO 8601 writes an interval.
  var temporalCoverage: String? {
    let dates = graph.events.map(\.date.value)
    guard let first = dates.compactMap(\.earliest).min(),
      let last = dates.compactMap(\.latest).max(), first < last
    else { return nil }
    return "\(first.text)/\(last.text)"
  }
}
