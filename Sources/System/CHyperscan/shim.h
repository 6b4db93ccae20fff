// Hyperscan, or Vectorscan, which has the same interface and runs on other processors too.
#ifndef PLIMSOLL_CHYPERSCAN_H
#define PLIMSOLL_CHYPERSCAN_H
#if __has_include(<hs/hs.h>)
#include <hs/hs.h>
#else
#error "Hyperscan is missing, run: sudo apt-get install libhyperscan-dev (or libvectorscan-dev)"
#endif
#endif
