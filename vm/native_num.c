// Natives of strconv and math/bits.
#include <string.h>

#include "args.h"
#include "float.h"
#include "native.h"
#include "text.h"

// Status of a parse, as strconv/number.go numbers it.
enum { FINE, BAD_SYNTAX, BAD_RANGE };

// A text in the making: written to `at` unless that is NULL, always counted. Not every writer needs the machine's memory.
typedef struct { uint8_t *at; int64_t n; } sink;

static void put(sink *to, uint8_t c) {
    if (to->at != NULL) to->at[to->n] = c;
    to->n++;
}

static void put_chars(sink *to, const void *text, size_t n) {
    if (to->at != NULL && n > 0) memcpy(to->at + to->n, text, n);
    to->n += (int64_t)n;
}

// Gives a short text to the program: as a new string, or by lengthening the []byte at `dst` if there is room.
static mg_status give_str(mg_machine *m, mg_slot *fp, const void *text, size_t n) {
    mg_put_str(fp, mg_str_new(m, text, n));
    return MG_OK;
}

static mg_status give_bytes(mg_slot *fp, const mg_slot *dst, const void *text, size_t n) {
    mg_slice to = mg_arg_slice(dst);
    if (to.cap - to.len < (int64_t)n) return MG_OK;
    memcpy(to.ptr + to.len, text, n);
    mg_put_slice(fp, (mg_slice){to.ptr, to.len + (int64_t)n, to.cap});
    return MG_OK;
}

// Integers

enum { INT_TEXT_MAX = 65 };

// Writes the text to the end of the buffer and returns where it begins.
static char *int_text(char buffer[INT_TEXT_MAX], uint64_t x, unsigned base, bool negative) {
    char *at = buffer + INT_TEXT_MAX;
    do *--at = "0123456789abcdefghijklmnopqrstuvwxyz"[x % base];
    while ((x /= base) != 0);
    if (negative) *--at = '-';
    return at;
}

static char *signed_text(char buffer[INT_TEXT_MAX], int64_t i, unsigned base) {
    return int_text(buffer, i < 0 ? -(uint64_t)i : (uint64_t)i, base, i < 0);
}

static mg_status format_int(mg_machine *m, mg_slot *fp) {
    char buffer[INT_TEXT_MAX], *at = signed_text(buffer, fp[2].i, (unsigned)fp[3].i);
    return give_str(m, fp, at, (size_t)(buffer + INT_TEXT_MAX - at));
}

static mg_status format_uint(mg_machine *m, mg_slot *fp) {
    char buffer[INT_TEXT_MAX], *at = int_text(buffer, fp[2].u, (unsigned)fp[3].i, false);
    return give_str(m, fp, at, (size_t)(buffer + INT_TEXT_MAX - at));
}

static mg_status put_int(mg_machine *m, mg_slot *fp) {
    (void)m;
    char buffer[INT_TEXT_MAX], *at = signed_text(buffer, fp[6].i, (unsigned)fp[7].i);
    return give_bytes(fp, fp + 3, at, (size_t)(buffer + INT_TEXT_MAX - at));
}

static mg_status put_uint(mg_machine *m, mg_slot *fp) {
    (void)m;
    char buffer[INT_TEXT_MAX], *at = int_text(buffer, fp[6].u, (unsigned)fp[7].i, false);
    return give_bytes(fp, fp + 3, at, (size_t)(buffer + INT_TEXT_MAX - at));
}

static int digit_value(uint8_t c) {
    uint8_t lower = c | ('x' - 'X');
    if ('0' <= c && c <= '9') return c - '0';
    return 'a' <= lower && lower <= 'z' ? lower - 'a' + 10 : 36;
}

// The base that the prefix of s tells, and *start behind it.
static int base_of_prefix(mg_str s, int64_t *start) {
    *start = 0;
    if (s.len == 0 || s.ptr[0] != '0') return 10;
    *start = 2;
    switch (s.len >= 3 ? s.ptr[1] | ('x' - 'X') : 0) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x': return 16;
    default: *start = 1; return 8;
    }
}

// A number without a sign. What follows the digit that makes it larger than limit is not looked at.
static int parse_digits(mg_str s, int64_t base, uint64_t limit, uint64_t *value) {
    int64_t at = 0;
    bool underscores = base == 0, after_digit = false, any = false;
    *value = 0;
    if (base == 0) {
        base = base_of_prefix(s, &at);
        any = at == 1;         // "0" alone
        after_digit = at > 0;  // a prefix counts as a digit
    }
    for (; at < s.len; at++) {
        if (underscores && s.ptr[at] == '_') {
            if (!after_digit) return BAD_SYNTAX;
            after_digit = false;
            continue;
        }
        int digit = digit_value(s.ptr[at]);
        if (digit >= base) return BAD_SYNTAX;
        any = after_digit = true;
        uint64_t next;
        if (__builtin_mul_overflow(*value, (uint64_t)base, &next) ||
            __builtin_add_overflow(next, (uint64_t)digit, &next) || next > limit) {
            return BAD_RANGE;
        }
        *value = next;
    }
    return any && (!underscores || after_digit) ? FINE : BAD_SYNTAX;
}

static bool sizes_fine(int64_t base, int64_t bits) {
    return (base == 0 || (2 <= base && base <= 36)) && 0 <= bits && bits <= 64;
}

static uint64_t largest_uint(int64_t bits) { return UINT64_MAX >> (bits == 0 ? 0 : 64 - bits); }

static mg_status parse_uint(mg_machine *m, mg_slot *fp) {
    (void)m;
    int64_t base = fp[4].i, bits = fp[5].i;
    fp[1].i = BAD_SYNTAX;
    if (!sizes_fine(base, bits)) return MG_OK;
    uint64_t value;
    fp[1].i = parse_digits(mg_arg_str(fp + 2), base, largest_uint(bits), &value);
    fp[0].u = fp[1].i == FINE ? value : fp[1].i == BAD_RANGE ? largest_uint(bits) : 0;
    return MG_OK;
}

static mg_status parse_int(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_str s = mg_arg_str(fp + 2);
    int64_t base = fp[4].i, bits = fp[5].i;
    fp[1].i = BAD_SYNTAX;
    if (!sizes_fine(base, bits)) return MG_OK;
    bool has_sign = s.len > 0 && (s.ptr[0] == '+' || s.ptr[0] == '-'), negative = has_sign && s.ptr[0] == '-';
    uint64_t limit = largest_uint(bits) / 2 + negative, value;
    fp[1].i = parse_digits(mg_text_slice(s, has_sign, s.len), base, largest_uint(bits), &value);
    if (fp[1].i == BAD_SYNTAX) return MG_OK;
    if (fp[1].i == BAD_RANGE) value = largest_uint(bits);  // with 1 bit that passes for -1, as in Go
    fp[1].i = value > limit ? BAD_RANGE : FINE;
    if (value > limit) value = limit;
    fp[0].u = negative ? -value : value;
    return MG_OK;
}

// Floats

enum { FLOAT_BUFFER = 400 };

// Writes to the buffer, or to new memory if the text may be longer.
static char *float_text(mg_machine *m, char buffer[FLOAT_BUFFER], const mg_slot *arg, size_t *n) {
    char format = (char)arg[1].u;
    int64_t precision = arg[2].i;
    size_t bound = mg_float_bound(format, precision);
    char *to = bound <= FLOAT_BUFFER ? buffer : mg_alloc(m, bound, true);
    *n = mg_float_format(to, arg[0].f, format, precision, (int)arg[3].i);
    return to;
}

static mg_status format_float(mg_machine *m, mg_slot *fp) {
    char buffer[FLOAT_BUFFER];
    size_t n;
    char *text = float_text(m, buffer, fp + 2, &n);
    return give_str(m, fp, text, n);
}

static mg_status put_float(mg_machine *m, mg_slot *fp) {
    char buffer[FLOAT_BUFFER];
    size_t n;
    char *text = float_text(m, buffer, fp + 6, &n);
    return give_bytes(fp, fp + 3, text, n);
}

static mg_status parse_float(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_str s = mg_arg_str(fp + 3);
    size_t used;
    double x;
    mg_float_status status = mg_float_parse(s.ptr, (size_t)s.len, (int)fp[5].i, &x, &used);
    fp[0].f = x;
    fp[1].u = used;
    fp[2].i = status == MG_FLOAT_OK ? FINE : status == MG_FLOAT_SYNTAX ? BAD_SYNTAX : BAD_RANGE;
    return MG_OK;
}

// Quoting

enum { SHOW_PRINT, SHOW_GRAPHIC, SHOW_ASCII };  // as in strconv/quote.go

static const char escape_letters[] = "abfnrtv", escape_values[] = "\a\b\f\n\r\t\v";

static void put_hex(sink *to, char letter, uint32_t value, int digits) {
    put(to, '\\');
    put(to, (uint8_t)letter);
    while (digits-- > 0) put(to, (uint8_t)"0123456789abcdef"[value >> 4 * digits & 15]);
}

static void put_escaped(sink *to, int32_t r, uint8_t mark, int64_t show) {
    if (r == mark || r == '\\') {
        put(to, '\\');
        put(to, (uint8_t)r);
        return;
    }
    bool shown = r < 0x80 ? ' ' <= r && r < 0x7F
                          : show != SHOW_ASCII && mg_rune_is(r, show == SHOW_GRAPHIC ? MG_RUNE_GRAPHIC : MG_RUNE_PRINT);
    if (shown) {
        uint8_t bytes[MG_UTF8_MAX];
        put_chars(to, bytes, mg_utf8_encode(bytes, r));
        return;
    }
    const char *special = r == 0 ? NULL : strchr(escape_values, r < 0x80 ? r : 0x7F);
    if (special != NULL && *special != '\0') {
        put(to, '\\');
        put(to, (uint8_t)escape_letters[special - escape_values]);
    } else if (r < ' ' || r == 0x7F) {
        put_hex(to, 'x', (uint32_t)r, 2);
    } else if (r < 0x10000) {
        put_hex(to, 'u', (uint32_t)r, 4);
    } else {
        put_hex(to, 'U', (uint32_t)r, 8);
    }
}

static void put_quoted(sink *to, mg_str s, uint8_t mark, int64_t show) {
    put(to, mark);
    for (int64_t at = 0, width; at < s.len; at += width) {
        int32_t r;
        width = mg_text_rune(s, at, &r);
        if (width == 1 && r == MG_RUNE_ERROR) put_hex(to, 'x', s.ptr[at], 2);
        else put_escaped(to, r, mark, show);
    }
    put(to, mark);
}

static mg_status quote(mg_machine *m, mg_slot *fp) {
    mg_str s = mg_arg_str(fp + 2);
    sink measured = {NULL, 0};
    put_quoted(&measured, s, (uint8_t)fp[4].u, fp[5].i);
    sink to = {mg_alloc(m, (size_t)measured.n, true), 0};
    put_quoted(&to, s, (uint8_t)fp[4].u, fp[5].i);
    mg_put_str(fp, (mg_str){to.at, to.n});
    return MG_OK;
}

static mg_status put_quote(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_slice dst = mg_arg_slice(fp + 3);
    mg_str s = mg_arg_str(fp + 6);
    sink measured = {NULL, 0};
    put_quoted(&measured, s, (uint8_t)fp[8].u, fp[9].i);
    if (dst.cap - dst.len < measured.n) return MG_OK;
    sink to = {dst.ptr + dst.len, 0};
    put_quoted(&to, s, (uint8_t)fp[8].u, fp[9].i);
    mg_put_slice(fp, (mg_slice){dst.ptr, dst.len + to.n, dst.cap});
    return MG_OK;
}

static mg_status can_backquote(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_str s = mg_arg_str(fp + 1);
    bool fine = true;
    for (int64_t at = 0, width; fine && at < s.len; at += width) {
        int32_t r;
        width = mg_text_rune(s, at, &r);
        bool control = (r < ' ' && r != '\t') || r == 0x7F;
        fine = !control && r != '`' && r != 0xFEFF && !(r == MG_RUNE_ERROR && width == 1);
    }
    fp[0].u = fine;
    return MG_OK;
}

static mg_status is_print(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_rune_is((int32_t)fp[1].i, MG_RUNE_PRINT);
    return MG_OK;
}

static mg_status is_graphic(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_rune_is((int32_t)fp[1].i, MG_RUNE_GRAPHIC);
    return MG_OK;
}

// Unquoting

// Digits of a base; the value of `count` of them at s, or -1.
static int64_t digits_value(mg_str s, int64_t at, int count, int base) {
    int64_t value = 0;
    if (s.len - at < count) return -1;
    for (int i = 0; i < count; i++) {
        int digit = digit_value(s.ptr[at + i]);
        if (digit >= base) return -1;
        value = value * base + digit;
    }
    return value;
}

// The character or escape that s begins with: its length, 0 if it is not valid. `is_rune` tells that it is to be encoded as UTF-8.
static int64_t unescape(mg_str s, uint8_t mark, int32_t *value, bool *is_rune) {
    *value = 0;
    *is_rune = false;
    if (s.len == 0) return 0;
    uint8_t c = s.ptr[0];
    if (c == mark && (mark == '\'' || mark == '"')) return 0;
    if (c >= 0x80) {
        *is_rune = true;
        return mg_text_rune(s, 0, value);
    }
    *value = c;
    if (c != '\\') return 1;
    if (s.len == 1) return 0;
    c = s.ptr[1];
    const char *letter = memchr(escape_letters, c, sizeof escape_letters - 1);
    if (letter != NULL) {
        *value = escape_values[letter - escape_letters];
        return 2;
    }
    int64_t x;
    switch (c) {
    case '\\':
        return 2;
    case '\'': case '"':
        *value = c;
        return c == mark ? 2 : 0;
    case 'x':
        x = digits_value(s, 2, 2, 16);
        *value = (int32_t)x;
        return x < 0 ? 0 : 4;
    case 'u': case 'U': {
        int count = c == 'u' ? 4 : 8;
        x = digits_value(s, 2, count, 16);
        if (x < 0 || x > MG_RUNE_MAX || !mg_rune_valid((int32_t)x)) return 0;
        *value = (int32_t)x;
        *is_rune = true;
        return 2 + count;
    }
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
        x = digits_value(s, 1, 3, 8);
        *value = (int32_t)x;
        return x < 0 || x > 255 ? 0 : 4;
    default:
        return 0;
    }
}

// The length of the literal that s begins with, 0 if there is none; its text is put to `to`.
static int64_t read_literal(mg_str s, sink *to) {
    if (s.len < 2) return 0;
    uint8_t mark = s.ptr[0];
    int64_t at = 1;
    if (mark == '`') {
        for (; at < s.len && s.ptr[at] != '`'; at++) {
            if (s.ptr[at] != '\r') put(to, s.ptr[at]);
        }
        return at < s.len ? at + 1 : 0;
    }
    if (mark != '"' && mark != '\'') return 0;
    for (int64_t count = 0; at < s.len && s.ptr[at] != mark; count++) {
        int32_t value;
        bool is_rune;
        int64_t n = s.ptr[at] == '\n' ? 0 : unescape(mg_text_slice(s, at, s.len), mark, &value, &is_rune);
        if (n == 0 || (mark == '\'' && count > 0)) return 0;
        uint8_t bytes[MG_UTF8_MAX];
        if (is_rune) put_chars(to, bytes, mg_utf8_encode(bytes, value));
        else put(to, (uint8_t)value);
        at += n;
    }
    return at < s.len ? at + 1 : 0;  // '' is fine to Go's strconv
}

static mg_status unquote_char(mg_machine *m, mg_slot *fp) {
    (void)m;
    int32_t value;
    bool is_rune;
    fp[2].i = unescape(mg_arg_str(fp + 3), (uint8_t)fp[5].u, &value, &is_rune);
    fp[0].i = value;
    fp[1].u = is_rune;
    return MG_OK;
}

static mg_status quoted_prefix(mg_machine *m, mg_slot *fp) {
    (void)m;
    sink nowhere = {NULL, 0};
    fp[0].i = read_literal(mg_arg_str(fp + 1), &nowhere);
    return MG_OK;
}

static mg_status unquote(mg_machine *m, mg_slot *fp) {
    mg_str s = mg_arg_str(fp + 2);
    sink to = {NULL, 0};
    read_literal(s, &to);
    // What needs no decoding is shared.
    if (to.n == s.len - 2 && memchr(s.ptr, '\\', (size_t)s.len) == NULL &&
        (int64_t)mg_utf8_valid(s.ptr, (size_t)s.len) == s.len) {
        mg_put_str(fp, mg_text_slice(s, 1, s.len - 1));
        return MG_OK;
    }
    to = (sink){mg_alloc(m, (size_t)to.n, true), 0};
    read_literal(s, &to);
    mg_put_str(fp, (mg_str){to.at, to.n});
    return MG_OK;
}

// math/bits: an argument is zero-extended, so that one body serves all widths wherever only the bits themselves count.

#define UNARY(name, expr) \
    static mg_status bits_##name(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        uint64_t x = fp[1].u; \
        fp[0].u = expr; \
        return MG_OK; \
    }

static uint64_t bit_length(uint64_t x) { return x == 0 ? 0 : 64 - (uint64_t)__builtin_clzll(x); }
static uint64_t trailing(uint64_t x, int width) {
    return x == 0 ? (uint64_t)width : (uint64_t)__builtin_ctzll(x);
}

static uint64_t reverse(uint64_t x) {
    x = (x >> 1 & 0x5555555555555555) | (x & 0x5555555555555555) << 1;
    x = (x >> 2 & 0x3333333333333333) | (x & 0x3333333333333333) << 2;
    x = (x >> 4 & 0x0F0F0F0F0F0F0F0F) | (x & 0x0F0F0F0F0F0F0F0F) << 4;
    return __builtin_bswap64(x);
}

UNARY(len, bit_length(x))
UNARY(ones, (uint64_t)__builtin_popcountll(x))
UNARY(leading8, 8 - bit_length(x))
UNARY(leading16, 16 - bit_length(x))
UNARY(leading32, 32 - bit_length(x))
UNARY(leading64, 64 - bit_length(x))
UNARY(trailing8, trailing(x, 8))
UNARY(trailing16, trailing(x, 16))
UNARY(trailing32, trailing(x, 32))
UNARY(trailing64, trailing(x, 64))
UNARY(reverse8, reverse(x) >> 56)
UNARY(reverse16, reverse(x) >> 48)
UNARY(reverse32, reverse(x) >> 32)
UNARY(reverse64, reverse(x))
UNARY(swap16, __builtin_bswap16((uint16_t)x))
UNARY(swap32, __builtin_bswap32((uint32_t)x))
UNARY(swap64, __builtin_bswap64(x))

#define ROTATE(width) \
    static mg_status bits_rotate##width(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        uint64_t x = fp[1].u; \
        unsigned k = (unsigned)fp[2].u & (width - 1); \
        fp[0].u = k == 0 ? x : (uint##width##_t)(x << k | x >> (width - k)); \
        return MG_OK; \
    }
ROTATE(8)
ROTATE(16)
ROTATE(32)
ROTATE(64)

static mg_status bits_add64(mg_machine *m, mg_slot *fp) {
    (void)m;
    unsigned __int128 sum = (unsigned __int128)fp[2].u + fp[3].u + fp[4].u;
    fp[0].u = (uint64_t)sum;
    fp[1].u = (uint64_t)(sum >> 64);
    return MG_OK;
}

static mg_status bits_sub64(mg_machine *m, mg_slot *fp) {
    (void)m;
    unsigned __int128 difference = (unsigned __int128)fp[2].u - fp[3].u - fp[4].u;
    fp[0].u = (uint64_t)difference;
    fp[1].u = (uint64_t)(difference >> 64) & 1;
    return MG_OK;
}

static mg_status bits_mul64(mg_machine *m, mg_slot *fp) {
    (void)m;
    unsigned __int128 product = (unsigned __int128)fp[2].u * fp[3].u;
    fp[0].u = (uint64_t)(product >> 64);
    fp[1].u = (uint64_t)product;
    return MG_OK;
}

static mg_status bits_div64(mg_machine *m, mg_slot *fp) {
    uint64_t high = fp[2].u, y = fp[4].u;
    if (y == 0) return mg_panic_error(m, "integer divide by zero");
    if (y <= high) return mg_panic_error(m, "integer overflow");
    unsigned __int128 x = (unsigned __int128)high << 64 | fp[3].u;
    fp[0].u = (uint64_t)(x / y);
    fp[1].u = (uint64_t)(x % y);
    return MG_OK;
}

static mg_status bits_rem64(mg_machine *m, mg_slot *fp) {
    uint64_t y = fp[3].u;
    if (y == 0) return mg_panic_error(m, "integer divide by zero");
    fp[0].u = (uint64_t)(((unsigned __int128)(fp[1].u % y) << 64 | fp[2].u) % y);
    return MG_OK;
}

#define CONV(go, c) {"strconv." go, c}
#define BITS(go, c) {"math/bits." go, bits_##c}
#define WIDTHS(go, c) BITS(go, c##64), BITS(go "8", c##8), BITS(go "16", c##16), BITS(go "32", c##32), BITS(go "64", c##64)
#define ANY_WIDTH(go, c) BITS(go, c), BITS(go "8", c), BITS(go "16", c), BITS(go "32", c), BITS(go "64", c)
#define WORD(go, c) BITS(go, c), BITS(go "64", c)
const mg_native mg_natives_num[] = {
    CONV("formatInt", format_int),
    CONV("formatUint", format_uint),
    CONV("putInt", put_int),
    CONV("putUint", put_uint),
    CONV("parseInt", parse_int),
    CONV("parseUint", parse_uint),
    CONV("formatFloat", format_float),
    CONV("putFloat", put_float),
    CONV("parseFloat", parse_float),
    CONV("quote", quote),
    CONV("putQuote", put_quote),
    CONV("CanBackquote", can_backquote),
    CONV("IsPrint", is_print),
    CONV("IsGraphic", is_graphic),
    CONV("unquoteChar", unquote_char),
    CONV("quotedPrefix", quoted_prefix),
    CONV("unquote", unquote),
    ANY_WIDTH("Len", len),
    ANY_WIDTH("OnesCount", ones),
    WIDTHS("LeadingZeros", leading),
    WIDTHS("TrailingZeros", trailing),
    WIDTHS("Reverse", reverse),
    WIDTHS("RotateLeft", rotate),
    BITS("ReverseBytes16", swap16),
    BITS("ReverseBytes32", swap32),
    WORD("ReverseBytes", swap64),
    WORD("Add", add64),
    WORD("Sub", sub64),
    WORD("Mul", mul64),
    WORD("Div", div64),
    WORD("Rem", rem64),
    {NULL, NULL},
};
