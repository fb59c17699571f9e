import ArgumentParser

/// Where the project is.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp(
      "The project's folder; else the nearest one, from here upwards, that holds content/.",
      valueName: "dir"))
  var root: String?
}
