// reflectlite.Value as natives see it, in three slots: what to look at, and where it is.
#ifndef MG_REFLECTLITE_H
#define MG_REFLECTLITE_H

#include "value.h"

// The word is the value itself in slot form when the flag says DIRECT, else the address of the value in memory. The zero
// mg_value holds nothing. The low bits of the flag are the kind.
typedef struct { const mg_type *type; mg_slot word; uint64_t flag; } mg_value;

enum mg_value_flag {
    MG_V_KIND = 31,
    MG_V_RO = 1 << 5,      // reached through an unexported field
    MG_V_ADDR = 1 << 6,    // a variable: it may be set
    MG_V_DIRECT = 1 << 7,
};

static inline mg_value mg_arg_value(const mg_slot *s) { return (mg_value){s[0].t, s[1], s[2].u}; }

static inline void mg_put_value(mg_slot *s, mg_value v) {
    s[0].t = v.type;
    s[1] = v.word;
    s[2].u = v.flag;
}

// The memory of a value. Slots are little-endian as memory is, so that a direct value's memory form begins at its word.
static inline void *mg_value_at(mg_value *v) { return v->flag & MG_V_DIRECT ? (void *)&v->word : v->word.p; }

#endif
