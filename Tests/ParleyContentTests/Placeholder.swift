import Testing

@testable import ParleyContent
