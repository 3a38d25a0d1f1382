// Functions of package math that are more than one operation of the processor. Each takes the steps Go takes on amd64 with FMA, so that
// every bit of the result is Go's; libm is used only for what is exact. Must be compiled without contraction of a * b + c.
#ifndef MG_GOMATH_H
#define MG_GOMATH_H

#include <math.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t mg_float_bits(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline double mg_bits_float(uint64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline double mg_math_nan(void) { return mg_bits_float(UINT64_C(0x7FF8000000000001)); }

// The polynomial with the coefficients given, lowest first, at x.
#define MG_POLY(x, ...) \
    mg_horner(x, (const double[]){__VA_ARGS__}, sizeof((const double[]){__VA_ARGS__}) / sizeof(double))
static inline double mg_horner(double x, const double *c, size_t n) {
    double y = c[n - 1];
    for (size_t i = n - 1; i-- > 0;) y = c[i] + x * y;
    return y;
}

// math_exp.c
double mg_math_exp(double x);
double mg_math_exp2(double x);
double mg_math_expm1(double x);
double mg_math_log(double x);
double mg_math_log10(double x);
double mg_math_log1p(double x);
double mg_math_log2(double x);
double mg_math_pow(double x, double y);
double mg_math_cbrt(double x);
double mg_math_hypot(double x, double y);
double mg_math_sinh(double x);
double mg_math_cosh(double x);
double mg_math_tanh(double x);
double mg_math_asinh(double x);
double mg_math_acosh(double x);
double mg_math_atanh(double x);

// math_trig.c
double mg_math_sin(double x);
double mg_math_cos(double x);
double mg_math_tan(double x);
void mg_math_sincos(double x, double *sin, double *cos);
double mg_math_asin(double x);
double mg_math_acos(double x);
double mg_math_atan(double x);
double mg_math_atan2(double y, double x);

// math_special.c
double mg_math_erf(double x);
double mg_math_erfc(double x);
double mg_math_erfinv(double x);
double mg_math_gamma(double x);
double mg_math_lgamma(double x, int *sign);

// math_bessel.c: of the first and second kind
double mg_math_j0(double x);
double mg_math_j1(double x);
double mg_math_jn(int64_t n, double x);
double mg_math_y0(double x);
double mg_math_y1(double x);
double mg_math_yn(int64_t n, double x);

#endif
