// The boundary: all that the world outside the machine may see. The text between the cdef marks is read by cffi.
//
// A machine runs one program. It is driven by calling mg_run until it returns something other than MG_STOP_BUDGET; stops are
// return values, never callbacks. One thread uses a machine at a time; several machines may live in one process, but
// only one may be inside mg_run at a time (signal handlers belong to the process).
#ifndef MG_MACHINE_H
#define MG_MACHINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// cdef begin
typedef struct mg_machine mg_machine;

typedef enum {
    MG_STOP_DONE,       // main returned: status 0
    MG_STOP_EXIT,       // os.Exit: mg_exit_status tells the status
    MG_STOP_DEAD,       // uncaught panic or fatal error, already printed: status 2
    MG_STOP_SIGNAL,     // the program is to die by signal mg_exit_status
    MG_STOP_LIMIT,      // a limit of mg_options was hit; mg_error tells which
    MG_STOP_BUDGET,     // the budget of mg_run is used up; call it again
    MG_STOP_INTERNAL,   // a bug of ours; mg_error tells what
    MG_STOP_TRACE,      // debugging (debug.h): before an instruction
    MG_STOP_EVENT,      // debugging: inside the runtime
    MG_STOP_PAUSE,      // debugging: at the safepoint asked for
    MG_STOP_CALLED,     // debugging: the function called by mg_debug_call has returned
} mg_stop;

// Zero means the default throughout; limits of 0 are none.
typedef struct {
    uint64_t seed;            // of select, map iteration and the scheduler
    int64_t timeout_ms;
    int64_t max_steps;        // safepoints passed
    int64_t max_memory;       // bytes of heap
    int64_t max_output;       // bytes written to descriptors 1 and 2
    int64_t max_goroutines;
    int32_t no_fuse;          // 1: load code one to one, for stepping
    int32_t stress_gc;        // 1: collect at every safepoint that follows an allocation, and poison what is freed
    int32_t stress_stack;     // 1: move the stack at every call
    int32_t stress_switch;    // 1: switch goroutines at every safepoint, and check the scheduler's queues
    int32_t virtual_clock;    // 1: time passes when nothing can run
    int32_t signals;          // 1: while mg_run is at work the process's signals are the program's; 0: its own faults only
    int32_t gc_percent;       // GOGC; 0 means 100, negative off
    int32_t count;            // 1: count every instruction and open-coded defer in mg_statistics
    int64_t trace;            // keep the last so many events for mg_trace_read
    const char *traceback;    // GOTRACEBACK; NULL means "single"
    int32_t argc;             // os.Args
    const char *const *argv;
} mg_options;

typedef struct {
    uint64_t steps;           // safepoints passed
    uint64_t mallocs;
    uint64_t bytes;           // allocated in total
    uint64_t collections;
    uint64_t peak_heap;       // bytes mapped from the system at most
    uint64_t functions;       // lowered so far
    uint64_t goroutines;      // started so far
    uint64_t records;         // _defer records pushed
    uint64_t instructions;    // of the IR; 0 unless counted
    uint64_t bits;            // open-coded defers registered; 0 unless counted
} mg_statistics;

typedef enum {
    MG_TR_REGISTER,           // a defer statement has been executed
    MG_TR_RUN,                // a deferred call begins
    MG_TR_RETURN,             // it has returned
    MG_TR_CUT,                // it never will: a recovery further out took its frame away
    MG_TR_DROP,               // the program ends, and this deferred call has not run
    MG_TR_PANIC,
    MG_TR_REPANIC,            // a panic with the value that a deferred call has just recovered
    MG_TR_RECOVER,            // recover returned the value of `panic`
    MG_TR_NIL,                // recover returned nil; `cause` is an mg_trace_nil, `bit` how many frames too deep
    MG_TR_RESUME,             // a recovered frame goes on at its deferreturn
    MG_TR_ABORT,              // a panic is given up because a newer one was recovered further out
    MG_TR_GOEXIT,
    MG_TR_SIGNAL,             // `bit` is its number
    MG_TR_FATAL,
    MG_TR_EXIT,               // `bit` is the status
    MG_TR_GO,                 // goroutine `other` was started, with the function `callee1`
    MG_TR_BLOCK,              // the goroutine waits, for what `text` tells
    MG_TR_UNBLOCK,            // goroutine `other` was woken
    MG_TR_END,                // the goroutine has ended
    // Deadlock: the goroutine waits for ever, for thing `bit`, -1: unknown. A channel was made in `callee1` at `from_line`; else from_line is 0
    // and callee1 the method of package sync that waits.
    MG_TR_WAIT,
    MG_TR_HOLD,               // deadlock: the goroutine has thing `bit` in its frames; or, with `callee1`, has locked it there, in `line`
} mg_trace_kind;
typedef enum { MG_DEFER_OPEN, MG_DEFER_STACK, MG_DEFER_HEAP, MG_DEFER_RANGE } mg_defer_kind;
typedef enum { MG_CAUSE_RETURN, MG_CAUSE_PANIC, MG_CAUSE_GOEXIT } mg_trace_cause;
typedef enum { MG_NIL_QUIET, MG_NIL_GOEXIT, MG_NIL_RECOVERED, MG_NIL_DEEP, MG_NIL_DIRECT, MG_NIL_OUTSIDE, MG_NIL_OLDER } mg_trace_nil;

typedef struct {
    uint64_t step, time_ns, g;     // safepoints passed, nanoseconds since the start, goroutine
    uint64_t panic;                // which, from 1; 0 none
    uint64_t other;                // another goroutine, 0 none
    uint32_t kind;                 // mg_trace_kind
    uint32_t level;                // of the frame: calls above the goroutine's first function
    uint32_t func, line;           // where: index of the function
    uint32_t callee1;              // index + 1 of the deferred function, 0 none
    uint32_t from_line;            // of the defer statement, in `func`
    uint32_t defer_kind, cause;    // mg_defer_kind, mg_trace_cause
    int32_t bit;                   // of an open-coded defer, from 0
    char text[60];                 // a panic's value, or why the program ends; cut, always ends in 0
} mg_trace_event;

uint32_t mg_abi(void);                                            // of ops.toml and image.toml
mg_machine *mg_new(const mg_options *options);                    // copies the options; NULL when memory is refused
int mg_load(mg_machine *m, const void *image, size_t size);       // keeps no reference; 0, or -1 with mg_error set
mg_stop mg_run(mg_machine *m, int64_t budget);                    // at most `budget` time slices; 0: no bound
int mg_exit_status(const mg_machine *m);
const char *mg_error(const mg_machine *m);
void mg_stats(const mg_machine *m, mg_statistics *out);
// How many events there were; those from *first on can still be read.
uint64_t mg_trace_count(const mg_machine *m, uint64_t *first);
int mg_trace_read(const mg_machine *m, uint64_t index, mg_trace_event *out);   // 0, or -1 when it is gone
void mg_free(mg_machine *m);
// cdef end

#endif
