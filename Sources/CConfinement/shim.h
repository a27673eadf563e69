#ifndef GAZETTE_CCONFINEMENT_H
#define GAZETTE_CCONFINEMENT_H
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <syslog.h>
#include <termios.h>
#include <unistd.h>

// glibc has no functions for Landlock, and the headers of a stable distribution know only the first of its
// versions: the numbers and shapes are those of Linux 6.12, include/uapi/linux/landlock.h.
struct gz_landlock_ruleset {
  uint64_t files, network, scopes;
};
struct gz_landlock_beneath {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

// The version of Landlock of this kernel; 0 where it has none.
static inline int gz_landlock_version(void) {
  long version = syscall(444, NULL, 0, 1);
  return version > 0 ? (int)version : 0;
}

// A kernel refuses a ruleset that is longer than it knows, if the rest is not zero; so what it does not know is
// left out by its version.
static inline int gz_landlock_ruleset(uint64_t files, uint64_t network, uint64_t scopes, int version) {
  struct gz_landlock_ruleset rules = {files, network, scopes};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  return (int)syscall(444, &rules, size, 0);
}

static inline int gz_landlock_allow(int ruleset, int parent, uint64_t allowed) {
  struct gz_landlock_beneath rule = {allowed, parent};
  return (int)syscall(445, ruleset, 1, &rule, 0);
}

static inline int gz_landlock_restrict(int ruleset) { return (int)syscall(446, ruleset, 0); }

// Swift does not import variadic functions: prctl, ioctl, open with O_PATH (of _GNU_SOURCE).
static inline int gz_forbid_new_privileges(void) { return prctl(38, 1, 0, 0, 0); }
static inline int gz_forbid_inspection(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
static inline int gz_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0); }
// What is started as /proc/self/exe is else called "exe" in the lists of processes.
static inline int gz_take_name(const char *name) { return prctl(PR_SET_NAME, name, 0, 0, 0); }
static inline int gz_open_place(const char *path) { return open(path, 010000000 /* O_PATH */ | O_CLOEXEC); }

// The first argument of setrlimit is an enumeration in C and a macro besides.
static inline int gz_limit(int what, unsigned long most) {
  struct rlimit limit = {most, most};
  return setrlimit(what, &limit);
}
static inline int gz_limit_files(unsigned long bytes) { return gz_limit(RLIMIT_FSIZE, bytes); }
static inline int gz_limit_processes(unsigned long count) { return gz_limit(RLIMIT_NPROC, count); }
static inline int gz_limit_core(void) { return gz_limit(RLIMIT_CORE, 0); }

// SIG_IGN is a macro with a cast.
static inline void gz_ignore(int number) { signal(number, SIG_IGN); }

// Swift takes environ for shared mutable state.
extern char **environ;
static inline char **gz_environment(void) { return environ; }

// close_range is of _GNU_SOURCE.
static inline void gz_close_from(int first) { syscall(SYS_close_range, first, ~0U, 0); }

// SOCK_SEQPACKET and its kin are enumerations in C; addresses end with an array that Swift takes for a tuple.
static inline int gz_packet_pair(int pair[2]) {
  return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair);
}
static inline int gz_datagram_socket(void) {
  return socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}
static inline int gz_connect(int line, const char *path, size_t length) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (length == 0 || length >= sizeof address.sun_path) return -1;
  memcpy(address.sun_path, path, length);
  // A name that begins with @ is one of the kernel's and not of a folder.
  if (path[0] == '@') address.sun_path[0] = 0;
  return connect(line, (struct sockaddr *)&address, offsetof(struct sockaddr_un, sun_path) + length);
}

// sigset_t is opaque in Swift, and the siginfo that a signalfd gives has 128 bytes of which one number is wanted.
static inline int gz_hear_signals(const int *numbers, size_t count) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < count; i++) sigaddset(&set, numbers[i]);
  if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}
static inline int gz_next_signal(int line) {
  struct signalfd_siginfo found;
  return read(line, &found, sizeof found) == sizeof found ? (int)found.ssi_signo : 0;
}

// syslog is variadic.
static inline void gz_log(int is_urgent, const char *text) {
  syslog(is_urgent ? LOG_WARNING : LOG_NOTICE, "%s", text);
}
static inline void gz_open_log(const char *name) { openlog(name, LOG_NDELAY | LOG_PID, LOG_USER); }

// WIFSIGNALED and its kin are macros. Gives the exit code, 256 plus the signal, or -1 while the process runs.
#include <sys/wait.h>
static inline int gz_end_of(pid_t process) {
  int status;
  if (waitpid(process, &status, WNOHANG) != process) return -1;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}
#endif
