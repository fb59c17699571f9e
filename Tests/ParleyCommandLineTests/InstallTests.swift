import Testing

@testable import ParleyCommandLine

/// The installed program, which knows nothing of the repository it was built in.
struct InstallTests {
  @Test func theInstalledProgramBeginsAndBuildsAProject() throws {
    let copy = try WorkingCopy(named: "elsewhere")
    let prefix = copy.folder("a prefix/usr")
    let installer = "\(Repository.path)/scripts/install"
    func install(_ first: String) throws -> WorkingCopy.Result {
      try copy.run(installer, [first, prefix], in: copy.path)
    }
    let installed = try install(try Repository.program)
    #expect(installed.status == 0, "\(installed.errors)")
    // What an older version left there is no part of this one.
    try copy.folder.write("old\n", to: "a prefix/usr/share/parley/templates/old.mustache")
    #expect(try install(try Repository.program).status == 0)
    #expect(!copy.folder.exists("a prefix/usr/share/parley/templates/old.mustache"))

    try expectLicences(in: copy, at: "a prefix/usr/share/doc/parley/licenses")

    func parley(_ arguments: String..., in place: String) throws -> WorkingCopy.Result {
      try copy.run(
        "/usr/bin/env", ["parley"] + arguments, in: place, path: "\(prefix)/bin:/usr/bin:/bin")
    }
    // By its name on the PATH, from another folder, with the templates that were installed.
    try copy.folder.write(
      "{{! installed }}", to: "a prefix/usr/share/parley/templates/mark.mustache")
    let made = try parley("init", "new site", in: copy.folder.path)
    #expect(made.status == 0, "\(made.errors)")
    let site = copy.folder("new site")
    #expect(try parley("theme", "show", "mark", in: site).output == "{{! installed }}")
    let check = try parley("check", "--strict", in: site)
    #expect(check.status == 0 && check.errors == "", "\(check.errors)")
    #expect(try parley("build", in: site).status == 0)
    #expect(copy.folder.exists("new site/public/rounds/boathouse/index.html"))
    // A project without templates of its own takes those that came along.
    #expect(try parley("build", in: copy.path).status == 0)
    // A hook calls it by the path it will have after an upgrade, too.
    let hooks = try parley("hook", "install", in: copy.path)
    #expect(hooks.output.contains("calling \(prefix)/bin/parley\n"), "\(hooks.output)")

    #expect(try install("--remove").status == 0)
    #expect(try copy.folder.tree("a prefix/usr/bin").isEmpty)
    #expect(!copy.folder.exists("a prefix/usr/share/parley"))
    #expect(!copy.folder.exists("a prefix/usr/share/doc/parley"))
  }

  /// One text for each package and each C library, and each has the words of a licence.
  private func expectLicences(in copy: WorkingCopy, at folder: String) throws {
    let packages = try Repository.read("Package.swift")
      .matches(of: /\.package\(url: "[^"]*\/([^"\/]+)"/).map { String($0.output.1) }
    #expect(!packages.isEmpty)
    for name in packages + ["parley", "cmark", "libyaml"] {
      let text = try copy.folder.read("\(folder)/\(name).txt")
      #expect(text.contains("opyright"), "\(name)")
      #expect(text.contains("WITHOUT WARRANT") || text.contains("EXPRESS OR IMPLIED"), "\(name)")
    }
    #if os(Linux)
      // Foundation brings ICU along where Swift's libraries are linked in.
      #expect(try copy.folder.read("\(folder)/icu.txt").contains("Unicode, Inc."))
    #endif
  }

  @Test func everySystemLibraryHasItsLicenceInTheRepository() throws {
    for name in ["cmark", "libyaml", "icu"] {
      #expect(try Repository.read("licenses/\(name).txt").contains("WITHOUT WARRANTY OF ANY KIND"))
    }
  }

  @Test func makeInstallsTheProgramUnderThePrefix() throws {
    let copy = try WorkingCopy(named: "elsewhere")
    let dry = try copy.run(
      "/usr/bin/env",
      ["make", "-n", "-C", Repository.path, "install", "PREFIX=/opt/x", "DESTDIR=/stage"],
      in: copy.path)
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.output.contains("scripts/install .build/release/parley \"/stage/opt/x\"\n"))
  }
}
