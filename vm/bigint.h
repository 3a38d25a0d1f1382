// Natural numbers of up to 4096 bits, enough for every exact computation on a float64. Exceeding it is an error of the caller.
#ifndef MG_BIGINT_H
#define MG_BIGINT_H

#include <stddef.h>
#include <stdint.h>

enum { MG_BIGINT_LIMBS = 64 };
typedef struct { size_t n; uint64_t limbs[MG_BIGINT_LIMBS]; } mg_bigint;  // lowest limb first, the highest is not 0

void mg_bigint_set(mg_bigint *x, uint64_t value);
void mg_bigint_mul_add(mg_bigint *x, uint64_t factor, uint64_t term);
void mg_bigint_mul_pow5(mg_bigint *x, unsigned power);
void mg_bigint_shift(mg_bigint *x, unsigned bits);               // left
uint64_t mg_bigint_div(mg_bigint *x, uint64_t divisor);          // returns the remainder
int mg_bigint_compare(const mg_bigint *x, const mg_bigint *y);   // -1, 0, 1

#endif
