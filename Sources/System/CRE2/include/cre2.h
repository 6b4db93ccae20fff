// RE2's C face, as small as `matches` needs it: RE2 itself is C++.
#ifndef PLIMSOLL_CRE2_H
#define PLIMSOLL_CRE2_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct plimsoll_re2 plimsoll_re2;

/// Compiles `length` bytes of pattern. Where it is wrong the result is NULL and `error` (of `capacity` bytes,
/// terminated) says why. Memory of one pattern is bounded.
plimsoll_re2 *plimsoll_re2_new(const char *pattern, size_t length, char *error, size_t capacity);

/// 1 where the pattern is found anywhere in the text (CEL's `matches` does not anchor), else 0. Linear time.
int plimsoll_re2_found(const plimsoll_re2 *re, const char *text, size_t length);

void plimsoll_re2_free(plimsoll_re2 *re);

#ifdef __cplusplus
}
#endif
#endif
