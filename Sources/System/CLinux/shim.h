// The parts of Linux that Swift's Glibc module leaves out.
#ifndef PLIMSOLL_CLINUX_H
#define PLIMSOLL_CLINUX_H
#if __has_include(<sys/epoll.h>)
#include <sys/epoll.h>
#include <sys/eventfd.h>
#else
#error "the C library's headers are missing, run: sudo apt-get install libc6-dev"
#endif
// Of <sched.h>, but told only to GNU sources, as which Swift does not see it.
extern int unshare(int flags);
#define PLIMSOLL_CLONE_NEWNET 0x40000000
#endif
