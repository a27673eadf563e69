#pragma once

// Swift's Glibc module leaves these headers out; malloc_trim gives memory that was freed back to the system, and mallopt
// says how it is taken.
#include <elf.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#if __SIZEOF_POINTER__ == 8
typedef Elf64_Ehdr program_file;
typedef Elf64_Phdr program_segment;
#else
typedef Elf32_Ehdr program_file;
typedef Elf32_Phdr program_segment;
#endif

/// Gives the pages of the program's own code back to the system, which keeps them in its cache of files and hands them out
/// again as they are run: what only the start needed does not stay for as long as the program does. Its libraries are
/// left alone.
static inline void code_trim(void) {
  // The header of the program's file, where the linker has it mapped.
  extern const program_file __ehdr_start;
  uintptr_t start = (uintptr_t)&__ehdr_start;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const program_segment *segments = (const program_segment *)(start + __ehdr_start.e_phoff);
  uintptr_t base = start;
  for (int i = 0; i < __ehdr_start.e_phnum; i++)
    if (segments[i].p_type == PT_LOAD && segments[i].p_offset == 0) base -= segments[i].p_vaddr;
  for (int i = 0; i < __ehdr_start.e_phnum; i++) {
    const program_segment *segment = &segments[i];
    // What could have been written to would be lost.
    if (segment->p_type != PT_LOAD || !(segment->p_flags & PF_X) || segment->p_flags & PF_W)
      continue;
    uintptr_t first = (base + segment->p_vaddr) & ~(page - 1);
    madvise((void *)first, base + segment->p_vaddr + segment->p_filesz - first, MADV_DONTNEED);
  }
}
