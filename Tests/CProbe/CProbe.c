// Attempts to break out, in C: Swift hides fork, execve, ptrace and syscall.
#define _GNU_SOURCE
#include "CProbe.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void told(const char *name, long result) {
  printf("%s: %s\n", name, result >= 0 ? "done" : strerrorname_np(errno));
  fflush(stdout);
}

static long started(pid_t process) {
  if (process == 0) _exit(0);
  if (process > 0) waitpid(process, NULL, 0);
  return process;
}

static long mapped(int rights) {
  void *place = mmap(NULL, 4096, rights, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return place == MAP_FAILED ? -1 : 0;
}

static long made_executable(void) {
  void *place = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return mprotect(place, 4096, PROT_READ | PROT_EXEC);
}

void probe_all(const char *inside, const char *outside, int terminal) {
  char *const arguments[] = {"/bin/true", NULL};
  char *const none[] = {NULL};
  char beside[4200], key = 'x';
  snprintf(beside, sizeof beside, "%s.new", inside);
  told("open inside", open(inside, O_RDONLY));
  told("open outside", open(outside, O_RDONLY));
  told("open /proc/self/exe", open("/proc/self/exe", O_RDONLY));
  told("open to write", open(inside, O_WRONLY));
  told("open to read and write", open(inside, O_RDWR));
  told("open to append", open(inside, O_RDONLY | O_APPEND));
  told("open to cut", open(inside, O_RDONLY | O_TRUNC));
  told("create", open(beside, O_CREAT | O_WRONLY, 0600));
  told("create without a name", open("/tmp", O_TMPFILE | O_RDWR, 0600));
  told("memory with a name", syscall(SYS_memfd_create, "x", 0));
  told("openat2", syscall(437, AT_FDCWD, inside, "\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 24));
  told("rename", rename(inside, beside));
  told("unlink", unlink(inside));
  told("link", link(inside, beside));
  told("symlink", symlink(inside, beside));
  told("mkdir", mkdir(beside, 0700));
  told("chmod", chmod(inside, 0777));
  told("truncate", truncate(inside, 0));
  told("execve", execve(arguments[0], arguments, none));
  told("execveat", syscall(SYS_execveat, AT_FDCWD, arguments[0], arguments, none, 0));
  told("fork", started((pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)));
#ifdef SYS_fork
  told("fork of old", started((pid_t)syscall(SYS_fork)));
#endif
  told("clone3", syscall(SYS_clone3, NULL, 0));
  told("socket of the internet", socket(AF_INET, SOCK_STREAM, 0));
  told("socket of datagrams", socket(AF_INET6, SOCK_DGRAM, 0));
  told("socket of the machine", socket(AF_UNIX, SOCK_STREAM, 0));
  told("socket of the kernel", socket(AF_NETLINK, SOCK_RAW, 0));
  told("ptrace of another", ptrace(PTRACE_ATTACH, getppid(), 0, 0));
  told("ptrace of itself", ptrace(PTRACE_TRACEME, 0, 0, 0));
  told("memory of another", syscall(SYS_process_vm_readv, getppid(), NULL, 0, NULL, 0, 0));
  told("signal to another", kill(getppid(), 0));
  told("signal to all", kill(-1, 0));
  told("typing into the terminal", ioctl(terminal, TIOCSTI, &key));
  told("commands of the console", ioctl(terminal, TIOCLINUX, &key));
  told("program in memory", mapped(PROT_READ | PROT_WRITE | PROT_EXEC));
  told("memory made a program", made_executable());
  told("rights back", prctl(PR_SET_DUMPABLE, 1, 0, 0, 0));
  told("new room of names", unshare(CLONE_NEWUSER));
  told("new root", chroot("/"));
  told("mount", syscall(SYS_mount, "none", "/tmp", "tmpfs", 0, NULL));
  told("keys of the kernel", syscall(SYS_keyctl, 0, 0, 0, 0, 0));
  told("queue of calls", syscall(425, 1, NULL));
  told("program of the kernel", syscall(SYS_bpf, 0, NULL, 0));
#ifdef __x86_64__
  told("execve by the second numbers", syscall(0x40000000 + 520, arguments[0], arguments, none));
#endif
  struct rlimit limit;
  getrlimit(RLIMIT_CORE, &limit);
  printf("core: %lu\n", (unsigned long)limit.rlim_cur);
  fflush(stdout);
}

static void *nothing(void *argument) { return argument; }

int probe_thread(void) {
  pthread_t thread;
  int error = pthread_create(&thread, NULL, nothing, NULL);
  if (error == 0) pthread_join(thread, NULL);
  return error;
}
