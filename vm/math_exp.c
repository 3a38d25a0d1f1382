// Exponentials, logarithms, powers and hyperbolic functions. The approximations are those of FreeBSD's msun, but for exp (N. Shibata,
// "Efficient evaluation methods of elementary functions suitable for SIMD computation", 2010) and tanh (Cephes).
#include <stdbool.h>

#include "gomath.h"

static const double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
static const double ln2 = 0.693147180559945309417232121458176568;
static const double log2_e = 1.44269504088896340735992468100189214, log10_e = 0.434294481903251827651128918916605082;

// Taylor's series at a 16th of the reduced argument; e^x - 1 is then squared back four times.
double mg_math_exp(double x) {
    if (x != x || x == INFINITY) return x;
    if (x > 7.09782712893384e+02) return INFINITY;
    if (x < -800) return 0;
    double k = rint(x * log2_e);
    double r = fma(-k, 0.69314718055966295651160180568695068359375, x);
    r = fma(-k, 0.28235290563031577122588448175013436025525412068e-12, r) * 0.0625;
    double y = 2.4801587301587301587e-5;
    y = fma(y, r, 1.9841269841269841270e-4);
    y = fma(y, r, 1.3888888888888888889e-3);
    y = fma(y, r, 8.3333333333333333333e-3);
    y = fma(y, r, 4.1666666666666666667e-2);
    y = fma(y, r, 1.6666666666666666667e-1);
    y = fma(y, r, 0.5);
    y = fma(y, r, 1.0) * r;
    for (int i = 0; i < 3; i++) y *= y + 2.0;
    y = fma(y, y + 2.0, 1.0);
    return k >= 1024 ? INFINITY : ldexp(y, (int)k);  // Go gives up a little early
}

double mg_math_exp2(double x) {
    if (x != x || x == INFINITY) return x;
    if (x == -INFINITY) return 0;
    if (x > 1.0239999999999999e+03) return INFINITY;
    if (x < -1.0740e+03) return 0;
    int k = x > 0 ? (int)(x + 0.5) : x < 0 ? (int)(x - 0.5) : 0;
    double t = x - k, high = t * ln2_high, low = -t * ln2_low, r = high - low;
    t = r * r;
    double c = r - t * MG_POLY(t, 1.66666666666666657415e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05,
                               -1.65339022054652515390e-06, 4.13813679705723846039e-08);
    return ldexp(1 - ((low - (r * c) / (2 - c)) - high), k);
}

double mg_math_expm1(double x) {
    const double large = 3.88162421113569373274e+01, overflow = 7.09782712893383973096e+02;  // large: 56 ln 2
    const double half_ln2 = 3.46573590279972654709e-01, three_halves_ln2 = 1.03972077083991796413e+00;
    if (x != x || x == INFINITY) return x;
    if (x == -INFINITY) return -1;
    double size = fabs(x);
    bool negative = x < 0;
    if (size >= large) {
        if (negative) return -1;
        if (size >= overflow) return INFINITY;
    }
    double c = 0;
    int k = 0;
    if (size > half_ln2) {
        double high, low;
        if (size < three_halves_ln2) {
            k = negative ? -1 : 1;
            high = x - k * ln2_high;
            low = k * ln2_low;
        } else {
            k = (int)(1.44269504088896338700e+00 * x + (negative ? -0.5 : 0.5));
            high = x - k * ln2_high;
            low = k * ln2_low;
        }
        x = high - low;
        c = (high - x) - low;
    } else if (size < 0x1p-54) {
        return x;
    }
    double half = 0.5 * x, square = x * half;
    double r1 = MG_POLY(square, 1, -3.33333333333331316428e-02, 1.58730158725481460165e-03, -7.93650757867487942473e-05,
                        4.00821782732936239552e-06, -2.01099218183624371326e-07);
    double t = 3 - r1 * half, e = square * ((r1 - t) / (6.0 - x * t));
    if (k == 0) return x - (x * e - square);
    e = x * (e - c) - c;
    e -= square;
    if (k == -1) return 0.5 * (x - e) - 0.5;
    if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
    if (k <= -2 || k > 56) return ldexp(1 - (e - x), k) - 1;
    if (k < 20) return ldexp((1 - ldexp(1, -k)) - (e - x), k);
    return ldexp(x - (e + ldexp(1, -k)) + 1, k);
}

// The series of log((1 + s) / (1 - s)) - 2s over s, s^2 given.
static double log_rest(double z) {
    double w = z * z;
    double t1 = z * MG_POLY(w, 6.666666666666735130e-01, 2.857142874366239149e-01, 1.818357216161805012e-01, 1.479819860511658591e-01);
    double t2 = w * MG_POLY(w, 3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01);
    return t1 + t2;
}

double mg_math_log(double x) {
    if (x != x || x == INFINITY) return x;
    if (x < 0) return mg_math_nan();
    if (x == 0) return -INFINITY;
    // Go takes what is subnormal for a float with the smallest exponent.
    double k = (double)(mg_float_bits(x) >> 52) - 1022;
    double f = mg_bits_float((mg_float_bits(x) & (UINT64_MAX >> 12)) | UINT64_C(0x3FE0000000000000));
    if (f < 0.707106781186547524400844362104849039) {
        f *= 2;
        k--;
    }
    f -= 1;
    double s = f / (2 + f), half_square = 0.5 * f * f, r = log_rest(s * s);
    return k * ln2_high - ((half_square - (s * (half_square + r) + k * ln2_low)) - f);
}

double mg_math_log2(double x) {
    int exponent;
    double f = frexp(x, &exponent);
    // Powers of two exactly; frexp leaves zeros, infinities and NaN as they are.
    if (x == 0 || x - x != 0) exponent = 0;
    if (f == 0.5) return exponent - 1;
    return mg_math_log(f) * log2_e + exponent;
}

double mg_math_log10(double x) { return mg_math_log(x) * log10_e; }

double mg_math_log1p(double x) {
    if (x < -1 || x != x) return mg_math_nan();
    if (x == -1) return -INFINITY;
    if (x == INFINITY) return x;
    double size = fabs(x), f = 0, c = 0;
    uint64_t fraction = 1;
    int k = 1;
    if (size < 4.142135623730950488017e-01) {  // sqrt(2) - 1
        if (size < 0x1p-29) return size < 0x1p-54 ? x : x - x * x * 0.5;
        if (x > -2.928932188134524755992e-01) {  // sqrt(2)/2 - 1
            k = 0;
            f = x;
        }
    }
    if (k != 0) {
        double u = x;
        if (size < 0x1p53) {
            u = 1.0 + x;
            k = (int)(mg_float_bits(u) >> 52) - 1023;
            c = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
        } else {
            k = (int)(mg_float_bits(u) >> 52) - 1023;
        }
        fraction = mg_float_bits(u) & ((UINT64_C(1) << 52) - 1);
        if (fraction < UINT64_C(0x0006A09E667F3BCD)) {
            u = mg_bits_float(fraction | UINT64_C(0x3FF0000000000000));
        } else {
            k++;
            u = mg_bits_float(fraction | UINT64_C(0x3FE0000000000000));
            fraction = (UINT64_C(0x0010000000000000) - fraction) >> 2;
        }
        f = u - 1.0;
    }
    double half_square = 0.5 * f * f;
    if (fraction == 0) {
        if (f == 0) {
            if (k == 0) return 0;
            c += k * ln2_low;
            return k * ln2_high + c;
        }
        double r = half_square * (1.0 - 0.66666666666666666 * f);
        return k == 0 ? f - r : k * ln2_high - ((r - (k * ln2_low + c)) - f);
    }
    double s = f / (2.0 + f), z = s * s;
    double r = z * MG_POLY(z, 6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
                           1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01);
    if (k == 0) return f - (half_square - s * (half_square + r));
    return k * ln2_high - ((half_square - (s * (half_square + r) + (k * ln2_low + c))) - f);
}

static bool is_odd(double y) {
    if (fabs(y) >= 0x1p53) return false;
    double whole, fraction = modf(y, &whole);
    return fraction == 0 && ((int64_t)whole & 1) != 0;
}

static double pow_of_zero(double x, double y) {
    double size = y < 0 ? INFINITY : 0;
    return is_odd(y) ? copysign(size, x) : size;
}

double mg_math_pow(double x, double y) {
    if (y == 0 || x == 1) return 1;
    if (y == 1) return x;
    if (x != x || y != y) return mg_math_nan();
    if (x == 0) return pow_of_zero(x, y);
    if (isinf(y)) return x == -1 ? 1 : (fabs(x) < 1) == (y > 0) ? 0 : INFINITY;
    if (isinf(x)) return x < 0 ? pow_of_zero(1 / x, -y) : y < 0 ? 0 : INFINITY;
    if (y == 0.5) return sqrt(x);
    if (y == -0.5) return 1 / sqrt(x);
    double whole, part = modf(fabs(y), &whole);
    if (part != 0 && x < 0) return mg_math_nan();
    if (whole >= 0x1p63) return x == -1 ? 1 : (fabs(x) < 1) == (y > 0) ? 0 : INFINITY;
    // The result is power * 2^exponent: x to the fraction by exp and log, to the whole by squaring the significand of x.
    double power = 1;
    int64_t exponent = 0;
    if (part != 0) {
        if (part > 0.5) {
            part--;
            whole++;
        }
        power = mg_math_exp(part * mg_math_log(x));
    }
    int x_exponent;
    double square = frexp(x, &x_exponent);
    int64_t square_exponent = x_exponent;
    for (int64_t i = (int64_t)whole; i != 0; i >>= 1) {
        if (square_exponent < -(1 << 12) || 1 << 12 < square_exponent) {
            exponent += square_exponent;  // out of range whatever follows
            break;
        }
        if ((i & 1) != 0) {
            power *= square;
            exponent += square_exponent;
        }
        square *= square;
        square_exponent *= 2;
        if (square < 0.5) {
            square += square;
            square_exponent--;
        }
    }
    if (y < 0) {
        power = 1 / power;
        exponent = -exponent;
    }
    return ldexp(power, (int)exponent);
}

double mg_math_cbrt(double x) {
    if (x == 0 || x != x || isinf(x)) return x;
    double size = fabs(x);
    // An estimate of 5 bits from a third of the exponent, then of 23, then one step of Newton's method.
    double t = mg_bits_float(mg_float_bits(size) / 3 + (UINT64_C(715094163) << 32));
    if (size < 2.22507385850720138309e-308) {
        t = 0x1p54 * size;
        t = mg_bits_float(mg_float_bits(t) / 3 + (UINT64_C(696219795) << 32));
    }
    double r = t * t / size, s = 5.42857142857142815906e-01 + r * t;
    t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00 + -7.05306122448979611050e-01 / s);
    t = mg_bits_float((mg_float_bits(t) & (UINT64_C(0xFFFFFFFFC) << 28)) + (UINT64_C(1) << 30));
    s = t * t;
    r = size / s;
    r = (r - t) / (t + t + r);
    return copysign(t + t * r, x);
}

double mg_math_hypot(double x, double y) {
    x = fabs(x);
    y = fabs(y);
    if (isinf(x) || isinf(y)) return INFINITY;
    if (x != x || y != y) return mg_math_nan();
    double large = x > y ? x : y, small = x > y ? y : x;
    if (large == 0) return 0;
    small /= large;
    return large * sqrt(1 + small * small);
}

double mg_math_sinh(double x) {
    double size = x < 0 ? -x : x, y;  // keeps -0
    if (size > 21) {
        y = mg_math_exp(size) * 0.5;
    } else if (size > 0.5) {
        double e = mg_math_exp(size);
        y = (e - 1 / e) * 0.5;
    } else {
        double z = size * size;
        y = MG_POLY(z, -0.6307673640497716991184787251e+6, -0.8991272022039509355398013511e+5, -0.2894211355989563807284660366e+4,
                    -0.2630563213397497062819489e+2) * size;
        y = y / MG_POLY(z, -0.6307673640497716991212077277e+6, 0.1521517378790019070696485176e+5, -0.173678953558233699533450911e+3, 1);
    }
    return x < 0 ? -y : y;
}

double mg_math_cosh(double x) {
    x = fabs(x);
    double e = mg_math_exp(x);
    return x > 21 ? e * 0.5 : (e + 1 / e) * 0.5;
}

double mg_math_tanh(double x) {
    double size = fabs(x);
    if (size > 0.5 * 8.8029691931113054295988e+01) return x < 0 ? -1 : 1;
    if (size >= 0.625) {
        double y = 1 - 2 / (mg_math_exp(2 * size) + 1);
        return x < 0 ? -y : y;
    }
    if (x == 0) return x;
    double s = x * x;
    return x + x * s * MG_POLY(s, -1.61468768441708447952e3, -9.92877231001918586564e1, -9.64399179425052238628e-1) /
                   MG_POLY(s, 4.84406305325125486048e3, 2.23548839060100448583e3, 1.12811678491632931402e2, 1);
}

double mg_math_asinh(double x) {
    if (x != x || isinf(x)) return x;
    double size = fabs(x), y = size;
    if (size > 0x1p28) y = mg_math_log(size) + ln2;
    else if (size > 2) y = mg_math_log(2 * size + 1 / (sqrt(size * size + 1) + size));
    else if (size >= 0x1p-28) y = mg_math_log1p(size + size * size / (1 + sqrt(1 + size * size)));
    return copysign(y, x);
}

double mg_math_acosh(double x) {
    if (x < 1 || x != x) return mg_math_nan();
    if (x == 1) return 0;
    if (x >= 0x1p28) return mg_math_log(x) + ln2;
    if (x > 2) return mg_math_log(2 * x - 1 / (x + sqrt(x * x - 1)));
    double t = x - 1;
    return mg_math_log1p(t + sqrt(2 * t + t * t));
}

double mg_math_atanh(double x) {
    if (x < -1 || x > 1 || x != x) return mg_math_nan();
    if (fabs(x) == 1) return copysign(INFINITY, x);
    double size = fabs(x), y = size;
    if (size >= 0.5) {
        y = 0.5 * mg_math_log1p((size + size) / (1 - size));
    } else if (size >= 0x1p-28) {
        double t = size + size;
        y = 0.5 * mg_math_log1p(t + t * size / (1 - size));
    }
    return copysign(y, x);
}
