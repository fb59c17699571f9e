import ParleyModel

// Each kind of value twice: under a key, and as a value that has already been read.
extension FrontMatterDecoder {
  // MARK: Text

  /// Text in one line; line feeds in it become spaces. Numbers and dates are text as well.
  mutating func text(_ key: String, isRequired: Bool = false) -> Spanned<String>? {
    guard let value = value(key, isRequired: isRequired) else { return nil }
    return text(from: value, .key(key))
  }

  /// Text in one line.
  mutating func text(
    from value: YAMLValue, _ slot: Slot, mustBe expected: String = "text",
    help: @autoclosure () -> String? = nil
  ) -> Spanned<String>? {
    guard case .scalar(let text, _) = value.form else {
      let help =
        if let help = help() {
          help
        } else if case .map = value.form {
          "put text that contains a colon and a space, or begins with `{`, in quotes"
        } else {
          "put text that begins with `[` or `-` in quotes"
        }
      reportType(value, slot, mustBe: expected, help: help)
      return nil
    }
    let line = Self.oneLine(text)
    guard !line.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .emptyText, at: value.span, "\(slot) is empty", help: "give it a value, or delete it"))
      return nil
    }
    return Spanned(line, at: value.span)
  }

  /// The text without white space at its ends, and with one space for every line end in it.
  private static func oneLine(_ text: String) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let utf8 = text.utf8
    guard let first = utf8.first, let last = utf8.last else { return text }
    guard isBlank(first) || isBlank(last) || utf8.contains(where: { (0x09...0x0D).contains($0) })
    else { return text }
    return utf8.split(whereSeparator: isBlank).map { String(Substring($0)) }.joined(separator: " ")
  }

  // MARK: Ids

  mutating func id<Record>(
    _ key: String, isRequired: Bool = false
  ) -> Spanned<RecordID<Record>>? {
    guard let value = value(key, isRequired: isRequired) else { return nil }
    return id(from: value, .key(key))
  }

  mutating func id<Record>(from value: YAMLValue, _ slot: Slot) -> Spanned<RecordID<Record>>? {
    guard let text = text(from: value, slot, mustBe: "an id", help: Self.form(of: value, slot))
    else { return nil }
    return id(from: text)
  }

  /// How one id is written where there is a list of them; `nil` where there is something else.
  private static func form(of value: YAMLValue, _ slot: Slot) -> String? {
    guard case .list(let items) = value.form else { return nil }
    guard case .key(let key) = slot, case .scalar(let first, _)? = items.first?.form else {
      return "name one record here, without brackets"
    }
    return "name one \(key), as in `\(key): \(first)`"
  }

  /// One id, or a list of them.
  mutating func idOrIDs<Record>(_ key: String) -> [Spanned<RecordID<Record>>] {
    guard let entry = entry(key), case .scalar = entry.form else { return ids(key) }
    let one: Spanned<RecordID<Record>>? = id(key)
    return one.map { [$0] } ?? []
  }

  mutating func id<Record>(from text: Spanned<String>) -> Spanned<RecordID<Record>>? {
    if RecordName.isValid(text.value) { return text.map { RecordID($0) } }
    diagnostics.append(
      Diagnostic(
        .invalidID, at: text.span, "`\(text.value)` is not an id",
        help: "an id is a record's file name without its extension"
          + (Self.idMeant(by: text.value).map { "; did you mean `\($0)`?" } ?? "")))
    return nil
  }

  /// The id in what may be a path, a file name, a link or a title.
  private static func idMeant(by text: String) -> String? {
    var name = text[...]
    if let colon = name.lastIndex(of: ":") { name = name[name.index(after: colon)...] }
    if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
    for suffix in [".md", ".txt"] where name.hasSuffix(suffix) {
      name = name.dropLast(suffix.count)
    }
    return RecordName.suggestion(for: String(name))
  }

  // MARK: Dates

  mutating func date(_ key: String, isRequired: Bool = false) -> Spanned<HistoricalDate>? {
    guard let value = value(key, isRequired: isRequired),
      let text = text(from: value, .key(key), mustBe: "a date")
    else { return nil }
    do {
      return Spanned(try HistoricalDate(edtf: text.value), at: text.span)
    } catch {
      diagnostics.append(Diagnostic(.invalidDate, at: text.span, error.message, help: error.help))
      return nil
    }
  }

  /// A single day.
  mutating func day(_ key: String) -> Spanned<CivilDay>? {
    guard let value = value(key) else { return nil }
    return day(from: value, .key(key), help: "write a day")
  }

  /// A single day.
  ///
  /// - Parameter help: What to do about another date, without an example.
  mutating func day(from value: YAMLValue, _ slot: Slot, help: String) -> Spanned<CivilDay>? {
    guard let text = text(from: value, slot, mustBe: "a day") else { return nil }
    do throws(HistoricalDate.ParseError) {
      if let day = try HistoricalDate(edtf: text.value).singleDay {
        return Spanned(day, at: text.span)
      }
      diagnostics.append(
        Diagnostic(
          .invalidDate, at: text.span, "`\(text.value)` is not a single day",
          help: "\(help), as in `2026-02-05`"))
    } catch {
      diagnostics.append(Diagnostic(.invalidDate, at: text.span, error.message, help: error.help))
    }
    return nil
  }

  /// Reports what a list has twice.
  mutating func reportSecond(_ text: String, at span: SourceSpan, after first: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        .repeatedReference, at: span, "`\(text)` is listed twice",
        help: "remove one of the two", notes: [.init("listed here first", at: first)]))
  }

  // MARK: Words

  /// A word of a closed list.
  mutating func word<Word: ClosedVocabulary>(_ key: String, isRequired: Bool = false) -> Word? {
    guard let value = value(key, isRequired: isRequired),
      let text = text(from: value, .key(key), mustBe: "a word")
    else { return nil }
    return word(from: text, .key(key))
  }

  /// A word of a closed list.
  mutating func word<Word: ClosedVocabulary>(from text: Spanned<String>, _ slot: Slot) -> Word? {
    if let word = Word(rawValue: text.value) { return word }
    let words = Word.allCases.map(\.rawValue)
    var message = "\(slot) cannot be `\(text.value)`"
    if let nearest = NearestNames.nearest(to: text.value, among: words, limit: 1).first {
      message += "; did you mean `\(nearest)`?"
    }
    diagnostics.append(
      Diagnostic(
        .unknownValue, at: text.span, message,
        help: "it is one of \(words.joined(separator: ", "))"))
    return nil
  }

  /// `true` or `false`; absent means `false`.
  mutating func flag(_ key: String) -> Bool {
    guard let value = value(key), let text = text(from: value, .key(key), mustBe: "true or false")
    else { return false }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      diagnostics.append(
        Diagnostic(
          .unknownValue, at: text.span, "`\(key)` cannot be `\(text.value)`",
          help: "it is one of true, false"))
      return false
    }
  }

  // MARK: Numbers

  /// A whole number.
  mutating func integer(
    _ key: String, in range: ClosedRange<Int>, isRequired: Bool = false
  ) -> Spanned<Int>? {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let value = value(key, isRequired: isRequired),
      let text = text(from: value, .key(key), mustBe: expected)
    else { return nil }
    guard let number = Int(text.value), range.contains(number) else {
      diagnostics.append(
        Diagnostic(
          .wrongType, at: text.span, "`\(key)` must be \(expected), but it is `\(text.value)`"))
      return nil
    }
    return Spanned(number, at: text.span)
  }

  /// Latitude and longitude: `[24.4539, 54.3773]`.
  mutating func coordinates(_ key: String) -> Spanned<Place.Coordinates>? {
    guard let value = value(key) else { return nil }
    let help = "write degrees as `\(key): [24.4539, 54.3773]`, north and east positive"
    guard case .list(let items) = value.form, items.count == 2 else {
      reportType(value, .key(key), mustBe: "a list of latitude and longitude", help: help)
      return nil
    }
    let numbers = items.map { item -> Double? in
      guard case .scalar(let text, _) = item.form,
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
      else { return nil }
      return Double(text)
    }
    let limits = [("a latitude", 90.0), ("a longitude", 180.0)]
    var isRight = true
    for ((item, number), (name, limit)) in zip(zip(items, numbers), limits) {
      if let number, abs(number) <= limit { continue }
      isRight = false
      diagnostics.append(
        Diagnostic(
          .wrongType, at: item.span,
          "`\(item.span.text)` is not \(name) from -\(Int(limit)) to \(Int(limit))", help: help))
    }
    guard isRight, let latitude = numbers[0], let longitude = numbers[1] else { return nil }
    return Spanned(
      Place.Coordinates(latitude: latitude, longitude: longitude), at: value.span)
  }
}
