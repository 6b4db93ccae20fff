// OpenSSL as Swift sees it: macros and typed stacks do not import, so they stand here as functions.
#ifndef PLIMSOLL_COPENSSL_H
#define PLIMSOLL_COPENSSL_H
#if __has_include(<openssl/ssl.h>)
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#else
#error "OpenSSL is missing, run: sudo apt-get install libssl-dev"
#endif
#endif
