/// The lines in which two texts differ, in the format of `diff -u`.
enum UnifiedDiff {
  /// The differences, with three equal lines around them; empty where there are none.
  ///
  /// - Parameters:
  ///   - old: The first text and what it is called.
  ///   - new: The second.
  static func text(
    from old: (name: String, bytes: [UInt8]), to new: (name: String, bytes: [UInt8])
  ) -> String {
    guard old.bytes != new.bytes else { return "" }
    guard !old.bytes.contains(0), !new.bytes.contains(0) else {
      return "\(old.name) and \(new.name) differ, and are no texts\n"
    }
    var text = "--- \(old.name)\n+++ \(new.name)\n"
    for hunk in hunks(edits(from: lines(old.bytes), to: lines(new.bytes))) { text += hunk }
    return text
  }

  /// A line of either text or both.
  private struct Edit {
    /// ` `, `-` or `+`.
    let mark: Character
    let line: Substring

    var isChange: Bool { mark != " " }
  }

  /// The lines with their ends; the last may have none.
  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: "\n").map(text.index(after:)) ?? text.endIndex
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  private static func edits(from old: [Substring], to new: [Substring]) -> [Edit] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var edits: [Edit] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        edits.append(Edit(mark: "-", line: old[left]))
        left += 1
      } else if inserted.contains(right) {
        edits.append(Edit(mark: "+", line: new[right]))
        right += 1
      } else {
        edits.append(Edit(mark: " ", line: old[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    return edits
  }

  private static func hunks(_ edits: [Edit]) -> [String] {
    let context = 3
    var hunks: [String] = []
    // The numbers of the lines before the present edit.
    var (left, right) = (0, 0)
    var position = 0
    while let first = edits[position...].firstIndex(where: \.isChange) {
      let start = max(position, first - context)
      (left, right) = (left + start - position, right + start - position)
      var end = first
      // Changes with few equal lines between them share a hunk.
      while let next = edits[end...].prefix(2 * context + 1).firstIndex(where: \.isChange) {
        end = next + 1
      }
      end = min(edits.count, end + context)
      let part = edits[start..<end]
      let counts = (part.count { $0.mark != "+" }, part.count { $0.mark != "-" })
      var text = "@@ -\(range(left, counts.0)) +\(range(right, counts.1)) @@\n"
      for edit in part {
        text += "\(edit.mark)\(edit.line)"
        if edit.line.last != "\n" { text += "\n\\ No newline at end of file\n" }
      }
      hunks.append(text)
      (left, right) = (left + counts.0, right + counts.1)
      position = end
    }
    return hunks
  }

  private static func range(_ before: Int, _ count: Int) -> String {
    let first = count == 0 ? before : before + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }
}
