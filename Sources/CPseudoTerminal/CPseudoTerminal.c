// A pseudo-terminal in C: Swift's Glibc hides forkpty, and after fork only C is safe.
#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <pthread.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

pid_t pty_start(
    char *const arguments[], char *const environment[], const char *directory, const char *errors, int rows,
    int columns, int *terminal) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  // A program started meanwhile would inherit this terminal, and keep it open when its window is closed.
  static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&turn);
  pid_t process = forkpty(terminal, NULL, NULL, &size);
  if (process == 0) {
    // A program started from Swift inherits blocked signals, and would never hear SIGWINCH.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    if (directory && chdir(directory) != 0) _exit(126);
    int elsewhere = errors ? open(errors, O_WRONLY) : -1;
    if (elsewhere >= 0) dup2(elsewhere, STDERR_FILENO);
    execve(arguments[0], arguments, environment);
    _exit(127);
  }
  if (process > 0) {
    fcntl(*terminal, F_SETFL, O_NONBLOCK);
    fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  }
  pthread_mutex_unlock(&turn);
  return process;
}

int pty_resize(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

int pty_end(pid_t process) {
  int status;
  if (waitpid(process, &status, WNOHANG) != process) return -1;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}

int pty_is_stopped(pid_t process) {
  char path[64], line[512];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  size_t length = fread(line, 1, sizeof line - 1, file);
  fclose(file);
  line[length] = 0;
  const char *name_end = strrchr(line, ')');
  return name_end && name_end[1] && name_end[2] == 'T';
}
