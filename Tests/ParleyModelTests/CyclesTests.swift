import Testing

@testable import ParleyModel

@Suite struct CyclesTests {
  @Test func findsNoneInALattice() {
    var arrows: [(from: Int, to: Int)] = []
    for node in 0..<200 { arrows += [(node, node + 1), (node, min(node + 7, 200))] }
    #expect(Cycles.find(nodeCount: 201, arrows: arrows).isEmpty)
  }

  @Test func namesTheArrowsOfACircleInOrder() {
    let arrows = [(from: 0, to: 1), (1, 2), (2, 3), (3, 1), (3, 4)]
    #expect(Cycles.find(nodeCount: 5, arrows: arrows) == [[1, 2, 3]])
  }

  @Test func findsALoopAndTwoCircles() {
    let arrows = [(from: 0, to: 0), (1, 2), (2, 1), (3, 4), (4, 3)]
    #expect(Cycles.find(nodeCount: 5, arrows: arrows) == [[0], [1, 2], [3, 4]])
  }

  @Test func namesOneCircleOfEachComponent() {
    let arrows = [(from: 0, to: 1), (1, 0), (1, 2), (2, 0)]
    #expect(Cycles.find(nodeCount: 3, arrows: arrows) == [[0, 1]])
  }

  /// Two circles, found one after the other, that a later arrow joins.
  @Test func namesOneCircleOfAComponentThatIsSeenLate() {
    let arrows = [(from: 0, to: 1), (1, 2), (2, 1), (2, 3), (3, 4), (4, 3), (4, 0), (5, 4), (6, 5)]
    #expect(Cycles.find(nodeCount: 7, arrows: arrows) == [[1, 2]])
  }

  @Test func namesAnArrowToItselfBesideTheCircleOfItsComponent() {
    let arrows = [(from: 0, to: 1), (1, 1), (1, 0)]
    #expect(Cycles.find(nodeCount: 2, arrows: arrows) == [[1], [0, 2]])
  }

  @Test func walksAVeryLongChainWithoutRecursion() {
    let arrows = (0..<200_000).map { (from: $0, to: ($0 + 1) % 200_000) }
    #expect(Cycles.find(nodeCount: 200_000, arrows: arrows).first?.count == 200_000)
  }
}
