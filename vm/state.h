// The state of a machine: functions, goroutines, and the machine itself. Internal to vm/ and native/.
//
// Registers of the running goroutine (ip, fp, csp) live in C locals of the loop; everything outside the loop reads them from `g`
// after the loop has saved them, which it does before any call that may panic, switch, collect or look at frames.
#ifndef MG_STATE_H
#define MG_STATE_H

#include "gc.h"
#include "heap.h"
#include "iface.h"
#include "image.gen.h"
#include "machine.h"
#include "map.h"
#include "native.h"
#include "ops.gen.h"
#include "origin.h"
#include "sched.h"
#include "timer.h"
#include "value.h"

typedef struct mg_trace mg_trace;
typedef struct mg_inlined mg_inlined;

// One unit of lowered code. An instruction is one unit, or two when it carries 64-bit data in the second. In
// every instruction that makes a call the second unit is {callee or other, caller}, so that the function a return address
// lies in is ret[-1].data[1].
typedef struct mg_insn {
    union {
        const void *handler;
        uint64_t number;      // before the handler address is known: the slot opcode
    };
    union {
        struct { uint16_t a, b, c, d; };
        struct { uint16_t a_, b_; int32_t imm; };
    };
} mg_insn;
typedef union { mg_insn insn; uint64_t data[2]; void *ptr[2]; double insn_f; } mg_unit;
_Static_assert(sizeof(mg_insn) == 16 && sizeof(mg_unit) == 16, "units are 16 bytes");

// A function. Frame: results, params, locals, then the operand stack from stack_base; frame is the whole in slots.
struct mg_func {
    const mg_insn *code;        // entry; the lowering stub until the function is first called
    uint32_t frame;
    uint32_t stack_base;        // at least MG_MIN_FRAME, so that the control stack never fills before the value stack
    uint32_t ctx_slot;          // where CALL_CLOSURE leaves the func value
    uint32_t results, params, locals;
    uint32_t flags;             // enum mg_func_flag
    uint32_t index;
    mg_native_fn native;
    mg_insn *units;             // lowered code, unit_n of them, NULL before
    uint32_t unit_n;
    uint32_t *ir_pc;            // of each unit: the IR instruction it belongs to, in bytes from the function's start
    uint32_t *inlined_pc;       // of each unit: 0, or number << 16 | IR pc in the callee; NULL when nothing is inlined (lower_inline.inc)
    mg_inlined **inlines;       // by number - 1
    uint8_t leaf, leaf_depth;   // enum mg_leaf; calls one in another
    uint16_t leaf_bytes;        // of code with what it calls
    const uint8_t *ir;          // the stack IR
    uint32_t ir_len;
    const mg_i_func *record;
    mg_str name, symbol, file, args;
    const mg_insn *deferreturn; // set by lowering; NULL when the function defers nothing
    bool late_results;          // set by lowering: the result slots are written only right before it returns, and never read
    mg_closure *value;          // the func value of a function that captures nothing
};
enum mg_leaf { MG_LEAF_UNKNOWN, MG_LEAF, MG_LEAF_NOT };
#define MG_MIN_FRAME 4
#define MG_NATIVE_UNITS 2       // of the instruction that calls a native

// Return address and the distance from the caller's frame base to the callee's, in slots.
typedef struct { const mg_insn *ret; uint64_t delta; } mg_control;

// A deferred call pushed at run time: fn and its argument words; fn NULL: the first word is the func value. See defer.h.
typedef struct mg_defer {
    struct mg_defer *link;      // next older
    const mg_func *fn;
    uint32_t sp;                // frame that owns it: slots from the stack's base
    uint32_t n;                 // words used
    uint32_t ir_pc;             // of the defer statement
    uint8_t heap;               // from the pool, else of the stack kind
    uint8_t range;              // stands for what is deferred through the token words[0] (defer.h)
    uint8_t capacity;           // words there is room for
    uint8_t kind;               // mg_defer_kind, and the function of the statement: when events are recorded
    const mg_func *at;
    mg_slot words[];
} mg_defer;

// A panic or Goexit in progress. Frames are named by their level (control entries below them) and their base (slots from the
// stack's base), which survive stack moves.
typedef struct mg_panic {
    struct mg_panic *link;      // next older
    mg_iface arg;
    uint32_t start_level, start_sp;  // of the gopanic frame
    uint32_t level, sp;         // cursor: the frame whose deferred calls run now; level MG_NO_FRAME past the last one
    const mg_func *fn;          // of the cursor frame
    uint8_t origin;             // enum mg_origin
    bool recovered, repanicked, goexit;
    bool done;                  // no deferred call is left: the program dies of it
    bool while_printing;        // raised by the Error or String method of a value being printed
    bool asked, answering;      // for its text
    bool is_text;
    mg_str text;                // what Error or String gave, when is_text
    uint64_t number;            // in the event stream
} mg_panic;
#define MG_NO_FRAME UINT32_MAX

enum mg_g_status { MG_G_IDLE, MG_G_RUNNABLE, MG_G_RUNNING, MG_G_SYSCALL, MG_G_WAITING, MG_G_DEAD = 6 };

struct mg_g {
    uint64_t id;
    uint8_t status;             // enum mg_g_status
    uint8_t wait;               // enum mg_wait: why it waits
    uint8_t skip;               // units to go on by when it runs next: 0, or the rest of the instruction it waited in
    bool closed;                // it was sending on a channel that was closed: to panic when it runs next
    bool own;                   // the machine's: not counted, hidden below GOTRACEBACK=system
    bool panic_on_fault;        // debug.SetPanicOnFault
    uint32_t locks;             // LockOSThread less UnlockOSThread
    const void *labels;         // of runtime/pprof, NULL none
    mg_slot *stack;             // base of one block: stack_n slots, then the control stack
    mg_slot *limit;             // a frame must end at or below this
    size_t stack_n, stack_bytes;
    mg_control *control;        // base; one entry per MG_MIN_FRAME slots
    // Saved registers.
    const mg_insn *ip;
    mg_slot *fp;
    mg_control *csp;            // next free entry; csp[-1] is the current frame's return
    mg_defer *defers;           // newest first
    mg_panic *panics;           // newest first
    // The fault that the oldest live panic came from, for the [signal] line.
    int sig;
    uint64_t sig_code, sig_addr, sig_pc;
    mg_g *next;                 // in a queue or the free list
    mg_g *all_next;             // by age of the record
    // Where it comes from: the function and IR pc of the go statement, and the goroutine that ran it; or a text.
    const mg_func *start;
    const mg_func *creator;
    uint32_t creator_pc;
    uint64_t parent;            // 0: none
    const char *creator_text;
    // What it waits in: one sudog, or `case_n` cases of a select.
    mg_sudog sudog;
    mg_sudog *cases;
    uint32_t case_n, case_cap;
    mg_slot *select_result;
    mg_timer timer;             // of Sleep
    mg_map *writing;            // the map that it is in the middle of changing
    struct mg_coro *coro;       // it was made for a coroutine
};

enum mg_attention {
    MG_ATT_GC = 1, MG_ATT_SIGNAL = 2, MG_ATT_TIMEOUT = 4, MG_ATT_EXHAUSTED = 8, MG_ATT_OUTPUT = 16, MG_ATT_BREAK = 1 << 16,
};

// How much a traceback shows: no goroutine, frames of the program, all frames; all goroutines; and whether the death is by SIGABRT. The
// levels are bits, since several wishes add up.
enum { MG_TRACEBACK_NONE = 0, MG_TRACEBACK_USER = 1, MG_TRACEBACK_SYSTEM = 2 };
typedef struct { uint8_t level; bool all, crash; } mg_traceback_setting;

// Signals are told by their bit, n - 1 for signal n.
enum { MG_SIGNALS = 65, MG_REGISTERS = 34 };
typedef struct {
    uint64_t wanted;            // by os/signal
    uint64_t ignored;           // as the program wished
    uint64_t inherited;         // HUP and INT, when they were ignored at the start
    volatile uint64_t queued;   // have come for os/signal, and were not received yet
    bool looked;                // `inherited` is known
    bool received;              // signal_recv was called
    mg_g *receiver;             // waits in signal_recv
    // The signal the program is to die of, 0 none, and what the kernel said of it.
    volatile int deadly;
    uint64_t code, address, pc;
    uint64_t registers[MG_REGISTERS];   // in the order a dump lists them
} mg_signals;

// The method found last for a type and a method id.
enum { MG_METHOD_CACHE = 256 };
typedef struct { const mg_type *type; uint32_t id; const mg_func *fn; } mg_method_cache;

typedef struct mg_made_type { struct mg_made_type *next; mg_type type; } mg_made_type;
// A function that stands for one made at run time (calls.h), by the shape of its frame.
enum { MG_STUB_UNITS = 5 };
typedef struct mg_stub { struct mg_stub *next; mg_native_fn enter; mg_func fn; mg_unit units[MG_STUB_UNITS]; uint32_t ir_pc[MG_STUB_UNITS]; } mg_stub;

struct mg_machine {
    // Touched by the loop at every safepoint: what is left of the time slice. attention != 0 forces it to 0 through
    // mg_attend; slice_saved keeps the honest rest so that slices stay deterministic.
    int64_t ticks;
    int64_t slice_saved;
    volatile uint32_t attention;
    bool map_switch;            // the next change of a map is where the running goroutine lets others run
    mg_slot *limit;             // of the running goroutine: a frame must end at or below it
    mg_g *g;                    // running

    mg_heap heap;
    mg_method_cache methods[MG_METHOD_CACHE];
    uint64_t rng;               // xorshift state: select, map iteration
    mg_g *all, *all_last;       // every goroutine, also dead ones, by age of the record
    mg_sched sched;
    mg_timers timers;
    struct mg_semas *semas;     // sema.c
    struct mg_locks *locks;     // locks.c
    int64_t panicking;          // panics in progress
    uint64_t next_goid, next_own_id;
    uint64_t goroutines;        // started so far
    mg_iface raised;            // the value of a panic on its way from mg_panic_… to the unwinder
    uint8_t raised_from;        // enum mg_origin, of it
    uint64_t max_stack;         // bytes
    int64_t max_threads;        // only told back
    int crash_fd;               // where reports of the death go as well, -1 nowhere
    bool panic_nil;             // the setting panicnil: panic(nil) keeps its value

    mg_options options;
    char **argv;
    int64_t slice;              // length of the current one, in safepoints
    uint64_t slices, steps;     // time slices and safepoints used up so far
    int64_t budget;             // of mg_run: slices left, 0 no bound
    bool started;
    uint64_t deadline_ns;       // of -timeout, 0 none
    uint64_t output;            // bytes written to 1 and 2
    int exit_status;
    mg_stop stop;
    char *error;                // text of mg_error, owned
    mg_traceback_setting traceback;
    mg_traceback_setting traceback_least;   // what GOTRACEBACK asked for
    mg_signals signals;
    const char *fatal;          // text of the fatal error on its way
    uint8_t thrown_from;        // enum mg_origin, of a throw: its frames are shown on top of the running goroutine's
    uint32_t events;            // mg_event_kind bits: what a debugger wants to stop at
    bool leaving;               // an event stop was asked for by a handler that ends first
    const mg_insn *call_ip;     // where the goroutine was before mg_debug_call
    uint64_t refused;           // bytes of the block that no address space holds and `fatal` is about; else 0
    bool dying;                 // stopped before a fatal error is told
    struct mg_debug *debug;     // NULL but in a debugged machine
    int64_t slice_held;         // safepoints of the slice withheld, so that the loop is left before (mg_debug_pause)
    uint64_t pause_step;
    const mg_func *entering;    // the function whose call found no room on the stack

    // The image.
    uint8_t *image;
    size_t image_n;
    const mg_i_func *func_records;
    mg_func *funcs;  uint32_t func_n;
    const void *const *labels;  // of the loop
    const void *call_native;    // handler of the instruction that calls a native
    const mg_insn *stubs;       // where each function starts until it is lowered
    mg_type *types;  uint32_t type_n;
    mg_str *strings; uint32_t string_n;
    void **data;     uint32_t data_n;    // static data; what may hold pointers lies together in data_scan
    uint8_t *data_scan, *data_noscan;  size_t data_scan_n, data_noscan_n;
    const uint32_t *index; uint32_t index_n;
    uint32_t entry;
    mg_made_type *made_types; uint32_t made_n;   // types made at run time
    mg_stub *stubs_made;
    mg_func **code; uint32_t code_n, code_cap;   // lowered functions by the address of their code
    void *image_blocks;         // everything the loader allocated, freed together
    mg_defer *defer_pool;
    mg_trace *trace;            // NULL unless events are recorded
    uint64_t records, instructions, bits;        // of mg_statistics
    // Types and functions the machine itself names; all present in a linked program.
    const mg_type *t_string, *t_error_string, *t_plain_error, *t_bounds_error, *t_assertion_error, *t_nil_error, *t_unhashable_error, *t_fault_error;
    mg_func *f_gopanic, *f_goexit, *f_panic_text;
    const mg_func *f_finalizers, *f_cleanups, *f_update;     // of the machine's own goroutines; NULL: not in the image
};

// machine.c. What m->attention asks for, and the limits of the options: false, with m->stop set, when the program must end.
bool mg_attention(mg_machine *m);
// Nanoseconds until the -timeout, -1: there is none.
int64_t mg_time_left(const mg_machine *m);

static inline mg_heap *mg_heap_of(mg_machine *m) { return &m->heap; }

// Ask the loop to look at the attention word at the next safepoint. Async-signal-safe on the machine's own thread.
static inline void mg_attend(mg_machine *m, uint32_t bits) {
    __atomic_fetch_or(&m->attention, bits, __ATOMIC_SEQ_CST);
    if (m->ticks > 0) { m->slice_saved = m->ticks; m->ticks = 0; }
}

#endif
