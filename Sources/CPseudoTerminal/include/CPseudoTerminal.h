#ifndef GAZETTE_CPSEUDOTERMINAL_H
#define GAZETTE_CPSEUDOTERMINAL_H
#include <sys/types.h>

// Starts a program in a pseudo-terminal of 80 columns and 24 rows, its standard error going nowhere. Gives its process
// and the other end of its terminal, which never waits; -1 where that fails.
pid_t gz_start_in_terminal(char *const arguments[], char *const environment[], int *terminal);

// How the program ended: its code, 256 and its signal, or -1 while it runs.
int gz_end_in_terminal(pid_t process);

#endif
