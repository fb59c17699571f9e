/// A compiled template: a flat list of steps over one array of literal bytes, with partials, parents,
/// blocks and strings put in and every name resolved to a place.
///
///     <p>{{title}}</p>{{#rows}}<i>{{date}}</i>{{/rows}}
///
///     0  literal "<p>"
///     1  print   field 0 of scope 0, escaped
///     2  literal "</p>"
///     3  open    field 1 of scope 0, up to 7
///     4  literal "<i>"
///     5  print   field 0 of scope 1, escaped
///     6  literal "</i>"
struct TemplateProgram: Sendable {
  /// One thing to do.
  enum Step: Sendable {
    /// Copies a range of ``literals``.
    case literal(Int, Int)
    /// Prints a value, escaped for HTML unless it is HTML already.
    case print(Place)
    /// Prints a value as it is.
    case printRaw(Place)
    /// Runs the steps from the next one up to `end` once for each entry of a list, once for a value that
    /// is there.
    case open(Place, end: Int)
    /// Runs them once where there is no value.
    case openInverted(Place, end: Int)
    /// A head `<h2 …>…</h2>` of the page begins with what comes next, or has ended.
    case headStart, headEnd
  }

  /// Where a value comes from.
  enum Place: Sendable, Hashable {
    /// A field of an object; objects are counted from the outermost, which is the page.
    case field(scope: Int, slot: Int)
    /// A field of an object that is itself a field, and so on: index into ``paths``.
    case path(scope: Int, Int)
    /// The text, HTML or list that an enclosing section is open for, counted from the outermost.
    case entry(Int)
  }

  /// All bytes that are printed as they are.
  var literals: [UInt8] = []
  /// What is done, in order.
  var steps: [Step] = []
  /// The slots of names with dots, in order.
  var paths: [[Int]] = []

  /// Whether a value of the page itself is printed, or opens a section, anywhere in it.
  func uses(slot: Int) -> Bool {
    steps.contains { step in
      switch step {
      case .print(let place), .printRaw(let place), .open(let place, _),
        .openInverted(let place, _):
        place == .field(scope: 0, slot: slot)
      case .literal, .headStart, .headEnd: false
      }
    }
  }
}
