#ifndef GAZETTE_CUCHARDET_H
#define GAZETTE_CUCHARDET_H
#include <uchardet/uchardet.h>
#endif
