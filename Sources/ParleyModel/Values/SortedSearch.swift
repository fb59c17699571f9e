// Public, so that the search is made for each type that is searched, in every module.
public import Algorithms

extension Collection {
  /// The first index from which on a condition holds, in a collection where it holds for all elements
  /// after one for which it holds; `endIndex` where it holds for none.
  ///
  /// `[10, 20, 30].sortedIndex { $0 >= 15 }` → `1`
  @inlinable package func sortedIndex(where holds: (Element) -> Bool) -> Index {
    partitioningIndex(where: holds)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the stretch that an offset is in, where each element is a stretch that begins at
  /// `start` and ends where the next one begins. An offset before the first one counts to it.
  ///
  /// `[0, 12, 30].indexOfStretch(at: 15) { $0 }` → `1`
  @inlinable package func indexOfStretch(
    at offset: Int, startingAt start: (Element) -> Int
  ) -> Index {
    Swift.max(startIndex, sortedIndex { start($0) > offset } - 1)
  }
}
