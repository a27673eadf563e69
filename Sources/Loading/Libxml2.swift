import CLibraries
import Documents

/// The parser of HTML and XML, which is loaded for the first document that needs it.
enum Libxml2 {
  /// Loads it where it is not loaded yet; throws where the machine cannot.
  static func load(for id: Document.ID) throws(LoadingError) {
    guard let reason = gz_load_libxml2() else { return }
    throw LoadingError(place: "\(id)", reason: String(cString: reason))
  }
}
