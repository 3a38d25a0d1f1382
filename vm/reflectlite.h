// reflectlite.Value as natives see it, in three slots: what to look at, and where it is.
#ifndef MG_REFLECTLITE_H
#define MG_REFLECTLITE_H

#include <string.h>

#include "value.h"

// The word is the value itself in slot form when the flag says DIRECT, else the address of the value in memory. The zero
// mg_value holds nothing. The low bits of the flag are the kind.
typedef struct { const mg_type *type; mg_slot word; uint64_t flag; } mg_value;

enum mg_value_flag {
    MG_V_KIND = 31,
    MG_V_RO = 1 << 5,      // reached through an unexported field
    MG_V_ADDR = 1 << 6,    // a variable: it may be set
    MG_V_DIRECT = 1 << 7,
    MG_V_EMBED_RO = 1 << 8,  // reached through an unexported embedded field: exported fields of it may be used
    MG_V_METHOD = 1 << 9,  // a method of the value, whose number is in the bits above
    MG_V_METHOD_SHIFT = 10,
};

// What values found in a value inherit.
static inline uint64_t mg_value_ro(uint64_t flag) { return flag & (MG_V_RO | MG_V_EMBED_RO) ? MG_V_RO : 0; }

static inline mg_value mg_arg_value(const mg_slot *s) { return (mg_value){s[0].t, s[1], s[2].u}; }

static inline void mg_put_value(mg_slot *s, mg_value v) {
    s[0].t = v.type;
    s[1] = v.word;
    s[2].u = v.flag;
}

// The memory of a value. Slots are little-endian as memory is, so that a direct value's memory form begins at its word.
static inline void *mg_value_at(mg_value *v) { return v->flag & MG_V_DIRECT ? (void *)&v->word : v->word.p; }

// The value of type t that lies in memory: a handle on the variable itself.
static inline mg_value mg_value_in(const mg_type *t, void *at, uint64_t inherited) {
    return (mg_value){t, {.p = at}, t->kind | inherited};
}

// The value in an interface's words. Boxed copies are immutable, so the handle may point at them.
static inline mg_value mg_value_boxed(const mg_type *t, mg_slot data, uint64_t inherited) {
    if (t == NULL) return (mg_value){0};
    uint64_t direct = mg_is(t, MG_T_DIRECT) ? MG_V_DIRECT : 0;
    return (mg_value){t, data, t->kind | direct | inherited};
}

// The first word of a value of a reference kind: its address, or of an interface its type.
static inline uint64_t mg_value_word(mg_value *v) {
    uint64_t w;
    memcpy(&w, mg_value_at(v), sizeof w);
    return w;
}

#endif
