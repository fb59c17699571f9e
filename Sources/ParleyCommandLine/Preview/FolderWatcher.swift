import Dispatch

/// Says when something in a project may have changed, and where to look first. What has changed, if
/// anything has, is found by reading.
struct FolderWatcher: Sendable {
  /// How changes that come together are made one.
  struct Pace: Sendable {
    /// A lone change is reported after this time in which no other follows.
    var alone = Duration.milliseconds(8)
    /// Several changes are reported once none has followed for this long …
    var quiet = Duration.milliseconds(30)
    /// … or, while they go on and on, this long after the first.
    var longest = Duration.milliseconds(250)
    /// … or, where it is git that makes them, this long.
    var longestByGit = Duration.seconds(3)
    /// How often it wakes when nothing was seen, for what the system does not report: changes by other
    /// machines, or of files that links lead to.
    var rest = Duration.seconds(5)
    /// How soon after a change everything is looked at once more.
    var afterwards = Duration.milliseconds(500)
    /// How often it wakes where the system reports nothing at all.
    var polling = Duration.milliseconds(300)
  }

  /// How it comes to know.
  enum Means: Sendable {
    case system
    /// By looking again and again, and why.
    case polling(reason: String)
  }

  /// The folders whose complete trees are watched, each as a folder and a name in it, because either may
  /// come and go.
  let places: [(folder: String, name: String)]
  var means: Means
  var pace = Pace()
  /// What was seen; to be taken whenever ``changes()`` wakes.
  let seen = SeenChanges()

  /// A wake-up for each burst of changes; those that come while nobody listens are one.
  func changes() -> AsyncStream<Void> {
    switch means {
    case .polling: polled()
    case .system: reported()
    }
  }

  private func polled() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { [pace, seen] continuation in
      let task = Task {
        do {
          while true {
            try await Task.sleep(for: pace.polling)
            seen.add(.anything)
            continuation.yield()
          }
        } catch {
          continuation.finish()
        }
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  private func reported() -> AsyncStream<Void> {
    #if os(Linux)
      AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
        let wakeup: WakeupPipe
        let opened: ChangeQueue
        do throws(DiskError) {
          wakeup = try WakeupPipe()
          opened = try ChangeQueue(places)
        } catch {
          polling(since: error).forward(to: continuation)
          return
        }
        continuation.onTermination = { _ in wakeup.wake() }
        let (pace, seen) = (pace, seen)
        DispatchQueue(label: "parley.watch").async {
          var queue = opened
          do throws(DiskError) {
            while let change = try queue.wait(pace, until: wakeup) {
              seen.add(change)
              continuation.yield()
            }
            continuation.finish()
          } catch {
            // The system has run out of watches: from here on we look ourselves.
            polling(since: error).forward(to: continuation)
          }
        }
      }
    #else
      polled()
    #endif
  }

  /// The same by other means.
  private func polling(since error: DiskError) -> FolderWatcher {
    var watcher = self
    watcher.means = .polling(reason: error.trouble)
    return watcher
  }

  private func forward(to continuation: AsyncStream<Void>.Continuation) {
    let polled = polled()
    let task = Task {
      for await _ in polled { continuation.yield() }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
  }
}
