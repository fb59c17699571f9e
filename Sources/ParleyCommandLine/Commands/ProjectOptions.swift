import ArgumentParser

/// Where the project is.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp(
      "The project's folder; by default the nearest one, from here upwards, with content/.",
      valueName: "dir"))
  var root: String?
}
