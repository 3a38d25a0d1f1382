// Runes: UTF-8, classes and case mappings, as Go's packages unicode and unicode/utf8 define them. Pure functions, no machine.
#ifndef MG_UNICODE_H
#define MG_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MG_RUNE_ERROR = 0xFFFD, MG_RUNE_MAX = 0x10FFFF, MG_UTF8_MAX = 4 };

// The bits are the order in which gen_tables.py asks Go.
enum mg_rune_class {
    MG_RUNE_LETTER = 1 << 0, MG_RUNE_UPPER = 1 << 1, MG_RUNE_LOWER = 1 << 2, MG_RUNE_TITLE = 1 << 3,
    MG_RUNE_MARK = 1 << 4, MG_RUNE_NUMBER = 1 << 5, MG_RUNE_DIGIT = 1 << 6, MG_RUNE_PUNCT = 1 << 7,
    MG_RUNE_SYMBOL = 1 << 8, MG_RUNE_CONTROL = 1 << 9, MG_RUNE_GRAPHIC = 1 << 10,
    MG_RUNE_PRINT = 1 << 11, MG_RUNE_SPACE = 1 << 12,
};

// Numbers of unicode.UpperCase and so on.
enum mg_rune_case { MG_RUNE_TO_UPPER, MG_RUNE_TO_LOWER, MG_RUNE_TO_TITLE };

// Any int32 is allowed as a rune; those outside Unicode are in no class and map to themselves.
bool mg_rune_is(int32_t r, enum mg_rune_class any_of);
int32_t mg_rune_to(enum mg_rune_case to, int32_t r);
int32_t mg_rune_fold(int32_t r);  // the next rune of the orbit of simple case folding

// The rune at p and its width in bytes. Not valid: MG_RUNE_ERROR and width 1. Empty: MG_RUNE_ERROR and 0.
size_t mg_utf8_decode(const uint8_t *p, size_t n, int32_t *r);
size_t mg_utf8_decode_last(const uint8_t *p, size_t n, int32_t *r);
// Writes at most MG_UTF8_MAX bytes and returns how many; a rune that is not valid is written as MG_RUNE_ERROR.
size_t mg_utf8_encode(uint8_t *p, int32_t r);
// Runes in p; each byte that is not part of a valid encoding counts as one.
size_t mg_utf8_count(const uint8_t *p, size_t n);
// Length of the longest valid prefix.
size_t mg_utf8_valid(const uint8_t *p, size_t n);
// Length of the longest ASCII prefix.
size_t mg_ascii_prefix(const uint8_t *p, size_t n);

static inline bool mg_rune_valid(int32_t r) {
    return (uint32_t)r < 0xD800 || (0xDFFF < r && r <= MG_RUNE_MAX);
}
static inline bool mg_utf8_starts(uint8_t b) { return (b & 0xC0) != 0x80; }

#endif
