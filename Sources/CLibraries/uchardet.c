#include <string.h>
#include <uchardet/uchardet.h>

#include "CLibraries.h"
#include "library.h"

static struct {
  typeof(uchardet_new) *create;
  typeof(uchardet_handle_data) *handle;
  typeof(uchardet_data_end) *end;
  typeof(uchardet_get_charset) *charset;
  typeof(uchardet_delete) *free;
} its;

static const struct symbol symbols[] = {
    {"uchardet_new", &its.create},
    {"uchardet_handle_data", &its.handle},
    {"uchardet_data_end", &its.end},
    {"uchardet_get_charset", &its.charset},
    {"uchardet_delete", &its.free},
    {NULL, NULL},
};

static struct library library = LIBRARY("libuchardet.so.0", symbols);

const char *gz_load_uchardet(void) { return load(&library); }

int gz_detect_charset(const char *bytes, size_t count, char name[GZ_CHARSET_SIZE]) {
  if (load(&library)) return -1;
  uchardet_t detector = its.create();
  if (!detector) return -1;
  int is_read = its.handle(detector, bytes, count) == 0;
  its.end(detector);
  const char *found = is_read ? its.charset(detector) : NULL;
  int is_good = found && found[0] && strlen(found) < GZ_CHARSET_SIZE;
  if (is_good) strcpy(name, found);
  its.free(detector);
  return is_good ? 0 : -1;
}
