@main struct Gazette { static func main() {} }
