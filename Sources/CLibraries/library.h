#ifndef GAZETTE_LIBRARY_H
#define GAZETTE_LIBRARY_H
#include <pthread.h>

/// A function of a library, and where its address is put.
struct symbol {
  const char *name;
  void *place;
};

/// A library of the system that is loaded once, when it is first needed.
struct library {
  /// The name that the headers belong to, with the version of its interface.
  const char *name;
  /// Ends with one without a name.
  const struct symbol *symbols;
  pthread_mutex_t lock;
  int is_loaded;
  char reason[200];
};

#define LIBRARY(name, symbols) {name, symbols, PTHREAD_MUTEX_INITIALIZER, 0, ""}

/// Loads the library where it is not loaded yet. Gives NULL, or why it cannot be.
const char *load(struct library *library);
#endif
