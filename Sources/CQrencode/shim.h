#ifndef GAZETTE_CQRENCODE_H
#define GAZETTE_CQRENCODE_H
#include <qrencode.h>
#endif
