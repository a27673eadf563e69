#ifndef GAZETTE_CLIBXML2_H
#define GAZETTE_CLIBXML2_H
#include <libxml/xmlversion.h>

// Debian's libxml2 shows the headers of its ICU, and Foundation those of another: Swift refuses two of a name.
// Only fields at the end of structures that nobody here makes depend on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#endif
