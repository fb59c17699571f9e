/// The user's own browser.
enum Browser {
  /// Opens an address in it, if the system knows how; says nothing of whether it did.
  static func open(_ address: String) {
    let program = Platform.opener
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    if posix_spawnp(&child, program, nil, nil, &arguments, environ) != 0 {
      Terminal.errors.write("cannot open a browser here; go to \(address)\n")
    }
  }
}
