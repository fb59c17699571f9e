import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The repository these tests lie in.
enum Repository {
  /// Its folder.
  static var path: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }

  /// The built `parley`, which is beside the tests.
  static var program: String {
    get throws {
      // The test bundle is an executable on Linux; on Darwin it is loaded by another one.
      let folder = "\(path)/.build/debug"
      let program = "\(folder)/parley"
      try #require(access(program, X_OK) == 0, "\(program) has not been built")
      return program
    }
  }

  static func read(_ inner: String) throws -> String {
    let parts = inner.split(separator: "/")
    let folder = try Folder(at: ([path] + parts.dropLast().map(String.init)).joined(separator: "/"))
    let name = String(try #require(parts.last))
    return String(decoding: try #require(try folder.bytes(of: name)), as: UTF8.self)
  }
}
