import ParleyModel

/// What the terminal shows while a site is previewed.
final class PreviewLog {
  private let terminal = Terminal.errors
  private var known: Set<String> = []

  /// Says where to see the site.
  func begin(at address: String, wanted: UInt16, port: UInt16, isOpenToOthers: Bool) {
    if wanted != port, wanted != 0 {
      terminal.write("port \(wanted) is taken, so this is port \(port)\n")
    }
    if isOpenToOthers {
      terminal.write("everyone who can reach this machine can read the site, drafts too\n")
    }
    Terminal.output.write("\(address) shows the site; Ctrl-C ends it\n")
  }

  /// Says what became of a change: what is wrong, as far as it was not before, and what was fixed.
  func report(_ edition: Edition, time: Duration) {
    let printer = DiagnosticPrinter(
      showsSource: terminal.isTerminal, usesColor: terminal.usesColor, width: terminal.width)
    var text = ""
    var now: Set<String> = []
    for diagnostic in edition.diagnostics where diagnostic.severity > .note {
      let message = printer.text(of: diagnostic)
      now.insert(message)
      if !known.contains(message) { text += message }
    }
    let fixed = known.subtracting(now).count
    known = now
    var parts = [NumberFormat.count(edition.records, "record")]
    let counts = DiagnosticPrinter.count(edition.diagnostics.filter { $0.severity > .note })
    parts.append(counts.isEmpty ? "nothing to report" : counts)
    if fixed > 0 { parts.append("\(NumberFormat.grouped(fixed)) fixed") }
    if edition.site == nil { parts.append("the pages stay as they were") }
    terminal.write(text + "\(parts.joined(separator: ", ")), \(NumberFormat.time(time))\n")
  }
}
