import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one test, removed when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/parley-test-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  deinit { Self.removeAll(path) }

  func callAsFunction(_ inner: String) -> String { "\(path)/\(inner)" }

  func makeFolder(_ inner: String) throws {
    var path = self.path
    for part in inner.split(separator: "/") {
      path += "/\(part)"
      #expect(mkdir(path, 0o755) == 0 || errno == EEXIST)
    }
  }

  func write(_ text: String, to inner: String) throws {
    try write(Array(text.utf8), to: inner)
  }

  func write(_ bytes: [UInt8], to inner: String) throws {
    if let slash = inner.lastIndex(of: "/") { try makeFolder(String(inner[..<slash])) }
    let file = try #require(fopen(self(inner), "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  /// Puts the repository's own templates into the folder.
  func copyTemplates() throws {
    for (path, bytes) in try Self.tree(at: "\(Repository.path)/templates") {
      if let bytes { try write(bytes, to: "templates/\(path)") }
    }
  }

  /// The text of a file.
  func read(_ inner: String) throws -> String {
    let file = try #require(fopen(self(inner), "r"))
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      text += buffer[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  func hardLink(_ inner: String, to twin: String) {
    #expect(linkat(AT_FDCWD, self(inner), AT_FDCWD, self(twin), 0) == 0)
  }

  func remove(_ inner: String) throws { try #require(unlink(self(inner)) == 0) }

  /// Moves a file or folder, over what is there.
  func rename(_ inner: String, to place: String) {
    #if canImport(Glibc)
      #expect(Glibc.rename(self(inner), self(place)) == 0)
    #else
      #expect(Darwin.rename(self(inner), self(place)) == 0)
    #endif
  }

  func exists(_ inner: String) -> Bool {
    var status = stat()
    return lstat(self(inner), &status) == 0
  }

  func status(_ inner: String) throws -> stat {
    var status = stat()
    try #require(lstat(self(inner), &status) == 0)
    return status
  }

  func link(_ inner: String, to target: String) {
    #expect(symlink(target, self(inner)) == 0)
  }

  /// Paths of all files below, with their bytes; folders have `nil`.
  func tree(_ inner: String = "") throws -> [String: [UInt8]?] {
    try Self.tree(at: inner.isEmpty ? path : self(inner))
  }

  /// The same of any folder.
  static func tree(at root: String) throws -> [String: [UInt8]?] {
    var tree: [String: [UInt8]?] = [:]
    var ahead = [""]
    while let next = ahead.popLast() {
      let folder = try Folder(at: next.isEmpty ? root : "\(root)/\(next)")
      for entry in try folder.entries() {
        let path = next.isEmpty ? entry.name : "\(next)/\(entry.name)"
        if entry.kind == .folder {
          ahead.append(path)
          tree[path] = .some(nil)
        } else {
          tree[path] = try folder.bytes(of: entry.name)
        }
      }
    }
    return tree
  }

  private static func removeAll(_ path: String) {
    guard let folder = try? Folder(at: path, followingLink: false),
      let entries = try? folder.entries()
    else { return }
    for entry in entries {
      if entry.kind == .folder { removeAll("\(path)/\(entry.name)") }
      unlink("\(path)/\(entry.name)")
    }
    rmdir(path)
  }
}
