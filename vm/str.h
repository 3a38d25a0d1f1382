// Strings: making, joining, comparing, converting. Contents are immutable once a string has been handed out; the functions that
// return one allocate without pointers, and share bytes where that cannot be seen. UTF-8 itself is unicode.h's.
#ifndef MG_STR_H
#define MG_STR_H

#include <string.h>

#include "native.h"

// mg_str_new and mg_str_format are declared in native.h.

// A part of `parts` itself when all others are empty.
mg_str mg_str_concat(mg_machine *m, const mg_str *parts, size_t n);
static inline bool mg_str_equal(mg_str x, mg_str y) {
    return x.len == y.len && (x.ptr == y.ptr || x.len == 0 || memcmp(x.ptr, y.ptr, (size_t)x.len) == 0);
}
int mg_str_compare(mg_str x, mg_str y);   // negative, 0, positive, by bytes

mg_slice mg_str_to_bytes(mg_machine *m, mg_str s);     // []byte(s); capacities are Go's
mg_slice mg_str_to_runes(mg_machine *m, mg_str s);     // []rune(s)
mg_str mg_str_from_bytes(mg_machine *m, mg_slice b);   // string(b) of a []byte
mg_str mg_str_from_runes(mg_machine *m, mg_slice r);   // string(r) of a []rune
mg_str mg_str_from_rune(mg_machine *m, int64_t r);     // string(i) of any integer type, unsigned ones as int64

// One step of a range over s at byte i < s.len: the rune, and its width in bytes.
int64_t mg_str_range_slow(mg_str s, int64_t i, int32_t *rune);
static inline int64_t mg_str_range(mg_str s, int64_t i, int32_t *rune) {
    *rune = s.ptr[i];
    return *rune < 0x80 ? 1 : mg_str_range_slow(s, i, rune);
}

#endif
