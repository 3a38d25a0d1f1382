// String construction and conversion.
#include "str.h"

#include <stdarg.h>
#include <stdio.h>

#include "heap.h"
#include "unicode.h"

// Strings of one byte share these.
#define ROW(n) n, n + 1, n + 2, n + 3, n + 4, n + 5, n + 6, n + 7
#define ROWS(n) ROW(n), ROW(n + 8), ROW(n + 16), ROW(n + 24), ROW(n + 32), ROW(n + 40), ROW(n + 48), ROW(n + 56)
static const uint8_t single_bytes[256] = {ROWS(0), ROWS(64), ROWS(128), ROWS(192)};

mg_str mg_str_new(mg_machine *m, const void *bytes, size_t n) {
    if (n == 0) { return (mg_str){NULL, 0}; }
    if (n == 1) { return (mg_str){&single_bytes[*(const uint8_t *)bytes], 1}; }
    return (mg_str){memcpy(mg_alloc_raw(m, n), bytes, n), (int64_t)n};
}

mg_str mg_str_format(mg_machine *m, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    // The final NUL needs room but is no part of the string.
    char *bytes = mg_alloc_raw(m, (size_t)n + 1);
    vsnprintf(bytes, (size_t)n + 1, format, again);
    va_end(again);
    return (mg_str){(uint8_t *)bytes, n};
}

mg_str mg_str_concat(mg_machine *m, const mg_str *parts, size_t n) {
    int64_t len = 0;
    mg_str only = {NULL, 0};
    for (size_t i = 0; i < n; i++) {
        if (parts[i].len > 0) { only = parts[i]; }
        len += parts[i].len;
    }
    if (len == only.len) { return only; }
    uint8_t *bytes = mg_alloc_raw(m, (size_t)len), *at = bytes;
    for (size_t i = 0; i < n; i++) {
        if (parts[i].len > 0) { memcpy(at, parts[i].ptr, (size_t)parts[i].len); }
        at += parts[i].len;
    }
    return (mg_str){bytes, len};
}

int mg_str_compare(mg_str x, mg_str y) {
    int64_t n = x.len < y.len ? x.len : y.len;
    int order = n == 0 ? 0 : memcmp(x.ptr, y.ptr, (size_t)n);
    return order != 0 ? order : (x.len > y.len) - (x.len < y.len);
}

mg_slice mg_str_to_bytes(mg_machine *m, mg_str s) {
    size_t n = (size_t)s.len, capacity = n == 0 ? 0 : mg_size_class_round(n, true);
    uint8_t *bytes = mg_alloc_raw(m, capacity);
    if (n > 0) { memcpy(bytes, s.ptr, n); }
    memset(bytes + n, 0, capacity - n);
    return (mg_slice){bytes, s.len, (int64_t)capacity};
}

mg_str mg_str_from_bytes(mg_machine *m, mg_slice b) { return mg_str_new(m, b.ptr, (size_t)b.len); }

mg_slice mg_str_to_runes(mg_machine *m, mg_str s) {
    size_t n = mg_utf8_count(s.ptr, (size_t)s.len);
    size_t capacity = n == 0 ? 0 : mg_size_class_round(n * sizeof(int32_t), true);
    int32_t *runes = mg_alloc_raw(m, capacity), rune;
    size_t count = 0;
    for (int64_t i = 0; i < s.len; runes[count++] = rune) { i += mg_str_range(s, i, &rune); }
    memset(runes + n, 0, capacity - n * sizeof *runes);
    return (mg_slice){(uint8_t *)runes, (int64_t)n, (int64_t)(capacity / sizeof *runes)};
}

mg_str mg_str_from_runes(mg_machine *m, mg_slice r) {
    const int32_t *runes = (const int32_t *)r.ptr;
    uint8_t scratch[MG_UTF8_MAX];
    size_t n = 0;
    for (int64_t i = 0; i < r.len; i++) { n += mg_utf8_encode(scratch, runes[i]); }
    if (n == 0) { return (mg_str){NULL, 0}; }
    uint8_t *bytes = mg_alloc_raw(m, n), *at = bytes;
    for (int64_t i = 0; i < r.len; i++) {
        // The last runes are written through scratch: the encoder may use all of its room.
        size_t width = mg_utf8_encode(scratch, runes[i]);
        memcpy(at, scratch, width);
        at += width;
    }
    return (mg_str){bytes, (int64_t)n};
}

mg_str mg_str_from_rune(mg_machine *m, int64_t r) {
    uint8_t bytes[MG_UTF8_MAX];
    bool fits = r >= 0 && r <= MG_RUNE_MAX;
    return mg_str_new(m, bytes, mg_utf8_encode(bytes, fits ? (int32_t)r : MG_RUNE_ERROR));
}

int64_t mg_str_range_slow(mg_str s, int64_t i, int32_t *rune) {
    return (int64_t)mg_utf8_decode(s.ptr + i, (size_t)(s.len - i), rune);
}
