// A program for the tests inside their own binary: called by the name "Echo", the binary is Echo. A product of its
// own would stand beside `gazette` and keep a plain `swift run` from knowing which of the two is meant.
#include <stdlib.h>
#include <string.h>

void gz_echo(void) __attribute__((weak));

__attribute__((constructor)) static void become(int count, char **arguments) {
  if (count < 1 || !gz_echo) return;
  const char *name = strrchr(arguments[0], '/');
  if (strcmp(name ? name + 1 : arguments[0], "Echo") != 0) return;
  gz_echo();
  exit(0);
}
