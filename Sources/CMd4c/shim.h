#ifndef GAZETTE_CMD4C_H
#define GAZETTE_CMD4C_H
#include <md4c.h>
#endif
