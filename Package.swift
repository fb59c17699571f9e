// swift-tools-version: 6.2

import PackageDescription

/// Swift 6 mode is the default of these tools; imports are kept honest on top of it.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "parley",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "parley", targets: ["parley"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Without its trait for Foundation, which every start of the program would pay for.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    // The paths and descriptors that swift-subprocess speaks in.
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/apple/swift-algorithms", exact: "1.2.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "ParleyModel",
      dependencies: [.product(name: "Algorithms", package: "swift-algorithms")],
      swiftSettings: settings),
    .target(
      name: "ParleyContent",
      dependencies: ["ParleyModel", "CCMark", "CYAML"],
      swiftSettings: settings),
    .target(
      name: "ParleySuggest", dependencies: ["ParleyContent", "ParleyModel"],
      swiftSettings: settings),
    .target(
      name: "ParleySite", dependencies: ["ParleyModel"], swiftSettings: settings),
    .target(
      name: "ParleyCommandLine",
      dependencies: [
        "ParleyModel", "ParleyContent", "ParleySuggest", "ParleySite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(
          name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
      ],
      // Not code: the files of `parley init`.
      exclude: ["Starter"],
      swiftSettings: settings),
    .executableTarget(name: "parley", dependencies: ["ParleyCommandLine"], swiftSettings: settings),
    .testTarget(name: "ParleyModelTests", dependencies: ["ParleyModel"], swiftSettings: settings),
    .testTarget(
      name: "ParleyContentTests", dependencies: ["ParleyContent", "ParleySite", "ParleyModel"],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "ParleySuggestTests", dependencies: ["ParleySuggest", "ParleyContent", "ParleyModel"],
      swiftSettings: settings),
    .testTarget(
      name: "ParleySiteTests", dependencies: ["ParleySite", "ParleyModel"],
      swiftSettings: settings),
    .testTarget(
      name: "ParleyCommandLineTests",
      dependencies: ["ParleyCommandLine", "ParleyContent", "ParleySite", "ParleyModel"],
      swiftSettings: settings),
  ]
)
