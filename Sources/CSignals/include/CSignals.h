#ifndef GAZETTE_CSIGNALS_H
#define GAZETTE_CSIGNALS_H
#include <stddef.h>
#include <termios.h>

/// What a signal asks of the program, as one byte in the pipe.
enum {
  GZ_RESIZED = 'w',
  GZ_CONTINUED = 'c',
  GZ_STOP_ASKED = 's',
  GZ_END_ASKED = 'e',
};

/// Catches signals from now on: those that the run loop answers become bytes in a pipe, and those of a crash
/// give the terminal back before they end the process. Gives the pipe's reading end, or -1.
///
/// A process that was asked to end and still runs a second later, or is asked twice, gives the terminal back
/// and ends in the handler.
int gz_signals_open(void);

/// Leaves all signals to their default actions again.
void gz_signals_close(void);

/// Leaves the signals of a crash to their default actions, in place of the Swift runtime's backtrace.
void gz_crashes_end_at_once(void);

/// What to do to give the terminal back: write these bytes (at most 512), then set these modes.
void gz_farewell_set(int terminal, const struct termios *modes, const char *bytes, size_t length);

/// Gives the terminal back, once; nothing where no farewell is set. Safe in a signal handler.
void gz_farewell_say(void);

/// Stops the process (or its group, as Ctrl-Z in a shell does) until it is continued. Gives 0 where there is no
/// shell that could continue it: then the kernel does not stop it.
int gz_stop(int whole_group);
#endif
