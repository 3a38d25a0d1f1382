// Panics, deferred calls, recover: the one unwinder, and the deaths of a program.
//
// A panic is raised by recording a value in m->raised (the mg_panic_… functions of native.h and below) and going to the loop's one
// `panicked` label, which calls mg_panic_begin. That pushes a frame of runtime.gopanic above the panicking one; from there mg_panic_step hands
// out one deferred call after another, each of which returns to gopanic, until a recovery or the end. Nothing is unwound before.
#ifndef MG_PANIC_H
#define MG_PANIC_H

#include "frame.h"
#include "native.h"
#include "state.h"

// The rows of runtime.boundsError's texts, in the order std/runtime has them.
enum mg_bounds {
    MG_BOUNDS_INDEX, MG_BOUNDS_SLICE_LEN, MG_BOUNDS_SLICE_CAP, MG_BOUNDS_SLICE_B, MG_BOUNDS_SLICE3_LEN, MG_BOUNDS_SLICE3_CAP,
    MG_BOUNDS_SLICE3_B, MG_BOUNDS_SLICE3_C, MG_BOUNDS_CONVERT,
};

mg_status mg_panic_value(mg_machine *m, mg_iface value);            // the panic builtin
// The panic on its way comes from `origin`; returns status.
mg_status mg_panic_from(mg_machine *m, enum mg_origin origin, mg_status status);
mg_status mg_panic_divide(mg_machine *m);
mg_status mg_panic_shift(mg_machine *m);
mg_status mg_panic_nil_map(mg_machine *m);
mg_status mg_panic_make(mg_machine *m, bool cap);                   // a slice, for the length or the capacity asked for
mg_status mg_panic_grow(mg_machine *m);                             // a slice beyond all memory
mg_status mg_panic_close(mg_machine *m, bool closed);               // of a closed channel, or a nil one
mg_status mg_panic_send(mg_machine *m);                             // on a closed channel
mg_status mg_panic_make_chan(mg_machine *m);
mg_status mg_panic_compare(mg_machine *m, const mg_type *t);        // t is not comparable
mg_status mg_panic_bounds(mg_machine *m, enum mg_bounds code, int64_t x, bool is_signed, int64_t y);
mg_status mg_panic_fault(mg_machine *m, uint64_t address);          // performs the access, which faults
// An access of the loop itself has faulted; m->g->ip may be past the instruction. False: the program is dead.
bool mg_panic_unexpected(mg_machine *m, const void *const *labels, uint32_t label_n);
// A failed assertion of `dynamic` (NULL: nil interface) to `to`; `from` the static type when `to` is concrete.
mg_status mg_panic_assertion(mg_machine *m, const mg_type *from, const mg_type *dynamic, const mg_type *to, mg_str missing);
mg_status mg_panic_unhashable(mg_machine *m, const mg_type *key, const mg_map *map, bool writing);
// A fatal error of the runtime's own; the text must live for ever.
mg_status mg_throw(mg_machine *m, enum mg_origin origin, const char *text);
mg_status mg_out_of_memory(mg_machine *m, uint64_t bytes);          // fatal
mg_status mg_goexit(mg_machine *m);                                 // runtime.Goexit

// Registers are saved; m->raised tells what. False: the program is dead.
bool mg_panic_begin(mg_machine *m);

typedef enum { MG_STEP_DONE, MG_STEP_CALL, MG_STEP_PANIC, MG_STEP_STOP, MG_STEP_EXIT } mg_step;
// What gopanic does next; registers are saved and to be read back after CALL and DONE. EXIT: the goroutine has ended by Goexit.
mg_step mg_panic_step(mg_machine *m);
// The next deferred call of the current frame at its normal exit. DONE: none is left.
mg_step mg_defer_return(mg_machine *m);
mg_iface mg_recover(mg_machine *m);
// The panic or Goexit whose gopanic frame has so many control entries below it.
const mg_panic *mg_panic_at(const mg_g *g, uint32_t level);

void mg_panic_drop(mg_machine *m, mg_g *g);                         // forget the newest record

// Whether the frame of a wrapper made by the compiler is left out where frames are listed; `callee` is the function of the frame below.
bool mg_is_elided(mg_machine *m, const mg_g *g, const mg_frame *frame, const mg_func *callee);

// Deaths: print Go's text and set m->stop.
void mg_die_panic(mg_machine *m);
void mg_die_fatal(mg_machine *m);                                   // m->fatal
void mg_die_user(mg_machine *m, mg_str text);                       // likewise, with a text of the program's library
void mg_die_stack_overflow(mg_machine *m);
void mg_die_printing(mg_machine *m);                                // the newest panic came from printing an older one's value
void mg_die_fault(mg_machine *m);                                   // a fault that is no nil dereference; m->g has it
void mg_die_signal(mg_machine *m);                                  // of m->signals.deadly, with a dump of everything
void mg_die_alone(mg_machine *m);                                   // main left by Goexit and nobody is left
void mg_die_deadlock(mg_machine *m);                                // nobody can ever run again
void mg_die_throw(mg_machine *m, mg_str text);                      // fatal, with the tracebacks of all goroutines

// print.c. The print builtin: one operand of the given kind (ops.toml, PRINT).
void mg_print(mg_machine *m, const mg_slot *words, uint32_t kind);

#endif
