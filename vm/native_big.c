// Natives of math/big: natural numbers, as slices of 64-bit words, the lowest first.
//
// A number is normal when its highest word is not 0. Numbers that come in are normal unless the function says otherwise; results
// are written into slices that are long enough, and the function returns how many words are left when high zeros
// are dropped. A result may be the same slice as an operand where that is said.
#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "native.h"

typedef uint64_t word;
typedef __uint128_t pair;
enum { WORD_BITS = 64, KARATSUBA_MIN = 40 };

typedef struct { word *p; int64_t n; } nat;
static inline nat arg_nat(const mg_slot *s) { return (nat){s[0].p, s[1].i}; }

static int64_t normal(const word *p, int64_t n) {
    while (n > 0 && p[n - 1] == 0) n--;
    return n;
}

static int compare(const word *x, int64_t xn, const word *y, int64_t yn) {
    if (xn != yn) return xn < yn ? -1 : 1;
    for (int64_t i = xn - 1; i >= 0; i--) {
        if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
    }
    return 0;
}

// z = x + y with xn >= yn; returns the carry. z may be x or y.
static word add(word *z, const word *x, int64_t xn, const word *y, int64_t yn) {
    word carry = 0;
    int64_t i = 0;
    for (; i < yn; i++) {
        pair sum = (pair)x[i] + y[i] + carry;
        z[i] = (word)sum;
        carry = (word)(sum >> WORD_BITS);
    }
    for (; i < xn; i++) {
        pair sum = (pair)x[i] + carry;
        z[i] = (word)sum;
        carry = (word)(sum >> WORD_BITS);
    }
    return carry;
}

// z = x - y with xn >= yn; returns the borrow. z may be x or y.
static word sub(word *z, const word *x, int64_t xn, const word *y, int64_t yn) {
    word borrow = 0;
    int64_t i = 0;
    for (; i < yn; i++) {
        pair difference = (pair)x[i] - y[i] - borrow;
        z[i] = (word)difference;
        borrow = (word)(difference >> WORD_BITS) & 1;
    }
    for (; i < xn; i++) {
        word old = x[i];
        z[i] = old - borrow;
        borrow = old < borrow;
    }
    return borrow;
}

// z += x * y; returns the word above.
static word add_multiple(word *z, const word *x, int64_t n, word y) {
    word carry = 0;
    for (int64_t i = 0; i < n; i++) {
        pair t = (pair)x[i] * y + z[i] + carry;
        z[i] = (word)t;
        carry = (word)(t >> WORD_BITS);
    }
    return carry;
}

// z -= x * y; returns the word above.
static word sub_multiple(word *z, const word *x, int64_t n, word y) {
    word borrow = 0;
    for (int64_t i = 0; i < n; i++) {
        pair t = (pair)x[i] * y + borrow;
        borrow = (word)(t >> WORD_BITS) + (z[i] < (word)t);
        z[i] -= (word)t;
    }
    return borrow;
}

// z = x * y + r; returns the word above. z may be x.
static word multiply_word(word *z, const word *x, int64_t n, word y, word r) {
    for (int64_t i = 0; i < n; i++) {
        pair t = (pair)x[i] * y + r;
        z[i] = (word)t;
        r = (word)(t >> WORD_BITS);
    }
    return r;
}

// q = x / y; returns the remainder. q may be x.
static word divide_word(word *q, const word *x, int64_t n, word y) {
    word rest = 0;
    for (int64_t i = n - 1; i >= 0; i--) {
        pair t = (pair)rest << WORD_BITS | x[i];
        q[i] = (word)(t / y);
        rest = (word)(t % y);
    }
    return rest;
}

// z = x << s with s < 64; returns the word above. z may be x or begin above it.
static word shift_left(word *z, const word *x, int64_t n, unsigned s) {
    if (s == 0) {
        memmove(z, x, (size_t)n * sizeof *z);
        return 0;
    }
    word above = n > 0 ? x[n - 1] >> (WORD_BITS - s) : 0;
    for (int64_t i = n - 1; i > 0; i--) z[i] = x[i] << s | x[i - 1] >> (WORD_BITS - s);
    if (n > 0) z[0] = x[0] << s;
    return above;
}

// z = x >> s with s < 64. z may be x or begin below it.
static void shift_right(word *z, const word *x, int64_t n, unsigned s) {
    if (s == 0) {
        memmove(z, x, (size_t)n * sizeof *z);
        return;
    }
    for (int64_t i = 0; i < n; i++) z[i] = x[i] >> s | (i + 1 < n ? x[i + 1] << (WORD_BITS - s) : 0);
}

static void multiply_simply(word *z, const word *x, int64_t xn, const word *y, int64_t yn) {
    memset(z, 0, (size_t)xn * sizeof *z);
    for (int64_t i = 0; i < yn; i++) z[xn + i] = add_multiple(z + i, x, xn, y[i]);
}

// z = x * y, both of n words, by Karatsuba's method: with x = a + b*B and y = c + d*B, the middle of the product is
// (a + b)*(c + d) - a*c - b*d. `room` has 8 * n words at least.
static void multiply_karatsuba(word *z, const word *x, const word *y, int64_t n, word *room) {
    if (n < KARATSUBA_MIN) {
        multiply_simply(z, x, n, y, n);
        return;
    }
    int64_t low = n / 2, high = n - low;  // high is low or one more
    multiply_karatsuba(z, x, y, low, room);
    multiply_karatsuba(z + 2 * low, x + low, y + low, high, room);
    word *xs = room, *ys = xs + high + 1, *middle = ys + high + 1;
    xs[high] = add(xs, x + low, high, x, low);
    ys[high] = add(ys, y + low, high, y, low);
    multiply_karatsuba(middle, xs, ys, high + 1, middle + 2 * (high + 1));
    int64_t middle_n = 2 * (high + 1);
    sub(middle, middle, middle_n, z, 2 * low);
    sub(middle, middle, middle_n, z + 2 * low, 2 * high);
    middle_n = normal(middle, middle_n);
    add(z + low, z + low, 2 * n - low, middle, middle_n);
}

// z = x * y with xn >= yn. z has xn + yn words and overlaps neither.
static bool multiply(word *z, const word *x, int64_t xn, const word *y, int64_t yn) {
    if (yn < KARATSUBA_MIN) {
        multiply_simply(z, x, xn, y, yn);
        return true;
    }
    // x is cut into pieces as long as y.
    word *room = malloc((size_t)(8 * yn + 2 * yn + 64) * sizeof *room);
    if (room == NULL) return false;
    word *product = room + 8 * yn + 64;
    memset(z, 0, (size_t)(xn + yn) * sizeof *z);
    for (int64_t at = 0; at < xn; at += yn) {
        int64_t n = xn - at < yn ? xn - at : yn;
        if (n == yn) multiply_karatsuba(product, x + at, y, yn, room);
        else multiply_simply(product, y, yn, x + at, n);
        add(z + at, z + at, xn + yn - at, product, yn + n);
    }
    free(room);
    return true;
}

// q = x / y and r = x % y by schoolbook (Knuth's Algorithm D), with yn >= 2 and xn >= yn. q has xn - yn + 1 words and r has yn.
static bool divide(word *q, word *r, const word *x, int64_t xn, const word *y, int64_t yn) {
    word *rest = malloc((size_t)(xn + 1 + yn) * sizeof *rest);
    if (rest == NULL) return false;
    word *divisor = rest + xn + 1;
    unsigned s = (unsigned)__builtin_clzll(y[yn - 1]);  // so that the divisor's highest bit is set
    rest[xn] = shift_left(rest, x, xn, s);
    shift_left(divisor, y, yn, s);
    word high = divisor[yn - 1], second = divisor[yn - 2];
    for (int64_t i = xn - yn; i >= 0; i--) {
        // Guess a digit from the highest words; with the second word of the divisor it is at most one too great.
        word top = rest[i + yn], guess = ~(word)0, left = rest[i + yn - 1] + high;
        bool exact = top >= high && left < high;  // the guess can't be too great by what is known
        if (top < high) {
            pair t = (pair)top << WORD_BITS | rest[i + yn - 1];
            guess = (word)(t / high);
            left = (word)(t % high);
        }
        while (!exact && (pair)guess * second > ((pair)left << WORD_BITS | rest[i + yn - 2])) {
            guess--;
            left += high;
            exact = left < high;
        }
        word borrow = sub_multiple(rest + i, divisor, yn, guess);
        rest[i + yn] -= borrow;
        if (top < borrow) {
            guess--;
            rest[i + yn] += add(rest + i, rest + i, yn, divisor, yn);
        }
        q[i] = guess;
    }
    shift_right(r, rest, yn, s);
    free(rest);
    return true;
}

static mg_status out_of_memory(mg_machine *m) { return mg_panic_plain(m, "math/big: out of memory"); }

// func natCmp(x, y []Word) int
static mg_status nat_cmp(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat x = arg_nat(fp + 1), y = arg_nat(fp + 4);
    fp[0].i = compare(x.p, x.n, y.p, y.n);
    return MG_OK;
}

// func natAdd(z, x, y []Word) int: len(x) >= len(y), len(z) > len(x). z may be x or y.
static mg_status nat_add(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat z = arg_nat(fp + 1), x = arg_nat(fp + 4), y = arg_nat(fp + 7);
    z.p[x.n] = add(z.p, x.p, x.n, y.p, y.n);
    fp[0].i = normal(z.p, x.n + 1);
    return MG_OK;
}

// func natSub(z, x, y []Word) int: x >= y, len(z) >= len(x). z may be x or y.
static mg_status nat_sub(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat z = arg_nat(fp + 1), x = arg_nat(fp + 4), y = arg_nat(fp + 7);
    sub(z.p, x.p, x.n, y.p, y.n);
    fp[0].i = normal(z.p, x.n);
    return MG_OK;
}

// func natMul(z, x, y []Word) int: neither is empty, len(z) >= len(x) + len(y). z overlaps neither.
static mg_status nat_mul(mg_machine *m, mg_slot *fp) {
    nat z = arg_nat(fp + 1), x = arg_nat(fp + 4), y = arg_nat(fp + 7);
    if (x.n < y.n) {
        nat t = x;
        x = y;
        y = t;
    }
    if (!multiply(z.p, x.p, x.n, y.p, y.n)) return out_of_memory(m);
    fp[0].i = normal(z.p, x.n + y.n);
    return MG_OK;
}

// func natMulAdd(z, x []Word, y, r Word) int: z = x*y + r, len(z) > len(x). z may be x.
static mg_status nat_mul_add(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat z = arg_nat(fp + 1), x = arg_nat(fp + 4);
    z.p[x.n] = multiply_word(z.p, x.p, x.n, fp[7].u, fp[8].u);
    fp[0].i = normal(z.p, x.n + 1);
    return MG_OK;
}

// func natDiv(q, r, x, y []Word) (qn, rn int): len(y) >= 2, len(x) >= len(y), len(q) > len(x) - len(y), len(r) >= len(y).
static mg_status nat_div(mg_machine *m, mg_slot *fp) {
    nat q = arg_nat(fp + 2), r = arg_nat(fp + 5), x = arg_nat(fp + 8), y = arg_nat(fp + 11);
    if (!divide(q.p, r.p, x.p, x.n, y.p, y.n)) return out_of_memory(m);
    fp[0].i = normal(q.p, x.n - y.n + 1);
    fp[1].i = normal(r.p, y.n);
    return MG_OK;
}

// func natDivWord(q, x []Word, y Word) (qn int, r Word): len(q) >= len(x). q may be x.
static mg_status nat_div_word(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat q = arg_nat(fp + 2), x = arg_nat(fp + 5);
    fp[1].u = divide_word(q.p, x.p, x.n, fp[8].u);
    fp[0].i = normal(q.p, x.n);
    return MG_OK;
}

// func natShl(z, x []Word, s uint) int: len(z) > len(x) + s/64. z may be x.
static mg_status nat_shl(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat z = arg_nat(fp + 1), x = arg_nat(fp + 4);
    int64_t words = (int64_t)(fp[7].u / WORD_BITS);
    z.p[x.n + words] = shift_left(z.p + words, x.p, x.n, fp[7].u % WORD_BITS);
    memset(z.p, 0, (size_t)words * sizeof *z.p);
    fp[0].i = normal(z.p, x.n + words + 1);
    return MG_OK;
}

// func natShr(z, x []Word, s uint) int: len(x) > s/64, len(z) >= len(x) - s/64. z may be x.
static mg_status nat_shr(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat z = arg_nat(fp + 1), x = arg_nat(fp + 4);
    int64_t words = (int64_t)(fp[7].u / WORD_BITS);
    shift_right(z.p, x.p + words, x.n - words, fp[7].u % WORD_BITS);
    fp[0].i = normal(z.p, x.n - words);
    return MG_OK;
}

// Takes low zero bits away from x, which is not 0; returns its words.
static int64_t make_odd(word *x, int64_t n) {
    int64_t words = 0;
    while (x[words] == 0) words++;
    shift_right(x, x + words, n - words, (unsigned)__builtin_ctzll(x[words]));
    return normal(x, n - words);
}

// func natGCD(x, y []Word) int: both odd; the result is left in x, and y is of no use afterwards. len(x) == len(y); they need not be
// normal. The binary method: the difference of odd numbers is even.
static mg_status nat_gcd(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat x = arg_nat(fp + 1), y = arg_nat(fp + 4);
    word *result = x.p;
    x.n = normal(x.p, x.n);
    y.n = normal(y.p, y.n);
    for (int order; (order = compare(x.p, x.n, y.p, y.n)) != 0;) {
        if (order < 0) {
            nat t = x;
            x = y;
            y = t;
        }
        sub(x.p, x.p, x.n, y.p, y.n);
        x.n = make_odd(x.p, normal(x.p, x.n));
    }
    if (x.p != result) memcpy(result, x.p, (size_t)x.n * sizeof *result);
    fp[0].i = x.n;
    return MG_OK;
}

// The greatest power of a base that is a word, and its exponent.
static word chunk_of(word base, int *digits) {
    word power = base;
    *digits = 1;
    while (power <= ~(word)0 / base) {
        power *= base;
        ++*digits;
    }
    return power;
}

static const char digit_chars[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

// func natDigits(dst []byte, x []Word, base int) int: the digits of x, which is not 0 and of no use afterwards, are written to the
// end of dst; returns where they begin. dst has room for them.
static mg_status nat_digits(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_slice dst = mg_arg_slice(fp + 1);
    nat x = arg_nat(fp + 4);
    word base = fp[7].u;
    int64_t at = dst.len;
    int chunk_digits;
    word chunk = chunk_of(base, &chunk_digits);
    while (x.n > 0) {
        word rest = divide_word(x.p, x.p, x.n, chunk);
        x.n = normal(x.p, x.n);
        for (int i = 0; i < chunk_digits && (x.n > 0 || rest > 0); i++) {
            dst.ptr[--at] = (uint8_t)digit_chars[rest % base];
            rest /= base;
        }
    }
    fp[0].i = at;
    return MG_OK;
}

// func natParse(z []Word, values []byte, base int) int: the number with these values of digits. z has room for it.
static mg_status nat_parse(mg_machine *m, mg_slot *fp) {
    (void)m;
    nat z = arg_nat(fp + 1);
    mg_str values = mg_arg_str(fp + 4);
    word base = fp[7].u;
    int chunk_digits;
    chunk_of(base, &chunk_digits);
    z.n = 0;
    for (int64_t i = 0; i < values.len;) {
        word part = 0, power = 1;
        for (int k = 0; k < chunk_digits && i < values.len; k++, i++) {
            part = part * base + values.ptr[i];
            power *= base;
        }
        word above = multiply_word(z.p, z.p, z.n, power, part);
        if (above != 0) z.p[z.n++] = above;
    }
    fp[0].i = z.n;
    return MG_OK;
}

#define BIG(go, c) {"math/big." go, c}
const mg_native mg_natives_big[] = {
    BIG("natCmp", nat_cmp),
    BIG("natAdd", nat_add),
    BIG("natSub", nat_sub),
    BIG("natMul", nat_mul),
    BIG("natMulAdd", nat_mul_add),
    BIG("natDiv", nat_div),
    BIG("natDivWord", nat_div_word),
    BIG("natShl", nat_shl),
    BIG("natShr", nat_shr),
    BIG("natGCD", nat_gcd),
    BIG("natDigits", nat_digits),
    BIG("natParse", nat_parse),
    {NULL, NULL},
};
