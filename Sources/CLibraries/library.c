#include "library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

static int has_all(struct library *library, void *handle) {
  for (const struct symbol *symbol = library->symbols; symbol->name; symbol++) {
    void *address = dlsym(handle, symbol->name);
    if (!address) return 0;
    memcpy(symbol->place, &address, sizeof address);
  }
  return 1;
}

const char *load(struct library *library) {
  if (__atomic_load_n(&library->is_loaded, __ATOMIC_ACQUIRE)) return NULL;
  pthread_mutex_lock(&library->lock);
  if (!library->is_loaded && !library->reason[0]) {
    void *handle = dlopen(library->name, RTLD_LAZY | RTLD_LOCAL);
    if (handle && has_all(library, handle)) {
      __atomic_store_n(&library->is_loaded, 1, __ATOMIC_RELEASE);
    } else {
      const char *reason = dlerror();
      snprintf(library->reason, sizeof library->reason, "%s", reason ? reason : library->name);
    }
  }
  pthread_mutex_unlock(&library->lock);
  return library->is_loaded ? NULL : library->reason;
}
