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
} mg_statistics;

uint32_t mg_abi(void);                                            // of ops.toml and image.toml
mg_machine *mg_new(const mg_options *options);                    // copies the options; NULL when memory is refused
int mg_load(mg_machine *m, const void *image, size_t size);       // keeps no reference; 0, or -1 with mg_error set
mg_stop mg_run(mg_machine *m, int64_t budget);                    // at most `budget` time slices; 0: no bound
int mg_exit_status(const mg_machine *m);
const char *mg_error(const mg_machine *m);
void mg_stats(const mg_machine *m, mg_statistics *out);
void mg_free(mg_machine *m);
// cdef end

#endif
