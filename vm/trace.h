// The event stream: what defers, panics and their kin do, recorded when mg_options.trace asks for it.
//
// Nothing is tested for it on the way of an instruction. Records, panics and recover are slow paths, where `m->trace` is looked at; for open-coded
// defers the lowering emits an instruction NOTE around DEFER_OPEN and RUN_OPEN when a machine traces.
#ifndef MG_TRACE_H
#define MG_TRACE_H

#include "state.h"

typedef enum { MG_NOTE_INSTRUCTION, MG_NOTE_BIT, MG_NOTE_REGISTER, MG_NOTE_RUN, MG_NOTE_DONE, MG_NOTE_LOCK } mg_note;

// The function that a deferred call calls: fn, or when it is NULL what the func value in words[0] holds, NULL when that is nil.
static inline const mg_func *mg_callee(const mg_func *fn, const mg_slot *words) {
    const mg_closure *closure = fn == NULL ? words[0].p : NULL;
    return fn != NULL ? fn : closure == NULL ? NULL : closure->fn;
}

bool mg_trace_new(mg_machine *m);          // by the options; false: no memory
void mg_trace_free(mg_machine *m);

// Below, m->trace is not NULL unless said otherwise, and registers are saved.
// The instruction NOTE, for open-coded defer `index` of the innermost frame. Counts without a trace.
void mg_trace_note(mg_machine *m, mg_note note, uint32_t index);
void mg_trace_push(mg_machine *m, mg_defer *d, mg_defer_kind kind);
// A deferred call of the frame of `fn` at `level` is about to be made; d NULL: its open-coded defer `bit`.
void mg_trace_run(mg_machine *m, const mg_func *fn, uint32_t level, const mg_func *callee, const mg_defer *d, uint32_t bit, mg_trace_cause cause);
void mg_trace_done(mg_machine *m, uint32_t level);    // the one that ran in the frame at `level`, if any, has returned
void mg_trace_panic(mg_machine *m);                   // the newest has begun
void mg_trace_recover(mg_machine *m, const mg_panic *recovered);   // NULL: recover returned nil
void mg_trace_recovery(mg_machine *m);                // before the newest, recovered panic is popped
void mg_trace_signal(mg_machine *m, int number);
void mg_trace_go(mg_machine *m, const mg_g *g);       // the running goroutine has started g
void mg_trace_block(mg_machine *m);                   // the running goroutine has parked
void mg_trace_unblock(mg_machine *m, const mg_g *g);
void mg_trace_exit_g(mg_machine *m);                  // the running goroutine has ended
void mg_trace_end(mg_machine *m);                     // the program has ended: m->stop tells how

#endif
