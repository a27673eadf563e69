#include <lz4.h>
#include <lz4hc.h>

#include "CLibraries.h"
#include "library.h"

static struct {
  typeof(LZ4_compress_HC) *pack;
  typeof(LZ4_decompress_safe) *unpack;
} its;

static const struct symbol symbols[] = {
    {"LZ4_compress_HC", &its.pack}, {"LZ4_decompress_safe", &its.unpack}, {NULL, NULL}};

static struct library library = LIBRARY("liblz4.so.1", symbols);

const char *gz_load_lz4(void) { return load(&library); }

// Eight steps along a chain of places that look alike: a third more of them makes a text hardly smaller.
enum { LEVEL = 4 };

int gz_pack(const char *bytes, int count, char *packed, int room) {
  if (load(&library)) return -1;
  int size = its.pack(bytes, packed, count, room, LEVEL);
  return size > 0 ? size : -1;
}

int gz_unpack(const char *packed, int size, char *bytes, int count) {
  if (load(&library)) return -1;
  return its.unpack(packed, bytes, size, count) == count ? 0 : -1;
}
