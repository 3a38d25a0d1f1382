// Natives of time: the clocks, Sleep, timers.
#include "native.h"
#include "panic.h"
#include "state.h"

// func now() (sec int64, nsec int32, mono int64)
static mg_status time_now(mg_machine *m, mg_slot *fp) {
    mg_clock(m, &fp[0].i, &fp[1].i, &fp[2].i);
    return MG_OK;
}

// When a time that is d from now comes; a time too far away is the last one.
static int64_t after(mg_machine *m, int64_t d) {
    int64_t when, now = mg_now(m);
    if (d <= 0) { return now; }
    return __builtin_add_overflow(now, d, &when) ? INT64_MAX : when;
}

// func Sleep(d Duration)
static mg_status time_sleep(mg_machine *m, mg_slot *fp) {
    if (fp[0].i <= 0) { return MG_OK; }
    mg_g *g = m->g;
    g->timer.kind = MG_TIMER_SLEEP;
    g->timer.g = g;
    if (!mg_timer_set(m, &g->timer, after(m, fp[0].i))) { return mg_out_of_memory(m, 0); }
    mg_park(m, MG_WAIT_SLEEP);
    return MG_BLOCK;
}

static mg_status start(mg_machine *m, mg_go_timer *t, int64_t d, int64_t period) {
    t->timer.period = period;
    return mg_timer_set(m, &t->timer, after(m, d)) ? MG_OK : mg_out_of_memory(m, 0);
}

// func newTimer(d, period Duration, f func(), c chan Time, loc *Location) *Timer
static mg_status new_timer(mg_machine *m, mg_slot *fp) {
    mg_go_timer *t = mg_alloc(m, sizeof *t, false);
    t->c = fp[4].p;
    t->made = 1;
    if (t->c != NULL) {
        t->timer.kind = MG_TIMER_CHAN;
        t->timer.chan = t->c;
        t->c->timer = &t->timer;
    } else {
        t->timer.kind = MG_TIMER_FUNC;
        t->timer.fn = fp[3].p;
    }
    t->timer.loc = fp[5].p;
    fp[0].p = t;
    return start(m, t, fp[1].i, fp[2].i);
}

// Whether it was in time: t was set, or a value lay in its channel, which is dropped.
static bool stop(mg_machine *m, mg_go_timer *t) {
    bool was_set = t->timer.when != 0;
    mg_timer_unset(m, &t->timer);
    t->timer.when = 0;
    mg_chan *c = t->c;
    if (c == NULL || t->timer.kind != MG_TIMER_CHAN || c->count == 0) { return was_set; }
    c->count = 0;
    c->first = 0;
    return true;
}

// func stopTimer(t *Timer) bool
static mg_status stop_timer(mg_machine *m, mg_slot *fp) {
    fp[0].u = stop(m, fp[1].p);
    return MG_OK;
}

// func resetTimer(t *Timer, d, period Duration) bool
static mg_status reset_timer(mg_machine *m, mg_slot *fp) {
    fp[0].u = stop(m, fp[1].p);
    return start(m, fp[1].p, fp[2].i, fp[3].i);
}

const mg_native mg_natives_time[] = {
    {"time.now", time_now},
    {"time.Sleep", time_sleep},
    {"syscall.nap", time_sleep},
    {"time.newTimer", new_timer},
    {"time.stopTimer", stop_timer},
    {"time.resetTimer", reset_timer},
    {NULL, NULL},
};
