#ifndef GAZETTE_CPROBE_H
#define GAZETTE_CPROBE_H

/// Tries everything that a reader has no need of, and prints a line for each attempt: its name, then "done" or the
/// name of the error. `inside` is a file that may be read, `outside` one that may not; `old` is a terminal that is open.
void probe_all(const char *inside, const char *outside, int terminal);

/// Tries to start a thread; gives 0 or the error.
int probe_thread(void);
#endif
