/// A time of day as spreadsheets write it: `9:05`, `14:30:15`, `14:30:15.250`, `9:30 PM`, `9 p.m.`.
struct ClockTime {
  /// As EDTF has it: `09:05`, `14:30:15`.
  let text: String
  /// Whether a part of a second is lost.
  let hasFraction: Bool

  /// Reads a time; `nil` where it is not one.
  init?(_ written: String) {
    var rest = written.lowercased().filter { !$0.isWhitespace }[...]
    var isAfternoon: Bool?
    for (ending, isLate) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)]
    where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      isAfternoon = isLate
    }
    var fraction: Substring = "0"
    if let point = rest.firstIndex(where: { $0 == "." || $0 == "," }) {
      fraction = rest[rest.index(after: point)...]
      rest = rest[..<point]
      guard rest.split(separator: ":").count == 3 else { return nil }
    }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    let isNumber = { (part: Substring, widths: ClosedRange<Int>) in
      widths.contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    // An hour alone could be anything, unless it says which half of the day it is in.
    guard parts.count <= 3, parts.count > 1 || isAfternoon != nil, let first = parts.first,
      isNumber(first, 1...2), parts.dropFirst().allSatisfy({ isNumber($0, 2...2) }),
      isNumber(fraction, 1...12)
    else { return nil }
    var numbers = parts.compactMap { Int($0) }
    if let isAfternoon {
      guard (1...12).contains(numbers[0]) else { return nil }
      numbers[0] = numbers[0] % 12 + (isAfternoon ? 12 : 0)
    }
    if numbers.count == 1 { numbers.append(0) }
    guard numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    text = numbers.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    hasFraction = fraction.contains { $0 != "0" }
  }
}
