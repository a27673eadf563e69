#ifndef GAZETTE_CPSEUDOTERMINAL_H
#define GAZETTE_CPSEUDOTERMINAL_H
#include <sys/types.h>
#include <termios.h>

/// Starts a program in a new pseudo-terminal. Gives its process, or -1; `terminal` becomes our end, which does
/// not block. Lists end with a null pointer. `directory` may be null, and so may the file `errors` that the standard
/// error goes to instead of the terminal.
pid_t pty_start(
    char *const arguments[], char *const environment[], const char *directory, const char *errors, int rows,
    int columns, int *terminal);

/// Gives the pseudo-terminal another size, which sends SIGWINCH to what runs in it.
int pty_resize(int terminal, int rows, int columns);

/// How a process ended: its exit code, 256 plus the signal that ended it, or -1 while it runs.
int pty_end(pid_t process);

/// Gives 1 where the process stands still after a stop.
int pty_is_stopped(pid_t process);
#endif
