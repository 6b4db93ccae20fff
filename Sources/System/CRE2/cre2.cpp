#include "cre2.h"

#if __has_include(<re2/re2.h>)
#include <re2/re2.h>
#else
#error "RE2 is missing, run: sudo apt-get install libre2-dev"
#endif

#include <cstring>
#include <new>

struct plimsoll_re2 {
    re2::RE2 re;
    explicit plimsoll_re2(re2::StringPiece pattern, const re2::RE2::Options &options) : re(pattern, options) {}
};

extern "C" plimsoll_re2 *plimsoll_re2_new(const char *pattern, size_t length, char *error, size_t capacity) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    auto *made = new (std::nothrow) plimsoll_re2(re2::StringPiece(pattern, length), options);
    if (made == nullptr) return nullptr;
    if (made->re.ok()) return made;
    if (capacity > 0) {
        std::strncpy(error, made->re.error().c_str(), capacity - 1);
        error[capacity - 1] = '\0';
    }
    delete made;
    return nullptr;
}

extern "C" int plimsoll_re2_found(const plimsoll_re2 *re, const char *text, size_t length) {
    return re2::RE2::PartialMatch(re2::StringPiece(text, length), re->re) ? 1 : 0;
}

extern "C" void plimsoll_re2_free(plimsoll_re2 *re) { delete re; }
