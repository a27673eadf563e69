// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "gazette",
  products: [
    .executable(name: "gazette", targets: ["gazette"]),
    // For the benchmarks, a package of their own.
    .library(
      name: "Cataloguing",
      targets: ["Cataloguing", "Documents", "Loading", "Screens", "Terminal", "SharedTexts"]),
    .library(name: "CPseudoTerminal", targets: ["CPseudoTerminal"]),
    .library(name: "CVterm", targets: ["CVterm"]),
    // For the fuzz targets, a package of their own.
    .library(
      name: "Texts",
      targets: ["Documents", "Loading", "Exporting", "Typesetting", "Terminal", "Cataloguing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What the content is, and what a terminal is: values only, no imports.
    .target(name: "Documents"),
    .target(name: "Terminal"),

    // C libraries of the system.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CMd4c", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .systemLibrary(name: "CLz4", providers: [.apt(["liblz4-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CSignals"),
    .target(name: "CPseudoTerminal"),
    .systemLibrary(name: "CConfinement"),
    // Those that are loaded when they are needed: libxml2-dev, libuchardet-dev, libqrencode-dev, libcrypt-dev.
    // What pkg-config says of libxml2 would link it; its headers lie in one place everywhere.
    .target(name: "CLibraries", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),

    .target(
      name: "Loading",
      dependencies: [
        "Documents", "CMd4c", "CLibraries", .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Proofreading", dependencies: ["Documents", "Loading"]),
    .target(
      name: "Exporting", dependencies: ["Documents", .product(name: "Yams", package: "Yams")]),
    .target(name: "Importing", dependencies: ["Documents", "Loading", "Exporting"]),
    .target(
      name: "Cataloguing",
      dependencies: [
        "Documents", "CLz4", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Typesetting", dependencies: ["Documents", "Terminal", "CUnistring"]),
    .target(name: "Engraving", dependencies: ["CLibraries"]),
    .target(
      name: "Screens",
      dependencies: ["Documents", "Terminal", "Typesetting", "Cataloguing", "Engraving"]),
    .target(name: "Curses", dependencies: ["Terminal", "CNcurses", "CSignals"]),
    .target(name: "Confinement", dependencies: ["CConfinement", "CLibraries"]),
    .executableTarget(
      name: "gazette",
      dependencies: [
        "Documents", "Terminal", "Loading", "Exporting", "Importing", "Proofreading",
        "Cataloguing", "Typesetting", "Screens", "Curses", "Confinement",
        "CPseudoTerminal", "CMalloc", "CLibraries",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // A release holds Swift's libraries: to look for them takes longer than to print a page. What follows the flag is
      // what compiling with --static-swift-stdlib would ask for, in the order in which each needs the next. The linker
      // that comes with Swift can pack the addresses that each start must mend: two megabytes less to read for it. Nothing
      // asks a program for its functions by their names, as if it were a library.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-stdlib", "-use-ld=lld", "-Xlinker", "-z", "-Xlinker",
            "pack-relative-relocs", "-Xlinker", "--no-export-dynamic",
            "-L\(Context.packageDirectory)/Sources/Linking", "-lFoundation", "-lCoreFoundation",
            "-lFoundationInternationalization", "-lFoundationEssentials", "-l_FoundationCShims",
            "-l_FoundationCollections", "-l_FoundationICU", "-lstdc++",
          ], .when(configuration: .release))
      ]),

    // Test-only C: the tests' binary as other programs, and a terminal emulator to look at a screen with.
    .target(name: "CBecome", path: "Tests/CBecome"),
    // Test-only: a program that shows what it hears from a terminal.
    .target(name: "Echo", dependencies: ["Curses", "Terminal"], path: "Tests/Echo"),
    // Test-only: a program that confines itself and tries to break out.
    .target(
      name: "Probe", dependencies: ["CProbe", "Confinement"], path: "Tests/Probe"),
    .target(name: "CProbe", path: "Tests/CProbe"),
    .systemLibrary(
      name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),

    // Test-only: texts that are not part of the project, where they are at hand.
    .target(name: "SharedTexts", path: "Tests/SharedTexts"),

    .testTarget(name: "DocumentsTests", dependencies: ["SharedTexts", "Documents"]),
    .testTarget(name: "LoadingTests", dependencies: ["SharedTexts", "Loading", "Documents"]),
    .testTarget(
      name: "ExportingTests", dependencies: ["SharedTexts", "Exporting", "Documents", "Loading"]),
    .testTarget(
      name: "ProofreadingTests",
      dependencies: ["SharedTexts", "Proofreading", "Documents", "Loading"]),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["SharedTexts", "Importing", "Exporting", "Documents", "Loading"]),
    .testTarget(
      name: "CataloguingTests",
      dependencies: [
        "SharedTexts", "Cataloguing", "Documents", "Loading",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "TypesettingTests",
      dependencies: [
        "SharedTexts", "Typesetting", "Documents", "Terminal", "Loading", "CUnistring",
      ]),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "SharedTexts", "Screens", "Documents", "Terminal", "Typesetting", "Loading", "Cataloguing",
        "Engraving",
      ],
      exclude: ["Recorded"]),
    .testTarget(name: "ConfinementTests", dependencies: ["Confinement", "Probe", "CBecome"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "SharedTexts", "gazette", "Echo", "CBecome", "CPseudoTerminal", "CVterm", "Terminal",
        "Curses", "Cataloguing", "Documents", "Confinement",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ]
)
