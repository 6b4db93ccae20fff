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

static inline int plimsoll_ssl_set_versions(SSL *ssl, int lowest, int highest) {
    return SSL_set_min_proto_version(ssl, lowest) == 1 && SSL_set_max_proto_version(ssl, highest) == 1;
}

static inline int plimsoll_ssl_set_server_name(SSL *ssl, const char *name) {
    return SSL_set_tlsext_host_name(ssl, name) == 1;
}

static inline void plimsoll_ssl_set_max_cert_list(SSL *ssl, long bytes) { SSL_set_max_cert_list(ssl, bytes); }

static inline void plimsoll_ssl_set_heard(SSL *ssl, void *heard) { SSL_set_msg_callback_arg(ssl, heard); }

static inline void plimsoll_ssl_ctx_set_no_cache(SSL_CTX *context) {
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
}

// Servers without RFC 5746 are to be seen too, and no session is to be resumed.
static inline void plimsoll_ssl_ctx_set_options(SSL_CTX *context) {
    SSL_CTX_set_options(context, SSL_OP_LEGACY_SERVER_CONNECT | SSL_OP_NO_TICKET);
}

// What OpenSSL offers by itself, in its order, and then the curves that it has besides: German health care uses
// Brainpool's (RFC 7027). Where it is built without them, its own list stays.
static inline void plimsoll_ssl_ctx_set_groups(SSL_CTX *context) {
    SSL_CTX_set1_groups_list(context,
        "X25519:P-256:X448:P-521:P-384:ffdhe2048:ffdhe3072:ffdhe4096:ffdhe6144:ffdhe8192"
        ":brainpoolP256r1:brainpoolP384r1:brainpoolP512r1:secp256k1");
}

// As RFC 2253 writes it, but for bytes above 127: as UTF-8 they can be read.
static inline int plimsoll_x509_name_print(BIO *out, const X509_NAME *name) {
    return X509_NAME_print_ex(out, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
}

// The type of the server's temporary key (EVP_PKEY_DH, EVP_PKEY_EC, EVP_PKEY_X25519 ...), 0 where there is none.
static inline int plimsoll_ssl_server_key_type(SSL *ssl) {
    EVP_PKEY *key = NULL;
    if (SSL_get_server_tmp_key(ssl, &key) != 1 || key == NULL) return 0;
    int type = EVP_PKEY_get_base_id(key);
    EVP_PKEY_free(key);
    return type;
}
#else
#error "OpenSSL is missing, run: sudo apt-get install libssl-dev"
#endif
#endif
