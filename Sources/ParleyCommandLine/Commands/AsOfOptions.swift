import ArgumentParser
import ParleyModel

/// Of which day's knowledge a command speaks.
struct AsOfOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Only what was publicly known by the end of this day, as in 2026-02-05; all content is checked.",
      valueName: "day"),
    transform: Self.singleDay)
  var day: CivilDay?

  /// The day in words for the last line; empty where none was asked for.
  var phrase: String { day.map { " known on \($0.text)" } ?? "" }

  private static func singleDay(_ text: String) throws -> CivilDay {
    let day: CivilDay?
    do throws(HistoricalDate.ParseError) {
      day = try HistoricalDate(edtf: text).singleDay
    } catch {
      throw ValidationError("`\(text)` is not a day: \(error.message)")
    }
    guard let day else {
      throw ValidationError("`\(text)` is not a single day; write it as in 2026-02-05")
    }
    return day
  }
}
