import Cataloguing
import Documents
import Terminal

/// What a screen hears of.
public enum Event: Hashable, Sendable {
  /// The reader did something. A resize arrives as `.resize` alone, after the desk has the new size.
  case input(Input)
  /// The window has a new size, which the desk has already.
  case resize
  /// A document that an effect asked for.
  case document(Document)
  /// The head of a document that an effect asked for, where `App.takesHead`. The document must follow before any input.
  case head(Document)
  /// A document that an effect asked for cannot be read, with the reason in one line.
  case failure(Document.ID, String)
  /// The site has changed (heads of files were read), which the desk has already.
  case site
  /// The interface speaks another language, which the desk has already.
  case language
  /// What a question to the catalogue was answered with.
  case answer(Question, Answer)
  /// The catalogue has come further, or has changed, which the desk knows already.
  case catalogue
  /// What was given for the passphrase does not end the reader: it is wrong, or came too early to be looked at. The next
  /// attempt counts after so many seconds.
  case passphraseRefused(isEarly: Bool, seconds: Int)
}

/// What a screen wants to happen that it cannot do itself. Data, so that a test can compare it.
public enum Effect: Hashable, Sendable {
  /// Opens a screen above this one.
  case open(Destination)
  /// Leaves this screen for the one below it.
  case close
  /// Leaves all screens but the home screen.
  case home
  /// Asks for the text of a document; the answer is an event.
  case load(Document.ID)
  /// Asks the catalogue; the answer is an event. Of several questions of one kind that wait, the last is answered.
  case ask(Question)
  /// Gives all documents another text size.
  case setTextSize(TextSize)
  /// Takes the next language of the interface.
  case nextLanguage
  /// Takes the next theme.
  case nextTheme
  /// Asks for mouse events, or leaves the mouse to the terminal's own selection, for who owns the terminal.
  case toggleMouse(Owner)
  /// Lays a document beside this one; nil stands for the next that is opened.
  case layBeside(Document.ID?)
  /// Puts a text into the terminal's clipboard, or shows it to be selected.
  case copy(String)
  /// Keeps for the next time what there is to remember of a document.
  case remember(Document.ID, Remembrance)
  /// Draws the screen from nothing.
  case redraw
  /// Gives the terminal back until the program is continued, for who owns the terminal.
  case suspend(Owner)
  /// Ends the program, for who owns the terminal.
  case quit(Owner)
  /// Ends the program, as the terminal is gone.
  case end
  /// Ends the visit to a public terminal: nothing of it is kept.
  case endVisit
  /// Asks whether this is the passphrase that ends a public terminal; where it is not, the answer is an event.
  case tryPassphrase(String)
  /// Has the terminal forget what it showed.
  case forget
  /// Says something in the last row until the next key.
  case say(String)
}

/// A screen that can be opened, by what it shows.
public enum Destination: Hashable, Sendable {
  /// The documents of a section, by its id.
  case section(String)
  /// A document, at an anchor of it where one is given.
  case document(Document.ID, anchor: String? = nil)
  /// A document at a place of it that cites another.
  case place(Document.ID, Document.Position)
  /// The search of the whole site, with words to look for.
  case search(String = "")
  /// A document at what a search found in it.
  case hit(Hit, of: Query)
  /// What the site holds as a whole: counts, what is new, what is to come.
  case overview
  /// A text by itself, to be selected with the mouse.
  case bareText(String)
  /// The keys of the screen that is open.
  case help
  /// An address of the web as a code that a telephone reads.
  case code(String)
  /// Where a keeper gives the passphrase that ends a public terminal.
  case passphrase
}
