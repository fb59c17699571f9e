extension PageSchema { static let all: [PageSchema] = [] }
enum RequiredStrings { static let all: [String] = [] }
