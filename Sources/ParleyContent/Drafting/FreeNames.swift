/// Names that nothing has yet, each given once.
struct FreeNames: Sendable {
  private var taken: Set<String>
  /// For each name that was asked for, the number after which the search goes on.
  private var numbers: [String: Int] = [:]

  init(besides taken: [String]) { self.taken = Set(taken) }

  /// The name itself, or with the first number after it that makes it free: `talks-2`.
  mutating func take(_ name: String) -> String {
    var number = numbers[name] ?? 1
    var free = number == 1 ? name : "\(name)-\(number)"
    while !taken.insert(free).inserted {
      number += 1
      free = "\(name)-\(number)"
    }
    numbers[name] = number
    return free
  }
}
