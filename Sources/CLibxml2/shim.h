#ifndef GAZETTE_CLIBXML2_H
#define GAZETTE_CLIBXML2_H
#include <libxml/HTMLparser.h>
#endif
