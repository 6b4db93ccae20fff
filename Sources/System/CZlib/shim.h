// zlib as Swift sees it. inflateInit2 is a macro, which Swift does not import.
#ifndef PLIMSOLL_CZLIB_H
#define PLIMSOLL_CZLIB_H
#if __has_include(<zlib.h>)
#include <zlib.h>
static inline int plimsoll_inflate_init(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}
#else
#error "zlib is missing, run: sudo apt-get install zlib1g-dev"
#endif
#endif
