import Synchronization

/// What a person who waits at a terminal is shown: nothing for a second, then one line that changes.
final class Progress: Sendable {
  private struct State: Sendable {
    var stage = ""
    var done = 0
    var total = 0
    var shown: ContinuousClock.Instant
    var isShown = false
  }

  private let terminal: Terminal
  private let isWanted: Bool
  private let state: Mutex<State>

  /// Starts waiting.
  init(on terminal: Terminal, isWanted: Bool) {
    self.terminal = terminal
    self.isWanted = isWanted && terminal.isTerminal
    // The first line comes when the second is over; the next ones at a tenth of one.
    state = Mutex(State(shown: .now + .milliseconds(900)))
  }

  /// Names what is done now, and of how many pieces it consists, where that is known.
  ///
  /// - Parameter isShownAtOnce: for what may take long, and of which no pieces are counted.
  func begin(_ stage: String, total: Int = 0, isShownAtOnce: Bool = false) {
    guard isWanted else { return }
    state.withLock {
      if isShownAtOnce { $0.shown = .now - .seconds(1) }
      $0.stage = stage
      $0.done = 0
      $0.total = total
      show(&$0)
    }
  }

  /// Counts pieces done.
  func advance(by count: Int) {
    guard isWanted else { return }
    state.withLock {
      $0.done += count
      show(&$0)
    }
  }

  /// Takes the line away.
  func end() {
    guard isWanted else { return }
    state.withLock {
      if $0.isShown { terminal.write("\r\u{1B}[K") }
      $0.isShown = false
    }
  }

  private func show(_ state: inout State) {
    let now = ContinuousClock.now
    guard now - state.shown > .milliseconds(100) else { return }
    state.shown = now
    state.isShown = true
    let count =
      state.total == 0
      ? "" : " \(NumberFormat.grouped(state.done)) of \(NumberFormat.grouped(state.total))"
    terminal.write("\r\(state.stage)\(count) …\u{1B}[K")
  }
}
