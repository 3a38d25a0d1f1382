// Debugging: code that stops. Nothing here costs a program that is not debugged.
//
// A debugged machine keeps two lowerings of each function. The *fast* one is what `run` uses, with one difference: at chosen IR
// instructions (barriers) every value lies in its own slot, and it is possible to stop there, or to enter. A place (breakpoint) is a
// barrier whose unit has the handler TRACE. The *step* one is one to one, and each of its IR instructions goes through TRACE. Between the two the
// machine is switched as a whole while it is stopped (mg_debug_mode): return addresses and saved registers are translated by IR pc; the
// frames are the same. So continuing runs at full speed, and stepping sees every instruction.
//
// Stops are return values of mg_run: MG_STOP_TRACE before an instruction, MG_STOP_EVENT inside the runtime, MG_STOP_PAUSE at a safepoint.
#ifndef MG_DEBUG_H
#define MG_DEBUG_H

#include "state.h"

// cdef begin
// What a stop inside the runtime is about; bits of mg_debug_events.
typedef enum {
    MG_EV_PANIC,         // a panic begins; its record is the newest
    MG_EV_REPANIC,       // the same, while an older one is not over
    MG_EV_GOEXIT,
    MG_EV_RECOVER,       // recover returned a panic's value
    MG_EV_RECOVERED,     // the deferred call that recovered has returned: its frame is about to return to its caller
    MG_EV_RUNDEFER,      // a deferred call has been entered that no RUN_OPEN made
    MG_EV_UNRECOVERED,   // no deferred call is left: the program is about to die of the newest panic
    MG_EV_FATAL,         // a fatal error is about to be told
    MG_EV_GO,            // a goroutine has been made
    MG_EV_BLOCK,         // the goroutine is about to wait
    MG_EV_DEADLOCK,
    MG_EV_FROZEN,        // the only goroutine that may run can't; told without being asked for
} mg_event_kind;

typedef enum {
    MG_GOAL_NONE,        // run until a place or event
    MG_GOAL_INSTR,       // the next instruction
    MG_GOAL_NEXT_INSTR,  // the next instruction of the frame or of one outside it
    MG_GOAL_STEP,        // the next line, entering calls
    MG_GOAL_NEXT,        // the next line of the frame or of one outside it
    MG_GOAL_OUT,         // the caller, or the next deferred call
    MG_GOAL_DEFER,       // the next deferred call of the frame or of one outside it
} mg_goal_kind;

typedef struct {
    uint32_t kind;       // mg_goal_kind
    uint32_t level;      // of the frame the motion is about: control entries below it
    uint32_t func, line; // where it starts: its function, and the line to leave
    uint64_t g;          // the goroutine it is about; 0: any
    uint64_t times;      // how often: at the end of all but the last the motion begins again there. 0 is 1
    uint64_t limit;      // leave after so many instructions, where going on fast is possible; 0: never
    // Looking back: the motion does not stop, but remembers the last instruction that it would have stopped at before the one given here.
    int32_t look;
    uint64_t until_step1, until_g;     // step + 1, 0: none
    uint32_t until_level, until_func, until_pc;
} mg_goal;

typedef enum { MG_WHY_PLACE = 1, MG_WHY_GOAL, MG_WHY_RETURNED, MG_WHY_RECOVERED, MG_WHY_DEFERRED, MG_WHY_LIMIT, MG_WHY_UNTIL,
               MG_WHY_WATCH, MG_WHY_SCOPE, MG_WHY_READ } mg_why;

typedef struct {
    uint32_t why;        // mg_why of the last MG_STOP_TRACE
    uint32_t event;      // mg_event_kind of the last MG_STOP_EVENT
    uint64_t seen;       // instructions since mg_debug_goal
    uint64_t times;      // of the motion, that are left, the one under way included; where that began:
    uint32_t goal_level, goal_func, goal_line;
    // The last that a motion looking back found since mg_debug_goal; found_why 0: none.
    uint32_t found_why;
    uint32_t found_level, found_func, found_pc;
    uint64_t found_step, found_g;
    uint32_t watch;      // which one changed, or went out of scope
    // Of the last recovery.
    uint32_t recovered_func, recovered_by, recovered_sp, recovered_level, recovered_panic;
} mg_debug_state;

int mg_debug_start(mg_machine *m);                                   // after mg_load, before mg_run; -1 with mg_error set
int mg_debug_mode(mg_machine *m, int step);                          // 1: step; while stopped only
// All places, replacing those before; in step mode only. `pcs` are IR pcs where instructions begin.
int mg_debug_places(mg_machine *m, const uint32_t *funcs, const uint32_t *pcs, uint32_t n);
void mg_debug_events(mg_machine *m, uint32_t mask);
void mg_debug_quiet(mg_machine *m, uint32_t func, int quiet);        // no motion ends in it
// Memory to watch in step mode. `kind`: 1 it stops before an instruction that reads it, 2 before the instruction behind one that changed it, 3 both.
// With g not 0 the address is an offset in bytes into that goroutine's stack, watched while the frame at `level` lives; `again`: and whenever a frame
// is there again. Reads by functions in C are not seen.
typedef struct { uint64_t g, address; uint32_t size, level, kind, again; } mg_watch;
int mg_debug_watches(mg_machine *m, const mg_watch *watches, uint32_t n);   // replacing those before; at most 8 of at most 64 bytes
void mg_debug_watched(const mg_machine *m, void *out);                      // 64 bytes: what was there before the last change
// Who may run. The choices that the scheduler makes because of it are counted, so that a run with the same holds is the same run: in the
// choices [from, to) goroutine g is not preempted, and with `only` nobody else is picked.
typedef struct { uint64_t g, from, to; uint32_t only; } mg_hold;
int mg_debug_holds(mg_machine *m, const mg_hold *holds, uint32_t n);        // replacing those before, in their order
uint64_t mg_debug_choice(const mg_machine *m);                              // choices made
void mg_debug_goal(mg_machine *m, const mg_goal *goal);              // of the next mg_run in step mode
void mg_debug_look(const mg_machine *m, mg_debug_state *out);
void mg_debug_pause(mg_machine *m, uint64_t step);                   // stop at the safepoint with that number; 0: do not
uint64_t mg_debug_step(const mg_machine *m);                         // safepoints passed
// Call a function on top of the current goroutine, with all its argument words and the address of its closure, if it has one; mg_run ends
// with MG_STOP_CALLED when it returns, in the frame it was called in. Where its frame begins, in slots from that of the current frame; its
// results lie there. Negative when there is no room.
int64_t mg_debug_call(mg_machine *m, uint32_t func, uint64_t closure, const uint64_t *words, uint32_t n);
// The address of `size` bytes of new memory, the first n given; noscan: they hold no pointers. 0: none.
uint64_t mg_debug_new(mg_machine *m, uint64_t size, int noscan, const void *bytes, size_t n);
const char *mg_debug_fatal(const mg_machine *m);                     // text of the fatal error on its way, or ""
void mg_debug_called(mg_machine *m);                                 // a call has ended with MG_STOP_CALLED, and the program is to go on
void mg_debug_interrupts(mg_machine *m);                             // from now on SIGINT ends mg_run with MG_STOP_BUDGET, and nothing else
int mg_debug_interrupted(mg_machine *m);                             // whether it did, once
// cdef end

// One lowering of a function.
typedef struct {
    mg_insn *units;
    uint32_t *ir_pc;            // of each unit
    uint32_t unit_n;
    const mg_insn *deferreturn;
    uint32_t *unit_at;          // by IR pc: the unit that begins there, UINT32_MAX where none does
    uint32_t *ret_at;           // by IR pc of a call: the unit it returns to
    uint8_t *labels;            // by IR pc: whether code may be entered there
    int32_t *depths;            // by IR pc: words on the operand stack before an instruction of the step lowering
    const void **handlers;      // of each unit: what TRACE stands for
    uint8_t *marks;             // of each unit of the step lowering: enum mg_mark
    uint32_t *lines;            // of each unit of the step lowering
} mg_lowering;

enum mg_mark { MG_MARK_STATEMENT = 1, MG_MARK_FIRST = 2, MG_MARK_PLACE = 4, MG_MARK_LABEL = 8 };

// For lower.c.
bool mg_debug_fuses(const mg_machine *m);
bool mg_debug_barrier(const mg_machine *m, uint32_t func, uint32_t pc);
// f has just been lowered; takes over unit_at, ret_at, is_label and depths. False: no memory.
bool mg_debug_lowered(mg_machine *m, mg_func *f, uint32_t *unit_at, uint32_t *ret_at, uint8_t *is_label, int32_t *depths, const void *const *labels);

void mg_debug_interrupt(mg_machine *m);     // SIGINT has come; async-signal-safe

// For the loop. Registers are saved. The handler to go on with, or NULL to leave with m->stop set.
const void *mg_debug_trace(mg_machine *m);
// For the runtime, on slow paths. True: leave the loop, m->stop is set.
bool mg_debug_event(mg_machine *m, mg_event_kind kind);
static inline bool mg_event(mg_machine *m, mg_event_kind kind) { return (m->events >> kind & 1) != 0 && mg_debug_event(m, kind); }
// Count a step that the loop does not; true: it is the one to pause at, leave the loop.
static inline bool mg_debug_counts(mg_machine *m) {
    if (m->slice_saved > 0) { m->slice_saved--; return false; }
    if (m->ticks > 0) { m->ticks--; return false; }
    if (m->slice_held == 0) { return false; }
    m->ticks = m->slice_held - 1;
    m->slice_held = 0;
    m->stop = MG_STOP_PAUSE;
    return true;
}
// For the scheduler of a debugged machine. Whether the running goroutine gives way, if it would without a debugger.
bool mg_debug_yields(mg_machine *m, bool would);
uint64_t mg_debug_only(const mg_machine *m);    // the goroutine to pick, 0: any
void mg_debug_picked(mg_machine *m);
void mg_debug_recover(mg_machine *m, const mg_func *by);
void mg_debug_recovered(mg_machine *m, uint32_t level, uint32_t sp, const mg_func *fn);

// What a unit does, whatever stands in for it while code is traced.
const void *mg_debug_traced(const mg_machine *m, const mg_insn *ip);
static inline const void *mg_debug_handler(const mg_machine *m, const mg_insn *ip) {
    return m->debug == NULL ? ip->handler : mg_debug_traced(m, ip);
}
const uint8_t *mg_debug_here(mg_machine *m);    // the IR instruction that the running goroutine is at, registers saved; NULL: unknown
// Where a channel was made, and the IR pc there; NULL: unknown. Debugged or not.
const mg_func *mg_debug_maker(mg_machine *m, const void *made_at, uint32_t *pc);

// How the function in `frame` came to be called, wrappers left out of account.
typedef enum { MG_BY_CALL, MG_BY_OPEN, MG_BY_RECORD, MG_BY_PANIC } mg_called_by;
mg_called_by mg_debug_called_by(mg_machine *m, mg_g *g, uint32_t level, uint32_t *owner);

void mg_debug_arm(mg_machine *m);      // make the slice end early for a pause that falls into it
void mg_debug_free(mg_machine *m);

#endif
