#include <crypt.h>
#include <stdlib.h>
#include <string.h>

#include "CLibraries.h"
#include "library.h"

static struct {
  typeof(crypt_r) *hash;
} its;

static const struct symbol symbols[] = {{"crypt_r", &its.hash}, {NULL, NULL}};

static struct library library = LIBRARY("libcrypt.so.1", symbols);

const char *gz_load_crypt(void) { return load(&library); }

int gz_hash(const char *phrase, const char *settings, char hash[GZ_HASH_SIZE]) {
  if (load(&library)) return -1;
  // A struct of 32 kB.
  struct crypt_data *data = calloc(1, sizeof *data);
  const char *found = data ? its.hash(phrase, settings, data) : NULL;
  int is_good = found && found[0] != '*' && strlen(found) < GZ_HASH_SIZE;
  if (is_good) strcpy(hash, found);
  free(data);
  return is_good ? 0 : -1;
}
