// glibc shows wcwidth only to those who ask for it before any header.
#define _GNU_SOURCE
#include <wchar.h>

#include "CLibEdit.h"

int wide_columns(wchar_t character) { return wcwidth(character); }
