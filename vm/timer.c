// The clock and the heap of timers.
#include "timer.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hostlog.h"
#include "panic.h"
#include "state.h"

#define SECOND INT64_C(1000000000)
// With the virtual clock a program starts when the Go playground's do.
#define VIRTUAL_EPOCH INT64_C(1257894000)

// ---- the clock

static int64_t read_clock(clockid_t clock) {
    struct timespec t;
    int64_t now;
    if (mg_host_replay(&now, sizeof now)) { return now; }
    clock_gettime(clock, &t);
    now = (int64_t)t.tv_sec * SECOND + t.tv_nsec;
    mg_host_record(&now, sizeof now);
    return now;
}

int64_t mg_now(mg_machine *m) {
    if (m->timers.is_virtual) { return m->timers.virtual_now + 1; }
    int64_t now = read_clock(CLOCK_MONOTONIC);
    if (m->timers.start == 0) { m->timers.start = now - 1; }
    return now - m->timers.start;
}

void mg_clock(mg_machine *m, int64_t *sec, int64_t *nsec, int64_t *mono) {
    *mono = mg_now(m);
    int64_t wall = m->timers.is_virtual ? VIRTUAL_EPOCH * SECOND + m->timers.virtual_now : read_clock(CLOCK_REALTIME);
    *sec = wall / SECOND;
    *nsec = wall % SECOND;
}

// ---- the heap

static inline bool before(const mg_timer_entry *x, const mg_timer_entry *y) {
    return x->when < y->when || (x->when == y->when && x->number < y->number);
}

static void put(mg_timers *h, uint32_t i, mg_timer_entry e) {
    h->heap[i] = e;
    e.timer->at = i + 1;
}

static void sift_up(mg_timers *h, uint32_t i, mg_timer_entry e) {
    while (i > 0 && before(&e, &h->heap[(i - 1) / 4])) {
        put(h, i, h->heap[(i - 1) / 4]);
        i = (i - 1) / 4;
    }
    put(h, i, e);
}

static void sift_down(mg_timers *h, uint32_t i, mg_timer_entry e) {
    for (;;) {
        uint32_t first = 4 * i + 1, least = first;
        if (first >= h->n) { break; }
        for (uint32_t k = first + 1; k < first + 4 && k < h->n; k++) {
            if (before(&h->heap[k], &h->heap[least])) { least = k; }
        }
        if (!before(&h->heap[least], &e)) { break; }
        put(h, i, h->heap[least]);
        i = least;
    }
    put(h, i, e);
}

static bool insert(mg_timers *h, mg_timer *t) {
    if (h->n == h->cap) {
        uint32_t cap = h->cap == 0 ? 16 : h->cap * 2;
        mg_timer_entry *grown = realloc(h->heap, cap * sizeof *grown);
        if (grown == NULL) { return false; }
        h->heap = grown;
        h->cap = cap;
    }
    sift_up(h, h->n++, (mg_timer_entry){t->when, ++h->number, t});
    return true;
}

void mg_timer_unset(mg_machine *m, mg_timer *t) {
    mg_timers *h = &m->timers;
    if (t->at == 0) { return; }
    uint32_t i = t->at - 1;
    t->at = 0;
    mg_timer_entry last = h->heap[--h->n];
    if (i == h->n) { return; }
    if (i > 0 && before(&last, &h->heap[(i - 1) / 4])) { sift_up(h, i, last); } else { sift_down(h, i, last); }
}

bool mg_timer_set(mg_machine *m, mg_timer *t, int64_t when) {
    mg_timer_unset(m, t);
    t->when = when;
    return (t->kind == MG_TIMER_CHAN && t->waiting == 0) || insert(&m->timers, t);
}

// ---- expiry

// The value that a timer sends: the reading of the clocks when it was due.
static void due_time(mg_machine *m, const mg_timer *t, mg_slot value[3]) {
    // The form that time.Now gives: bit 63, 33 bits of seconds since 1885, 30 bits of nanoseconds; the monotonic clock; the location.
    static const int64_t since_1885 = 2682288000;
    int64_t sec, nsec, mono;
    mg_clock(m, &sec, &nsec, &mono);
    int64_t late = mono - t->when;
    sec -= late / SECOND;
    nsec -= late % SECOND;
    if (nsec < 0) { nsec += SECOND; sec--; }
    value[0].u = UINT64_C(1) << 63 | (uint64_t)(sec + since_1885) << 30 | (uint64_t)nsec;
    value[1].i = mono - late;
    value[2].p = t->loc;
}

static void expire(mg_machine *m, mg_timer *t, int64_t now) {
    mg_timer_unset(m, t);
    mg_slot value[3];
    if (t->kind == MG_TIMER_CHAN) { due_time(m, t, value); }
    int64_t next = 0;
    if (t->period > 0) {
        int64_t missed = (now - t->when) / t->period;
        if (__builtin_mul_overflow(t->period, missed + 1, &next) || __builtin_add_overflow(t->when, next, &next)) { next = INT64_MAX; }
    }
    t->when = next;
    if (next != 0) { mg_timer_set(m, t, next); }
    mg_status status;
    switch (t->kind) {
    case MG_TIMER_SLEEP: mg_ready(m, t->g); break;
    case MG_TIMER_FUNC:
        if (t->fn == NULL) { m->fatal = "go of nil func value"; mg_attend(m, MG_ATT_EXHAUSTED); break; }
        mg_go_own(m, t->fn->fn, t->fn, NULL, 0, "time.goFunc\n\ttime/sleep.go:215 +0x2d", false);
        break;
    case MG_TIMER_CHAN: mg_chan_try_send(m, t->chan, value, &status); break;
    }
}

void mg_timers_run(mg_machine *m) {
    int64_t now = mg_now(m);
    while (m->timers.n > 0 && m->timers.heap[0].when <= now) { expire(m, m->timers.heap[0].timer, now); }
}

void mg_timer_update(mg_machine *m, mg_timer *t) {
    if (t->when == 0) { return; }
    int64_t now = mg_now(m);
    if (t->when <= now) { expire(m, t, now); }
}

void mg_timer_wanted(mg_machine *m, mg_timer *t, int change) {
    t->waiting += (uint32_t)change;
    if (t->waiting == 0) {
        mg_timer_unset(m, t);
    } else if (t->when != 0 && t->at == 0) {
        insert(&m->timers, t);
    }
}
