// libcurl as Swift sees it.
#ifndef PLIMSOLL_CCURL_H
#define PLIMSOLL_CCURL_H
#if __has_include(<curl/curl.h>)
#include <curl/curl.h>
#else
#error "libcurl is missing, run: sudo apt-get install libcurl4-openssl-dev"
#endif
#endif
