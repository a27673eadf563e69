#pragma once

// Swift's Glibc module leaves this header out; malloc_trim gives memory that was freed back to the system.
#include <malloc.h>
