/// A text of many millions of bytes in the making: what is written is laid aside as bytes now and then,
/// so that it is never in memory twice.
struct LongText: Sendable {
  private var bytes: [UInt8] = []
  /// What was written last; to be added to.
  var text = ""

  /// - Parameter size: About how many bytes it will have, rather more: a text that outgrows its place is
  ///   copied to another one, and what is not used of a place costs no memory.
  init(size: Int = 0) { bytes.reserveCapacity(size) }

  /// Lays aside what was written, where that is much; to be called after each record.
  mutating func settle() {
    if text.utf8.count >= 1 << 16 { layAside() }
  }

  /// All of it; what is written after that begins anew.
  mutating func whole() -> [UInt8] {
    layAside()
    var whole: [UInt8] = []
    swap(&whole, &bytes)
    return whole
  }

  private mutating func layAside() {
    bytes.append(contentsOf: text.utf8)
    text.removeAll(keepingCapacity: true)
  }
}
