import CYAML
import ParleyModel

/// One list, map or piece of text of a YAML document, as the parser has met it. The nodes of a document
/// are in the order of their beginnings: a list is followed by its items, a map by its keys and values
/// in turn.
///
/// `a: [b, c]` → map of 2, plain `a`, list of 2, plain `b`, plain `c`
struct YAMLNode {
  /// What it is.
  enum Form {
    /// Text without quotes, escapes and folds undone.
    case plain(String)
    /// Text in quotes, of one kind or the other.
    case quoted(String, isDouble: Bool)
    /// Text in lines of its own, after `|` or `>`.
    case block(String)
    /// The number of its items.
    case list(Int)
    /// The number of its keys and values together.
    case map(Int)
    /// The place of the node it stands for, which comes before it.
    case alias(Int)
  }

  fileprivate(set) var form: Form
  /// The UTF-8 offset at which it begins, with its anchor and tag.
  let start: Int
  /// The UTF-8 offset at which text, or a list or map in brackets ends. Without brackets a list or map
  /// ends where the last of its parts does.
  fileprivate(set) var end: Int
}

extension YAMLNode {
  /// The nodes of the one document at `range`, none where it is empty, or what is wrong there.
  ///
  /// The one place that knows libyaml.
  static func nodes(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of source: SourceText
  ) -> Outcome<[YAMLNode]?> {
    var composer = YAMLComposer(places: YAMLPlaces(bytes, in: range))
    var parser = yaml_parser_t()
    let error: Diagnostic? = withUnsafeMutablePointer(to: &parser) { parser in
      yaml_parser_initialize(parser)
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      let block = UnsafeBufferPointer(rebasing: bytes[range])
      yaml_parser_set_input_string(parser, block.baseAddress, block.count)
      var event = yaml_event_t()
      while parser.pointee.stream_end_produced == 0 {
        guard yaml_parser_parse(parser, &event) == 1 else {
          return composer.error(of: parser.pointee, range, in: source)
        }
        defer { yaml_event_delete(&event) }
        if let error = composer.take(event) { return error.diagnostic(in: source) }
      }
      return nil
    }
    if let error { return Outcome(nil, [error]) }
    return Outcome(composer.nodes)
  }
}

/// Puts the parser's events together.
private struct YAMLComposer {
  var places: YAMLPlaces
  private(set) var nodes: [YAMLNode] = []
  /// The lists and maps that have not ended, with the number of their parts so far.
  private var open: [(node: Int, anchor: String?, count: Int)] = []
  /// The nodes with names, the latest of each name. A list or map has its name when it has ended: it
  /// cannot contain itself.
  private var anchors: [String: Int] = [:]
  private var hasDocument = false

  init(places: YAMLPlaces) {
    self.places = places
    nodes.reserveCapacity(64)
  }

  /// Takes the next event; what the parser would allow and we do not is a error.
  mutating func take(_ event: yaml_event_t) -> YAMLError? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      if hasDocument { return error("but found another document", at: event) }
      hasDocument = true
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      var bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)[...]
      // Other programs leave byte order marks where texts were joined; they are no part of a text.
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      let text = String(decoding: bytes, as: UTF8.self)
      let form: YAMLNode.Form =
        switch scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .quoted(text, isDouble: false)
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted(text, isDouble: true)
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block(text)
        default: .plain(text)
        }
      if let anchor = name(scalar.anchor) { anchors[anchor] = nodes.count }
      append(form, event, end: event.end_mark)
    case YAML_SEQUENCE_START_EVENT:
      append(.list(0), event)
      open.append((nodes.count - 1, name(event.data.sequence_start.anchor), 0))
    case YAML_MAPPING_START_EVENT:
      append(.map(0), event)
      open.append((nodes.count - 1, name(event.data.mapping_start.anchor), 0))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard let ended = open.popLast() else { break }
      let isList = event.type == YAML_SEQUENCE_END_EVENT
      nodes[ended.node].form = isList ? .list(ended.count) : .map(ended.count)
      // Only a closing bracket takes up any place; without one the end is found where the next thing
      // begins.
      if event.end_mark.index > event.start_mark.index {
        nodes[ended.node].end = places.offset(ofCharacter: event.end_mark.index)
      }
      if let anchor = ended.anchor { anchors[anchor] = ended.node }
    case YAML_ALIAS_EVENT:
      guard let anchor = name(event.data.alias.anchor), let node = anchors[anchor] else {
        return error("found undefined alias", at: event)
      }
      append(.alias(node), event)
    default:
      break
    }
    return nil
  }

  private mutating func append(
    _ form: YAMLNode.Form, _ event: yaml_event_t, end: yaml_mark_t? = nil
  ) {
    let start = places.offset(ofCharacter: event.start_mark.index)
    nodes.append(
      YAMLNode(
        form: form, start: start,
        end: end.map { places.offset(ofCharacter: $0.index) } ?? start))
    if !open.isEmpty { open[open.count - 1].count += 1 }
  }

  private func name(_ anchor: UnsafePointer<UInt8>?) -> String? {
    anchor.map { String(cString: $0) }
  }

  private mutating func error(_ problem: String, at event: yaml_event_t) -> YAMLError {
    YAMLError(
      problem: problem, offset: places.offset(ofCharacter: event.start_mark.index), context: nil)
  }

  /// Why the parser has given up.
  mutating func error(
    of parser: yaml_parser_t, _ range: Range<Int>, in source: SourceText
  ) -> Diagnostic {
    // Where it stopped it says in bytes of its own buffer; the culprit is quickly found again.
    if parser.error == YAML_READER_ERROR {
      return YAMLError.unreadableCharacter(in: source, range)
    }
    guard let problem = parser.problem else {
      return Diagnostic(
        .yamlTooComplex, at: source.span(range.lowerBound..<range.lowerBound),
        "the front matter is nested too deeply")
    }
    let context = parser.context.map { words in
      (String(cString: words), places.offset(ofCharacter: parser.context_mark.index))
    }
    let error = YAMLError(
      problem: String(cString: problem),
      offset: places.offset(ofCharacter: parser.problem_mark.index), context: context)
    return error.diagnostic(in: source)
  }
}
