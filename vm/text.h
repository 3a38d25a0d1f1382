// What packages strings and bytes do alike: searching, comparing and cutting texts. Pure functions over mg_str, which here is any
// run of bytes, UTF-8 where runes are spoken of; a byte that is not valid there counts as the rune MG_RUNE_ERROR. Positions are bytes, -1 is absence.
#ifndef MG_TEXT_H
#define MG_TEXT_H

#include "unicode.h"
#include "value.h"

static inline mg_str mg_text_slice(mg_str s, int64_t from, int64_t to) { return (mg_str){s.ptr + from, to - from}; }
// The rest of s from a position, decoded: width, and the rune in *r.
static inline int64_t mg_text_rune(mg_str s, int64_t at, int32_t *r) {
    return (int64_t)mg_utf8_decode(s.ptr + at, (size_t)(s.len - at), r);
}

int64_t mg_text_compare(mg_str a, mg_str b);  // -1, 0, 1
bool mg_text_has_prefix(mg_str s, mg_str prefix);
bool mg_text_has_suffix(mg_str s, mg_str suffix);
bool mg_text_equal_fold(mg_str s, mg_str t);

int64_t mg_text_index(mg_str s, mg_str sep);
int64_t mg_text_last_index(mg_str s, mg_str sep);
int64_t mg_text_index_byte(mg_str s, uint8_t c);
int64_t mg_text_last_index_byte(mg_str s, uint8_t c);
int64_t mg_text_index_rune(mg_str s, int32_t r);
int64_t mg_text_index_any(mg_str s, mg_str chars);
int64_t mg_text_last_index_any(mg_str s, mg_str chars);
int64_t mg_text_count(mg_str s, mg_str sep);  // without overlaps; runes + 1 when sep is empty

mg_str mg_text_trim(mg_str s, mg_str cutset, bool left, bool right);
mg_str mg_text_trim_space(mg_str s);
// The first field between white space; *rest is what follows it. A field of length 0 is the end.
mg_str mg_text_field(mg_str s, mg_str *rest);

#endif
