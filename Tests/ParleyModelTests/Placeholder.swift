import Testing

@testable import ParleyModel
