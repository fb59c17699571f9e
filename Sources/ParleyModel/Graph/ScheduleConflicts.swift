/// An entry of a round's schedule that cannot be true beside something else the round says.
struct ScheduleConflict {
  /// The entry, as an index of ``Round/schedule``.
  let entry: Int
  /// What is wrong.
  let message: String
  /// What it cannot be true beside.
  let rival: SourceSpan
}

extension Round {
  /// What contradicts itself in the schedule: a round that was held twice, on a date that was called off,
  /// or on days that are not its own.
  var scheduleConflicts: [ScheduleConflict] {
    var conflicts: [ScheduleConflict] = []
    var firstHeld: SourceSpan?
    for (number, entry) in schedule.enumerated() {
      let before = schedule[..<number].last { $0.date.value == entry.date.value }
      let isHeld = entry.state == .held
      if let before,
        isHeld && before.state == .cancelled || before.state == .held && entry.state == .cancelled
      {
        conflicts.append(
          ScheduleConflict(
            entry: number,
            message: "the round was \(isHeld ? "held" : "called off") on a date "
              + "(\(entry.date.value.text)) on which it was \(isHeld ? "called off" : "held")",
            rival: before.date.span))
      } else if isHeld, let firstHeld {
        conflicts.append(
          ScheduleConflict(
            entry: number, message: "the round was held twice", rival: firstHeld))
      } else if isHeld, !entry.date.value.overlaps(date.value) {
        conflicts.append(
          ScheduleConflict(
            entry: number,
            message: "the round was held (\(entry.date.value.text)) outside its date "
              + "(\(date.value.text))",
            rival: date.span))
      }
      if isHeld, firstHeld == nil { firstHeld = entry.date.span }
    }
    return conflicts
  }
}

extension EventGraph {
  /// Schedules that contradict themselves.
  func checkSchedules() -> [Diagnostic] {
    rounds.flatMap { round in
      round.scheduleConflicts.map { conflict in
        Diagnostic(
          .scheduleConflict, at: round.schedule[conflict.entry].date.span, conflict.message,
          help: "keep the one the sources give; a meeting on other days is a round of its own",
          notes: [.init("which contradicts this", at: conflict.rival)])
      }
    }
  }
}
