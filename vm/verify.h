// Verification of one function's stack IR: opcodes, operands, jump targets, stack depths, slots, transient addresses.
#ifndef MG_VERIFY_H
#define MG_VERIFY_H

#include "state.h"

// NULL when f can do no harm, else what is wrong with it.
const char *mg_verify(mg_machine *m, const mg_func *f);

#endif
