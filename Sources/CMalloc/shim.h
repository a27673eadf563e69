#pragma once

// Swift's Glibc module leaves this header out; malloc_trim gives memory that was freed back to the system, and mallopt
// says how it is taken.
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/// Gives the pages of the program's own code back to the system, which keeps them in its cache of files and hands them out
/// again as they are run: what only the start needed does not stay for as long as the program does.
static inline void code_trim(void) {
  // Where the linker has put the code: from the first byte of the program to the last of its instructions.
  extern char __executable_start, etext;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = (uintptr_t)&__executable_start & ~(page - 1);
  uintptr_t end = (uintptr_t)&etext & ~(page - 1);
  madvise((void *)start, end - start, MADV_DONTNEED);
}
