/// Wakes a thread that waits in `poll`: a pipe in which there is something to read once it was written to.
final class WakeupPipe: Sendable {
  /// What to wait at.
  let descriptor: Int32
  private let input: Int32

  /// Makes the pipe.
  init() throws(DiskError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw DiskError("preview", code: errno, while: "make a pipe") }
    (descriptor, input) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(descriptor)
    close(input)
  }

  /// Wakes whoever waits, now or the next time.
  func wake() {
    var byte: UInt8 = 1
    // A full pipe wakes as well as one with another byte.
    _ = retrying { write(input, &byte, 1) }
  }

  /// Empties it, so that the next wait is one again.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while retrying({ read(descriptor, &bytes, bytes.count) }) == bytes.count {}
  }
}
