// The walk that looks whether every goroutine is where its status says, for stress runs.
#include "frame.h"
#include "image.h"
#include "sched.h"
#include "state.h"

typedef struct {
    mg_machine *m;
    const mg_g *g;
    const char *wrong;
} checker;

static void expect(checker *c, bool holds, const char *what) {
    if (!holds && c->wrong == NULL) { c->wrong = what; }
}

// How often g stands in the run queues.
static uint32_t places(const mg_sched *s, const mg_g *g) {
    uint32_t n = (s->runnext == g) + (s->direct == g);
    for (uint32_t i = s->head; i != s->tail; i++) { n += s->ring[i % MG_RING] == g; }
    for (const mg_g *other = s->global.first; other != NULL; other = other->next) { n += other == g; }
    return n;
}

static bool is_queued(const mg_sudog_queue *q, const mg_sudog *s) {
    const mg_sudog *last = NULL;
    bool found = false;
    for (const mg_sudog *at = q->first; at != NULL; last = at, at = at->next) {
        if (at->prev != last) { return false; }
        found = found || at == s;
    }
    return found && q->last == last;
}

static void check_sudog(checker *c, const mg_sudog *s) {
    mg_chan *chan = s->chan;
    expect(c, s->g == c->g, "a sudog belongs to another goroutine");
    expect(c, is_queued(s->is_send ? &chan->senders : &chan->receivers, s), "a sudog is not in its channel's queue");
    expect(c, !chan->closed, "a goroutine waits on a closed channel");
    expect(c, s->is_send ? chan->count == chan->cap : chan->count == 0, "a goroutine waits on a channel that is ready");
    const mg_sudog *peer = s->is_send ? chan->receivers.first : chan->senders.first;
    expect(c, peer == NULL || (peer->g == s->g && s->is_select), "sender and receiver wait on one channel");
    if (chan->timer != NULL) {
        uint32_t n = 0;
        for (const mg_sudog *at = chan->receivers.first; at != NULL; at = at->next) { n++; }
        expect(c, chan->timer->waiting == n, "a timer miscounts who waits");
        expect(c, (chan->timer->at != 0) == (chan->timer->when != 0), "an awaited timer is not in the heap");
    }
}

static void check_waiting(checker *c) {
    const mg_g *g = c->g;
    switch ((enum mg_wait)g->wait) {
    case MG_WAIT_SEND: case MG_WAIT_RECEIVE: check_sudog(c, &g->sudog); break;
    case MG_WAIT_SELECT:
        expect(c, g->case_n > 0, "a select without cases");
        for (uint32_t i = 0; i < g->case_n; i++) {
            if (g->cases[i].chan != NULL) { check_sudog(c, &g->cases[i]); }
        }
        break;
    case MG_WAIT_SLEEP:
        expect(c, g->timer.at > 0 && g->timer.at <= c->m->timers.n && c->m->timers.heap[g->timer.at - 1].timer == &g->timer,
               "a sleeper's timer is not in the heap");
        break;
    case MG_WAIT_IO: expect(c, is_queued(&c->m->sched.polled, &g->sudog), "a goroutine is not with the poller"); break;
    default: break;
    }
}

static void check_timers(checker *c) {
    const mg_timers *t = &c->m->timers;
    for (uint32_t i = 0; i < t->n; i++) {
        expect(c, t->heap[i].timer->at == i + 1 && t->heap[i].timer->when == t->heap[i].when, "a timer does not know its place");
        expect(c, i == 0 || t->heap[(i - 1) / 4].when <= t->heap[i].when, "the timers are no heap");
    }
}

bool mg_sched_check(mg_machine *m) {
    // The walk takes the square of the number of goroutines.
    if (m->sched.count > 64 && ++m->sched.unchecked % 1024 != 0) { return true; }
    checker c = {.m = m};
    int64_t n = 0;
    for (const mg_g *g = m->all; g != NULL; g = g->all_next) {
        c.g = g;
        n += g->status != MG_G_DEAD && !g->own;
        expect(&c, places(&m->sched, g) == (g->status == MG_G_RUNNABLE), "a goroutine is not in one run queue, or in one too many");
        expect(&c, g->status != MG_G_RUNNING, "a goroutine runs while the next one is chosen");
        expect(&c, g->status != MG_G_SYSCALL || is_queued(&m->sched.polled, &g->sudog), "a system call is not with the poller");
        if (g->status == MG_G_WAITING) { check_waiting(&c); } else { expect(&c, g->case_n == 0, "cases are left over"); }
        if (c.wrong != NULL) { break; }
    }
    expect(&c, n == m->sched.count, "goroutines are miscounted");
    check_timers(&c);
    if (c.wrong == NULL) { return true; }
    mg_set_error(m, "scheduler: goroutine %llu: %s", c.g == NULL ? 0ULL : (unsigned long long)c.g->id, c.wrong);
    m->stop = MG_STOP_INTERNAL;
    return false;
}
