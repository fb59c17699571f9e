/// Finds the names an author may have meant.
public enum NearestNames {
  /// The names nearest to a misspelt one, nearest first, equals in alphabetical order.
  ///
  /// Nearness is the optimal string alignment distance (insertions, deletions, substitutions and
  /// neighbours swapped, each 1) in UTF-8 bytes, up to a third of the word; a name that contains the
  /// word, or is contained in it, counts as near as well.
  public static func nearest(
    to word: String, among names: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let bytes = Array(word.lowercased().utf8.prefix(longest))
    guard !bytes.isEmpty else { return [] }
    let allowed = max(1, bytes.count / 3)
    var found: [(distance: Int, name: String)] = []
    for name in names where name != word {
      let other = Array(name.lowercased().utf8.prefix(longest))
      if let distance = distance(bytes, other, atMost: allowed) {
        found.append((distance, name))
      } else if min(bytes.count, other.count) >= 4, contains(bytes, other) || contains(other, bytes)
      {
        found.append((allowed + 1, name))
      }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(limit).map(\.name)
  }

  /// Names as a sentence offers them: `a`, `b` or `c`.
  public static func sentence(_ names: [String]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Longer names are compared by their beginnings: the table below grows with the square.
  private static let longest = 64

  private static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if current.allSatisfy({ $0 > limit }) { return nil }
      beforeLast = last
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  private static func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard long.count >= short.count else { return false }
    return (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
  }
}
