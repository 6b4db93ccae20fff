// PCRE2 as Swift sees it: patterns over bytes.
#ifndef PLIMSOLL_CPCRE2_H
#define PLIMSOLL_CPCRE2_H
#if __has_include(<pcre2.h>)
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#else
#error "PCRE2 is missing, run: sudo apt-get install libpcre2-dev"
#endif
#endif
