#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that come with the program: templates, and the site that `parley init` starts from.
struct InstalledFiles: Sendable {
  /// The folder that contains `templates/`.
  let root: String
  /// The folder of the starter site; `nil` where it did not come along.
  let starter: String?

  /// Looks for them above the program: in `share/parley`, as installed, or in the repository that the
  /// program was built in, as `.build/<triple>/release/parley` is below it.
  static func near(_ program: String?) throws(UsageError) -> InstalledFiles {
    let program = program ?? "this program"
    var above = program[...]
    while let slash = above.lastIndex(of: "/") {
      above = above[..<slash]
      let places = [
        (root: "\(above)/share/parley", starter: "starter"),
        (root: "\(above)", starter: "Sources/ParleyCommandLine/Starter"),
      ]
      for place in places where exists("\(place.root)/templates/strings/en.yml") {
        let starter = "\(place.root)/\(place.starter)"
        return InstalledFiles(root: place.root, starter: exists(starter) ? starter : nil)
      }
    }
    throw UsageError(
      "no templates came with \(program)",
      help: "install Parley with `make install`, or copy its templates/ into the project")
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }
}
