// The clock, and timers: a 4-ary heap by time, those of equal time in the order in which they were set.
//
// Sleepers and function timers are in the heap from when they are set until they expire or are stopped. A channel timer is in it
// only while a goroutine waits on its channel, so that a timer nobody waits for neither wakes the machine nor hides a deadlock;
// whoever looks at the channel first brings an expired timer up to date.
#ifndef MG_TIMER_H
#define MG_TIMER_H

#include "chan.h"

enum mg_timer_kind { MG_TIMER_SLEEP, MG_TIMER_FUNC, MG_TIMER_CHAN };

struct mg_timer {
    int64_t when;               // of the monotonic clock, nanoseconds; 0: not set
    int64_t period;             // 0: once
    uint32_t at;                // place in the heap + 1; 0: not in it
    uint32_t waiting;           // sudogs in the channel's queues
    enum mg_timer_kind kind;
    union {
        mg_g *g;                // sleeps
        const mg_closure *fn;
        mg_chan *chan;
    };
    void *loc;                  // *time.Location of the times sent
};

// What a *time.Timer or *time.Ticker points to.
typedef struct { mg_chan *c; uint64_t made; mg_timer timer; } mg_go_timer;

typedef struct { int64_t when; uint64_t number; mg_timer *timer; } mg_timer_entry;
typedef struct {
    mg_timer_entry *heap;
    uint32_t n, cap;
    uint64_t number;            // of the last one that was set
    bool is_virtual;            // time passes only while nothing can run, and with used-up time slices
    int64_t virtual_now;
    int64_t start;              // real reading that is 0 on the monotonic clock of the program
} mg_timers;

int64_t mg_now(mg_machine *m);                          // the monotonic clock, never 0
void mg_clock(mg_machine *m, int64_t *sec, int64_t *nsec, int64_t *mono);

bool mg_timer_set(mg_machine *m, mg_timer *t, int64_t when);  // false: no memory
void mg_timer_unset(mg_machine *m, mg_timer *t);        // leaves the heap; t->when stays
// Let all timers expire that are due.
void mg_timers_run(mg_machine *m);
// When the first timer of the heap is due; INT64_MAX: there is none.
static inline int64_t mg_timers_next(const mg_timers *t) { return t->n == 0 ? INT64_MAX : t->heap[0].when; }

// The channel's timer: bring it up to date; a goroutine begins or ceases to wait on the channel.
void mg_timer_update(mg_machine *m, mg_timer *t);
void mg_timer_wanted(mg_machine *m, mg_timer *t, int change);

#endif
