// The parts of Linux that Swift's Glibc module leaves out.
#ifndef PLIMSOLL_CLINUX_H
#define PLIMSOLL_CLINUX_H
#if __has_include(<sys/epoll.h>)
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <time.h>
#include <linux/errqueue.h>
#else
#error "the C library's headers are missing, run: sudo apt-get install libc6-dev"
#endif
// Of <sched.h>, but told only to GNU sources, as which Swift does not see it.
extern int unshare(int flags);
#define PLIMSOLL_CLONE_NEWNET 0x40000000

/// Asks the kernel to keep what ICMP says of a TCP socket's connect(). Since Linux 5.7.
static inline void plimsoll_keep_icmp(int descriptor, int is_v6) {
    int one = 1;
    setsockopt(descriptor, is_v6 ? IPPROTO_IPV6 : IPPROTO_IP, is_v6 ? IPV6_RECVERR : IP_RECVERR, &one, sizeof one);
}

/// What ICMP said of the connect() to a port: type << 8 | code, or -1 where it said nothing. What is left of earlier
/// ports is thrown away.
static inline int plimsoll_take_icmp(int descriptor, int port) {
    int said = -1;
    for (int i = 0; i < 64; i++) {
        struct sockaddr_in6 about;
        union { struct cmsghdr header; char bytes[256]; } control;
        struct msghdr message = {.msg_name = &about, .msg_namelen = sizeof about,
                                 .msg_control = &control, .msg_controllen = sizeof control};
        if (recvmsg(descriptor, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0) break;
        // The port is at the same place in both families.
        if (message.msg_namelen < 4 || ntohs(about.sin6_port) != port) continue;
        for (struct cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
            if (c->cmsg_len < CMSG_LEN(sizeof(struct sock_extended_err))) continue;
            const struct sock_extended_err *error = (const void *)CMSG_DATA(c);
            if (error->ee_origin == SO_EE_ORIGIN_ICMP || error->ee_origin == SO_EE_ORIGIN_ICMP6)
                said = error->ee_type << 8 | error->ee_code;
        }
    }
    return said;
}
#endif
