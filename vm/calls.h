// Calls that natives make, and functions made at run time: what package reflect needs of the machine.
//
// A native can't call Go, but it can leave a call for the loop: mg_call puts the callee's frame behind the caller's (the frame
// of the function that called the native) and the native returns MG_CALL. The callee returns to the instruction after the native, and
// its results lie behind the caller's frame until the next call or safepoint: the very next instruction that does anything is a native
// that takes them with mg_call_results. Both natives must be called by one function, in a row.
#ifndef MG_CALLS_H
#define MG_CALLS_H

#include "state.h"

// Call fn with n words of arguments, which must not lie in a stack; `closure` is the func value it is called through, or NULL. With
// fn NULL it is the closure's function.
mg_status mg_call(mg_machine *m, const mg_func *fn, const mg_closure *closure, const mg_slot *words, uint32_t n);
const mg_slot *mg_call_results(mg_machine *m);

// A function of this frame shape that runs `enter`, then `leave`, each with the function's own frame as its window, and returns. `enter`
// makes a call; `leave` takes its results. It is hidden in tracebacks and recover looks through it. NULL: no memory.
const mg_func *mg_stub_func(mg_machine *m, const char *name, mg_native_fn enter, mg_native_fn leave, uint32_t results, uint32_t params);
// In enter and leave: the stub itself; fp[ctx_slot] is the closure it was called through, and the slot behind is for their own use.
const mg_func *mg_stub_self(const mg_machine *m);

#endif
