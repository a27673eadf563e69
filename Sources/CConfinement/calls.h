#ifndef GAZETTE_CCALLS_H
#define GAZETTE_CCALLS_H
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

#include "shim.h"

// The filter of system calls is a program for the kernel, of macros that Swift cannot import. It names what a reader
// calls; all else is refused. So it holds for calls that nobody has thought of, and for the second set of numbers
// (x32) of the same processor.

#if defined(__x86_64__)
#define GZ_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define GZ_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#define GZ_ARCHITECTURE 0
#endif

// Reading and looking, memory, threads, time, signals to itself: whatever the arguments.
static const unsigned gz_calls[] = {
    SYS_read, SYS_pread64, SYS_readv, SYS_write, SYS_writev, SYS_close, SYS_lseek, SYS_fcntl, SYS_dup, SYS_flock,
    SYS_fstat, SYS_newfstatat, SYS_statx, SYS_fstatfs, SYS_statfs, SYS_faccessat, SYS_faccessat2, SYS_readlinkat,
    SYS_getdents64, SYS_getcwd, SYS_ftruncate, SYS_fadvise64, SYS_ppoll, SYS_pselect6,
    SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk, SYS_membarrier,
    SYS_futex, SYS_set_robust_list, SYS_get_robust_list, SYS_set_tid_address, SYS_rseq, SYS_exit, SYS_exit_group,
    SYS_sched_yield, SYS_sched_getaffinity, SYS_gettid, SYS_getpid, SYS_getppid,
    SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_uname, SYS_sysinfo, SYS_getrandom, SYS_getrusage,
    SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep, SYS_gettimeofday, SYS_setitimer,
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_rt_sigpending, SYS_sigaltstack, SYS_restart_syscall,
#if defined(__x86_64__)
    SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_poll, SYS_select, SYS_time, SYS_alarm, SYS_arch_prctl,
#endif
};

// What is done to a terminal: its modes, its size, its queue. Not TIOCSTI, which types.
static const unsigned gz_terminal_requests[] = {
    TCGETS, TCSETS, TCSETSW, TCSETSF, TCFLSH, TIOCGWINSZ, TIOCGPGRP, FIONREAD,
};

#define GZ_GIVE(what) BPF_STMT(BPF_RET | BPF_K, what)
#define GZ_REFUSE(reason) GZ_GIVE(SECCOMP_RET_ERRNO | (reason))
#define GZ_LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define GZ_IF_EQUAL(value, yes, no) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, yes, no)
#define GZ_IF_ANY(bits, yes, no) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, yes, no)
#define GZ_ALLOW GZ_GIVE(SECCOMP_RET_ALLOW)
// Five instructions: refuse the call where the argument has one of the bits (or, turned round, has none).
#define GZ_REFUSE_WITH(call, argument, bits) \
  GZ_IF_EQUAL(call, 0, 4), GZ_LOAD(args[argument]), GZ_IF_ANY(bits, 0, 1), GZ_REFUSE(EPERM), GZ_ALLOW
#define GZ_REFUSE_WITHOUT(call, argument, bits) \
  GZ_IF_EQUAL(call, 0, 4), GZ_LOAD(args[argument]), GZ_IF_ANY(bits, 1, 0), GZ_REFUSE(EPERM), GZ_ALLOW
#define GZ_REFUSE_UNLESS(call, argument, value) \
  GZ_IF_EQUAL(call, 0, 4), GZ_LOAD(args[argument]), GZ_IF_EQUAL(value, 1, 0), GZ_REFUSE(EPERM), GZ_ALLOW

#define GZ_WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | 020000000 /* O_TMPFILE */)
#define GZ_THREAD 0x00010000u /* CLONE_THREAD */
#define GZ_COUNT(list) (sizeof list / sizeof *list)

/// Lets the calling thread, and all that it starts, make only the calls of a reader from now on; others fail with
/// EPERM. Needs gz_forbid_new_privileges. Gives 0, or -1 with errno.
static inline int gz_allow_only_reading(void) {
  if (GZ_ARCHITECTURE == 0) return errno = ENOSYS, -1;
  struct sock_filter head[] = {
      GZ_LOAD(arch),
      GZ_IF_EQUAL(GZ_ARCHITECTURE, 1, 0),
      GZ_GIVE(SECCOMP_RET_KILL_PROCESS),
      GZ_LOAD(nr),
      // The flags of clone3 cannot be looked at; glibc takes clone where there is none.
      GZ_IF_EQUAL(SYS_clone3, 0, 1),
      GZ_REFUSE(ENOSYS),
      // Threads, but no processes.
      GZ_REFUSE_WITHOUT(SYS_clone, 0, GZ_THREAD),
      GZ_REFUSE_WITH(SYS_openat, 2, GZ_WRITING),
#ifdef SYS_open
      GZ_REFUSE_WITH(SYS_open, 1, GZ_WRITING),
#endif
      // No code but the program's own.
      GZ_REFUSE_WITH(SYS_mmap, 2, PROT_EXEC),
      GZ_REFUSE_WITH(SYS_mprotect, 2, PROT_EXEC),
      // Signals to itself.
      GZ_REFUSE_UNLESS(SYS_tgkill, 0, (unsigned)getpid()),
      // The names of threads, and limits of its own.
      GZ_REFUSE_UNLESS(SYS_prctl, 0, PR_SET_NAME),
      GZ_REFUSE_UNLESS(SYS_prlimit64, 0, 0),
  };
  struct sock_filter program[512];
  size_t length = 0;
  for (size_t i = 0; i < GZ_COUNT(head); i++) program[length++] = head[i];
  for (size_t i = 0; i < GZ_COUNT(gz_calls); i++) {
    program[length++] = (struct sock_filter)GZ_IF_EQUAL(gz_calls[i], 0, 1);
    program[length++] = (struct sock_filter)GZ_ALLOW;
  }
  size_t requests = GZ_COUNT(gz_terminal_requests);
  program[length++] = (struct sock_filter)GZ_IF_EQUAL(SYS_ioctl, 1, 0);
  program[length++] = (struct sock_filter)GZ_REFUSE(EPERM);
  program[length++] = (struct sock_filter)GZ_LOAD(args[1]);
  for (size_t i = 0; i < requests; i++) {
    program[length++] = (struct sock_filter)GZ_IF_EQUAL(gz_terminal_requests[i], 0, 1);
    program[length++] = (struct sock_filter)GZ_ALLOW;
  }
  program[length++] = (struct sock_filter)GZ_REFUSE(EPERM);
  struct sock_fprog filter = {(unsigned short)length, program};
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter);
}
#endif
