// Trigonometric functions: Cephes' approximations; arguments of 2^29 and more are reduced exactly (M. Payne and R. Hanek, 1983).
#include <stdbool.h>

#include "gomath.h"

static const double pi = 3.14159265358979323846264338327950288;

// 64 bits each of 4/pi, the first word before the point.
static const uint64_t four_over_pi[] = {
    0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083, 0xfca2c757bd778ac3,
    0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d, 0xd1046bea5d768909, 0xd338e04d68befc82,
    0x7323ac7306a673e9, 0x3908bf177bf25076, 0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e,
    0x9e8c7ecd3cbfd45a, 0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
};

// x > 0 as an even number of eighths of a turn, modulo 8, and a rest of at most one eighth either way.
typedef struct { unsigned octant; double rest; } reduced;

static reduced reduce_large(double x) {
    int exponent = (int)(mg_float_bits(x) >> 52) - 1023 - 52;
    uint64_t c = (mg_float_bits(x) & ((UINT64_C(1) << 52) - 1)) | UINT64_C(1) << 52;
    // Three words of 4/pi, from the highest bit on that matters: those before it make whole turns.
    unsigned first = (unsigned)(exponent + 61) / 64, shift = (unsigned)(exponent + 61) % 64;
    uint64_t z[3];
    for (unsigned i = 0; i < 3; i++) {
        const uint64_t *word = four_over_pi + first + i;
        z[i] = shift == 0 ? word[0] : word[0] << shift | word[1] >> (64 - shift);
    }
    typedef unsigned __int128 u128;
    u128 product = ((u128)(z[0] * c) << 64) + (u128)z[1] * c + ((u128)z[2] * c >> 64);
    unsigned octant = (unsigned)(product >> 125);
    // The fraction as a float, cut and not rounded.
    uint64_t fraction = (uint64_t)(product >> 61), next = (uint64_t)product;  // three bits askew, as in Go
    unsigned zeros = fraction == 0 ? 64 : (unsigned)__builtin_clzll(fraction);
    uint64_t power = 1023 - (zeros + 1);
    unsigned drop = zeros + 1;
    fraction = drop >= 64 ? next : fraction << drop | next >> (64 - drop);
    double rest = mg_bits_float(fraction >> 12 | power << 52);
    if (octant % 2 != 0) {
        octant = (octant + 1) % 8;
        rest--;
    }
    return (reduced){octant, rest * (pi / 4)};
}

static reduced reduce(double x) {
    if (x >= 0x1p29) return reduce_large(x);
    uint64_t octant = (uint64_t)(x * 1.27323954473516268615107010698140931);
    double y = (double)octant;
    if (octant % 2 != 0) {
        octant++;
        y++;
    }
    // pi/4 in three parts.
    double rest = ((x - y * 7.85398125648498535156e-1) - y * 3.77489470793079817668e-8) - y * 2.69515142907905952645e-15;
    return (reduced){(unsigned)(octant % 8), rest};
}

static double sin_near_0(double z) {
    double s = z * z;
    return z + z * s * MG_POLY(s, -1.66666666666666307295e-1, 8.33333333332211858878e-3, -1.98412698295895385996e-4,
                               2.75573136213857245213e-6, -2.50507477628578072866e-8, 1.58962301576546568060e-10);
}

static double cos_near_0(double z) {
    double s = z * z;
    return 1.0 - 0.5 * s + s * s * MG_POLY(s, 4.16666666666665929218e-2, -1.38888888888730564116e-3, 2.48015872888517045348e-5,
                                           -2.75573141792967388112e-7, 2.08757008419747316778e-9, -1.13585365213876817300e-11);
}

void mg_math_sincos(double x, double *sin, double *cos) {
    if (x == 0) {
        *sin = x;
        *cos = 1;
        return;
    }
    if (x - x != 0) {
        *sin = *cos = mg_math_nan();
        return;
    }
    reduced r = reduce(fabs(x));
    double s = sin_near_0(r.rest), c = cos_near_0(r.rest);
    if (r.octant % 4 == 2) {
        double t = s;
        s = c;
        c = t;
    }
    *sin = (r.octant >= 4) != (x < 0) ? -s : s;
    *cos = r.octant == 2 || r.octant == 4 ? -c : c;
}

double mg_math_sin(double x) {
    if (x == 0 || x != x) return x;
    double sin, cos;
    mg_math_sincos(x, &sin, &cos);
    return sin;
}

double mg_math_cos(double x) {
    if (x != x) return x;
    double sin, cos;
    mg_math_sincos(x, &sin, &cos);
    return cos;
}

double mg_math_tan(double x) {
    if (x == 0 || x != x) return x;
    if (isinf(x)) return mg_math_nan();
    reduced r = reduce(fabs(x));
    double z = r.rest, s = z * z, y = z;
    if (s > 1e-14) {
        y = z + z * (s * MG_POLY(s, -1.79565251976484877988e7, 1.15351664838587416140e6, -1.30936939181383777646e4) /
                     MG_POLY(s, -5.38695755929454629881e7, 2.50083801823357915839e7, -1.32089234440210967447e6, 1.36812963470692954678e4, 1));
    }
    if (r.octant % 4 == 2) y = -1 / y;
    return x < 0 ? -y : y;
}

// For 0 <= x <= 0.66.
static double atan_near_0(double x) {
    double z = x * x;
    z = z * MG_POLY(z, -6.485021904942025371773e+01, -1.228866684490136173410e+02, -7.500855792314704667340e+01,
                    -1.615753718733365076637e+01, -8.750608600031904122785e-01) /
        MG_POLY(z, 1.945506571482613964425e+02, 4.853903996359136964868e+02, 4.328810604912902668951e+02,
                1.650270098316988542046e+02, 2.485846490142306297962e+01, 1);
    return x * z + x;
}

// For x >= 0.
static double atan_positive(double x) {
    const double more_bits = 6.123233995736765886130e-17;  // of pi/2
    if (x <= 0.66) return atan_near_0(x);
    if (x > 2.41421356237309504880) return pi / 2 - atan_near_0(1 / x) + more_bits;
    return pi / 4 + atan_near_0((x - 1) / (x + 1)) + 0.5 * more_bits;
}

double mg_math_atan(double x) {
    if (x == 0) return x;
    return x > 0 ? atan_positive(x) : -atan_positive(-x);
}

double mg_math_asin(double x) {
    if (x == 0) return x;
    double size = fabs(x);
    if (size > 1) return mg_math_nan();
    double y = sqrt(1 - size * size);
    y = size > 0.7 ? pi / 2 - atan_positive(y / size) : atan_positive(size / y);
    return x < 0 ? -y : y;
}

double mg_math_acos(double x) { return pi / 2 - mg_math_asin(x); }

double mg_math_atan2(double y, double x) {
    if (x != x || y != y) return mg_math_nan();
    if (y == 0) return x > 0 || (x == 0 && !signbit(x)) ? copysign(0, y) : copysign(pi, y);
    if (x == 0) return copysign(pi / 2, y);
    if (isinf(x)) {
        if (isinf(y)) return copysign(x > 0 ? pi / 4 : 2.35619449019234492884698253745962716, y);
        return copysign(x > 0 ? 0 : pi, y);
    }
    if (isinf(y)) return copysign(pi / 2, y);
    double q = mg_math_atan(y / x);
    if (x >= 0) return q;
    return q <= 0 ? q + pi : q - pi;
}
