/// Runs a compiled template.
struct TemplateRenderer {
  private let program: TemplateProgram
  /// The objects whose sections are open, outermost first.
  private var scopes: [TemplateScope]
  /// The other values whose sections are open, outermost first.
  private var entries: [FieldValue] = []
  /// The sections of what is written.
  private var contents = PageContents()

  /// Writes what a template makes of an object.
  ///
  /// - Returns: The sections of what was written.
  @discardableResult
  static func write(
    _ program: TemplateProgram, _ page: TemplateScope, into sink: inout ByteSink
  ) -> PageContents {
    var renderer = TemplateRenderer(program: program, scopes: [page])
    renderer.run(0, program.steps.count, into: &sink)
    return renderer.contents
  }

  private init(program: TemplateProgram, scopes: [TemplateScope]) {
    self.program = program
    self.scopes = scopes
  }

  private mutating func run(_ start: Int, _ end: Int, into sink: inout ByteSink) {
    var index = start
    while index < end {
      let step = program.steps[index]
      index += 1
      switch step {
      case .literal(let lower, let upper):
        program.literals.withUnsafeBufferPointer {
          sink.append(UnsafeBufferPointer(rebasing: $0[lower..<upper]))
        }
      case .print(let place):
        switch value(at: place) {
        case .text(let text): HTMLText.append(text, to: &sink)
        case let value: print(value, into: &sink)
        }
      case .printRaw(let place):
        switch value(at: place) {
        case .text(let text): sink.append(text)
        case let value: print(value, into: &sink)
        }
      case .open(let place, let stop):
        open(value(at: place), index, stop, into: &sink)
        index = stop
      case .openInverted(let place, let stop):
        if value(at: place).isEmpty { run(index, stop, into: &sink) }
        index = stop
      case .headStart: contents.beginHeading(at: sink.bytes.count)
      case .headEnd: contents.endHeading(in: sink.bytes)
      }
    }
  }

  /// Prints what is not text.
  private mutating func print(_ value: FieldValue, into sink: inout ByteSink) {
    switch value {
    case .html(let html): sink.append(html)
    case .rows(let rows): for row in rows { sink.append(row) }
    case .written(let write): contents.add(write(&sink))
    case .contents: contents.addPlace(sink.bytes.count)
    case .text, .flag, .list, .scope, .empty: break
    }
  }

  /// Runs the steps of a section as often as its value says.
  private mutating func open(
    _ value: FieldValue, _ start: Int, _ end: Int, into sink: inout ByteSink
  ) {
    switch value {
    case .empty, .flag(false): break
    case .flag(true): run(start, end, into: &sink)
    case .rows(let rows) where rows.isEmpty: break
    case .text, .html, .rows, .written, .contents:
      entries.append(value)
      run(start, end, into: &sink)
      entries.removeLast()
    case .scope(let scope):
      scopes.append(scope)
      run(start, end, into: &sink)
      scopes.removeLast()
    case .list(let values):
      for value in values {
        // A list within a list is itself the entry.
        if case .list = value {
          entries.append(value)
          run(start, end, into: &sink)
          entries.removeLast()
        } else {
          open(value, start, end, into: &sink)
        }
      }
    }
  }

  private func value(at place: TemplateProgram.Place) -> FieldValue {
    switch place {
    case .field(let scope, let slot): return scopes[scope].value(slot)
    case .entry(let index): return entries[index]
    case .path(let scope, let path):
      let slots = program.paths[path]
      var value = scopes[scope].value(slots[0])
      for slot in slots.dropFirst() {
        guard case .scope(let next) = value else { return .empty }
        value = next.value(slot)
      }
      return value
    }
  }
}

/// An object that a template prints: its fields by their place in the declaration.
struct TemplateScope {
  /// Makes the value of a field; called only when a template asks for it.
  let value: (Int) -> FieldValue

  /// An object of a schema.
  init<Subject: TemplateSubject>(_ subject: Subject) {
    // A closure, which the compiler writes for each kind of object; methods of a generic class would look up at
    // run time how to copy one.
    let getters = Subject.schema.getters
    value = { getters[$0](subject) }
  }

  /// The entries of a list that opens once; they are its only field.
  init(items: [FieldValue]) {
    value = { _ in .list(items) }
  }
}
