// Conversion between binary and decimal floats.
//
// Everything rests on one operation, scale: floor(c * 2^q * 10^k) for a 64-bit c, and how the fraction that is cut off compares with one half. It
// multiplies by the first 128 bits of 10^k and knows its error, so it either knows the answer or says that it does not; then big
// integers decide. Shortest digits are found with Giulietti's Schubfach ("The Schubfach way to render doubles", 2020).
#include "float.h"

#include <pthread.h>
#include <stdbool.h>
#include <string.h>

#include "bigint.h"

typedef unsigned __int128 u128;

// 10^k is in [p, p + 1) * 2^(log2_pow10(k) - 127) with p = pow10_bits[k - POW10_MIN], whose highest bit is set.
enum { POW10_MIN = -360, POW10_MAX = 360, POW10_EXACT_MAX = 55 };
static u128 pow10_bits[POW10_MAX - POW10_MIN + 1];

static int log2_pow10(int k) { return k * 217706 >> 16; }      // floor, for |k| <= 360
static int log10_pow2(int q) { return q * 1262611 >> 22; }     // floor, for |q| <= 1650
static int log10_3quarters_pow2(int q) { return (q * 1262611 - 524031) >> 22; }

static u128 highest_bits(const mg_bigint *x) {
    const uint64_t *top = x->limbs + x->n - 1;
    int spare = __builtin_clzll(*top);
    u128 bits = (u128)*top << 64 | (x->n > 1 ? top[-1] : 0);
    return bits << spare | (spare > 0 && x->n > 2 ? top[-2] >> (64 - spare) : 0);
}

// Powers of 5 exactly; their reciprocals as 2^1088 divided by 5 again and again, which floors no differently than one division.
static void make_pow10_bits(void) {
    mg_bigint x;
    mg_bigint_set(&x, 1);
    for (int k = 0; k <= POW10_MAX; k++) {
        pow10_bits[k - POW10_MIN] = highest_bits(&x);
        mg_bigint_mul_add(&x, 5, 0);
    }
    mg_bigint_set(&x, 1);
    mg_bigint_shift(&x, 1088);
    for (int k = -1; k >= POW10_MIN; k--) {
        mg_bigint_div(&x, 5);
        pow10_bits[k - POW10_MIN] = highest_bits(&x);
    }
}

static u128 pow10_at(int k) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_pow10_bits);
    return pow10_bits[k - POW10_MIN];
}

// How what is cut off compares with one half.
typedef enum { BELOW, HALF, ABOVE, UNKNOWN } fraction;

// c > 0. The result must be known to be less than 2^64; when UNKNOWN it is the floor or one less.
static uint64_t scale(uint64_t c, int q, int k, fraction *cut) {
    int spare = __builtin_clzll(c);
    u128 p = pow10_at(k);
    c <<= spare;
    u128 low = (u128)c * (uint64_t)p;
    u128 high = (u128)c * (uint64_t)(p >> 64) + (low >> 64);
    // The value is high * 2^-shift, and less than 2^-64 of that more.
    int shift = 63 - (q - spare + log2_pow10(k));
    if (shift > 128) {
        *cut = BELOW;
        return 0;
    }
    u128 mask = shift == 128 ? ~(u128)0 : ((u128)1 << shift) - 1, half = (u128)1 << (shift - 1);
    u128 rest = high & mask;
    if (0 <= k && k <= POW10_EXACT_MAX) {
        *cut = rest < half ? BELOW : rest > half || (uint64_t)low != 0 ? ABOVE : HALF;
    } else {
        *cut = rest == half - 1 || rest == mask ? UNKNOWN : rest < half ? BELOW : ABOVE;
    }
    return shift == 128 ? 0 : (uint64_t)(high >> shift);
}

// The value 0.d1d2d3… * 10^point with n digits, the last of them not 0. Zero has none, and point 0.
enum { DIGITS_MAX = 800 };
typedef struct { int n, point; uint8_t digits[DIGITS_MAX]; } decimal;

static void trim_zeros(decimal *d) {
    while (d->n > 0 && d->digits[d->n - 1] == '0') d->n--;
    if (d->n == 0) d->point = 0;
}

static int write_uint(uint8_t *to, uint64_t x) {
    uint8_t digits[20];
    int n = 0;
    do digits[n++] = (uint8_t)('0' + x % 10);
    while ((x /= 10) != 0);
    for (int i = 0; i < n; i++) to[i] = digits[n - 1 - i];
    return n;
}

// d = x * 10^exponent.
static void set_uint(decimal *d, uint64_t x, int exponent) {
    d->n = write_uint(d->digits, x);
    d->point = d->n + exponent;
    trim_zeros(d);
}

// All digits of c * 2^q: at most 767 for a float64.
static void set_exact(decimal *d, uint64_t c, int q) {
    const uint64_t pow10_19 = UINT64_C(10000000000000000000);
    mg_bigint x;
    mg_bigint_set(&x, c);
    if (q < 0) mg_bigint_mul_pow5(&x, (unsigned)-q);
    else mg_bigint_shift(&x, (unsigned)q);
    uint64_t groups[DIGITS_MAX / 19 + 1];
    int group_n = 0;
    while (x.n > 0) groups[group_n++] = mg_bigint_div(&x, pow10_19);
    d->n = 0;
    for (int i = group_n - 1; i >= 0; i--) {
        uint8_t group[20];
        int n = write_uint(group, groups[i]), pad = i == group_n - 1 ? 0 : 19 - n;
        memset(d->digits + d->n, '0', (size_t)pad);
        memcpy(d->digits + d->n + pad, group, (size_t)n);
        d->n += pad + n;
    }
    d->point = d->n + (q < 0 ? q : 0);
    trim_zeros(d);
}

// Rounds to n digits, halves to even.
static void round_decimal(decimal *d, int64_t n) {
    if (n >= d->n) return;
    bool up = false;
    if (n >= 0) {
        uint8_t next = d->digits[n];
        bool odd = n > 0 && (d->digits[n - 1] & 1) != 0;
        up = next > '5' || (next == '5' && (d->n > n + 1 || odd));
    }
    d->n = n < 0 ? 0 : (int)n;
    if (up) {
        while (d->n > 0 && d->digits[d->n - 1] == '9') d->n--;
        if (d->n > 0) {
            d->digits[d->n - 1]++;
        } else {
            d->digits[d->n++] = '1';
            d->point++;
        }
    }
    trim_zeros(d);
}

// c is the significand of a float with unit 2^q; `lower_closer` tells that the gap below it is half of that above.
static void set_shortest(decimal *d, uint64_t c, int q, bool lower_closer) {
    // In units of 10^k: the value is between s and s + 1; v, low and high are four times the value and the bounds of what reads back as
    // it, with the lowest bit set if something was cut off.
    int k = lower_closer ? log10_3quarters_pow2(q) : log10_pow2(q);
    int h = q + log2_pow10(-k) + 2;
    u128 g = (pow10_at(-k) >> 2) + 1;
    uint64_t bounds[3] = {4 * c - (lower_closer ? 1 : 2), 4 * c, 4 * c + 2};
    for (int i = 0; i < 3; i++) {
        uint64_t factor = bounds[i] << h;
        u128 product = (u128)factor * (uint64_t)(g >> 64) + ((u128)factor * (uint64_t)g >> 64);
        bounds[i] = (uint64_t)(product >> 63) | ((product << 65) != 0);
    }
    uint64_t v = bounds[1], s = v / 4;
    uint64_t low = bounds[0] + (c & 1), high = bounds[2] - (c & 1);  // the bounds belong to an even c
    if (s >= 10) {
        uint64_t shorter = s / 10 * 10;
        bool down = low <= 4 * shorter, up = 4 * (shorter + 10) <= high;
        if (down != up) {
            set_uint(d, down ? shorter : shorter + 10, k);
            return;
        }
    }
    bool down = low <= 4 * s, up = 4 * (s + 1) <= high;
    if (down == up) down = v < 4 * s + 2 || (v == 4 * s + 2 && s % 2 == 0);
    set_uint(d, down ? s : s + 1, k);
}

static uint64_t rounded(uint64_t floor, fraction cut) {
    return floor + (cut == ABOVE || (cut == HALF && floor % 2 != 0));
}

static const uint64_t pow10_small[] = {
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
    1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000,
    1000000000000000000,
};

// c * 2^q with n significant digits.
static void set_digits(decimal *d, uint64_t c, int q, int64_t n) {
    if (n <= 18) {
        int log10 = log10_pow2(63 - __builtin_clzll(c) + q);  // or one more
        fraction cut;
        int k = (int)n - 1 - log10;
        uint64_t x = scale(c, q, k, &cut);
        if (x >= pow10_small[n]) x = scale(c, q, --k, &cut);
        if (cut != UNKNOWN) {
            set_uint(d, rounded(x, cut), -k);
            return;
        }
    }
    set_exact(d, c, q);
    round_decimal(d, n);
}

// c * 2^q with n digits after the point.
static void set_decimals(decimal *d, uint64_t c, int q, int64_t n) {
    if (n <= POW10_EXACT_MAX && 64 - __builtin_clzll(c) + q + log2_pow10((int)n) + 1 < 64) {
        fraction cut;
        uint64_t x = scale(c, q, (int)n, &cut);
        set_uint(d, rounded(x, cut), -(int)n);
        return;
    }
    set_exact(d, c, q);
    round_decimal(d, d->point + n);
}

static char *put_char(char *to, char c) {
    *to = c;
    return to + 1;
}

static char *put_text(char *to, const void *text, int64_t n) {
    if (n <= 0) return to;
    memcpy(to, text, (size_t)n);
    return to + n;
}

static char *put_zeros(char *to, int64_t n) {
    if (n <= 0) return to;
    memset(to, '0', (size_t)n);
    return to + n;
}

// The letter, a sign and at least two digits.
static char *put_exponent(char *to, char letter, int exponent) {
    uint8_t digits[20];
    to = put_char(put_char(to, letter), exponent < 0 ? '-' : '+');
    int n = write_uint(digits, (uint64_t)(exponent < 0 ? -exponent : exponent));
    return put_text(put_zeros(to, 2 - n), digits, n);
}

static char *put_e(char *to, const decimal *d, int64_t precision, char letter) {
    to = put_char(to, d->n > 0 ? (char)d->digits[0] : '0');
    if (precision > 0) {
        int64_t have = d->n - 1 < precision ? d->n - 1 : precision;
        to = put_text(put_char(to, '.'), d->digits + 1, have);
        to = put_zeros(to, precision - (have < 0 ? 0 : have));
    }
    return put_exponent(to, letter, d->n > 0 ? d->point - 1 : 0);
}

static char *put_f(char *to, const decimal *d, int64_t precision) {
    if (d->point > 0) {
        int whole = d->n < d->point ? d->n : d->point;
        to = put_zeros(put_text(to, d->digits, whole), d->point - whole);
    } else {
        to = put_char(to, '0');
    }
    if (precision <= 0) return to;
    int64_t lead = d->point < 0 ? -(int64_t)d->point : 0;  // zeros before the first digit
    if (lead > precision) lead = precision;
    int64_t from = d->point < 0 ? 0 : d->point, have = d->n - from;
    if (have < 0) have = 0;
    if (have > precision - lead) have = precision - lead;
    to = put_text(put_zeros(put_char(to, '.'), lead), d->digits + from, have);
    return put_zeros(to, precision - lead - have);
}

static char *put_g(char *to, const decimal *d, int64_t precision, char letter) {
    bool shortest = precision < 0;
    if (shortest) precision = d->n;
    int64_t limit = precision;
    if (limit > d->n && d->n >= d->point) limit = d->n;
    if (shortest) limit = 6;
    if (d->point - 1 < -4 || d->point - 1 >= limit) {
        if (precision > d->n) precision = d->n;
        return put_e(to, d, precision - 1, letter);
    }
    return put_f(to, d, d->n - d->point);
}

// Hexadecimal; the significand's highest bit is made bit 60, so that what follows it are whole digits.
static char *put_x(char *to, uint64_t c, int q, int64_t precision, char letter) {
    const char *digits = letter == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
    int exponent = 0;
    if (c != 0) {
        int spare = __builtin_clzll(c);
        c = c << spare >> 3;
        exponent = q + 63 - spare;
    }
    if (0 <= precision && precision < 15) {
        int drop = 60 - 4 * (int)precision;
        uint64_t rest = c & ((UINT64_C(1) << drop) - 1), half = UINT64_C(1) << (drop - 1);
        c = c >> drop;
        if (rest > half || (rest == half && (c & 1) != 0)) c++;
        c <<= drop;
        if (c >> 61 != 0) {
            c >>= 1;
            exponent++;
        }
    }
    to = put_char(put_char(put_char(to, '0'), letter), digits[c >> 60]);
    c <<= 4;
    if (precision != 0 && (precision > 0 || c != 0)) to = put_char(to, '.');
    for (int64_t i = 0; precision < 0 ? c != 0 : i < precision; i++, c <<= 4) to = put_char(to, digits[c >> 60]);
    return put_exponent(to, letter == 'x' ? 'p' : 'P', exponent);
}

static char *put_b(char *to, uint64_t c, int q) {
    to += write_uint((uint8_t *)to, c);
    to = put_char(put_char(to, 'p'), q < 0 ? '-' : '+');
    return to + write_uint((uint8_t *)to, (uint64_t)(q < 0 ? -q : q));
}

// What is finite, without its sign; c has the hidden bit.
static char *put_finite(char *to, uint64_t c, int q, bool lower_closer, char format, int64_t precision) {
    char lower = (char)(format | 0x20);
    if (format == 'b') return put_b(to, c, q);
    if (lower == 'x') return put_x(to, c, q, precision, format);
    decimal d = {.n = 0, .point = 0};
    if (lower == 'g' && precision == 0) precision = 1;
    if (c != 0) {
        if (precision < 0) set_shortest(&d, c, q, lower_closer);
        else if (lower == 'f') set_decimals(&d, c, q, precision);
        else set_digits(&d, c, q, lower == 'g' ? precision : precision + 1);
    }
    switch (format) {
    case 'f': return put_f(to, &d, precision < 0 ? d.n - d.point : precision);
    case 'e': case 'E': return put_e(to, &d, precision < 0 ? d.n - 1 : precision, format);
    default: return put_g(to, &d, precision, (char)(format - 'g' + 'e'));
    }
}

size_t mg_float_format(char *to, double x, char format, int64_t precision, int bits) {
    // x is a float32 when bits is 32, so that the significand's spare low bits are 0 but for what is subnormal there.
    uint64_t word;
    int width = 52, bias = 1075;
    if (bits == 32) {
        float x32 = (float)x;
        uint32_t word32;
        memcpy(&word32, &x32, sizeof word32);
        width = 23;
        bias = 150;
        word = word32;
    } else {
        memcpy(&word, &x, sizeof word);
    }
    bool negative = (word >> (bits - 1)) != 0;
    int exponent = (int)(word >> width) & (bits == 32 ? 0xFF : 0x7FF);
    uint64_t c = word & ((UINT64_C(1) << width) - 1), hidden = UINT64_C(1) << width;
    char *at = to;
    if (exponent == (bits == 32 ? 0xFF : 0x7FF)) {
        const char *text = c != 0 ? "NaN" : negative ? "-Inf" : "+Inf";
        return (size_t)(put_text(at, text, (int64_t)strlen(text)) - to);
    }
    bool lower_closer = c == 0 && exponent > 1;
    if (exponent == 0) exponent = 1;
    else c |= hidden;
    if (format == '\0' || strchr("bxXeEfgG", format) == NULL) return (size_t)(put_char(put_char(at, '%'), format) - to);
    if (negative) at = put_char(at, '-');
    return (size_t)(put_finite(at, c, exponent - bias, lower_closer, format, precision) - to);
}

size_t mg_float_bound(char format, int64_t precision) {
    if (format == 'f') return precision < 0 ? 344 : 320 + (size_t)precision;
    return MG_FLOAT_SHORT + (precision < 0 ? 0 : (size_t)precision);
}

// Reading

// The number read: mantissa * base^exponent, the mantissa cut to 64 bits; `more` tells that something other than zeros was cut off.
typedef struct {
    const uint8_t *first;  // the first digit that is not 0
    uint64_t mantissa;
    int exponent, digits;  // digits: of a decimal, from `first` to the last
    bool hex, negative, more;
} reading;

static uint8_t lower_case(uint8_t c) { return c | ('x' - 'X'); }
static bool is_decimal(uint8_t c) { return '0' <= c && c <= '9'; }
static bool is_hex(uint8_t c) { return is_decimal(c) || ('a' <= lower_case(c) && lower_case(c) <= 'f'); }

// Underscores must be between digits; a prefix such as 0x counts as one.
static bool underscores_fine(const uint8_t *s, const uint8_t *end) {
    enum { DIGIT, UNDERSCORE, OTHER } last = OTHER;
    bool hex = false;
    if (s < end && (*s == '-' || *s == '+')) s++;
    if (end - s >= 2 && s[0] == '0' && lower_case(s[1]) == 'x') {
        last = DIGIT;
        hex = true;
        s += 2;
    }
    for (; s < end; s++) {
        if (is_decimal(*s) || (hex && is_hex(*s))) {
            last = DIGIT;
        } else if (*s == '_') {
            if (last != DIGIT) return false;
            last = UNDERSCORE;
        } else {
            if (last == UNDERSCORE) return false;
            last = OTHER;
        }
    }
    return last != UNDERSCORE;
}

// Returns the end of the number, NULL if there is none.
static const uint8_t *read_number(const uint8_t *s, const uint8_t *end, reading *r) {
    const uint8_t *start = s;
    *r = (reading){0};
    if (s < end && (*s == '-' || *s == '+')) r->negative = *s++ == '-';
    if (end - s > 2 && s[0] == '0' && lower_case(s[1]) == 'x') {
        r->hex = true;
        s += 2;
    }
    int kept_max = r->hex ? 16 : 19, kept = 0, point = 0;
    bool any = false, dot = false, underscores = false;
    for (; s < end; s++) {
        if (*s == '_') {
            underscores = true;
            continue;
        }
        if (*s == '.') {
            if (dot) break;
            dot = true;
            point = r->digits;
            continue;
        }
        if (!is_decimal(*s) && !(r->hex && is_hex(*s))) break;
        any = true;
        if (*s == '0' && r->digits == 0) {  // not significant
            if (dot) point--;
            continue;
        }
        if (r->digits++ == 0) r->first = s;
        if (kept < kept_max) {
            uint8_t value = is_decimal(*s) ? *s - '0' : lower_case(*s) - 'a' + 10;
            r->mantissa = r->mantissa * (r->hex ? 16 : 10) + value;
            kept++;
        } else if (*s != '0') {
            r->more = true;
        }
    }
    if (!any) return NULL;
    if (!dot) point = r->digits;
    r->exponent = (point - kept) * (r->hex ? 4 : 1);
    if (s < end && lower_case(*s) == (r->hex ? 'p' : 'e')) {
        s++;
        bool negative = s < end && *s == '-';
        if (s < end && (*s == '-' || *s == '+')) s++;
        if (s == end || !is_decimal(*s)) return NULL;
        int exponent = 0;
        for (; s < end && (is_decimal(*s) || *s == '_'); s++) {
            if (*s == '_') underscores = true;
            else if (exponent < 10000) exponent = exponent * 10 + (*s - '0');
        }
        r->exponent += negative ? -exponent : exponent;
    } else if (r->hex) {
        return NULL;
    }
    return underscores && !underscores_fine(start, s) ? NULL : s;
}

// What the sizes of floats differ in: significant bits, exponents of the smallest unit and of the first power that is too large.
typedef struct { int bits, unit_min, overflow; } float_size;

// m * 2^t if that is in range.
static mg_float_status compose(uint64_t m, int t, float_size size, double *x) {
    if (m != 0 && 64 - __builtin_clzll(m) + t > size.overflow) {
        *x = __builtin_inf();
        return MG_FLOAT_RANGE;
    }
    *x = __builtin_ldexp((double)m, t);
    return MG_FLOAT_OK;
}

static mg_float_status from_hex(const reading *r, float_size size, double *x) {
    if (r->mantissa == 0) return compose(0, 0, size, x);
    int length = 64 - __builtin_clzll(r->mantissa);
    int drop = length - size.bits;
    if (drop < size.unit_min - r->exponent) drop = size.unit_min - r->exponent;
    if (r->exponent > size.overflow) return compose(1, r->exponent, size, x);
    if (drop <= 0) return compose(r->mantissa, r->exponent, size, x);
    if (drop > 64) return compose(0, 0, size, x);
    uint64_t half = UINT64_C(1) << (drop - 1), rest = r->mantissa & (half - 1 + half);
    fraction cut = rest < half ? BELOW : rest > half || r->more ? ABOVE : HALF;
    return compose(rounded(drop == 64 ? 0 : r->mantissa >> drop, cut), r->exponent + drop, size, x);
}

// Compares the decimal, read again digit by digit, with (m + 1/2) * 2^t.
static fraction compare_exactly(const reading *r, uint64_t m, int t) {
    mg_bigint x, y;
    mg_bigint_set(&x, 0);
    mg_bigint_set(&y, 2 * m + 1);
    t--;
    int taken = 0, significant = r->digits < DIGITS_MAX ? r->digits : DIGITS_MAX;
    int exponent = r->exponent + (r->digits < 19 ? r->digits : 19);
    const uint8_t *s = r->first;
    for (; taken < significant; s++) {
        if (!is_decimal(*s)) continue;
        mg_bigint_mul_add(&x, 10, *s - '0');
        taken++;
    }
    for (int rest = r->digits - taken; rest > 0; s++) {
        if (!is_decimal(*s)) continue;
        rest--;
        if (*s == '0') continue;
        mg_bigint_mul_add(&x, 10, 1);  // more than what was taken, by no matter how little
        taken++;
        break;
    }
    int k = exponent - taken;
    mg_bigint_mul_pow5(k < 0 ? &y : &x, (unsigned)(k < 0 ? -k : k));
    mg_bigint_shift(k > t ? &x : &y, (unsigned)(k > t ? k - t : t - k));
    int order = mg_bigint_compare(&x, &y);
    return order < 0 ? BELOW : order == 0 ? HALF : ABOVE;
}

static mg_float_status from_decimal(const reading *r, float_size size, double *x) {
    if (r->mantissa == 0 || r->exponent < POW10_MIN) return compose(0, 0, size, x);
    if (r->exponent > 310) return compose(1, size.overflow, size, x);
    // t is such that m has size.bits bits, or one more in the first attempt; less if it would be below the smallest unit.
    int t = 63 - __builtin_clzll(r->mantissa) + log2_pow10(r->exponent) - (size.bits - 1);
    if (t < size.unit_min) t = size.unit_min;
    fraction cut;
    uint64_t m = scale(r->mantissa, -t, r->exponent, &cut);
    if (m >> size.bits != 0) m = scale(r->mantissa, -++t, r->exponent, &cut);
    if (r->more) {
        fraction next_cut;
        uint64_t next = scale(r->mantissa + 1, -t, r->exponent, &next_cut);
        if (next != m || next_cut != cut || cut == HALF) cut = UNKNOWN;
    }
    if (cut == UNKNOWN) cut = compare_exactly(r, m, t);
    return compose(rounded(m, cut), t, size, x);
}

// The length of a word that s begins with, in any case: 0 if it does not.
static size_t word_at(const uint8_t *s, const uint8_t *end, const char *word) {
    size_t n = strlen(word);
    if ((size_t)(end - s) < n) return 0;
    for (size_t i = 0; i < n; i++) {
        if (lower_case(s[i]) != (uint8_t)word[i]) return 0;
    }
    return n;
}

// NaN, or an infinity, which alone may have a sign.
static size_t read_special(const uint8_t *s, const uint8_t *end, int bits, double *x) {
    bool has_sign = s < end && (*s == '-' || *s == '+');
    size_t n = word_at(s + has_sign, end, "infinity");
    if (n == 0) n = word_at(s + has_sign, end, "inf");
    if (n > 0) {
        *x = *s == '-' ? -__builtin_inf() : __builtin_inf();
        return n + has_sign;
    }
    n = word_at(s, end, "nan");
    if (n > 0) *x = bits == 32 ? __builtin_nan("") : __builtin_nan("1");  // Go's bits
    return n;
}

mg_float_status mg_float_parse(const uint8_t *s, size_t n, int bits, double *x, size_t *used) {
    const float_size size = bits == 32 ? (float_size){24, -149, 128} : (float_size){53, -1074, 1024};
    *x = 0;
    *used = read_special(s, s + n, bits, x);
    if (*used > 0) return MG_FLOAT_OK;
    reading r;
    const uint8_t *end = read_number(s, s + n, &r);
    if (end == NULL) return MG_FLOAT_SYNTAX;
    *used = (size_t)(end - s);
    mg_float_status status = r.hex ? from_hex(&r, size, x) : from_decimal(&r, size, x);
    if (r.negative) *x = -*x;
    return status;
}
