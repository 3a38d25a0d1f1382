// Natives of math: bindings, and the functions that are exact.
#include <limits.h>
#include <stdbool.h>

#include "gomath.h"
#include "native.h"

#define UNARY(name, expr) \
    static mg_status name(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        double x = fp[1].f; \
        fp[0].f = expr; \
        return MG_OK; \
    }
#define BINARY(name, expr) \
    static mg_status name(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        double x = fp[1].f, y = fp[2].f; \
        fp[0].f = expr; \
        return MG_OK; \
    }

UNARY(go_abs, fabs(x))
UNARY(go_acos, mg_math_acos(x))
UNARY(go_acosh, mg_math_acosh(x))
UNARY(go_asin, mg_math_asin(x))
UNARY(go_asinh, mg_math_asinh(x))
UNARY(go_atan, mg_math_atan(x))
BINARY(go_atan2, mg_math_atan2(x, y))
UNARY(go_atanh, mg_math_atanh(x))
UNARY(go_cbrt, mg_math_cbrt(x))
UNARY(go_ceil, ceil(x))
BINARY(go_copysign, copysign(x, y))
UNARY(go_cos, mg_math_cos(x))
UNARY(go_cosh, mg_math_cosh(x))
BINARY(go_dim, x - y <= 0 ? 0 : x - y)
UNARY(go_erf, mg_math_erf(x))
UNARY(go_erfc, mg_math_erfc(x))
UNARY(go_erfcinv, mg_math_erfinv(1 - x))
UNARY(go_erfinv, mg_math_erfinv(x))
UNARY(go_exp, mg_math_exp(x))
UNARY(go_exp2, mg_math_exp2(x))
UNARY(go_expm1, mg_math_expm1(x))
UNARY(go_floor, floor(x))
UNARY(go_gamma, mg_math_gamma(x))
BINARY(go_hypot, mg_math_hypot(x, y))
UNARY(go_j0, mg_math_j0(x))
UNARY(go_j1, mg_math_j1(x))
UNARY(go_log, mg_math_log(x))
UNARY(go_log10, mg_math_log10(x))
UNARY(go_log1p, mg_math_log1p(x))
UNARY(go_log2, mg_math_log2(x))
BINARY(go_mod, fmod(x, y))
BINARY(go_pow, mg_math_pow(x, y))
BINARY(go_remainder, remainder(x, y) == 0 ? copysign(0, x) : remainder(x, y))
UNARY(go_round, round(x))
UNARY(go_round_to_even, rint(x))
UNARY(go_sin, mg_math_sin(x))
UNARY(go_sinh, mg_math_sinh(x))
UNARY(go_sqrt, sqrt(x))
UNARY(go_tan, mg_math_tan(x))
UNARY(go_tanh, mg_math_tanh(x))
UNARY(go_trunc, trunc(x))
UNARY(go_y0, mg_math_y0(x))
UNARY(go_y1, mg_math_y1(x))

// An infinity wins over NaN; of two zeros the one with the sign that is asked for.
static double extreme(double x, double y, double infinity) {
    if (x == infinity || y == infinity) return infinity;
    if (x != x || y != y) return mg_math_nan();
    if (x == 0 && y == 0) return signbit(x) == signbit(infinity) ? x : y;
    return (infinity > 0 ? x > y : x < y) ? x : y;
}

BINARY(go_max, extreme(x, y, INFINITY))
BINARY(go_min, extreme(x, y, -INFINITY))

static double next_after(double x, double y) {
    if (x != x || y != y) return mg_math_nan();
    if (x == y) return x;
    if (x == 0) return copysign(0x1p-1074, y);
    return mg_bits_float(mg_float_bits(x) + ((y > x) == (x > 0) ? 1 : -UINT64_C(1)));
}

BINARY(go_nextafter, next_after(x, y))

static mg_status go_nextafter32(mg_machine *m, mg_slot *fp) {
    (void)m;
    float x = fp[1].f32, y = fp[2].f32;
    fp[0].u = 0;
    if (x != x || y != y) {
        fp[0].f32 = (float)mg_math_nan();
    } else if (x == y) {
        fp[0].f32 = x;
    } else if (x == 0) {
        fp[0].f32 = copysignf(0x1p-149f, y);
    } else {
        uint32_t bits;
        memcpy(&bits, &x, sizeof bits);
        fp[0].u = bits + ((y > x) == (x > 0) ? 1 : -UINT32_C(1));
        fp[0].u = (uint32_t)fp[0].u;
    }
    return MG_OK;
}

// A result that is the argument's slot seen as another type.
static mg_status same_bits(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0] = fp[1];
    return MG_OK;
}

static mg_status go_fma(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].f = fma(fp[1].f, fp[2].f, fp[3].f);
    return MG_OK;
}

static mg_status go_frexp(mg_machine *m, mg_slot *fp) {
    (void)m;
    int exponent = 0;
    double x = fp[2].f;
    fp[0].f = x == 0 || x - x != 0 ? x : frexp(x, &exponent);
    fp[1].i = exponent;
    return MG_OK;
}

static mg_status go_ldexp(mg_machine *m, mg_slot *fp) {
    (void)m;
    int64_t exponent = fp[2].i;
    fp[0].f = ldexp(fp[1].f, exponent > 10000 ? 10000 : exponent < -10000 ? -10000 : (int)exponent);
    return MG_OK;
}

static mg_status go_modf(mg_machine *m, mg_slot *fp) {
    (void)m;
    double x = fp[2].f;
    fp[1].f = isinf(x) ? mg_math_nan() : modf(x, &fp[0].f);
    if (isinf(x)) fp[0].f = x;
    return MG_OK;
}

UNARY(go_logb, x == 0 ? -INFINITY : isinf(x) ? INFINITY : x != x ? x : ilogb(x))

static mg_status go_ilogb(mg_machine *m, mg_slot *fp) {
    (void)m;
    double x = fp[1].f;
    fp[0].i = x == 0 ? INT_MIN : x - x != 0 ? INT_MAX : ilogb(x);
    return MG_OK;
}

static mg_status go_inf(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].f = fp[1].i >= 0 ? INFINITY : -INFINITY;
    return MG_OK;
}

static mg_status go_is_inf(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = (fp[2].i >= 0 && fp[1].f == INFINITY) || (fp[2].i <= 0 && fp[1].f == -INFINITY);
    return MG_OK;
}

static mg_status go_is_nan(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = fp[1].f != fp[1].f;
    return MG_OK;
}

static mg_status go_nan(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].f = mg_math_nan();
    return MG_OK;
}

static mg_status go_signbit(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = fp[1].u >> 63;
    return MG_OK;
}

static mg_status go_sincos(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_math_sincos(fp[2].f, &fp[0].f, &fp[1].f);
    return MG_OK;
}

static mg_status go_lgamma(mg_machine *m, mg_slot *fp) {
    (void)m;
    int sign;
    fp[0].f = mg_math_lgamma(fp[2].f, &sign);
    fp[1].i = sign;
    return MG_OK;
}

static mg_status go_jn(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].f = mg_math_jn(fp[1].i, fp[2].f);
    return MG_OK;
}

static mg_status go_yn(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].f = mg_math_yn(fp[1].i, fp[2].f);
    return MG_OK;
}

static mg_status go_pow10(mg_machine *m, mg_slot *fp) {
    (void)m;
    static const double units[] = {
        1e00, 1e01, 1e02, 1e03, 1e04, 1e05, 1e06, 1e07, 1e08, 1e09, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31,
    };
    static const double up[] = {1e00, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288};
    static const double down[] = {1e-00, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160, 1e-192, 1e-224, 1e-256, 1e-288, 1e-320};
    int64_t n = fp[1].i;
    if (n > 308) fp[0].f = INFINITY;
    else if (n < -323) fp[0].f = 0;
    else fp[0].f = n >= 0 ? up[n / 32] * units[n % 32] : down[-n / 32] / units[-n % 32];
    return MG_OK;
}

#define MATH(go, c) {"math." go, c}
const mg_native mg_natives_math[] = {
    MATH("Abs", go_abs),
    MATH("Acos", go_acos),
    MATH("Acosh", go_acosh),
    MATH("Asin", go_asin),
    MATH("Asinh", go_asinh),
    MATH("Atan", go_atan),
    MATH("Atan2", go_atan2),
    MATH("Atanh", go_atanh),
    MATH("Cbrt", go_cbrt),
    MATH("Ceil", go_ceil),
    MATH("Copysign", go_copysign),
    MATH("Cos", go_cos),
    MATH("Cosh", go_cosh),
    MATH("Dim", go_dim),
    MATH("Erf", go_erf),
    MATH("Erfc", go_erfc),
    MATH("Erfcinv", go_erfcinv),
    MATH("Erfinv", go_erfinv),
    MATH("Exp", go_exp),
    MATH("Exp2", go_exp2),
    MATH("Expm1", go_expm1),
    MATH("FMA", go_fma),
    MATH("Float32bits", same_bits),
    MATH("Float32frombits", same_bits),
    MATH("Float64bits", same_bits),
    MATH("Float64frombits", same_bits),
    MATH("Floor", go_floor),
    MATH("Frexp", go_frexp),
    MATH("Gamma", go_gamma),
    MATH("Hypot", go_hypot),
    MATH("Ilogb", go_ilogb),
    MATH("Inf", go_inf),
    MATH("IsInf", go_is_inf),
    MATH("IsNaN", go_is_nan),
    MATH("J0", go_j0),
    MATH("J1", go_j1),
    MATH("Jn", go_jn),
    MATH("Ldexp", go_ldexp),
    MATH("Lgamma", go_lgamma),
    MATH("Log", go_log),
    MATH("Log10", go_log10),
    MATH("Log1p", go_log1p),
    MATH("Log2", go_log2),
    MATH("Logb", go_logb),
    MATH("Max", go_max),
    MATH("Min", go_min),
    MATH("Mod", go_mod),
    MATH("Modf", go_modf),
    MATH("NaN", go_nan),
    MATH("Nextafter", go_nextafter),
    MATH("Nextafter32", go_nextafter32),
    MATH("Pow", go_pow),
    MATH("Pow10", go_pow10),
    MATH("Remainder", go_remainder),
    MATH("Round", go_round),
    MATH("RoundToEven", go_round_to_even),
    MATH("Signbit", go_signbit),
    MATH("Sin", go_sin),
    MATH("Sincos", go_sincos),
    MATH("Sinh", go_sinh),
    MATH("Sqrt", go_sqrt),
    MATH("Tan", go_tan),
    MATH("Tanh", go_tanh),
    MATH("Trunc", go_trunc),
    MATH("Y0", go_y0),
    MATH("Y1", go_y1),
    MATH("Yn", go_yn),
    {NULL, NULL},
};
