// Records of deferred calls.
//
// A goroutine's list has the newest record first. A range over a function whose body defers puts one record of its own there, with a token:
// 8 bytes of the heap that hold the list of what the body has deferred so far, newest first. When the function around ends, that list takes the
// place of the record, and the token is closed: no call can be deferred to it any more.
#ifndef MG_DEFER_H
#define MG_DEFER_H

#include "state.h"

#define MG_DEFER_WORDS 200  // of a deferred call, at most; held by the verifier

void mg_defer_push(mg_machine *m, const mg_func *fn, const mg_slot *words, uint32_t n, bool heap, uint32_t ir_pc);
void mg_defer_drop(mg_machine *m, mg_g *g);                         // forget the newest record

// Push the record of a range over a function for the innermost frame; its token, NULL when memory ran out, which is then pending.
void *mg_defer_token(mg_machine *m, uint32_t ir_pc);
// Defer a call to the end of the frame that the token belongs to; fatal when the token is closed.
mg_status mg_defer_at(mg_machine *m, void *token, const mg_func *fn, const mg_slot *words, uint32_t n, uint32_t ir_pc);
// The newest record belongs to a range over a function: put the calls of its token in its place.
void mg_defer_splice(mg_machine *m, mg_g *g);
// What hangs from a record of a range over a function; NULL for any other.
#define MG_DEFER_CLOSED ((mg_defer *)1)      // of a loop that is over
mg_defer *mg_defer_inner(const mg_defer *d);

#endif
