import ParleyModel

/// Markup of one record each that many pages share.
struct SharedMarkup: Sendable {
  private let made: [String]
  private let make: @Sendable (Int) -> String

  /// - Parameter atOnce: Whether it is made for all records now, as is best where all pages will be
  ///   rendered; else each time it is asked for, which is best for a few.
  init<Record: Sendable>(
    of records: [Record], atOnce: Bool, _ make: @escaping @Sendable (Record) -> String
  ) async {
    made = atOnce ? await records.concurrentMap(make) : []
    self.make = { make(records[$0]) }
  }

  subscript(index: Int) -> String { made.isEmpty ? make(index) : made[index] }
}
