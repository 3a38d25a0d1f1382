// The scheduler: one processor, with the order of Go's own for GOMAXPROCS=1.
//
// A goroutine that may run is in exactly one place: `runnext`, the ring, or the global queue; the running one (m->g) in none of them.
// New and woken goroutines take runnext and push its occupant to the ring's end; a full ring spills half of itself into the
// global queue, where those that yield go, too. A goroutine that waits is known to whatever will wake it: a channel's or a
// semaphore's queue, the heap of timers, or an outside event (below).
//
// How C code parks a goroutine: with the registers saved, call mg_park and return MG_BLOCK from the handler's function or the
// native (the instruction is done once the goroutine is woken; the waker has written its results into the frame, which stays
// where it is meanwhile) or MG_RETRY (the instruction runs again). The waker calls mg_ready. The loop then calls mg_schedule.
//
// Who waits for something outside (a signal, a descriptor) is counted with mg_sched_outside, so that the others being blocked is no
// deadlock. When nothing can run the machine sleeps in ppoll; any signal handled on its thread ends that, and the attention word is
// looked at before it sleeps again.
#ifndef MG_SCHED_H
#define MG_SCHED_H

#include "chan.h"
#include "native.h"

// Why a goroutine waits, in the words of tracebacks.
enum mg_wait {
    MG_WAIT_NONE, MG_WAIT_RECEIVE, MG_WAIT_SEND, MG_WAIT_RECEIVE_NIL, MG_WAIT_SEND_NIL, MG_WAIT_SELECT, MG_WAIT_SELECT_NONE,
    MG_WAIT_SLEEP, MG_WAIT_MUTEX, MG_WAIT_RWMUTEX_R, MG_WAIT_RWMUTEX, MG_WAIT_WAITGROUP, MG_WAIT_COND, MG_WAIT_SEMACQUIRE,
    MG_WAIT_IO, MG_WAIT_FINALIZER, MG_WAIT_CLEANUP, MG_WAIT_COROUTINE, MG_WAIT_UPDATE, MG_WAIT_COUNT
};
extern const char *const mg_wait_text[MG_WAIT_COUNT];

typedef struct { mg_g *first, *last; uint32_t n; } mg_g_queue;

enum { MG_RING = 256 };
typedef struct {
    mg_g *direct;               // to run at once, in the same time slice, whatever else could; NULL: none
    mg_g *runnext;
    mg_g *ring[MG_RING];
    uint32_t head, tail;        // free-running; tail - head goroutines are in the ring
    uint32_t tick;              // goroutines picked, except those that inherit a time slice
    mg_g_queue global;
    uint32_t used;              // checks (mg_safepoint) of the current time slice that are over
    bool overtime;              // the slice is over; the goroutine may go on to the next check, or the next change of a map
    bool one_p;                 // GOMAXPROCS is 1
    int64_t count;              // goroutines of the program that are not dead
    int64_t outside;            // things that may wake a goroutine from outside
    mg_sudog_queue polled;      // goroutines that wait for descriptors (poll.h)
    uint32_t polled_n;
    bool main_left;             // main ended by Goexit
    uint32_t main_yields;       // times that main has waited for panicking goroutines before its end
    mg_g *dead;                 // for reuse
    uint32_t unchecked;         // choices since mg_sched_check has looked
    // GODEBUG=schedtrace, in ns: time between lines, 0 not known yet, -1 no trace; when it began and when the next line is due.
    int64_t trace, trace_start, trace_next;
    mg_g *finalizers, *cleanups;    // the goroutines that call them, NULL before the first is set
} mg_sched;

int64_t mg_procs(void);                     // GOMAXPROCS at the start of a program (native_runtime.c)

// Goroutine creation. `fn` NULL: the first word is the func value. MG_FATAL for a nil one; MG_DEAD when a limit is hit. Registers are
// saved; the new goroutine was created at g->ip.
mg_status mg_go(mg_machine *m, const mg_func *fn, const mg_slot *words, uint32_t n, const mg_func *caller);
// The same for the machine's own purposes. `creator` is how tracebacks show where it comes from; `own`: it is the machine's.
mg_g *mg_go_own(mg_machine *m, const mg_func *fn, const mg_closure *closure, const mg_slot *words, uint32_t n, const char *creator, bool own);
void mg_exit_g(mg_machine *m);              // the running goroutine has ended

void mg_park(mg_machine *m, enum mg_wait reason);
void mg_ready(mg_machine *m, mg_g *g);      // it waited; through runnext
void mg_ready_global(mg_machine *m, mg_g *g);   // it was in a system call; to the end of the global queue
void mg_yield(mg_machine *m);               // Gosched: the running goroutine goes to the end of the global queue
void mg_yield_local(mg_machine *m);         // to the ring's end, behind runnext
// Give way at a safepoint because the time slice is over, if somebody else can run.
bool mg_others_wait(const mg_machine *m);

// Pick the goroutine to run next and make it m->g, registers saved. Waits for timers and events. False: m->stop is set.
bool mg_schedule(mg_machine *m);

void mg_sched_outside(mg_machine *m, int64_t change);

// The goroutines of finalizers and cleanups exist from now on.
void mg_need_finalizers(mg_machine *m);
void mg_need_cleanups(mg_machine *m);

// The main goroutine is to end the program: false when it must let others run first, then the same instruction runs again.
bool mg_main_ends(mg_machine *m);

// GODEBUG=schedtrace: print the line if it is due. Nanoseconds until the next one, -1: none.
int64_t mg_sched_trace(mg_machine *m);

// sched_check.c. Whether every goroutine is where its status says; false: m->stop is set.
bool mg_sched_check(mg_machine *m);

static inline bool mg_can_run(const mg_sched *s) { return s->direct != NULL || s->runnext != NULL || s->head != s->tail || s->global.n > 0; }

#endif
