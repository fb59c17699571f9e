import ParleyModel
import Synchronization

#if os(Linux)
  /// The kernel's reports of changes in trees of folders (inotify).
  ///
  /// What a report says is not trusted: the queue may overflow, and a folder may have been moved
  /// before its report is read. So any report that may concern folders has the trees walked again, and
  /// some time after any report everything must be looked at once more.
  struct ChangeQueue: Sendable {
    private let queue: OpenQueue
    private let places: [(folder: String, name: String)]
    private let repository: RepositoryLock
    /// What each watch belongs to.
    private var watches: [Int32: Watched] = [:]
    /// Whether all the folders that contain the trees could be watched.
    private var isWatched = false
    /// Whether there were reports after which everything was not looked at again.
    private var isFresh = false

    private enum Watched: Equatable, Sendable {
      /// A folder of the trees, by its path from the project's folder.
      case tree(String)
      /// A folder in which only these names matter.
      case names(Set<String>)
    }

    private static let treeMask = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK)
    private static let nameMask = UInt32(
      IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR)

    /// Watches trees, each given as a folder and a name in it.
    init(_ places: [(folder: String, name: String)]) throws(DiskError) {
      queue = try OpenQueue()
      self.places = places
      repository = RepositoryLock(around: places.first?.folder ?? ".")
      try walk()
    }

    private var descriptor: Int32 { queue.descriptor }

    /// Waits for a burst of changes and for its end; `nil` when it was woken instead.
    mutating func wait(_ pace: FolderWatcher.Pace, until wakeup: WakeupPipe) throws(DiskError)
      -> SeenChange?
    {
      let rest = isFresh ? pace.afterwards : pace.rest
      guard var seen = try listen(for: rest, wakeup) else { return nil }
      guard seen.count > 0 else {
        isFresh = false
        // A project that was away may be there again.
        if !isWatched { try walk() }
        return .anything
      }
      isFresh = true
      let start = ContinuousClock.now
      while true {
        let isBusy = repository.isHeld
        let limit = isBusy ? pace.longestByGit : pace.longest
        guard ContinuousClock.now - start < limit else { break }
        let time = isBusy || seen.count > 4 ? pace.quiet : pace.alone
        guard let more = try listen(for: time, wakeup) else { return nil }
        guard more.count > 0 || isBusy else { break }
        seen = (seen.count + more.count, seen.change.union(more.change))
      }
      return seen.change
    }

    /// Reads what is reported within a time.
    ///
    /// - Returns: `nil` when it was woken; else what was reported, in no reports when the time is
    ///   over.
    private mutating func listen(
      for time: Duration, _ wakeup: WakeupPipe
    ) throws(DiskError) -> (count: Int, change: SeenChange)? {
      let end = ContinuousClock.now + time
      while true {
        let (seconds, attoseconds) = (end - .now).components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        guard milliseconds >= 0 else { return (0, .files([])) }
        var waiting = [
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
          pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&waiting, 2, Int32(milliseconds) + 1)
        if waiting[1].revents != 0 { return nil }
        guard count > 0 else { continue }
        let reports = try read()
        if reports.count > 0 { return reports }
      }
    }

    private mutating func read() throws(DiskError) -> (count: Int, change: SeenChange) {
      var count = 0
      var change = SeenChange.files([])
      var hasFolders = false
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while case let length = retrying({ Glibc.read(descriptor, &buffer, buffer.count) }),
        length > 0
      {
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= length {
          let report = buffer.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          }
          let start = offset + MemoryLayout<inotify_event>.size
          offset = start + Int(report.len)
          let name = String(
            decoding: buffer[start..<min(offset, length)].prefix { $0 != 0 }, as: UTF8.self)
          guard let seen = self.change(report, name) else { continue }
          count += 1
          change = change.union(seen)
          let folders = UInt32(IN_ISDIR) | UInt32(IN_Q_OVERFLOW) | UInt32(IN_DELETE_SELF)
          if report.mask & (folders | UInt32(IN_MOVE_SELF) | UInt32(IN_IGNORED)) != 0 {
            hasFolders = true
          }
        }
      }
      if hasFolders { try walk() }
      return (count, change)
    }

    /// What a report is about; `nil` for what does not matter.
    private func change(_ report: inotify_event, _ name: String) -> SeenChange? {
      if report.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .anything }
      switch watches[report.wd] {
      case .names(let names):
        let isGone = report.mask & UInt32(IN_IGNORED) != 0
        return isGone || names.contains(name) ? .anything : nil
      case .tree(let path):
        // Hidden files, an editor's swap files among them, are not read.
        if name.hasPrefix(".") || "\(path)/\(name)" == ArticleCapture.folder { return nil }
        let isFile = !name.isEmpty && report.mask & UInt32(IN_ISDIR) == 0
        return isFile ? .files(["\(path)/\(name)"]) : .anything
      case nil:
        return nil
      }
    }

    // MARK: Watching

    /// Watches every folder of the trees and nothing else.
    private mutating func walk() throws(DiskError) {
      var found: [Int32: Watched] = [:]
      isWatched = true
      for place in places {
        let isThere = try watch(
          place.folder, Self.nameMask, as: .names([place.name]), in: &found)
        if !isThere { isWatched = false }
        var ahead = [place.name]
        while let inner = ahead.popLast() {
          let path = "\(place.folder)/\(inner)"
          // Watched before it is listed: what is made in between is reported.
          guard try watch(path, Self.treeMask, as: .tree(inner), in: &found) else { continue }
          ahead += Self.folders(in: path).map { "\(inner)/\($0)" }
            .filter { $0 != ArticleCapture.folder }
        }
      }
      for old in watches.keys where found[old] == nil { inotify_rm_watch(descriptor, old) }
      watches = found
    }

    private func watch(
      _ path: String, _ mask: UInt32, as watched: Watched, in found: inout [Int32: Watched]
    ) throws(DiskError) -> Bool {
      let watch = inotify_add_watch(descriptor, path, mask)
      guard watch >= 0 else {
        // Gone or not a folder: the reader will report it. Only a lack of watches is our problem.
        guard errno == ENOSPC || errno == ENOMEM else { return false }
        throw DiskError(
          path, "the system allows no more watches (fs.inotify.max_user_watches)")
      }
      if case .names(let names)? = found[watch], case .names(let more) = watched {
        found[watch] = .names(names.union(more))
      } else {
        found[watch] = watched
      }
      return true
    }

    private static func folders(in path: String) -> [String] {
      do throws(DiskError) {
        let entries = try Folder(at: path, followingLink: false).entries()
        return entries.filter { $0.kind == .folder && $0.isReadable && !$0.name.hasPrefix(".") }
          .map(\.name)
      } catch {
        // It was removed meanwhile, or may not be read; the reader reports the latter.
        return []
      }
    }
  }

  /// An inotify queue, closed when the last one who holds it lets go.
  private final class OpenQueue: Sendable {
    let descriptor: Int32

    init() throws(DiskError) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else {
        throw DiskError("preview", code: errno, while: "watch folders")
      }
    }

    deinit { close(descriptor) }
  }
#endif

/// What a watcher has seen since it was last asked.
enum SeenChange: Equatable, Sendable {
  /// Files at these paths, from the project's folder, and nothing else.
  case files(Set<String>)
  /// Anything may have changed.
  case anything

  /// Both together.
  func union(_ other: SeenChange) -> SeenChange {
    guard case .files(let mine) = self, case .files(let others) = other else { return .anything }
    return .files(mine.union(others))
  }
}

/// Changes that were seen and not yet looked at.
final class SeenChanges: Sendable {
  private let seen = Mutex(SeenChange.files([]))

  func add(_ change: SeenChange) { seen.withLock { $0 = $0.union(change) } }

  /// Hands them over.
  func take() -> SeenChange {
    seen.withLock { seen in
      defer { seen = .files([]) }
      return seen
    }
  }
}
