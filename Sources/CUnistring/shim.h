#ifndef GAZETTE_CUNISTRING_H
#define GAZETTE_CUNISTRING_H
#include <unigbrk.h>
#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>
#include <unictype.h>
#include <unicase.h>
#endif
