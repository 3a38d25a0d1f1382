// Searching, comparing and cutting texts.
#include "text.h"

#include <string.h>

int64_t mg_text_compare(mg_str a, mg_str b) {
    int64_t n = a.len < b.len ? a.len : b.len;
    int order = n == 0 ? 0 : memcmp(a.ptr, b.ptr, (size_t)n);
    if (order != 0) return order < 0 ? -1 : 1;
    return (a.len > b.len) - (a.len < b.len);
}

static bool equal_at(const uint8_t *p, mg_str s) { return s.len == 0 || memcmp(p, s.ptr, (size_t)s.len) == 0; }

bool mg_text_has_prefix(mg_str s, mg_str prefix) {
    return s.len >= prefix.len && equal_at(s.ptr, prefix);
}

bool mg_text_has_suffix(mg_str s, mg_str suffix) {
    return s.len >= suffix.len && equal_at(s.ptr + s.len - suffix.len, suffix);
}

// Whether two different runes are in one folding orbit.
static bool same_orbit(int32_t a, int32_t b) {
    for (int32_t r = mg_rune_fold(a); r != a; r = mg_rune_fold(r)) {
        if (r == b) return true;
    }
    return false;
}

bool mg_text_equal_fold(mg_str s, mg_str t) {
    int64_t i = 0, j = 0;
    while (i < s.len && j < t.len) {
        int32_t a, b;
        i += mg_text_rune(s, i, &a);
        j += mg_text_rune(t, j, &b);
        if (a != b && !same_orbit(a, b)) return false;
    }
    return i == s.len && j == t.len;
}

int64_t mg_text_index(mg_str s, mg_str sep) {
    if (sep.len == 0) return 0;
    if (sep.len > s.len) return -1;
    const uint8_t *found = memmem(s.ptr, (size_t)s.len, sep.ptr, (size_t)sep.len);
    return found == NULL ? -1 : found - s.ptr;
}

// Rabin and Karp's rolling hash, from the end: linear for any input.
int64_t mg_text_last_index(mg_str s, mg_str sep) {
    const uint32_t base = 16777619;
    if (sep.len > s.len) return -1;
    uint32_t want = 0, have = 0, power = 1;  // power: base to the sep.len
    for (int64_t i = sep.len - 1, j = s.len - 1; i >= 0; i--, j--) {
        want = want * base + sep.ptr[i];
        have = have * base + s.ptr[j];
        power *= base;
    }
    for (int64_t at = s.len - sep.len;; at--) {
        if (want == have && equal_at(s.ptr + at, sep)) return at;
        if (at == 0) return -1;
        have = have * base + s.ptr[at - 1] - power * s.ptr[at - 1 + sep.len];
    }
}

int64_t mg_text_index_byte(mg_str s, uint8_t c) {
    const uint8_t *found = s.len == 0 ? NULL : memchr(s.ptr, c, (size_t)s.len);
    return found == NULL ? -1 : found - s.ptr;
}

int64_t mg_text_last_index_byte(mg_str s, uint8_t c) {
    const uint8_t *found = s.len == 0 ? NULL : memrchr(s.ptr, c, (size_t)s.len);
    return found == NULL ? -1 : found - s.ptr;
}

static int64_t index_error(mg_str s) {
    for (int64_t i = 0, width; i < s.len; i += width) {
        int32_t r;
        width = mg_text_rune(s, i, &r);
        if (r == MG_RUNE_ERROR) return i;
    }
    return -1;
}

int64_t mg_text_index_rune(mg_str s, int32_t r) {
    if (0 <= r && r < 0x80) return mg_text_index_byte(s, (uint8_t)r);
    if (r == MG_RUNE_ERROR) return index_error(s);
    if (!mg_rune_valid(r)) return -1;
    uint8_t bytes[MG_UTF8_MAX];
    return mg_text_index(s, (mg_str){bytes, (int64_t)mg_utf8_encode(bytes, r)});
}

// A set of runes: those below 0x80 as bits, the others looked up in the text itself.
typedef struct { uint64_t ascii[2]; mg_str chars; bool only_ascii; } rune_set;

static rune_set set_of(mg_str chars) {
    rune_set set = {{0, 0}, chars, true};
    for (int64_t i = 0; i < chars.len; i++) {
        uint8_t c = chars.ptr[i];
        if (c < 0x80) set.ascii[c >> 6] |= UINT64_C(1) << (c & 63);
        else set.only_ascii = false;
    }
    return set;
}

static bool set_has(const rune_set *set, int32_t r) {
    if (r < 0x80) return (set->ascii[r >> 6] >> (r & 63) & 1) != 0;
    return !set->only_ascii && mg_text_index_rune(set->chars, r) >= 0;
}

int64_t mg_text_index_any(mg_str s, mg_str chars) {
    rune_set set = set_of(chars);
    for (int64_t i = 0, width; i < s.len; i += width) {
        int32_t r;
        width = mg_text_rune(s, i, &r);
        if (set_has(&set, r)) return i;
    }
    return -1;
}

int64_t mg_text_last_index_any(mg_str s, mg_str chars) {
    rune_set set = set_of(chars);
    while (s.len > 0) {
        int32_t r;
        s.len -= (int64_t)mg_utf8_decode_last(s.ptr, (size_t)s.len, &r);
        if (set_has(&set, r)) return s.len;
    }
    return -1;
}

int64_t mg_text_count(mg_str s, mg_str sep) {
    if (sep.len == 0) return (int64_t)mg_utf8_count(s.ptr, (size_t)s.len) + 1;
    int64_t count = 0;
    for (int64_t at; (at = mg_text_index(s, sep)) >= 0; count++) s = mg_text_slice(s, at + sep.len, s.len);
    return count;
}

mg_str mg_text_trim(mg_str s, mg_str cutset, bool left, bool right) {
    rune_set set = set_of(cutset);
    int32_t r;
    while (left && s.len > 0) {
        int64_t width = mg_text_rune(s, 0, &r);
        if (!set_has(&set, r)) break;
        s = mg_text_slice(s, width, s.len);
    }
    while (right && s.len > 0) {
        int64_t width = (int64_t)mg_utf8_decode_last(s.ptr, (size_t)s.len, &r);
        if (!set_has(&set, r)) break;
        s.len -= width;
    }
    return s;
}

static bool is_space(int32_t r) {
    if (r < 0x80) return r == ' ' || ('\t' <= r && r <= '\r');
    return mg_rune_is(r, MG_RUNE_SPACE);
}

static mg_str skip_space(mg_str s) {
    while (s.len > 0) {
        int32_t r;
        int64_t width = mg_text_rune(s, 0, &r);
        if (!is_space(r)) break;
        s = mg_text_slice(s, width, s.len);
    }
    return s;
}

mg_str mg_text_trim_space(mg_str s) {
    s = skip_space(s);
    while (s.len > 0) {
        int32_t r;
        int64_t width = (int64_t)mg_utf8_decode_last(s.ptr, (size_t)s.len, &r);
        if (!is_space(r)) break;
        s.len -= width;
    }
    return s;
}

mg_str mg_text_field(mg_str s, mg_str *rest) {
    s = skip_space(s);
    int64_t end = 0;
    while (end < s.len) {
        int32_t r;
        int64_t width = mg_text_rune(s, end, &r);
        if (is_space(r)) break;
        end += width;
    }
    *rest = mg_text_slice(s, end, s.len);
    return mg_text_slice(s, 0, end);
}
