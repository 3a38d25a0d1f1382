// Error and gamma functions: erf and lgamma as FreeBSD's msun, gamma as Cephes, erfinv after M. Wichura's AS 241.
#include <stdbool.h>

#include "gomath.h"

static const double pi = 3.14159265358979323846264338327950288;

// erf(x) / x - 1 for |x| < 0.84375, and erf(x) - erf_of_1 for |x| < 1.25.
static const double erf_of_1 = 8.45062911510467529297e-01;

static double erf_small(double x) {
    double z = x * x;
    return MG_POLY(z, 1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02, -5.77027029648944159157e-03,
                   -2.37630166566501626084e-05) /
           MG_POLY(z, 1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03, 1.32494738004321644526e-04,
                   -3.96022827877536812320e-06);
}

static double erf_middle(double x) {
    double s = x - 1;
    return MG_POLY(s, -2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01, 3.18346619901161753674e-01,
                   -1.10894694282396677476e-01, 3.54783043256182359371e-02, -2.16637559486879084300e-03) /
           MG_POLY(s, 1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02, 1.26171219808761642112e-01,
                   1.36370839120290507362e-02, 1.19844998467991074170e-02);
}

// erfc(x) for x >= 1.25.
static double erfc_large(double x) {
    double s = 1 / (x * x), r, t;
    if (x < 2.85714285714285714285714285714285714) {
        r = MG_POLY(s, -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01, -6.23753324503260060396e+01,
                    -1.62396669462573470355e+02, -1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00);
        t = MG_POLY(s, 1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02, 6.45387271733267880336e+02,
                    4.29008140027567833386e+02, 1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02);
    } else {
        r = MG_POLY(s, -9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01, -1.60636384855821916062e+02,
                    -6.37566443368389627722e+02, -1.02509513161107724954e+03, -4.83519191608651397019e+02);
        t = MG_POLY(s, 1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03, 3.19985821950859553908e+03,
                    2.55305040643316442583e+03, 4.74528541206955367215e+02, -2.24409524465858183362e+01);
    }
    double z = mg_bits_float(mg_float_bits(x) & UINT64_C(0xFFFFFFFF00000000));
    return mg_math_exp(-z * z - 0.5625) * mg_math_exp((z - x) * (z + x) + r / t) / x;
}

double mg_math_erf(double x) {
    if (x != x) return mg_math_nan();
    double size = fabs(x), y;
    if (size < 0.84375) {
        if (size >= 0x1p-28) y = size + size * erf_small(size);
        else if (size < 0x1p-1015) y = 0.125 * (8.0 * size + 1.02703333676410069053e+00 * size);
        else y = size + 1.28379167095512586316e-01 * size;
    } else if (size < 1.25) {
        y = erf_of_1 + erf_middle(size);
    } else {
        y = size >= 6 ? 1 : 1 - erfc_large(size);
    }
    return signbit(x) ? -y : y;
}

double mg_math_erfc(double x) {
    if (x != x) return mg_math_nan();
    double size = fabs(x);
    bool negative = x < 0;
    if (size < 0.84375) {
        double y = size;
        if (size >= 0x1p-56) {
            double r = erf_small(size);
            y = size < 0.25 ? size + size * r : 0.5 + (size * r + (size - 0.5));
        }
        return negative ? 1 + y : 1 - y;
    }
    if (size < 1.25) {
        double y = erf_middle(size);
        return negative ? (1 + erf_of_1) + y : (1 - erf_of_1) - y;
    }
    if (size >= 28 || (negative && size > 6)) return negative ? 2 : 0;
    double y = erfc_large(size);
    return negative ? 2 - y : y;
}

double mg_math_erfinv(double x) {
    const double ln2 = 0.693147180559945309417232121458176568;
    if (x != x || x <= -1 || x >= 1) return fabs(x) == 1 ? copysign(INFINITY, x) : mg_math_nan();
    double size = x < 0 ? -x : x, y;  // keeps -0
    if (size <= 0.85) {
        double r = 0.180625 - 0.25 * size * size;
        double p = MG_POLY(r, 1.1975323115670912564578e0, 4.7072688112383978012285e1, 6.9706266534389598238465e2, 4.8548868893843886794648e3,
                           1.6235862515167575384252e4, 2.3782041382114385731252e4, 1.1819493347062294404278e4, 8.8709406962545514830200e2);
        double q = MG_POLY(r, 1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
                           2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3);
        y = (size * p) / q;
    } else {
        double r = sqrt(ln2 - mg_math_log(1.0 - size));
        if (r <= 5.0) {
            r -= 1.6;
            y = MG_POLY(r, 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
                        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4) /
                MG_POLY(r, 1.4142135623730950488016887e0, 2.9036514445419946173133295e0, 2.3707661626024532365971225e0,
                        9.7547832001787427186894837e-1, 2.0945065210512749128288442e-1, 2.1494160384252876777097297e-2,
                        7.7441459065157709165577218e-4, 1.4859850019840355905497876e-9);
        } else {
            r -= 5.0;
            y = MG_POLY(r, 6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
                        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7) /
                MG_POLY(r, 1.414213562373095048801689e0, 8.482908416595164588112026e-1, 1.936480946950659106176712e-1,
                        2.103693768272068968719679e-2, 1.112800997078859844711555e-3, 2.611088405080593625138020e-5,
                        2.010321207683943062279931e-7, 2.891024605872965461538222e-15);
        }
    }
    return x < 0 ? -y : y;
}

// Stirling's formula as two factors, since their product may overflow where a quotient by it does not.
static void stirling(double x, double *y1, double *y2) {
    if (x > 200) {
        *y1 = INFINITY;
        *y2 = 1;
        return;
    }
    double w = 1 / x;
    w = 1 + w * MG_POLY(w, 8.33333333333482257126E-2, 3.47222221605458667310E-3, -2.68132617805781232825E-3,
                        -2.29549961613378126380E-4, 7.87311395793093628397E-4);
    *y1 = mg_math_exp(x);
    *y2 = 1;
    if (x > 143.01608) {  // x^(x-0.5) would overflow
        double v = mg_math_pow(x, 0.5 * x - 0.25), e = *y1;
        *y1 = v;
        *y2 = v / e;
    } else {
        *y1 = mg_math_pow(x, x - 0.5) / *y1;
    }
    *y2 = 2.506628274631000502417 * w * *y2;
}

static double gamma_large(double x) {
    double size = fabs(x), y1, y2;
    stirling(size, &y1, &y2);
    if (x > 0) return y1 * y2;
    double p = floor(size), z = size - p;
    bool negative = fmod(p, 2) == 0;
    if (z > 0.5) z = size - (p + 1);
    z = fabs(size * mg_math_sin(pi * z));
    if (z == 0) return negative ? -INFINITY : INFINITY;
    double d = z * y1 * y2;
    z = isinf(d) ? pi / z / y1 / y2 : pi / d;
    return negative ? -z : z;
}

double mg_math_gamma(double x) {
    if (x != x || x == -INFINITY || (x < 0 && x == floor(x))) return mg_math_nan();
    if (x == INFINITY) return x;
    if (x == 0) return copysign(INFINITY, x);
    if (fabs(x) > 33) return gamma_large(x);
    // Reduced to between 2 and 3.
    double z = 1;
    while (x >= 3) {
        x -= 1;
        z *= x;
    }
    while (x < 0) {
        if (x > -1e-09) goto small;
        z /= x;
        x += 1;
    }
    while (x < 2) {
        if (x < 1e-09) goto small;
        z /= x;
        x += 1;
    }
    if (x == 2) return z;
    x -= 2;
    double p = MG_POLY(x, 9.99999999999999996796E-1, 4.94214826801497100753E-1, 2.07448227648435975150E-1, 4.76367800457137231464E-2,
                       1.04213797561761569935E-2, 1.19135147006586384913E-3, 1.60119522476751861407E-4);
    double q = MG_POLY(x, 1.00000000000000000320E0, 7.14304917030273074085E-2, -2.34591795718243348568E-1, 3.58236398605498653373E-2,
                       1.18139785222060435552E-2, -4.45641913851797240494E-3, 5.39605580493303397842E-4, -2.31581873324120129819E-5);
    return z * p / q;
small:
    if (x == 0) return INFINITY;
    return z / ((1 + 0.57721566490153286060651209008240243104215933593992 * x) * x);
}

// sin(-pi * x) for x > 0.
static double sin_pi(double x) {
    if (x < 0.25) return -mg_math_sin(pi * x);
    double z = floor(x);
    int octant;
    if (z != x) {
        x = fmod(x, 2);
        octant = (int)(x * 4);
    } else {
        x = x >= 0x1p53 ? 0 : (double)((uint64_t)x & 1);
        octant = 4 * (int)x;
    }
    switch (octant) {
    case 0: return -mg_math_sin(pi * x);
    case 1: case 2: return -mg_math_cos(pi * (0.5 - x));
    case 3: case 4: return -mg_math_sin(pi * (1 - x));
    case 5: case 6: return mg_math_cos(pi * (x - 1.5));
    default: return -mg_math_sin(pi * (x - 2));
    }
}

static double lgamma_near_2(double y) {
    double z = y * y;
    double p1 = MG_POLY(z, 7.72156649015328655494e-02, 6.73523010531292681824e-02, 7.38555086081402883957e-03, 1.19270763183362067845e-03,
                        2.20862790713908385557e-04, 2.52144565451257326939e-05);
    double p2 = z * MG_POLY(z, 3.22467033424113591611e-01, 2.05808084325167332806e-02, 2.89051383673415629091e-03,
                            5.10069792153511336608e-04, 1.08011567247583939954e-04, 4.48640949618915160150e-05);
    return (y * p1 + p2) - 0.5 * y;
}

static double lgamma_near_min(double y) {
    double z = y * y, w = z * y;
    double p1 = MG_POLY(w, 4.83836122723810047042e-01, -3.27885410759859649565e-02, 6.10053870246291332635e-03,
                        -1.40346469989232843813e-03, 3.15632070903625950361e-04);
    double p2 = MG_POLY(w, -1.47587722994593911752e-01, 1.79706750811820387126e-02, -3.68452016781138256760e-03,
                        8.81081882437654011382e-04, -3.12754168375120860518e-04);
    double p3 = MG_POLY(w, 6.46249402391333854778e-02, -1.03142241298341437450e-02, 2.25964780900612472250e-03,
                        -5.38595305356740546715e-04, 3.35529192635519073543e-04);
    double p = z * p1 - (-3.63867699703950536541e-18 - w * (p2 + y * p3));
    return -1.21486290535849611461e-01 + p;
}

static double lgamma_near_1(double y) {
    double p1 = y * MG_POLY(y, -7.72156649015328655494e-02, 6.32827064025093366517e-01, 1.45492250137234768737e+00,
                            9.77717527963372745603e-01, 2.28963728064692451092e-01, 1.33810918536787660377e-02);
    double p2 = MG_POLY(y, 1, 2.45597793713041134822e+00, 2.12848976379893395361e+00, 7.69285150456672783825e-01,
                        1.04222645593369134254e-01, 3.21709242282423911810e-03);
    return -0.5 * y + p1 / p2;
}

// lgamma has its minimum at 1.4616.
static double lgamma_below_2(double x) {
    double r = 0;
    if (x <= 0.9) {
        r = -mg_math_log(x);
        if (x >= 0.731632144968362245) return r + lgamma_near_2(1 - x);
        if (x >= 0.191632144968362245) return r + lgamma_near_min(x - 0.46163214496836224576);
        return r + lgamma_near_1(x);
    }
    if (x >= 1.731632144968362245) return r + lgamma_near_2(2 - x);
    if (x >= 1.191632144968362245) return r + lgamma_near_min(x - 1.46163214496836224576);
    return r + lgamma_near_1(x - 1);
}

static double lgamma_below_8(double x) {
    int i = (int)x;
    double y = x - i;
    double p = y * MG_POLY(y, -7.72156649015328655494e-02, 2.14982415960608852501e-01, 3.25778796408930981787e-01, 1.46350472652464452805e-01,
                           2.66422703033638609560e-02, 1.84028451407337715652e-03, 3.19475326584100867617e-05);
    double q = MG_POLY(y, 1, 1.39200533467621045958e+00, 7.21935547567138069525e-01, 1.71933865632803078993e-01, 1.86459191715652901344e-02,
                       7.77942496381893596434e-04, 7.32668430744625636189e-06);
    double r = 0.5 * y + p / q, z = 1;
    for (int k = i - 1; k >= 2; k--) z *= y + k;
    return i >= 3 ? r + mg_math_log(z) : r;
}

double mg_math_lgamma(double x, int *sign) {
    *sign = 1;
    if (x != x || isinf(x)) return x;
    if (x == 0) return INFINITY;
    bool negative = x < 0;
    x = fabs(x);
    if (x < 0x1p-70) {
        if (negative) *sign = -1;
        return -mg_math_log(x);
    }
    double reflection = 0;
    if (negative) {
        if (x >= 0x1p52) return INFINITY;
        double t = sin_pi(x);
        if (t == 0) return INFINITY;
        reflection = mg_math_log(pi / fabs(t * x));
        if (t < 0) *sign = -1;
    }
    double y;
    if (x == 1 || x == 2) {
        y = 0;
    } else if (x < 2) {
        y = lgamma_below_2(x);
    } else if (x < 8) {
        y = lgamma_below_8(x);
    } else if (x < 0x1p58) {
        double z = 1 / x, s = z * z;
        double w = 4.18938533204672725052e-01 +
                   z * MG_POLY(s, 8.33333333333329678849e-02, -2.77777777728775536470e-03, 7.93650558643019558500e-04,
                               -5.95187557450339963135e-04, 8.36339918996282139126e-04, -1.63092934096575273989e-03);
        y = (x - 0.5) * (mg_math_log(x) - 1) + w;
    } else {
        y = x * (mg_math_log(x) - 1);
    }
    return negative ? reflection - y : y;
}
