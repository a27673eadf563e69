#include <qrencode.h>
#include <string.h>

#include "CLibraries.h"
#include "library.h"

static struct {
  typeof(QRcode_encodeString) *encode;
  typeof(QRcode_free) *free;
} its;

static const struct symbol symbols[] = {
    {"QRcode_encodeString", &its.encode},
    {"QRcode_free", &its.free},
    {NULL, NULL},
};

static struct library library = LIBRARY("libqrencode.so.4", symbols);

const char *gz_load_qrencode(void) { return load(&library); }

int gz_qr_draw(const char *text, int *version, int is_firm, unsigned char modules[GZ_QR_SIZE]) {
  if (load(&library)) return 0;
  // Digits in a row are written in fewer bits; letters keep their case.
  QRcode *code = its.encode(text, *version, is_firm ? QR_ECLEVEL_M : QR_ECLEVEL_L, QR_MODE_8, 1);
  if (!code) return 0;
  int side = code->width;
  *version = code->version;
  if (side * side <= GZ_QR_SIZE) memcpy(modules, code->data, (size_t)(side * side));
  its.free(code);
  return side * side <= GZ_QR_SIZE ? side : 0;
}
