// Natural numbers of bounded size.
#include "bigint.h"

#include <assert.h>
#include <string.h>

void mg_bigint_set(mg_bigint *x, uint64_t value) {
    x->n = value != 0;
    x->limbs[0] = value;
}

static void append_limb(mg_bigint *x, uint64_t limb) {
    if (limb == 0) return;
    assert(x->n < MG_BIGINT_LIMBS);
    x->limbs[x->n++] = limb;
}

void mg_bigint_mul_add(mg_bigint *x, uint64_t factor, uint64_t term) {
    for (size_t i = 0; i < x->n; i++) {
        unsigned __int128 product = (unsigned __int128)x->limbs[i] * factor + term;
        x->limbs[i] = (uint64_t)product;
        term = (uint64_t)(product >> 64);
    }
    append_limb(x, term);
}

void mg_bigint_mul_pow5(mg_bigint *x, unsigned power) {
    const uint64_t pow5_27 = UINT64_C(7450580596923828125);  // the largest power of 5 in a limb
    for (; power >= 27; power -= 27) mg_bigint_mul_add(x, pow5_27, 0);
    for (; power > 0; power--) mg_bigint_mul_add(x, 5, 0);
}

void mg_bigint_shift(mg_bigint *x, unsigned bits) {
    size_t limbs = bits / 64;
    if (x->n == 0) return;
    assert(x->n + limbs <= MG_BIGINT_LIMBS);
    memmove(x->limbs + limbs, x->limbs, x->n * sizeof x->limbs[0]);
    memset(x->limbs, 0, limbs * sizeof x->limbs[0]);
    x->n += limbs;
    mg_bigint_mul_add(x, UINT64_C(1) << bits % 64, 0);
}

uint64_t mg_bigint_div(mg_bigint *x, uint64_t divisor) {
    uint64_t rest = 0;
    for (size_t i = x->n; i-- > 0;) {
        unsigned __int128 part = (unsigned __int128)rest << 64 | x->limbs[i];
        x->limbs[i] = (uint64_t)(part / divisor);
        rest = (uint64_t)(part % divisor);
    }
    while (x->n > 0 && x->limbs[x->n - 1] == 0) x->n--;
    return rest;
}

int mg_bigint_compare(const mg_bigint *x, const mg_bigint *y) {
    if (x->n != y->n) return x->n < y->n ? -1 : 1;
    for (size_t i = x->n; i-- > 0;) {
        if (x->limbs[i] != y->limbs[i]) return x->limbs[i] < y->limbs[i] ? -1 : 1;
    }
    return 0;
}
