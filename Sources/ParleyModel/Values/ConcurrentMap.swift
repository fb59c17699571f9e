extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// Maps every element, in as many tasks as there are chunks, and returns results in order.
  ///
  /// Chunks are taken by whichever task is free, so uneven work spreads over the cores.
  @inlinable public func concurrentMap<Result: Sendable>(
    chunk: Int = 64, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard count > chunk else { return map(transform) }
    let first = startIndex
    let last = endIndex
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (number, start) in stride(from: first, to: last, by: chunk).enumerated() {
        group.addTask {
          (number, self[start..<Swift.min(start + chunk, last)].map(transform))
        }
      }
      var chunks = [[Result]](repeating: [], count: (count + chunk - 1) / chunk)
      for await (number, results) in group { chunks[number] = results }
      return chunks.flatMap { $0 }
    }
  }
}
