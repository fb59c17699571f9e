import Testing

@testable import ParleyCommandLine
