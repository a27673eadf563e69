// Signal handlers, in C because a handler may not allocate, retain or take a lock, and Swift does all three.
#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int notices[2] = {-1, -1};
static volatile sig_atomic_t end_asked = 0;
static int is_listening = 0;

static volatile sig_atomic_t continued = 0;

static int terminal = -1;
static struct termios terminal_modes;
static char farewell[8192];
static volatile size_t farewell_length = 0;
static volatile sig_atomic_t farewell_is_set = 0;

void gz_farewell_set(int fd, const struct termios *modes, const char *bytes, size_t length) {
  farewell_is_set = 0;
  terminal = fd;
  if (modes) terminal_modes = *modes;
  farewell_length = length <= sizeof farewell ? length : 0;
  if (bytes) memcpy(farewell, bytes, farewell_length);
  farewell_is_set = modes != NULL;
}

void gz_farewell_say(void) {
  if (!farewell_is_set) return;
  farewell_is_set = 0;
  size_t written = 0;
  // The terminal's line does not block: a terminal that takes nothing is given half a second.
  for (int patience = 10; written < farewell_length && patience > 0;) {
    ssize_t n = write(terminal, farewell + written, farewell_length - written);
    if (n > 0) {
      written += (size_t)n;
    } else if (n < 0 && (errno == EAGAIN || errno == EINTR)) {
      struct pollfd line = {terminal, POLLOUT, 0};
      poll(&line, 1, 50);
      patience--;
    } else {
      break;
    }
  }
  // What was typed ahead, pasted, or answered by the terminal is not for the shell.
  tcflush(terminal, TCIFLUSH);
  tcsetattr(terminal, TCSANOW, &terminal_modes);
}

static void notify(char notice) {
  int error = errno;
  ssize_t n = write(notices[1], &notice, 1);  // A full pipe holds this notice already.
  (void)n;
  errno = error;
}

static void end_now(int number) {
  gz_farewell_say();
  _exit(128 + number);
}

static void on_end(int number) {
  if (end_asked) end_now(end_asked);
  end_asked = number;
  alarm(1);
  notify(GZ_END_ASKED);
}

static void on_alarm(int number) {
  (void)number;
  if (end_asked) end_now(end_asked);
}

static void on_notice(int number) {
  if (number == SIGCONT) continued = 1;
  notify(number == SIGWINCH ? GZ_RESIZED : number == SIGCONT ? GZ_CONTINUED : GZ_STOP_ASKED);
}

static void on_crash(int number) {
  gz_farewell_say();
  static const char words[] = "gazette: a fault in the program itself ended it\r\n";
  ssize_t n = write(STDERR_FILENO, words, sizeof words - 1);
  (void)n;
  signal(number, SIG_DFL);
  raise(number);
}

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGSYS};
static const int ends[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};
static const int others[] = {SIGWINCH, SIGCONT, SIGTSTP};
#define COUNT(list) (sizeof list / sizeof *list)

static void catch_signal(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < COUNT(crashes); i++) sigdelset(&action.sa_mask, crashes[i]);
  sigaction(number, &action, NULL);
}

static void unblock(void) {
  // A parent may have left signals blocked; they would never arrive.
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
}

int gz_signals_open(void) {
  if (notices[0] < 0 && pipe2(notices, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  static char handler_stack[64 * 1024];
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < COUNT(crashes); i++)
    catch_signal(crashes[i], on_crash, SA_ONSTACK | SA_RESETHAND);
  for (size_t i = 0; i < COUNT(ends); i++) catch_signal(ends[i], on_end, 0);
  for (size_t i = 0; i < COUNT(others); i++) catch_signal(others[i], on_notice, SA_RESTART);
  catch_signal(SIGALRM, on_alarm, SA_RESTART);
  signal(SIGPIPE, SIG_IGN);
  unblock();
  is_listening = 1;
  atexit(gz_farewell_say);
  return notices[0];
}

void gz_crashes_end_at_once(void) {
  if (is_listening) return;
  for (size_t i = 0; i < COUNT(crashes); i++) signal(crashes[i], SIG_DFL);
}

void gz_signals_close(void) {
  alarm(0);
  is_listening = 0;
  gz_crashes_end_at_once();
  for (size_t i = 0; i < COUNT(ends); i++) signal(ends[i], SIG_DFL);
  for (size_t i = 0; i < COUNT(others); i++) signal(others[i], SIG_DFL);
  signal(SIGALRM, SIG_DFL);
}

int gz_stop(int whole_group) {
  continued = 0;
  struct sigaction before;
  sigaction(SIGTSTP, NULL, &before);
  signal(SIGTSTP, SIG_DFL);
  // SIGTSTP and not SIGSTOP: the kernel drops it where no shell is there to continue the process.
  kill(whole_group ? 0 : getpid(), SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  return continued;
}
