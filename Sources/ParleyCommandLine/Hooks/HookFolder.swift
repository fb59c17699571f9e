/// The folder that git takes its hooks from, into which ours go and out of which they come again.
///
/// A hook that is there already is not written into, because it may be in any language and may end
/// before its last line: it is renamed, runs first, and gets its name back in the end.
struct HookFolder: Sendable {
  /// What was done to a hook.
  enum Change: Equatable, Sendable {
    case installed(HookKind, besides: String?)
    /// The hook of before is not executable: git did not run it, and neither do we.
    case asleep(HookKind, as: String)
    case removed(HookKind, restored: Bool)
    /// What was in the file, changed by hand, is kept under this name.
    case kept(HookKind, as: String)
    /// Another program has replaced our hook by its own; this is the name of the earlier one.
    case foreign(HookKind, before: String)
  }

  private let folder: Folder

  /// Opens the folder.
  ///
  /// - Parameter isMaking: whether it is made where it is missing.
  init?(at path: String, making isMaking: Bool) throws(DiskError) {
    if isMaking { try OutputFolder.make(path) }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // `/dev/null` is how people have git run no hooks.
    guard EntryKind(mode: status.st_mode) == .folder else {
      guard isMaking else { return nil }
      throw DiskError(
        path, "is no folder, so git runs no hooks here",
        help: "name a folder for this repository's hooks: git config core.hooksPath .githooks")
    }
    folder = try Folder(at: path)
  }

  /// Puts a project's hooks in.
  func install(
    _ project: HookScript.Project, program: String
  ) throws(DiskError) -> [Change] {
    var changes: [Change] = []
    for kind in HookKind.allCases {
      let name = kind.rawValue
      let before = HookScript.nameOfBefore(kind)
      var projects = [project]
      if let present = try script(kind) {
        projects = present.projects.filter { $0 != project } + projects
        if let kept = try keepIfChanged(present) { changes.append(.kept(kind, as: kept)) }
      } else if folder.kind(of: name) != nil {
        guard folder.kind(of: before) == nil else {
          throw DiskError(
            folder.joined(name), "is a hook, as is \(before), and only one of them can run first",
            help: "merge the two, or remove one, and install again")
        }
        try folder.rename(name, to: before)
      }
      let text = HookScript(kind: kind, program: program, projects: projects).text
      try folder.replace(name, with: Array(text.utf8), mode: 0o777)
      if folder.kind(of: before) == nil {
        changes.append(.installed(kind, besides: nil))
      } else if faccessat(folder.descriptor, before, X_OK, 0) == 0 {
        changes.append(.installed(kind, besides: before))
      } else {
        changes.append(.asleep(kind, as: before))
      }
    }
    return changes
  }

  /// Takes a project's hooks out; those of others stay.
  func uninstall(_ project: HookScript.Project) throws(DiskError) -> [Change] {
    var changes: [Change] = []
    for kind in HookKind.allCases {
      let before = HookScript.nameOfBefore(kind)
      guard let present = try script(kind) else {
        if folder.kind(of: before) != nil { changes.append(.foreign(kind, before: before)) }
        continue
      }
      guard present.projects.contains(project) else { continue }
      let others = present.projects.filter { $0 != project }
      if let kept = try keepIfChanged(present) { changes.append(.kept(kind, as: kept)) }
      if !others.isEmpty {
        let text = HookScript(kind: kind, program: present.program, projects: others).text
        try folder.replace(kind.rawValue, with: Array(text.utf8), mode: 0o777)
        changes.append(.removed(kind, restored: false))
      } else if folder.kind(of: before) != nil {
        try folder.rename(before, to: kind.rawValue)
        changes.append(.removed(kind, restored: true))
      } else {
        try folder.remove(kind.rawValue)
        changes.append(.removed(kind, restored: false))
      }
    }
    return changes
  }

  private func script(_ kind: HookKind) throws(DiskError) -> HookScript? {
    try folder.bytes(of: kind.rawValue).flatMap { HookScript($0, kind: kind) }
  }

  private func keepIfChanged(_ script: HookScript) throws(DiskError) -> String? {
    guard !script.isAsWritten, let bytes = try folder.bytes(of: script.kind.rawValue) else {
      return nil
    }
    let name = "\(script.kind.rawValue).changed-by-hand"
    try folder.replace(name, with: bytes)
    return name
  }
}
