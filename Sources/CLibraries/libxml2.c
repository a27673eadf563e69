#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <stdlib.h>

#include "CLibraries.h"
#include "library.h"

static struct {
  typeof(htmlCreatePushParserCtxt) *html_create;
  typeof(htmlCtxtUseOptions) *html_use;
  typeof(htmlParseChunk) *html_parse;
  typeof(htmlFreeParserCtxt) *html_free;
  typeof(htmlEntityLookup) *html_entity;
  typeof(xmlCreateMemoryParserCtxt) *xml_create;
  typeof(xmlCtxtUseOptions) *xml_use;
  typeof(xmlParseDocument) *xml_parse;
  typeof(xmlStopParser) *xml_stop;
  typeof(xmlFreeParserCtxt) *xml_free;
} its;

static const struct symbol symbols[] = {
    {"htmlCreatePushParserCtxt", &its.html_create},
    {"htmlCtxtUseOptions", &its.html_use},
    {"htmlParseChunk", &its.html_parse},
    {"htmlFreeParserCtxt", &its.html_free},
    {"htmlEntityLookup", &its.html_entity},
    {"xmlCreateMemoryParserCtxt", &its.xml_create},
    {"xmlCtxtUseOptions", &its.xml_use},
    {"xmlParseDocument", &its.xml_parse},
    {"xmlStopParser", &its.xml_stop},
    {"xmlFreeParserCtxt", &its.xml_free},
    {NULL, NULL},
};

// The interface has changed once, with 2.14.
#if LIBXML_VERSION >= 21400
static struct library library = LIBRARY("libxml2.so.16", symbols);
#else
static struct library library = LIBRARY("libxml2.so.2", symbols);
#endif

const char *gz_load_libxml2(void) { return load(&library); }

struct gz_html_reading {
  gz_html_events events;
  void *listener;
  htmlParserCtxtPtr parser;
};

static void html_begins(void *data, const xmlChar *name, const xmlChar **attributes) {
  gz_html_reading *reading = data;
  reading->events.begins(reading->listener, name, attributes);
}

static void html_ends(void *data, const xmlChar *name) {
  gz_html_reading *reading = data;
  reading->events.ends(reading->listener);
}

static void html_hears(void *data, const xmlChar *text, int count) {
  gz_html_reading *reading = data;
  reading->events.hears(reading->listener, text, count);
}

gz_html_reading *gz_html_begin(const gz_html_events *events, void *listener) {
  if (load(&library)) return NULL;
  gz_html_reading *reading = calloc(1, sizeof *reading);
  if (!reading) return NULL;
  reading->events = *events;
  reading->listener = listener;
  xmlSAXHandler handler = {
      .startElement = html_begins,
      .endElement = html_ends,
      .characters = html_hears,
      .cdataBlock = html_hears,
      .ignorableWhitespace = html_hears,
      .initialized = 1,
  };
  reading->parser = its.html_create(&handler, reading, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!reading->parser) {
    free(reading);
    return NULL;
  }
  its.html_use(
      reading->parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_IGNORE_ENC);
  return reading;
}

int gz_html_read(gz_html_reading *reading, const char *text, int count) {
  its.html_parse(reading->parser, text, count, 0);
  return reading->parser->nameNr;
}

void gz_html_end(gz_html_reading *reading) {
  its.html_parse(reading->parser, "", 0, 1);
  its.html_free(reading->parser);
  free(reading);
}

unsigned gz_html_character(const char *name) {
  if (load(&library)) return 0;
  const htmlEntityDesc *found = its.html_entity((const xmlChar *)name);
  return found ? found->value : 0;
}

/// An XML document on its way through the parser.
struct xml_reading {
  const gz_xml_events *events;
  void *listener;
  xmlParserCtxtPtr parser;
};

static void xml_begins(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int space_count,
    const xmlChar **spaces, int count, int default_count, const xmlChar **attributes) {
  struct xml_reading *reading = data;
  if (reading->events->begins(reading->listener, name, space, attributes, count) != 0) {
    its.xml_stop(reading->parser);
  }
}

static void xml_ends(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  struct xml_reading *reading = data;
  reading->events->ends(reading->listener);
}

static void xml_hears(void *data, const xmlChar *text, int count) {
  struct xml_reading *reading = data;
  reading->events->hears(reading->listener, text, count);
}

static void xml_finds_fault(void *data, const xmlError *error) {
  struct xml_reading *reading = data;
  if (!error || error->level < XML_ERR_ERROR) return;
  reading->events->finds_fault(reading->listener, error->line, error->message ? error->message : "damaged");
}

int gz_xml_read(const char *text, int count, const gz_xml_events *events, void *listener) {
  if (load(&library)) return -1;
  struct xml_reading reading = {events, listener, its.xml_create(text, count)};
  if (!reading.parser) return -1;
  its.xml_use(reading.parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_HUGE);
  *reading.parser->sax = (xmlSAXHandler){
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = xml_begins,
      .endElementNs = xml_ends,
      .characters = xml_hears,
      .ignorableWhitespace = xml_hears,
      .cdataBlock = xml_hears,
      .serror = (xmlStructuredErrorFunc)xml_finds_fault,
  };
  reading.parser->userData = &reading;
  its.xml_parse(reading.parser);
  its.xml_free(reading.parser);
  return 0;
}
