import Foundation
import SharedTexts
import Testing

/// Whatever a document asks for, the program opens the documents it was given, and nothing else.
@Suite struct HarmlessReadingTests {
  /// Documents that ask for other files, for pages of the web and for programs, each in the ways of its format.
  private static let greedy = [
    "entity.xml": """
    <!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">
    <!ENTITY % y SYSTEM "file:///etc/hostname">%y;]>
    <?xml-stylesheet href="file:///etc/group"?>
    <a xmlns:xi="http://www.w3.org/2001/XInclude" xsi:schemaLocation="a http://127.0.0.1:9/a.xsd"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">&x;<xi:include href="/etc/passwd" parse="text"/>Words.</a>
    """,
    "page.html": """
    <html><head><base href="file:///etc/"><meta http-equiv="refresh" content="0;url=file:///etc/passwd">
    <link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="/etc/passwd"></script></head><body><p>Words.</p>
    <iframe src="file:///etc/passwd"></iframe><img src="http://127.0.0.1:9/a.png"><object data="/etc/group"></object>
    <form action="http://127.0.0.1:9/"><input type="submit"></form><a href="lynxexec:id">x</a></body></html>
    """,
    "text.md": """
    ---
    title: !!python/object/apply:os.system ["id"]
    source: !include /etc/passwd
    ---
    Words. ![a](file:///etc/passwd) ![b](http://127.0.0.1:9/b.png) [c](../../../etc/passwd) <http://127.0.0.1:9/>

    {{< readfile "/etc/passwd" >}} {% include /etc/passwd %} `id` $(id)

    <img src="/etc/passwd"> <iframe src="http://127.0.0.1:9/"></iframe>
    """,
    "plain.txt": "Words.\n\n.so /etc/passwd\n\n\\input{/etc/passwd} `id` $(id)\n",
  ]

  /// What the system itself reads when a program starts: libraries, locales, converters of encodings.
  private static let system = [
    "/etc/ld.so", "/lib", "/usr/lib", "/usr/share/locale", "/usr/share/zoneinfo", "/etc/localtime",
    "/proc/self/", "/proc/sys/", "/proc/meminfo", "/sys/", "/dev/null", "/dev/urandom",
  ]

  /// A folder of greedy documents, of hostile ones where they are at hand, and of a plain one.
  private func site(in scratch: Scratch) throws {
    for (name, text) in Self.greedy { try scratch.write(text, to: name) }
    for file in Shared.files(of: "hostile") ?? [] {
      let copy = scratch.url.appendingPathComponent(file.lastPathComponent)
      try Data(contentsOf: file).write(to: copy)
    }
    try scratch.write("# The last of them\n\nIt is still read.\n", to: "zz.md")
  }

  @Test func nothingButTheDocumentsIsOpened() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else {
      print("Skipped: strace is not here.")
      return
    }
    let (scratch, other) = (try Scratch(), try Scratch())
    try site(in: scratch)
    let catalogue = other.path + "/catalogue"
    let commands =
      [["index", scratch.path, "--catalogue", catalogue]]
      + (Self.greedy.keys.sorted() + ["zz.md"]).map { ["read", "\(scratch.path)/\($0)"] }
    for command in commands {
      let trace = try trace(of: command, to: other.path + "/trace")
      #expect(trace.count > 10)
      #expect(trace.count { $0.contains("execve(") } == 1, "\(command)")
      for call in trace where call.contains("(") {
        let isNetwork = ["socket(", "connect(", "bind(", "sendto(", "listen("].contains {
          call.contains($0)
        }
        #expect(!isNetwork, "\(call)")
        guard call.contains("open"), let path = opened(call) else { continue }
        // A name without folders is opened in the folder of the site.
        let isOwn =
          path.hasPrefix(scratch.path) || path.hasPrefix(other.path) || !path.contains("/")
        let isSystem = path.contains(".so") || Self.system.contains { path.hasPrefix($0) }
        let isAbove = (scratch.path + "/").hasPrefix(path + "/") && call.contains("O_RDONLY")
        #expect(isOwn || isSystem || isAbove, "\(call)")
      }
    }
  }

  @Test func theRestOfTheSiteIsRead() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    try site(in: scratch)
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    let documents = files.filter { name in
      [".md", ".html", ".xml", ".txt"].contains { name.hasSuffix($0) }
    }
    let printed = try Printed([
      "index", scratch.path, "--catalogue", other.path + "/catalogue",
    ])
    #expect(printed.code == 0)
    #expect(printed.lines.first?.hasPrefix("\(documents.count) documents: ") == true)
    #expect(printed.lines.count { $0.hasPrefix("skipped ") } <= 4)
    let found = try Printed([
      "read", "--site", scratch.path, "zz",
    ])
    #expect(found.output.contains("It is still read."))
    let searched = try Printed(["search", "--site", scratch.path, "still read"])
    #expect(searched.code != 64)
  }

  /// The path in a call that opens a file; nil where it opens none.
  private func opened(_ call: String) -> String? {
    guard !call.contains(" = -1 ") || call.contains("passwd") else { return nil }
    let parts = call.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }

  /// The calls of a command that open files, speak to the network or start programs.
  private func trace(of command: [String], to file: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      [
        "-f", "-s", "4096", "-o", file, "-e",
        "trace=%network,execve,execveat,open,openat,openat2,creat",
      ]
      + [built("gazette")] + command
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
