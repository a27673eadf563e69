// In C, as Swift's Glibc hides forkpty, and after fork only C is safe.
#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

pid_t gz_start_in_terminal(char *const arguments[], char *const environment[], int *terminal) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  pid_t process = forkpty(terminal, NULL, NULL, &size);
  if (process == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
    execve(arguments[0], arguments, environment);
    _exit(127);
  }
  if (process > 0) {
    fcntl(*terminal, F_SETFL, O_NONBLOCK);
    fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  }
  return process;
}

int gz_end_in_terminal(pid_t process) {
  int status;
  if (waitpid(process, &status, WNOHANG) != process) return -1;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}
