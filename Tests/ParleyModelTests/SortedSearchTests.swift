import Testing

@testable import ParleyModel

@Suite struct SortedSearchTests {
  @Test func findsWhereAConditionBeginsToHold() {
    let numbers = [10, 20, 20, 30]
    #expect(numbers.sortedIndex { $0 >= 5 } == 0)
    #expect(numbers.sortedIndex { $0 >= 20 } == 1)
    #expect(numbers.sortedIndex { $0 > 20 } == 3)
    #expect(numbers.sortedIndex { $0 > 30 } == 4)
    #expect(numbers[2...].sortedIndex { $0 >= 20 } == 2)
  }

  @Test func findsTheStretchThatHoldsAnOffset() {
    let starts = [5, 12, 30]
    #expect(
      [0, 5, 11, 12, 29, 30, 99].map { starts.indexOfStretch(at: $0) { $0 } } == [
        0, 0, 0, 1, 1, 2, 2,
      ])
    #expect([Int]().indexOfStretch(at: 3) { $0 } == 0)
    #expect(starts[1...].indexOfStretch(at: 3) { $0 } == 1)
  }
}
