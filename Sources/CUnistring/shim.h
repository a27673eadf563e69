#ifndef GAZETTE_CUNISTRING_H
#define GAZETTE_CUNISTRING_H
#include <unigbrk.h>
#include <unilbrk.h>
#include <uniwidth.h>

// Where lines may end. A macro renames the function to its second version, and Swift does not see macros of functions.
static inline void gazette_possible_linebreaks(
    const uint8_t *text, size_t count, const char *encoding, char *breaks) {
  u8_possible_linebreaks(text, count, encoding, breaks);
}
#endif
