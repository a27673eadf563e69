#pragma once

// Swift's Glibc module leaves this header out; malloc_trim gives memory that was freed back to the system, and mallopt
// says how it is taken.
#include <malloc.h>
