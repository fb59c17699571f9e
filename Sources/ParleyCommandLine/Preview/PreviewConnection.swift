extension PreviewServer {
  /// A client, and how far the talk with it has come.
  struct Connection {
    /// What a connection is there for.
    enum Role {
      case requests
      /// Its client is notified of changes to a page.
      case events(path: [String])
      /// Its client was given the last answer; what it still sends is thrown away.
      case draining
    }

    let descriptor: Int32
    var role = Role.requests
    /// What came and was not answered yet.
    var input: [UInt8] = []
    /// What has to be sent.
    var output: [UInt8] = []
    /// Whether the connection ends after that.
    var isLast = false
    /// When its client has taken too long over all of an answer.
    var answerEnd: ContinuousClock.Instant
    /// When something must have happened, or the connection ends.
    var deadline: ContinuousClock.Instant
    /// When something last came or went.
    var lastActive: ContinuousClock.Instant
    var isOpen = true
    /// What a client that waits for events has been sent.
    var known: EventDigest?
    /// The number of the edition it was notified of.
    var toldOf: Int?
    private var sent = 0

    init(
      _ descriptor: Int32, since now: ContinuousClock.Instant, deadline: ContinuousClock.Instant
    ) {
      self.descriptor = descriptor
      self.deadline = deadline
      lastActive = now
      answerEnd = deadline
    }

    var hasOutput: Bool { sent < output.count }

    /// Whether there may be a request to be answered.
    var isReady: Bool {
      if case .requests = role { isOpen && !hasOutput && !input.isEmpty } else { false }
    }

    /// Whether its client waits for events.
    var isListening: Bool {
      if case .events = role { true } else { false }
    }

    /// What to wait for: nothing more is taken from a client that has not taken its answer.
    var interest: Int16 { Int16(hasOutput ? POLLOUT : POLLIN) }

    /// Sends what the system takes at once; less than 0 with `errno` where it takes nothing.
    mutating func send() -> Int {
      let count = output.withUnsafeBytes { bytes in
        let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
        return retrying { Platform.send(rest, to: descriptor) }
      }
      if count > 0 { sent += count }
      return count
    }

    /// Lets go of what was sent.
    mutating func finishOutput() {
      output = []
      sent = 0
    }
  }
}
