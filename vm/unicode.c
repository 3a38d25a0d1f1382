// Rune classes by binary search over runs of equal runes (a table for Latin-1), and UTF-8.
#include "unicode.h"

#include <string.h>

#include "unicode_tables.h"

enum { RUN_N = sizeof mg_rune_runs / sizeof mg_rune_runs[0] };

static unsigned record_of(int32_t r) {
    if ((uint32_t)r < 256) return mg_rune_latin1[r];
    if ((uint32_t)r > MG_RUNE_MAX) return mg_rune_runs[RUN_N - 1] & 0xFF;
    // Invariant: the run that holds r is one of the n from base.
    const uint32_t *base = mg_rune_runs;
    for (size_t n = RUN_N; n > 1;) {
        size_t half = n / 2;
        if ((base[half] >> 8) <= (uint32_t)r) base += half;
        n -= half;
    }
    return *base & 0xFF;
}

bool mg_rune_is(int32_t r, enum mg_rune_class any_of) {
    return (mg_rune_records[record_of(r)].classes & any_of) != 0;
}

int32_t mg_rune_to(enum mg_rune_case to, int32_t r) {
    unsigned record = record_of(r);
    switch (to) {
    case MG_RUNE_TO_UPPER: return r + mg_rune_records[record].upper;
    case MG_RUNE_TO_LOWER: return r + mg_rune_records[record].lower;
    default: return r + mg_rune_records[record].title;
    }
}

int32_t mg_rune_fold(int32_t r) { return r + mg_rune_records[record_of(r)].fold; }

static bool continues(uint8_t b) { return (b & 0xC0) == 0x80; }

size_t mg_utf8_decode(const uint8_t *p, size_t n, int32_t *r) {
    *r = MG_RUNE_ERROR;
    if (n == 0) return 0;
    uint32_t b = p[0];
    if (b < 0x80) {
        *r = (int32_t)b;
        return 1;
    }
    if (b < 0xC2 || b > 0xF4 || n < 2 || !continues(p[1])) return 1;
    uint32_t value = p[1] & 0x3F;
    if (b < 0xE0) {
        *r = (int32_t)((b & 0x1F) << 6 | value);
        return 2;
    }
    if (n < 3 || !continues(p[2])) return 1;
    value = value << 6 | (p[2] & 0x3F);
    if (b < 0xF0) {
        value |= (b & 0x0F) << 12;
        if (value < 0x800 || (0xD800 <= value && value <= 0xDFFF)) return 1;
        *r = (int32_t)value;
        return 3;
    }
    if (n < 4 || !continues(p[3])) return 1;
    value = (b & 0x07) << 18 | value << 6 | (p[3] & 0x3F);
    if (value < 0x10000 || value > MG_RUNE_MAX) return 1;
    *r = (int32_t)value;
    return 4;
}

size_t mg_utf8_decode_last(const uint8_t *p, size_t n, int32_t *r) {
    for (size_t width = 1; width <= MG_UTF8_MAX && width <= n; width++) {
        if (!mg_utf8_starts(p[n - width])) continue;
        if (mg_utf8_decode(p + n - width, width, r) == width) return width;
        break;
    }
    *r = MG_RUNE_ERROR;
    return n != 0;
}

size_t mg_utf8_encode(uint8_t *p, int32_t r) {
    if (!mg_rune_valid(r)) r = MG_RUNE_ERROR;
    if (r < 0x80) {
        p[0] = (uint8_t)r;
        return 1;
    }
    if (r < 0x800) {
        p[0] = (uint8_t)(0xC0 | r >> 6);
        p[1] = (uint8_t)(0x80 | (r & 0x3F));
        return 2;
    }
    if (r < 0x10000) {
        p[0] = (uint8_t)(0xE0 | r >> 12);
        p[1] = (uint8_t)(0x80 | (r >> 6 & 0x3F));
        p[2] = (uint8_t)(0x80 | (r & 0x3F));
        return 3;
    }
    p[0] = (uint8_t)(0xF0 | r >> 18);
    p[1] = (uint8_t)(0x80 | (r >> 12 & 0x3F));
    p[2] = (uint8_t)(0x80 | (r >> 6 & 0x3F));
    p[3] = (uint8_t)(0x80 | (r & 0x3F));
    return 4;
}

size_t mg_ascii_prefix(const uint8_t *p, size_t n) {
    size_t i = 0;
    for (uint64_t word; i + sizeof word <= n; i += sizeof word) {
        memcpy(&word, p + i, sizeof word);
        if (word & 0x8080808080808080) break;
    }
    while (i < n && p[i] < 0x80) i++;
    return i;
}

size_t mg_utf8_count(const uint8_t *p, size_t n) {
    size_t count = 0;
    for (size_t i = 0; i < n; count++) {
        size_t ascii = mg_ascii_prefix(p + i, n - i);
        count += ascii;
        i += ascii;
        if (i == n) break;
        int32_t r;
        i += mg_utf8_decode(p + i, n - i, &r);
    }
    return count;
}

size_t mg_utf8_valid(const uint8_t *p, size_t n) {
    for (size_t i = 0;;) {
        i += mg_ascii_prefix(p + i, n - i);
        if (i == n) return i;
        int32_t r;
        size_t width = mg_utf8_decode(p + i, n - i, &r);
        if (width == 1) return i;
        i += width;
    }
}
