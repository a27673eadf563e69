#ifndef GAZETTE_CPTY_H
#define GAZETTE_CPTY_H
#include <pty.h>
#endif
