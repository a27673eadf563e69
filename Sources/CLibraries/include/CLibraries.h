#ifndef GAZETTE_CLIBRARIES_H
#define GAZETTE_CLIBRARIES_H
#include <stddef.h>

// Libraries of the system that few documents need, and what is needed of them. Each is loaded when it is first
// called: libxml2 brings ICU along and uchardet the library of C++, and to load both takes as long as to read and print
// a page.

/// Each loads a library where it is not loaded yet. Gives NULL, or in one line why the machine cannot.
const char *gz_load_libxml2(void);
const char *gz_load_uchardet(void);
const char *gz_load_qrencode(void);
const char *gz_load_crypt(void);

/// What hears an HTML page. Attributes are pairs of name and value, with NULL behind the last name.
typedef struct {
  void (*begins)(void *listener, const unsigned char *name, const unsigned char **attributes);
  void (*ends)(void *listener);
  void (*hears)(void *listener, const unsigned char *text, int count);
} gz_html_events;

typedef struct gz_html_reading gz_html_reading;

/// Begins a page in UTF-8, of which nothing is too damaged to be read; NULL where there is no library.
gz_html_reading *gz_html_begin(const gz_html_events *events, void *listener);

/// Reads on. Gives how many elements are open now.
int gz_html_read(gz_html_reading *reading, const char *text, int count);

/// Closes what is open, and frees the reading.
void gz_html_end(gz_html_reading *reading);

/// The character that a name of HTML 4 stands for, as in `&sect;`; 0 where there is none.
unsigned gz_html_character(const char *name);

/// What hears an XML document. Attributes are five pointers each: name, prefix, namespace, start and end of the value.
/// `begins` gives 0 to hear on, else it hears no more.
typedef struct {
  int (*begins)(
      void *listener, const unsigned char *name, const unsigned char *space, const unsigned char **attributes,
      int count);
  void (*ends)(void *listener);
  void (*hears)(void *listener, const unsigned char *text, int count);
  void (*finds_fault)(void *listener, int line, const char *reason);
} gz_xml_events;

/// Reads a whole document; no entity is known, no file and no address is opened. Gives 0, or -1 where the parser
/// cannot be started.
int gz_xml_read(const char *text, int count, const gz_xml_events *events, void *listener);

/// The room for a name of an encoding.
#define GZ_CHARSET_SIZE 64

/// Finds out what encoding bytes look like. Gives 0, or -1 where they look like none.
int gz_detect_charset(const char *bytes, size_t count, char name[GZ_CHARSET_SIZE]);

/// The most modules of a QR code, at 177 to a side.
#define GZ_QR_SIZE 31329

/// Draws the smallest QR code of a text that has at least a version's size (0 for any), with correction of level M or
/// L. The lowest bit of each byte is a module. Gives the modules on a side, or 0 where the text has no code.
int gz_qr_draw(const char *text, int *version, int is_firm, unsigned char modules[GZ_QR_SIZE]);

/// The room for the hash of a passphrase (CRYPT_OUTPUT_SIZE).
#define GZ_HASH_SIZE 384

/// Makes the hash of a passphrase with the settings of another hash. Gives 0, or -1.
int gz_hash(const char *phrase, const char *settings, char hash[GZ_HASH_SIZE]);
#endif
