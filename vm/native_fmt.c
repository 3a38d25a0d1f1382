// Natives of package fmt: directives, and the values that need no method, no reflection and no float conversion.
//
// Go code keeps what may call back: methods, composite values, %q and floats. Here live the parser of formats, and the
// formatting of booleans, integers, strings and lists of them, which fmt uses for values at any depth. A type that has
// methods is never formatted here by the two runs, because a method may want to print it. Every native takes the output
// buffer and returns it, grown like append does.
#include <string.h>

#include "args.h"
#include "native.h"
#include "reflectlite.h"

// fmt.spec and fmt.cursor, which are passed by value: 2 and 4 slots.
typedef struct { int32_t width, prec, verb; uint32_t flags; } spec;
typedef struct { int64_t pos, arg; spec spec; } cursor;

enum {
    MINUS = 1 << 0,
    PLUS = 1 << 1,
    SHARP = 1 << 2,
    SPACE = 1 << 3,
    ZERO = 1 << 4,
    PLUS_V = 1 << 5,     // %+v, which is no sign request
    SHARP_V = 1 << 6,    // %#v: Go syntax
    HAS_WIDTH = 1 << 7,
    HAS_PREC = 1 << 8,
    PENDING = 1 << 9,    // formatRun returned because Go must format the operand before cursor.arg
    REORDERED = 1 << 10, // an argument index was used: no complaint about surplus operands
};

enum { MAX_NUMBER = 1000000, RUNE_ERROR = 0xFFFD, MAX_RUNE = 0x10FFFF };

// The output buffer

typedef struct { mg_machine *m; mg_slice b; } out;

static out out_arg(mg_machine *m, const mg_slot *s) { return (out){m, mg_arg_slice(s)}; }

static uint8_t *reserve(out *o, int64_t n) {
    if (o->b.cap - o->b.len < n) {
        int64_t cap = o->b.cap * 2 > o->b.len + n ? o->b.cap * 2 : o->b.len + n;
        if (cap < 64) cap = 64;
        uint8_t *grown = mg_alloc(o->m, (size_t)cap, true);
        if (o->b.len > 0) memcpy(grown, o->b.ptr, (size_t)o->b.len);
        o->b.ptr = grown;
        o->b.cap = cap;
    }
    return o->b.ptr + o->b.len;
}

static void put(out *o, const void *bytes, int64_t n) {
    if (n == 0) return;
    memcpy(reserve(o, n), bytes, (size_t)n);
    o->b.len += n;
}

static void put_byte(out *o, char c) {
    *reserve(o, 1) = (uint8_t)c;
    o->b.len++;
}

static void put_text(out *o, const char *text) { put(o, text, (int64_t)strlen(text)); }

static void put_fill(out *o, int64_t n, char c) {
    if (n <= 0) return;
    memset(reserve(o, n), c, (size_t)n);
    o->b.len += n;
}

static int encode_rune(uint8_t *at, int64_t r) {
    if (r < 0 || r > MAX_RUNE || (r >= 0xD800 && r <= 0xDFFF)) r = RUNE_ERROR;
    if (r < 0x80) {
        at[0] = (uint8_t)r;
        return 1;
    }
    if (r < 0x800) {
        at[0] = (uint8_t)(0xC0 | r >> 6);
        at[1] = (uint8_t)(0x80 | (r & 0x3F));
        return 2;
    }
    if (r < 0x10000) {
        at[0] = (uint8_t)(0xE0 | r >> 12);
        at[1] = (uint8_t)(0x80 | (r >> 6 & 0x3F));
        at[2] = (uint8_t)(0x80 | (r & 0x3F));
        return 3;
    }
    at[0] = (uint8_t)(0xF0 | r >> 18);
    at[1] = (uint8_t)(0x80 | (r >> 12 & 0x3F));
    at[2] = (uint8_t)(0x80 | (r >> 6 & 0x3F));
    at[3] = (uint8_t)(0x80 | (r & 0x3F));
    return 4;
}

static void put_rune(out *o, int32_t r) {
    o->b.len += encode_rune(reserve(o, 4), r);
}

// Bytes the rune at s[0] takes; 1 for anything that is not UTF-8, as for package utf8.
static int64_t rune_len(const uint8_t *s, int64_t n, int32_t *rune) {
    uint8_t c = s[0];
    int64_t need = c < 0x80 ? 1 : c >= 0xC2 && c < 0xE0 ? 2 : (c & 0xF0) == 0xE0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
    *rune = c;
    if (need == 1) return 1;
    *rune = RUNE_ERROR;
    if (need == 0 || need > n) return 1;
    int32_t r = c & (0x7F >> need);
    for (int64_t i = 1; i < need; i++) {
        if ((s[i] & 0xC0) != 0x80) return 1;
        r = r << 6 | (s[i] & 0x3F);
    }
    if ((need == 3 && (r < 0x800 || (r >= 0xD800 && r <= 0xDFFF))) || (need == 4 && (r < 0x10000 || r > MAX_RUNE))) return 1;
    *rune = r;
    return need;
}

static int64_t rune_count(mg_str s) {
    int64_t count = 0;
    int32_t rune;
    for (int64_t i = 0; i < s.len; count++) i += s.ptr[i] < 0x80 ? 1 : rune_len(s.ptr + i, s.len - i, &rune);
    return count;
}

// Scalars

// Writes the fill of a field whose content is `used` runes wide; called before the content and, with after set, behind it.
static void pad(out *o, spec sp, int64_t used, bool after) {
    bool minus = sp.flags & MINUS;
    if (!(sp.flags & HAS_WIDTH) || minus != after) return;
    put_fill(o, sp.width - used, (sp.flags & ZERO) && !minus ? '0' : ' ');
}

static void put_padded(out *o, spec sp, mg_str s) {
    if (!(sp.flags & HAS_WIDTH)) {
        put(o, s.ptr, s.len);
        return;
    }
    int64_t used = rune_count(s);
    pad(o, sp, used, false);
    put(o, s.ptr, s.len);
    pad(o, sp, used, true);
}

// The precision of a string is a number of runes.
static void put_string(out *o, spec sp, mg_str s) {
    if (sp.flags & HAS_PREC) {
        int64_t at = 0;
        int32_t rune;
        for (int32_t n = sp.prec; n > 0 && at < s.len; n--) at += rune_len(s.ptr + at, s.len - at, &rune);
        s.len = at;
    }
    put_padded(o, sp, s);
}

// %x of a string: the precision is a number of bytes; with a space flag every byte stands alone.
static void put_hex_string(out *o, spec sp, mg_str s) {
    const char *digits = sp.verb == 'X' ? "0123456789ABCDEFX" : "0123456789abcdefx";
    int64_t n = (sp.flags & HAS_PREC) && sp.prec < s.len ? sp.prec : s.len;
    bool space = sp.flags & SPACE, sharp = sp.flags & SHARP;
    int64_t used = 2 * n;
    if (n > 0) used += space ? (sharp ? 2 * n : 0) + n - 1 : sharp ? 2 : 0;
    pad(o, sp, used, false);
    for (int64_t i = 0; i < n; i++) {
        if (space && i > 0) put_byte(o, ' ');
        if (sharp && (space || i == 0)) {
            put_byte(o, '0');
            put_byte(o, digits[16]);
        }
        put_byte(o, digits[s.ptr[i] >> 4]);
        put_byte(o, digits[s.ptr[i] & 15]);
    }
    pad(o, sp, used, true);
}

// A precision is the least number of digits; a zero flag makes one of the width. `negative` tells that -u is meant.
static void put_integer(out *o, spec sp, uint64_t u, bool negative, unsigned base) {
    const char *digits = sp.verb == 'X' ? "0123456789ABCDEFX" : "0123456789abcdefx";
    uint8_t text[64];
    int64_t n = 0, least = 0;
    bool sign = negative || (sp.flags & (PLUS | SPACE));
    if (sp.flags & HAS_PREC) {
        least = sp.prec;
        if (least == 0 && u == 0) {
            put_fill(o, sp.flags & HAS_WIDTH ? sp.width : 0, ' ');
            return;
        }
    } else if ((sp.flags & (ZERO | HAS_WIDTH | MINUS)) == (ZERO | HAS_WIDTH)) {
        least = sp.width - sign;
    }
    if (base == 10) {
        for (; u >= 10; u /= 10) text[n++] = (uint8_t)('0' + u % 10);
    } else {
        unsigned shift = base == 16 ? 4 : base == 8 ? 3 : 1;
        for (; u >= base; u >>= shift) text[n++] = (uint8_t)digits[u & (base - 1)];
    }
    text[n++] = (uint8_t)digits[u];
    int64_t zeros = least > n ? least - n : 0;
    char prefix[4];
    int prefix_n = 0;
    if (sign) prefix[prefix_n++] = negative ? '-' : sp.flags & PLUS ? '+' : ' ';
    if (sp.verb == 'O') prefix[prefix_n++] = '0', prefix[prefix_n++] = 'o';
    if (sp.flags & SHARP) {
        if (base == 2) prefix[prefix_n++] = '0', prefix[prefix_n++] = 'b';
        if (base == 8 && zeros == 0 && text[n - 1] != '0') prefix[prefix_n++] = '0';
        if (base == 16) prefix[prefix_n++] = '0', prefix[prefix_n++] = digits[16];
    }
    sp.flags &= ~(unsigned)ZERO;
    int64_t used = prefix_n + zeros + n;
    pad(o, sp, used, false);
    put(o, prefix, prefix_n);
    put_fill(o, zeros, '0');
    uint8_t *at = reserve(o, n);
    for (int64_t i = 0; i < n; i++) at[i] = text[n - 1 - i];
    o->b.len += n;
    pad(o, sp, used, true);
}

static void put_char(out *o, spec sp, uint64_t u) {
    uint8_t text[4];
    int n = encode_rune(text, u > MAX_RUNE ? RUNE_ERROR : (int64_t)u);
    put_padded(o, sp, (mg_str){text, n});
}

// %U: the precision is the number of digits, at least four. %#U needs to know what is printable and is Go's.
static void put_unicode(out *o, spec sp, uint64_t u) {
    out digits = {o->m, {NULL, 0, 0}};
    spec hex = {.prec = (sp.flags & HAS_PREC) && sp.prec > 4 ? sp.prec : 4, .verb = 'X', .flags = HAS_PREC};
    put_text(&digits, "U+");
    put_integer(&digits, hex, u, false, 16);
    sp.flags &= ~(unsigned)ZERO;
    put_padded(o, sp, (mg_str){digits.b.ptr, digits.b.len});
}

static bool is_signed(const mg_type *t) { return t->kind >= MG_INT && t->kind <= MG_INT64; }

static bool is_integer(const mg_type *t) { return t->kind >= MG_INT && t->kind <= MG_UINTPTR; }

// Whether put_plain can do it: the type has no methods, and the verb fits and is not one of Go's.
static bool plain(const mg_type *t, spec sp) {
    switch (t->kind) {
    case MG_BOOL:
        return sp.verb == 'v' || sp.verb == 't';
    case MG_STRING:
        if (sp.verb == 'v') return !(sp.flags & SHARP_V);
        return sp.verb == 's' || sp.verb == 'x' || sp.verb == 'X';
    case MG_ARRAY:
    case MG_SLICE:
        return t->elem->method_n == 0 && t->elem->kind != MG_UINT8 && t->elem->kind != MG_ARRAY &&
               t->elem->kind != MG_SLICE && !(sp.flags & SHARP_V) && plain(t->elem, sp);
    default:
        if (!is_integer(t)) return false;
        if (sp.verb == 'U') return !(sp.flags & SHARP);
        return sp.verb != 0 && sp.verb < 0x80 && strchr("vdboOxXc", sp.verb) != NULL;
    }
}

// Formats the value of a plain type that lies in memory at `at`.
static void put_plain(out *o, spec sp, const mg_type *t, const void *at) {
    if (t->kind == MG_STRING) {
        mg_str s;
        memcpy(&s, at, sizeof s);
        if (sp.verb == 'x' || sp.verb == 'X') put_hex_string(o, sp, s);
        else put_string(o, sp, s);
        return;
    }
    if (t->kind == MG_ARRAY || t->kind == MG_SLICE) {
        mg_slice s = {(uint8_t *)(uintptr_t)at, t->len, t->len};
        if (t->kind == MG_SLICE) memcpy(&s, at, sizeof s);
        put_byte(o, '[');
        for (int64_t i = 0; i < s.len; i++) {
            if (i > 0) put_byte(o, ' ');
            put_plain(o, sp, t->elem, s.ptr + (uint64_t)i * t->elem->size);
        }
        put_byte(o, ']');
        return;
    }
    mg_slot word;
    mg_read(&word, t, at);
    if (t->kind == MG_BOOL) {
        put_padded(o, sp, word.u ? (mg_str){(const uint8_t *)"true", 4} : (mg_str){(const uint8_t *)"false", 5});
        return;
    }
    bool negative = is_signed(t) && word.i < 0;
    uint64_t magnitude = negative ? -word.u : word.u;
    switch (sp.verb) {
    case 'b': put_integer(o, sp, magnitude, negative, 2); return;
    case 'o': case 'O': put_integer(o, sp, magnitude, negative, 8); return;
    case 'x': case 'X': put_integer(o, sp, magnitude, negative, 16); return;
    case 'c': put_char(o, sp, word.u); return;
    case 'U': put_unicode(o, sp, word.u); return;
    }
    if ((sp.flags & SHARP_V) && !is_signed(t)) {
        sp.flags |= SHARP;
        put_integer(o, sp, magnitude, negative, 16);
        return;
    }
    put_integer(o, sp, magnitude, negative, 10);
}

// An operand that the runs may format themselves. The data word of a direct type is its own memory form (little-endian).
static bool put_operand(out *o, spec sp, mg_iface *operand) {
    const mg_type *t = operand->type;
    if (t == NULL || t->method_n != 0 || !plain(t, sp)) return false;
    put_plain(o, sp, t, mg_is(t, MG_T_DIRECT) ? (void *)&operand->data : operand->data.p);
    return true;
}

// Directives

typedef struct {
    mg_str format;
    mg_iface *args;
    int64_t arg_n;
    int64_t pos, arg;
    spec spec;
    bool good_index, reordered;
} parser;

static int peek(const parser *p) { return p->pos < p->format.len ? p->format.ptr[p->pos] : -1; }

// A decimal number before `end`, *found false when there is none. One that is too large swallows the rest of the format.
static int32_t number(parser *p, int64_t end, bool *found) {
    int32_t n = 0;
    *found = false;
    for (; p->pos < end && p->format.ptr[p->pos] >= '0' && p->format.ptr[p->pos] <= '9'; p->pos++) {
        if (n > MAX_NUMBER) {
            p->pos = end;
            *found = false;
            return 0;
        }
        n = n * 10 + (p->format.ptr[p->pos] - '0');
        *found = true;
    }
    return *found ? n : 0;
}

// An argument index [n]; reports whether one that reads as a number was there.
static bool argument_index(parser *p) {
    if (peek(p) != '[') return false;
    p->reordered = true;
    int64_t start = p->pos;
    const uint8_t *close = memchr(p->format.ptr + start, ']', (size_t)(p->format.len - start));
    if (close == NULL || p->format.len - start < 3) {
        p->good_index = false;
        p->pos = start + 1;
        return false;
    }
    int64_t end = close - p->format.ptr;
    bool found;
    p->pos = start + 1;
    int32_t n = number(p, end, &found);
    bool readable = found && p->pos == end;
    p->pos = end + 1;
    if (readable && n >= 1 && n <= p->arg_n) p->arg = n - 1;
    else p->good_index = false;
    return readable;
}

// The operand of a star. *valid tells whether it was an integer that is not too large.
static int32_t star(parser *p, bool *valid) {
    *valid = false;
    p->pos++;
    if (p->arg >= p->arg_n) return 0;
    const mg_iface *a = &p->args[p->arg++];
    if (a->type == NULL || !is_integer(a->type)) return 0;
    if (!is_signed(a->type) && a->data.i < 0) return 0;
    if (a->data.i > MAX_NUMBER || a->data.i < -MAX_NUMBER) return 0;
    *valid = true;
    return (int32_t)a->data.i;
}

static void width(parser *p, out *o, bool *after_index) {
    bool found;
    if (peek(p) == '*') {
        p->spec.width = star(p, &found);
        if (!found) put_text(o, "%!(BADWIDTH)");
        if (p->spec.width < 0) {
            p->spec.width = -p->spec.width;
            p->spec.flags = (p->spec.flags | MINUS) & ~(unsigned)ZERO;
        }
        *after_index = false;
    } else {
        p->spec.width = number(p, p->format.len, &found);
        if (*after_index && found) p->good_index = false;
    }
    if (found) p->spec.flags |= HAS_WIDTH;
}

static void precision(parser *p, out *o, bool *after_index) {
    if (peek(p) != '.' || p->pos + 1 == p->format.len) return;  // at the very end it is a verb
    bool found;
    p->pos++;
    if (*after_index) p->good_index = false;
    *after_index = argument_index(p);
    if (peek(p) == '*') {
        p->spec.prec = star(p, &found);
        *after_index = false;
        if (found && p->spec.prec >= 0) {
            p->spec.flags |= HAS_PREC;
        } else {
            p->spec.prec = 0;
            put_text(o, "%!(BADPREC)");
        }
    } else {
        p->spec.prec = number(p, p->format.len, &found);
        p->spec.flags |= HAS_PREC;
    }
}

static void flags(parser *p) {
    for (;; p->pos++) {
        switch (peek(p)) {
        case '#': p->spec.flags |= SHARP; break;
        case '0': p->spec.flags |= ZERO; break;
        case '+': p->spec.flags |= PLUS; break;
        case '-': p->spec.flags |= MINUS; break;
        case ' ': p->spec.flags |= SPACE; break;
        default: return;
        }
    }
}

static void put_complaint(out *o, int32_t verb, const char *text) {
    put_text(o, "%!");
    put_rune(o, verb);
    put_text(o, text);
}

// One directive, from behind its percent sign. Returns true when Go has to format the operand before p->arg.
static bool directive(parser *p, out *o) {
    p->spec = (spec){0};
    p->good_index = true;
    flags(p);
    bool after_index = argument_index(p);
    width(p, o, &after_index);
    precision(p, o, &after_index);
    if (!after_index) argument_index(p);
    if (p->pos >= p->format.len) {
        put_text(o, "%!(NOVERB)");
        return false;
    }
    p->pos += rune_len(p->format.ptr + p->pos, p->format.len - p->pos, &p->spec.verb);
    int32_t verb = p->spec.verb;
    if (verb == '%') {
        put_byte(o, '%');
        return false;
    }
    if (!p->good_index) {
        put_complaint(o, verb, "(BADINDEX)");
        return false;
    }
    if (p->arg >= p->arg_n) {
        put_complaint(o, verb, "(MISSING)");
        return false;
    }
    if (verb == 'v' || verb == 'w') {
        unsigned f = p->spec.flags;
        p->spec.flags = (f & ~(unsigned)(SHARP | PLUS)) | (f & SHARP ? SHARP_V : 0) | (f & PLUS ? PLUS_V : 0);
    }
    return !put_operand(o, p->spec, &p->args[p->arg++]);
}

// func formatRun(buf []byte, format string, args []any, c cursor) ([]byte, cursor)
static mg_status format_run(mg_machine *m, mg_slot *fp) {
    out o = out_arg(m, fp + 7);
    parser p = {.format = mg_arg_str(fp + 10), .args = fp[12].p, .arg_n = fp[13].i};
    cursor c;
    memcpy(&c, fp + 15, sizeof c);
    p.pos = c.pos;
    p.arg = c.arg;
    p.reordered = c.spec.flags & REORDERED;
    bool pending = false;
    while (!pending && p.pos < p.format.len) {
        const uint8_t *start = p.format.ptr + p.pos;
        const uint8_t *percent = memchr(start, '%', (size_t)(p.format.len - p.pos));
        int64_t literal = percent == NULL ? p.format.len - p.pos : percent - start;
        put(&o, start, literal);
        p.pos += literal;
        if (percent == NULL) break;
        p.pos++;
        pending = directive(&p, &o);
    }
    c = (cursor){p.pos, p.arg, p.spec};
    c.spec.flags = (c.spec.flags & ~(unsigned)(PENDING | REORDERED)) | (pending ? PENDING : 0) | (p.reordered ? REORDERED : 0);
    mg_put_slice(fp, o.b);
    memcpy(fp + 3, &c, sizeof c);
    return MG_OK;
}

static bool is_string(const mg_iface *a) { return a->type != NULL && a->type->kind == MG_STRING; }

// func printRun(buf []byte, args []any, i int, spaced bool) ([]byte, int)
// Prints operands from i on, with their separators, until one that is Go's; returns its index, or the number of operands.
static mg_status print_run(mg_machine *m, mg_slot *fp) {
    out o = out_arg(m, fp + 4);
    mg_iface *args = fp[7].p;
    int64_t n = fp[8].i, i = fp[10].i;
    bool spaced = fp[11].u;
    spec sp = {.verb = 'v'};
    for (; i < n; i++) {
        if (i > 0 && (spaced || (!is_string(&args[i]) && !is_string(&args[i - 1])))) put_byte(&o, ' ');
        if (!put_operand(&o, sp, &args[i])) break;
    }
    mg_put_slice(fp, o.b);
    fp[3].i = i;
    return MG_OK;
}

// func formatPlain(buf []byte, s spec, v reflectlite.Value) ([]byte, bool)
// The value may have methods: fmt has seen to them.
static mg_status format_plain(mg_machine *m, mg_slot *fp) {
    out o = out_arg(m, fp + 4);
    spec sp;
    memcpy(&sp, fp + 7, sizeof sp);
    mg_value v = mg_arg_value(fp + 9);
    bool done = plain(v.type, sp);
    if (done) put_plain(&o, sp, v.type, mg_value_at(&v));
    mg_put_slice(fp, o.b);
    fp[3].u = done;
    return MG_OK;
}

// func formatText(buf []byte, s spec, text string) []byte
static mg_status format_text(mg_machine *m, mg_slot *fp) {
    out o = out_arg(m, fp + 3);
    spec sp;
    memcpy(&sp, fp + 6, sizeof sp);
    mg_str s = mg_arg_str(fp + 8);
    if (sp.verb == 'x' || sp.verb == 'X') put_hex_string(&o, sp, s);
    else put_string(&o, sp, s);
    mg_put_slice(fp, o.b);
    return MG_OK;
}

// func formatUint(buf []byte, s spec, u uint64, base int) []byte
static mg_status format_uint(mg_machine *m, mg_slot *fp) {
    out o = out_arg(m, fp + 3);
    spec sp;
    memcpy(&sp, fp + 6, sizeof sp);
    put_integer(&o, sp, fp[8].u, false, (unsigned)fp[9].u);
    mg_put_slice(fp, o.b);
    return MG_OK;
}

const mg_native mg_natives_fmt[] = {
    {"fmt.formatRun", format_run},
    {"fmt.printRun", print_run},
    {"fmt.formatPlain", format_plain},
    {"fmt.formatText", format_text},
    {"fmt.formatUint", format_uint},
    {NULL, NULL},
};
