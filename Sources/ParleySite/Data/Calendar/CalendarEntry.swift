import ParleyModel

/// What is in a calendar on some days.
struct CalendarEntry: Sendable {
  /// Whether it takes place, as RFC 5545 names it.
  enum Status: String, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// Unique within the site, and the same for ever.
  let id: String
  let span: CalendarSpan
  let title: String
  /// Lines of plain text.
  let description: [String]
  let status: Status
  /// How often its dates were changed or it was corrected.
  let sequence: Int
  let category: String
  /// Where, in words.
  let place: String?
  let coordinates: Place.Coordinates?
  /// The path of the page on it.
  let page: SitePath
  /// The id of what it is a part of.
  let whole: String?

  /// Adds it to a calendar.
  ///
  /// - Parameters:
  ///   - domain: What distinguishes its ids from those of other sites.
  ///   - stamp: When what it says was so.
  ///   - base: The address of the site, if it has one.
  func add(to text: inout CalendarWriter, domain: String, stamp: String, base: String?) {
    text.add("BEGIN:VEVENT")
    text.add("UID", text: "\(id)@\(domain)")
    text.add("DTSTAMP:\(stamp)")
    text.add(span.start.property("DTSTART"))
    if let end = span.end { text.add(end.property("DTEND")) }
    text.add("SUMMARY", text: title)
    if !description.isEmpty {
      text.add("DESCRIPTION", text: description.joined(separator: "\n"))
    }
    text.add("STATUS:\(status.rawValue)")
    text.add("SEQUENCE:\(sequence)")
    text.add("CATEGORIES", text: category)
    if let place { text.add("LOCATION", text: place) }
    if let coordinates { text.add("GEO:\(coordinates.latitude);\(coordinates.longitude)") }
    // What others did takes up none of the reader's time.
    text.add("TRANSP:TRANSPARENT")
    if let whole { text.add("RELATED-TO", text: "\(whole)@\(domain)") }
    if let base { text.add("URL:\(base)\(page.canonical)") }
    text.add("END:VEVENT")
  }
}
