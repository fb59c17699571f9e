import Testing

@testable import ParleySite
