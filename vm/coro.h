// Coroutines, for iter.Pull: goroutines that run while another one waits for them. minigo/std/iter/iter.go tells what they do.
#ifndef MG_CORO_H
#define MG_CORO_H

#include "sched.h"

// In the heap; `waits` is the goroutine whose turn it is not.
typedef struct mg_coro { mg_g *waits; } mg_coro;

mg_coro *mg_coro_new(mg_machine *m, const mg_closure *f, const mg_func *caller);
// MG_BLOCK.
mg_status mg_coro_switch(mg_machine *m, mg_coro *c);
// The coroutine's goroutine has ended: the one that runs next.
mg_g *mg_coro_end(mg_coro *c);

#endif
