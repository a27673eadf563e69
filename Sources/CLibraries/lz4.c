#include <lz4.h>

#include "CLibraries.h"
#include "library.h"

static struct {
  typeof(LZ4_compress_default) *pack;
  typeof(LZ4_decompress_safe) *unpack;
} its;

static const struct symbol symbols[] = {
    {"LZ4_compress_default", &its.pack}, {"LZ4_decompress_safe", &its.unpack}, {NULL, NULL}};

static struct library library = LIBRARY("liblz4.so.1", symbols);

const char *gz_load_lz4(void) { return load(&library); }

int gz_pack(const char *bytes, int count, char *packed, int room) {
  if (load(&library)) return -1;
  int size = its.pack(bytes, packed, count, room);
  return size > 0 ? size : -1;
}

int gz_unpack(const char *packed, int size, char *bytes, int count) {
  if (load(&library)) return -1;
  return its.unpack(packed, bytes, size, count) == count ? 0 : -1;
}
