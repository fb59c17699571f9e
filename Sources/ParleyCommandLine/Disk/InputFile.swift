import ParleyModel

/// A file that somebody names on the command line to be read, wherever it is: a file, a link to one, a
/// pipe, or `-` for standard input.
struct InputFile: Sendable {
  /// As it was named.
  let name: String
  /// The largest that is read, in bytes.
  let limit: Int

  /// The name for messages.
  var path: String { name == "-" ? "<stdin>" : name }

  /// All of it; a problem where it is larger than the limit, of which no more than that is read.
  ///
  /// - Throws: `UsageError` where there is no such file, `DiskError` where it cannot be read.
  func read() throws -> SourceFile {
    guard name != "-" else { return try contents(of: STDIN_FILENO) }
    let descriptor = retrying { open(name, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      let code = errno
      guard code == ENOENT || code == ENOTDIR else {
        throw DiskError(name, code: code, whileReading: "read the file")
      }
      throw UsageError("there is no file \(name)", help: "`-` is standard input")
    }
    defer { close(descriptor) }
    return try contents(of: descriptor)
  }

  private func contents(of descriptor: Int32) throws -> SourceFile {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw DiskError(path, code: errno, whileReading: "read the file")
    }
    guard EntryKind(mode: status.st_mode) != .folder else {
      throw UsageError("\(path) is a folder", help: "name a file")
    }
    guard status.st_size <= limit else { return tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = part.withUnsafeMutableBytes { buffer in
        retrying { Platform.read(descriptor, into: buffer) }
      }
      guard count >= 0 else { throw DiskError(path, code: errno, whileReading: "read the file") }
      if count == 0 { return SourceFile(path: path, contents: .bytes(bytes)) }
      bytes += part[..<count]
      if bytes.count > limit { return tooLarge }
    }
  }

  private var tooLarge: SourceFile {
    SourceFile(
      path: path,
      contents: .problem(
        .fileTooLarge, message: "the file has more than \(limit) bytes, the most that is read",
        help: "split it"))
  }
}
