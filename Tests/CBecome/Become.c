// Programs for the tests inside their own binary: called by the name "Echo", the binary is Echo. A product of its
// own would stand beside `gazette` and keep a plain `swift run` from knowing which of the two is meant.
#include <stdlib.h>
#include <string.h>

void gz_echo(void) __attribute__((weak));
void gz_probe(void) __attribute__((weak));

__attribute__((constructor)) static void become(int count, char **arguments) {
  if (count < 1) return;
  const char *slash = strrchr(arguments[0], '/');
  const char *name = slash ? slash + 1 : arguments[0];
  void (*program)(void) = strcmp(name, "Echo") == 0 ? gz_echo : strcmp(name, "Probe") == 0 ? gz_probe : NULL;
  if (!program) return;
  program();
  exit(0);
}
