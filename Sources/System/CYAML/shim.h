// libyaml as Swift sees it.
#ifndef PLIMSOLL_CYAML_H
#define PLIMSOLL_CYAML_H
#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "libyaml is missing, run: sudo apt-get install libyaml-dev"
#endif
#endif
