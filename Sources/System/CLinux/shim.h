// The parts of Linux that Swift's Glibc module leaves out.
#ifndef PLIMSOLL_CLINUX_H
#define PLIMSOLL_CLINUX_H
#if __has_include(<sys/epoll.h>)
#include <sys/epoll.h>
#include <sys/eventfd.h>
#else
#error "the C library's headers are missing, run: sudo apt-get install libc6-dev"
#endif
#endif
