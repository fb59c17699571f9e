import Dispatch
import Synchronization

/// Something to be done once, in any case: when its owner says so, or else when a person (Ctrl-C) or
/// the system ends the process before that.
final class ExitCleanup: Sendable {
  private let work: Work
  private let sources: Mutex<[any DispatchSourceSignal]>

  /// Registers an action; from now on it is also done before a signal ends the process.
  ///
  /// - Parameter action: must be safe to repeat while others still write what it removes; says
  ///   whether that is needed.
  init(_ action: @escaping @Sendable () -> Bool) {
    let work = Work(action)
    self.work = work
    sources = Mutex(Self.sources(for: work))
  }

  private static func sources(for work: Work) -> sending [any DispatchSourceSignal] {
    let queue = DispatchQueue(label: "parley.exit-cleanup")
    return [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      // Whoever had us started so that a signal is ignored, as `nohup` does, means it.
      if let other = signal(number, SIG_IGN) {
        signal(number, other)
        return nil
      }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { work.finish(before: number) }
      source.activate()
      return source
    }
  }

  /// Does it now. Once a signal has begun to end the process, this waits for that.
  func callAsFunction() {
    work.finish()
    sources.withLock { sources in
      for source in sources {
        signal(Int32(source.handle), SIG_DFL)
        source.cancel()
      }
      sources = []
    }
  }

  /// The actions, used by one thread at a time.
  private final class Work: Sendable {
    private let action: @Sendable () -> Bool
    private let isDone = Mutex(false)

    init(_ action: @escaping @Sendable () -> Bool) { self.action = action }

    func finish() {
      isDone.withLock { isDone in
        if !isDone { _ = action() }
        isDone = true
      }
    }

    /// Does it, and ends the process as the signal would have. Nobody who waits for the lock goes on
    /// from there: what fails because all is being removed is not reported.
    func finish(before number: Int32) {
      isDone.withLock { isDone in
        var attempts = 0
        while !isDone, action(), attempts < 100 {
          attempts += 1
          usleep(10_000)
        }
        signal(number, SIG_DFL)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        kill(getpid(), number)
        _exit(128 + number)
      }
    }
  }
}
