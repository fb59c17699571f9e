/// Serves pages to browsers: one thread that waits for all connections at once and never for one.
///
/// Everything a stranger can make it keep is limited: the connections, the bytes of a request, and the
/// time each of them has. At the limit of connections, the one that has been idle longest makes way.
struct PreviewServer {
  /// What it allows.
  struct Limits: Sendable {
    var connections = 256
    /// How long a connection may take to send the head of a request.
    var request = Duration.seconds(10)
    /// How long it may be idle between two requests.
    var idle = Duration.seconds(60)
    /// How long a client may read nothing of what it asked for.
    var stall = Duration.seconds(10)
    /// How long a client may take for all of it.
    var answer = Duration.seconds(120)
    /// How long what a refused client still sends is read, so that it comes to read the refusal.
    var drain = Duration.seconds(1)
    /// How often a client that waits for events is sent a sign of life.
    var heartbeat = Duration.seconds(15)
  }

  private let socket: ListeningSocket
  private let wakeup: WakeupPipe
  private let limits: Limits
  private var pages: PreviewPages
  private var connections: [Connection] = []

  /// - Parameter wakeup: Written to whenever there may be something new for those who wait for events.
  init(
    on socket: ListeningSocket, pages: PreviewPages, wakeup: WakeupPipe,
    limits: Limits = Limits()
  ) {
    self.socket = socket
    self.pages = pages
    self.wakeup = wakeup
    self.limits = limits
  }

  /// Serves for as long as the answer to the question is yes, which is asked when it was woken.
  mutating func run(while isWanted: () -> Bool) {
    var isListening = true
    while true {
      var waiting = [
        pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(
          fd: isListening ? socket.descriptor : -1, events: Int16(POLLIN), revents: 0),
      ]
      waiting += connections.map { pollfd(fd: $0.descriptor, events: $0.interest, revents: 0) }
      _ = poll(&waiting, nfds_t(waiting.count), isListening ? timeout() : 100)
      let now = ContinuousClock.now
      if waiting[0].revents != 0 {
        wakeup.drain()
        guard isWanted() else { break }
      }
      for index in connections.indices where waiting[index + 2].revents != 0 {
        work(on: index, now)
      }
      for index in connections.indices where connections[index].isOpen { notify(index, now) }
      for index in connections.indices where connections[index].deadline <= now {
        connections[index].isOpen = false
      }
      close { !$0.isOpen }
      if waiting[1].revents != 0 || !isListening { isListening = accept(now) }
    }
    close { _ in true }
  }

  private func timeout() -> Int32 {
    guard let next = connections.map(\.deadline).min() else { return -1 }
    let (seconds, attoseconds) = (next - .now).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1
    return Int32(min(max(milliseconds, 0), 60_000))
  }

  private mutating func close(where condition: (Connection) -> Bool) {
    for connection in connections where condition(connection) {
      _ = Platform.close(connection.descriptor)
    }
    connections.removeAll(where: condition)
  }

  // MARK: Connections

  /// Takes those who wait at the door; `false` where the process has no descriptor left for them.
  private mutating func accept(_ now: ContinuousClock.Instant) -> Bool {
    for _ in 0..<64 {
      let descriptor = retrying { Platform.accept(socket.descriptor) }
      guard descriptor >= 0 else {
        guard errno == EMFILE || errno == ENFILE else { return true }
        // Room is made, and the door opened again in a moment.
        evict()
        return false
      }
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      var yes: Int32 = 1
      let size = socklen_t(MemoryLayout<Int32>.size)
      setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
      Platform.ignoreBrokenPipe(descriptor)
      if connections.count >= limits.connections { evict() }
      connections.append(Connection(descriptor, since: now, deadline: now + limits.request))
    }
    return true
  }

  /// Ends the connection on which nothing has happened for longest; those that wait for events only
  /// where there are no others.
  private mutating func evict() {
    let candidates = connections.indices.filter { !connections[$0].isListening }
    guard
      let oldest = (candidates.isEmpty ? Array(connections.indices) : candidates)
        .min(by: { connections[$0].lastActive < connections[$1].lastActive })
    else { return }
    _ = Platform.close(connections[oldest].descriptor)
    connections.remove(at: oldest)
  }

  // MARK: Requests

  private mutating func work(on index: Int, _ now: ContinuousClock.Instant) {
    if connections[index].hasOutput {
      send(index, now)
    } else {
      receive(index, now)
    }
    // A client may send several requests at once; each has its answer before the next is looked at.
    while connections[index].isReady {
      let count = connections[index].input.count
      answer(index, now)
      guard connections[index].input.count < count else { return }
    }
  }

  private mutating func receive(_ index: Int, _ now: ContinuousClock.Instant) {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = retrying { recv(connections[index].descriptor, &buffer, buffer.count, 0) }
    if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { return }
    guard count > 0 else {
      connections[index].isOpen = false
      return
    }
    switch connections[index].role {
    case .draining, .events:
      // Nothing more is expected from these, and nothing kept.
      return
    case .requests:
      if connections[index].input.isEmpty {
        connections[index].deadline = now + limits.request
      }
      connections[index].lastActive = now
      connections[index].input += buffer[..<count]
    }
  }

  /// Answers the first request that came over a connection, if it is complete.
  private mutating func answer(_ index: Int, _ now: ContinuousClock.Instant) {
    switch RequestHead.read(connections[index].input[...]) {
    case .incomplete:
      return
    case .refusal(let refusal):
      reply(.refusal(refusal), to: index, isLast: true, isHead: false, now)
    case .head(let request, let count):
      connections[index].input.removeFirst(count)
      switch pages.answer(to: request) {
      case .response(let response):
        reply(
          response, to: index, isLast: !request.isPersistent, isHead: request.method == .head, now)
      case .events(let path):
        let fields = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
        connections[index].role = .events(path: path)
        connections[index].output = Response(200, fields).head(length: nil, isLast: true)
        connections[index].output += Array("retry: 500\n\n".utf8)
        connections[index].answerEnd = .now + .seconds(1_000_000_000)
        notify(index, now)
        send(index, now)
      }
    }
  }

  private mutating func reply(
    _ response: Response, to index: Int, isLast: Bool, isHead: Bool,
    _ now: ContinuousClock.Instant
  ) {
    connections[index].output = response.head(length: response.body.count, isLast: isLast)
    if !isHead, response.status != 304 { connections[index].output += response.body }
    connections[index].isLast = isLast
    connections[index].answerEnd = now + limits.answer
    connections[index].deadline = now + limits.stall
    send(index, now)
  }

  private mutating func send(_ index: Int, _ now: ContinuousClock.Instant) {
    while connections[index].hasOutput {
      let sent = connections[index].send()
      if sent < 0, errno == EAGAIN || errno == EWOULDBLOCK { return }
      guard sent > 0 else {
        connections[index].isOpen = false
        return
      }
      connections[index].lastActive = now
      connections[index].deadline = min(now + limits.stall, connections[index].answerEnd)
    }
    connections[index].finishOutput()
    switch connections[index].role {
    case .draining:
      return
    case .events:
      connections[index].deadline = now + limits.heartbeat
    case .requests where connections[index].isLast:
      // Closed at once, what is still under way from the client would destroy the answer.
      shutdown(connections[index].descriptor, Int32(SHUT_WR))
      connections[index].role = .draining
      connections[index].input = []
      connections[index].deadline = now + limits.drain
    case .requests:
      connections[index].deadline =
        now + (connections[index].input.isEmpty ? limits.idle : limits.request)
    }
  }

  // MARK: Events

  /// Notifies a client of that waits for events what it does not know yet, or that all is well.
  private mutating func notify(_ index: Int, _ now: ContinuousClock.Instant) {
    guard case .events(let path) = connections[index].role else { return }
    // A client that does not read is sent the newest state once there is room for it, and nothing between.
    guard !connections[index].hasOutput || connections[index].known == nil else { return }
    let number = pages.number
    guard connections[index].toldOf != number || connections[index].deadline <= now else { return }
    connections[index].toldOf = number
    let digest = EventDigest(page: pages.stamp(of: path), errors: pages.errors())
    let news = digest.text(since: connections[index].known)
    connections[index].known = digest
    if !news.isEmpty {
      connections[index].output += Array(news.utf8)
    } else if connections[index].deadline <= now {
      connections[index].output += Array(": still here\n\n".utf8)
    } else {
      return
    }
    connections[index].deadline = now + limits.stall
    send(index, now)
  }
}

/// What a client that waits for events has been sent.
struct EventDigest: Equatable {
  let page: String
  let errors: PreviewErrors

  /// The events (WHATWG server-sent events) that lead from one state to this.
  func text(since known: EventDigest?) -> String {
    var text = ""
    if known?.errors != errors { text += Self.event("errors", errors.json) }
    if known?.page != page { text += Self.event("page", page) }
    return text
  }

  private static func event(_ name: String, _ data: String) -> String {
    let lines = data.split(separator: "\n", omittingEmptySubsequences: false)
    return "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
  }
}
