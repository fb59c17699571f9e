/// Puts the steps of a compiled template together.
struct TemplateProgramBuilder {
  /// What has been put together so far.
  private(set) var program = TemplateProgram()
  /// Whether the last step is a literal that more text may be added to.
  private var isLiteralOpen = false

  /// The number of the next step.
  var position: Int { program.steps.count }

  /// Adds a step.
  mutating func add(_ step: TemplateProgram.Step) {
    program.steps.append(step)
    isLiteralOpen = false
  }

  /// Lets a section that was added with any end go up to here.
  mutating func endSection(at start: Int) {
    switch program.steps[start] {
    case .open(let place, _): program.steps[start] = .open(place, end: position)
    case .openInverted(let place, _): program.steps[start] = .openInverted(place, end: position)
    case .literal, .print, .printRaw, .headStart, .headEnd: break
    }
    isLiteralOpen = false
  }

  /// Keeps the slots of a name with dots, and says under which number.
  mutating func addPath(_ slots: [Int]) -> Int {
    program.paths.append(slots)
    return program.paths.count - 1
  }

  /// Adds bytes that are printed as they are; where heads of the page begin and end, a step says so.
  ///
  ///     <p>a</p><h2 id="b">  →  literal `<p>a</p>`, head start, literal `<h2 id="b">`
  mutating func add(literal text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    while let range = Self.headMark(in: rest) {
      let isStart = rest[rest.index(after: range.lowerBound)] != UInt8(ascii: "/")
      append(rest[..<(isStart ? range.lowerBound : range.upperBound)])
      add(isStart ? .headStart : .headEnd)
      if isStart { append(rest[range]) }
      rest = rest[range.upperBound...]
    }
    append(rest)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals += bytes
    if isLiteralOpen, case .literal(let lower, _)? = program.steps.last {
      program.steps[program.steps.count - 1] = .literal(lower, program.literals.count)
    } else {
      program.steps.append(.literal(start, program.literals.count))
      isLiteralOpen = true
    }
  }

  private static let headMarks = [Array("<h2".utf8), Array("</h2>".utf8)]

  /// The first `<h2` or `</h2>`.
  private static func headMark(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    for start in bytes.indices where bytes[start] == UInt8(ascii: "<") {
      for mark in headMarks where bytes[start...].starts(with: mark) {
        return start..<start + mark.count
      }
    }
    return nil
  }
}
