/// Numbers in words for people.
enum NumberFormat {
  /// A number with its noun: `12,600 pages`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// A size in decimal units, with one digit after the point: `1.2 MB`.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return count(bytes, "byte") }
    if bytes < 999_950 { return "\(tenths(bytes, of: 1000)) kB" }
    if bytes < 999_950_000 { return "\(tenths(bytes, of: 1_000_000)) MB" }
    return "\(tenths(bytes, of: 1_000_000_000)) GB"
  }

  /// A time in seconds with two digits after the point: `0.21 s`.
  static func time(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
    let rest = hundredths % 100
    return "\(grouped(hundredths / 100)).\(rest < 10 ? "0" : "")\(rest) s"
  }

  private static func tenths(_ number: Int, of unit: Int) -> String {
    let tenths = (number * 10 + unit / 2) / unit
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }
}
