// Strings: construction, conversion both ways, UTF-8 as Go's range and conversions treat it.
#include "heap_check.h"
#include "str.h"
#include "types.h"

static mg_str text(const char *s) { return (mg_str){(const uint8_t *)s, (int64_t)strlen(s)}; }
static bool is(mg_str s, const char *expected) { return mg_str_equal(s, text(expected)); }

static void making(mg_machine *m) {
    CHECK(mg_str_new(m, "", 0).len == 0 && is(mg_str_new(m, "héllo", 6), "héllo"));
    for (int i = 0; i < 256; i++) {
        uint8_t byte = (uint8_t)i;
        uint64_t before = m->heap.mallocs;
        mg_str s = mg_str_new(m, &byte, 1);
        CHECK(s.len == 1 && *s.ptr == i && m->heap.mallocs == before);
    }
    CHECK(is(mg_str_format(m, "%s has %d of %.2f", "it", -3, 2.5), "it has -3 of 2.50"));
    CHECK(mg_str_format(m, "%s", "").len == 0);
    mg_str long_one = mg_str_format(m, "%05000d", 7);
    CHECK(long_one.len == 5000 && long_one.ptr[4999] == '7' && long_one.ptr[0] == '0');
}

static void joining(mg_machine *m) {
    const mg_str parts[] = {text("one"), {NULL, 0}, text(" and "), text("two")};
    CHECK(is(mg_str_concat(m, parts, 4), "one and two") && is(mg_str_concat(m, parts, 2), "one"));
    CHECK(mg_str_concat(m, parts, 2).ptr == parts[0].ptr && mg_str_concat(m, parts, 0).len == 0);
    CHECK(mg_str_concat(m, parts + 1, 1).len == 0);
}

static void comparing(void) {
    static const char *sorted[] = {"", "a", "aa", "ab", "b", "ba", "z", "\xc3\xa9", "\xff"};
    for (int i = 0; i < 9; i++) {
        for (int j = 0; j < 9; j++) {
            int order = mg_str_compare(text(sorted[i]), text(sorted[j]));
            CHECK((order > 0) - (order < 0) == (i > j) - (i < j));
            CHECK(mg_str_equal(text(sorted[i]), text(sorted[j])) == (i == j));
        }
    }
    const mg_str nothing = {NULL, 0}, zero = {(const uint8_t *)"a\0b", 3}, other = {(const uint8_t *)"a\0c", 3};
    CHECK(mg_str_equal(nothing, text("")) && mg_str_compare(nothing, text("")) == 0 && mg_str_compare(nothing, zero) < 0);
    CHECK(mg_str_compare(zero, other) < 0 && !mg_str_equal(zero, other));
}

// Each text with the runes a Go range over it yields, and their widths.
static const struct { const char *bytes; int n; struct { int32_t rune; int width; } runes[8]; } ranges[] = {
    {"", 0, {{0, 0}}},
    {"aé", 2, {{'a', 1}, {0xe9, 2}}},
    {"世🙂", 2, {{0x4e16, 3}, {0x1f642, 4}}},
    {"\xff\xfe", 2, {{0xfffd, 1}, {0xfffd, 1}}},
    {"\xe4\xb8", 2, {{0xfffd, 1}, {0xfffd, 1}}},                                   // cut short
    {"\xc0\x80x", 3, {{0xfffd, 1}, {0xfffd, 1}, {'x', 1}}},                        // overlong
    {"\xed\xa0\x80", 3, {{0xfffd, 1}, {0xfffd, 1}, {0xfffd, 1}}},                  // surrogate
    {"\xf4\x90\x80\x80", 4, {{0xfffd, 1}, {0xfffd, 1}, {0xfffd, 1}, {0xfffd, 1}}}, // above the last rune
    {"\xf4\x8f\xbf\xbf", 1, {{0x10ffff, 4}}},
    {"\xef\xbf\xbd", 1, {{0xfffd, 3}}},
    {"a\x80z", 3, {{'a', 1}, {0xfffd, 1}, {'z', 1}}},
    {"\xf0\x9f\x99z", 4, {{0xfffd, 1}, {0xfffd, 1}, {0xfffd, 1}, {'z', 1}}},
};

static void decoding(mg_machine *m) {
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        mg_str s = text(ranges[i].bytes);
        mg_slice runes = mg_str_to_runes(m, s);
        CHECK(runes.len == ranges[i].n && runes.cap >= runes.len);
        int64_t at = 0;
        for (int k = 0; k < ranges[i].n; k++) {
            int32_t rune;
            int64_t width = mg_str_range(s, at, &rune);
            CHECK(rune == ranges[i].runes[k].rune && width == ranges[i].runes[k].width && ((int32_t *)runes.ptr)[k] == rune);
            at += width;
        }
        CHECK(at == s.len);
    }
}

static void converting(mg_machine *m) {
    mg_slice b = mg_str_to_bytes(m, text("hello"));
    CHECK(b.len == 5 && b.cap == 8 && memcmp(b.ptr, "hello\0\0", 8) == 0);
    CHECK(mg_str_to_bytes(m, text("")).len == 0 && mg_str_to_bytes(m, text("")).ptr != NULL);   // []byte("") is not nil
    CHECK(mg_str_to_runes(m, text("")).ptr != NULL);
    mg_str s = mg_str_from_bytes(m, b);
    b.ptr[0] = 'j';
    CHECK(is(s, "hello") && is(mg_str_from_bytes(m, b), "jello") && mg_str_from_bytes(m, (mg_slice){NULL, 0, 0}).len == 0);
    int32_t runes[] = {'a', 0x4e16, 0xd800, -1, 0x1f642, 0x110000};
    CHECK(is(mg_str_from_runes(m, (mg_slice){(uint8_t *)runes, 6, 6}), "a世\uFFFD\uFFFD🙂\uFFFD"));
    CHECK(mg_str_from_runes(m, (mg_slice){NULL, 0, 0}).len == 0);
    CHECK(is(mg_str_from_rune(m, 'x'), "x") && is(mg_str_from_rune(m, 0x20ac), "€") && is(mg_str_from_rune(m, -1), "\uFFFD"));
    CHECK(is(mg_str_from_rune(m, INT64_C(0x100000041)), "\uFFFD") && is(mg_str_from_rune(m, 0xdfff), "\uFFFD"));
    CHECK(mg_str_from_rune(m, 0).len == 1);
}

int main(void) {
    mg_machine *m = tiny_new();
    making(m);
    joining(m);
    comparing();
    decoding(m);
    converting(m);
    tiny_collect(m, true);
    check_heap(&m->heap);
    CHECK(m->heap.live == 0);
    tiny_free(m);
    return 0;
}
