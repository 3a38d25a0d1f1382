// Arguments and results of natives in their window: headers between slots and C structs.
#ifndef MG_ARGS_H
#define MG_ARGS_H

#include "value.h"

// A string; also the bytes of a []byte, whose header begins alike.
static inline mg_str mg_arg_str(const mg_slot *s) { return (mg_str){s[0].b, s[1].i}; }
static inline mg_slice mg_arg_slice(const mg_slot *s) { return (mg_slice){s[0].p, s[1].i, s[2].i}; }

static inline void mg_put_str(mg_slot *s, mg_str x) {
    s[0].b = x.ptr;
    s[1].i = x.len;
}

static inline void mg_put_slice(mg_slot *s, mg_slice x) {
    s[0].p = x.ptr;
    s[1].i = x.len;
    s[2].i = x.cap;
}

#endif
