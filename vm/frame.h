// Frames: goroutine stacks, their growth, and walking them.
//
// A goroutine has two stacks that grow together: slots, and control entries of (return address, distance to the caller's frame). Frame k is
// entered through control entry k; frame 0 returns to runtime.goexit. Nothing points into a stack but the registers, so growing is copying.
#ifndef MG_FRAME_H
#define MG_FRAME_H

#include "state.h"

// A goroutine about to run f, which takes `n` argument words and, if it is a closure's, its func value. NULL: there is no memory.
mg_g *mg_g_new(mg_machine *m, const mg_func *f, const mg_closure *closure, const mg_slot *words, uint32_t n);
void mg_g_retire(mg_machine *m, mg_g *g);   // it has ended; the record may be used again
void mg_g_free(mg_machine *m, mg_g *g);

// Make room for `need` slots from the stack's base. False when that exceeds the limit: the death of the program has then been printed. Registers must be
// saved and be read back.
bool mg_stack_grow(mg_machine *m, size_t need);

// Lowered code of f is at f->units from now on.
bool mg_code_register(mg_machine *m, mg_func *f);
// The function whose lowered code holds ip; NULL when there is none.
mg_func *mg_code_find(mg_machine *m, const mg_insn *ip);

// When the saved instruction is of a leaf's inlined code: make the leaf's frame, so that everything is as if it had been called. False: there is
// no memory.
bool mg_frame_restore(mg_machine *m);

// A frame as a walk shows it. `ip` is the instruction being run in the innermost frame and a return address in all others.
typedef struct {
    const mg_func *fn;
    const mg_insn *ip;
    bool exact;             // ip is the instruction itself: innermost, or interrupted by a panic of the machine
    mg_slot *fp;
    uint32_t level;         // control entries below the frame's own
} mg_frame;

// Innermost frame of g, whose registers are saved.
mg_frame mg_frame_top(mg_machine *m, mg_g *g);
// The native that g is in, called straight from its innermost frame, and the native's window; NULL: none. Natives have no frames.
const mg_func *mg_frame_native(mg_machine *m, mg_g *g, mg_slot **window);
// From a frame to its caller; false at the bottom.
bool mg_frame_up(mg_machine *m, mg_g *g, mg_frame *frame);
// IR pc of the instruction the frame is at (of the call, for a return address).
uint32_t mg_frame_pc(const mg_frame *frame);
// Source line, 0 when unknown.
uint32_t mg_frame_line(mg_machine *m, const mg_frame *frame);

// A control entry whose return address is the instruction that was interrupted rather than one behind a call.
#define MG_RAW (UINT64_C(1) << 63)

#endif
