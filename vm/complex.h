// Arithmetic of complex numbers as compiled Go does it.
#ifndef MG_COMPLEX_H
#define MG_COMPLEX_H

#include <math.h>
#include <stdint.h>
#include <string.h>

typedef struct { double re, im; } mg_c128;

static inline mg_c128 mg_c128_add(mg_c128 x, mg_c128 y) { return (mg_c128){x.re + y.re, x.im + y.im}; }
static inline mg_c128 mg_c128_sub(mg_c128 x, mg_c128 y) { return (mg_c128){x.re - y.re, x.im - y.im}; }
static inline mg_c128 mg_c128_mul(mg_c128 x, mg_c128 y) { return (mg_c128){x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re}; }

// 1 or 0 with the sign of x: what an infinity, or anything finite, is reduced to.
static inline double mg_unit_if(int infinite, double x) { return copysign(infinite ? 1.0 : 0.0, x); }

static inline mg_c128 mg_c128_div(mg_c128 n, mg_c128 d) {
    double re, im;
    // Scale by the larger part of the divisor, so that its square does not overflow.
    if (fabs(d.re) >= fabs(d.im)) {
        double ratio = d.im / d.re, denominator = d.re + ratio * d.im;
        re = (n.re + n.im * ratio) / denominator;
        im = (n.im - n.re * ratio) / denominator;
    } else {
        double ratio = d.re / d.im, denominator = d.im + ratio * d.re;
        re = (n.re * ratio + n.im) / denominator;
        im = (n.im * ratio - n.re) / denominator;
    }
    if (isnan(re) && isnan(im)) {
        // Infinities and zeros that the scaling lost (C99 annex G).
        double a = n.re, b = n.im, c = d.re, e = d.im;
        if (c == 0 && e == 0 && (!isnan(a) || !isnan(b))) {
            re = copysign(INFINITY, c) * a;
            im = copysign(INFINITY, c) * b;
        } else if ((isinf(a) || isinf(b)) && isfinite(c) && isfinite(e)) {
            a = mg_unit_if(isinf(a), a);
            b = mg_unit_if(isinf(b), b);
            re = INFINITY * (a * c + b * e);
            im = INFINITY * (b * c - a * e);
        } else if ((isinf(c) || isinf(e)) && isfinite(a) && isfinite(b)) {
            c = mg_unit_if(isinf(c), c);
            e = mg_unit_if(isinf(e), e);
            re = 0 * (a * c + b * e);
            im = 0 * (b * c - a * e);
        }
    }
    return (mg_c128){re, im};
}

// complex64 as one word: two float32, the real part low.
static inline float mg_c64_re(uint64_t z) { uint32_t bits = (uint32_t)z; float x; memcpy(&x, &bits, 4); return x; }
static inline float mg_c64_im(uint64_t z) { uint32_t bits = (uint32_t)(z >> 32); float x; memcpy(&x, &bits, 4); return x; }
static inline uint64_t mg_c64(float re, float im) {
    uint32_t low, high;
    memcpy(&low, &re, 4);
    memcpy(&high, &im, 4);
    return low | (uint64_t)high << 32;
}
static inline uint64_t mg_c64_add(uint64_t x, uint64_t y) { return mg_c64(mg_c64_re(x) + mg_c64_re(y), mg_c64_im(x) + mg_c64_im(y)); }
static inline uint64_t mg_c64_sub(uint64_t x, uint64_t y) { return mg_c64(mg_c64_re(x) - mg_c64_re(y), mg_c64_im(x) - mg_c64_im(y)); }
static inline uint64_t mg_c64_mul(uint64_t x, uint64_t y) {
    // In double precision, rounded once, as gc does.
    double a = mg_c64_re(x), b = mg_c64_im(x), c = mg_c64_re(y), d = mg_c64_im(y);
    return mg_c64((float)(a * c - b * d), (float)(a * d + b * c));
}
static inline uint64_t mg_c64_div(uint64_t x, uint64_t y) {
    mg_c128 z = mg_c128_div((mg_c128){mg_c64_re(x), mg_c64_im(x)}, (mg_c128){mg_c64_re(y), mg_c64_im(y)});
    return mg_c64((float)z.re, (float)z.im);
}

#endif
