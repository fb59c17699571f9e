import ParleyModel

/// What the address of a link means to Parley.
enum LinkTarget {
  /// A record, and perhaps a place on its page.
  case record(RecordReference, fragment: String?)
  /// An address of the web, of mail or of a telephone; it is printed as it is.
  case ordinary
  /// A place on the page itself.
  case fragment(String)
  /// An address a browser might run.
  case dangerous
  /// A word before a colon that is neither a kind of record nor a scheme that is allowed.
  case unknownScheme(String)
  /// A path to no record's file; the record is the one it may be meant for.
  case unknownFile(String, meant: RecordReference?)
  /// No address at all.
  case nothing

  /// Sorts an address; relative paths begin at the folder of `path`.
  init(_ address: ArraySlice<UInt8>, from path: String) {
    if let colon = Self.schemeEnd(of: address) {
      self = Self.target(
        scheme: String(decoding: address[..<colon], as: UTF8.self), rest: address[(colon + 1)...])
    } else {
      self = Self.file(address, from: path)
    }
  }

  /// The index of the colon after a scheme.
  private static func schemeEnd(of address: ArraySlice<UInt8>) -> Int? {
    guard let first = address.first, isLetter(first) else { return nil }
    for index in address.indices {
      switch address[index] {
      case UInt8(ascii: ":"): return index
      case let byte
      where isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."):
        continue
      default: return nil
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func target(scheme: String, rest: ArraySlice<UInt8>) -> LinkTarget {
    if let kind = RecordKind(rawValue: scheme) {
      let (name, fragment) = split(rest)
      return .record(RecordReference(kind, name), fragment: fragment)
    }
    switch scheme.lowercased() {
    case "http", "https", "mailto", "tel": return .ordinary
    case "javascript", "vbscript", "file", "data": return .dangerous
    default: return .unknownScheme(scheme)
    }
  }

  /// What comes before a `#`, and what comes after it.
  private static func split(_ rest: ArraySlice<UInt8>) -> (String, String?) {
    guard let hash = rest.firstIndex(of: UInt8(ascii: "#")) else {
      return (String(decoding: rest, as: UTF8.self), nil)
    }
    let fragment = rest[(hash + 1)...]
    return (
      String(decoding: rest[..<hash], as: UTF8.self),
      fragment.isEmpty ? nil : String(decoding: fragment, as: UTF8.self)
    )
  }

  private static func file(_ address: ArraySlice<UInt8>, from path: String) -> LinkTarget {
    guard let first = address.first else { return .nothing }
    let (file, fragment) = split(address)
    if first == UInt8(ascii: "#") { return .fragment(fragment ?? "") }
    let isMarkdown = file.hasSuffix(".md")
    guard isMarkdown || file.hasSuffix(".txt"), first != UInt8(ascii: "/"),
      let record = record(file.dropLast(isMarkdown ? 3 : 4), from: path),
      isMarkdown || record.kind == .article
    else {
      return .unknownFile(file, meant: record(in: file, from: path))
    }
    return .record(record, fragment: fragment)
  }

  /// The record whose file has that path but for its extension.
  private static func record(_ file: Substring, from path: String) -> RecordReference? {
    var steps = path.split(separator: "/").dropLast()
    let root = steps.firstIndex { kind(folder: $0) != nil } ?? 0
    for step in file.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    guard steps.count > root + 1, let kind = kind(folder: steps[root]),
      path.split(separator: "/").prefix(root) == steps.prefix(root), let last = steps.last
    else { return nil }
    return RecordReference(kind, String(last))
  }

  /// The record that a path with something missing or too much may be meant for.
  private static func record(in file: String, from path: String) -> RecordReference? {
    var words = file.prefix { $0 != "?" }
    guard !words.hasSuffix("/") else { return nil }
    // A path from the root of the project, or of the content.
    let isAbsolute = words.hasPrefix("/")
    if let dot = words.lastIndex(of: "."), !words[dot...].contains("/"), dot != words.startIndex {
      guard words[dot...] == ".md" || words[dot...] == ".txt" else { return nil }
      words = words[..<dot]
    }
    let found: RecordReference?
    if isAbsolute {
      let steps = words.split(separator: "/")
      guard let last = steps.last, steps.count > 1,
        let kind = steps.dropLast().lazy.compactMap(Self.kind(folder:)).first
      else { return nil }
      found = RecordReference(kind, String(last))
    } else {
      found = record(words, from: path)
    }
    return found.flatMap { RecordName.isValid($0.name) ? $0 : nil }
  }

  private static func kind(folder: Substring) -> RecordKind? {
    RecordKind.allCases.first { $0.folder == folder }
  }
}
