// Run queues, the choice of the next goroutine, beginnings and ends of goroutines, deadlock.
#include "sched.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "coro.h"
#include "debug.h"
#include "frame.h"
#include "hostlog.h"
#include "image.h"
#include "lower.h"
#include "output.h"
#include "panic.h"
#include "poll.h"
#include "state.h"
#include "trace.h"

enum {
    FAIRNESS = 61,              // ticks after which the head of the global queue comes first
    OWN_IDS = 6,                // goroutine numbers up to here are the machine's, except main's
    MAIN_YIELDS = 1000,         // main's patience with panicking goroutines
};

const char *const mg_wait_text[MG_WAIT_COUNT] = {
    "waiting", "chan receive", "chan send", "chan receive (nil chan)", "chan send (nil chan)", "select", "select (no cases)",
    "sleep", "sync.Mutex.Lock", "sync.RWMutex.RLock", "sync.RWMutex.Lock", "sync.WaitGroup.Wait", "sync.Cond.Wait", "semacquire",
    "IO wait", "finalizer wait", "cleanup wait", "coroutine",
    "GOMAXPROCS updater (idle)",
};

// ---- queues

static void queue_append(mg_g_queue *q, mg_g *g) {
    g->next = NULL;
    if (q->first == NULL) { q->first = g; } else { q->last->next = g; }
    q->last = g;
    q->n++;
}

static mg_g *queue_take(mg_g_queue *q) {
    mg_g *g = q->first;
    if (g == NULL) { return NULL; }
    q->first = g->next;
    g->next = NULL;
    q->n--;
    return g;
}

// To the ring's end. A full ring gives its older half, and then g, to the global queue.
static void ring_append(mg_sched *s, mg_g *g) {
    if (s->tail - s->head == MG_RING) {
        for (uint32_t i = 0; i < MG_RING / 2; i++) { queue_append(&s->global, s->ring[s->head++ % MG_RING]); }
        queue_append(&s->global, g);
        return;
    }
    s->ring[s->tail++ % MG_RING] = g;
}

static void run_next(mg_sched *s, mg_g *g) {
    mg_g *before = s->runnext;
    s->runnext = g;
    if (before != NULL) { ring_append(s, before); }
}

// A batch: the first is returned, the others go to the empty ring.
static mg_g *take_global(mg_sched *s) {
    uint32_t n = s->global.n < MG_RING / 2 ? s->global.n : MG_RING / 2;
    mg_g *g = queue_take(&s->global);
    while (n-- > 1) { ring_append(s, queue_take(&s->global)); }
    return g;
}

static mg_g *pick(mg_sched *s, bool *inherits) {
    mg_g *g = s->direct;
    if (g != NULL) {
        s->direct = NULL;
        *inherits = true;
        return g;
    }
    *inherits = false;
    if (s->tick % FAIRNESS == 0 && s->global.n > 0) { return queue_take(&s->global); }
    g = s->runnext;
    if (g != NULL) {
        s->runnext = NULL;
        *inherits = true;
        return g;
    }
    if (s->head != s->tail) { return s->ring[s->head++ % MG_RING]; }
    return s->global.n > 0 ? take_global(s) : NULL;
}

// ---- parking and waking

void mg_park(mg_machine *m, enum mg_wait reason) {
    m->g->status = MG_G_WAITING;
    m->g->wait = (uint8_t)reason;
    if (m->trace != NULL) { mg_trace_block(m); }
    m->leaving = mg_event(m, MG_EV_BLOCK);
}

void mg_ready(mg_machine *m, mg_g *g) {
    g->status = MG_G_RUNNABLE;
    g->wait = MG_WAIT_NONE;
    run_next(&m->sched, g);
    if (m->trace != NULL) { mg_trace_unblock(m, g); }
}

void mg_ready_global(mg_machine *m, mg_g *g) {
    g->status = MG_G_RUNNABLE;
    queue_append(&m->sched.global, g);
}

void mg_yield(mg_machine *m) {
    m->g->status = MG_G_RUNNABLE;
    queue_append(&m->sched.global, m->g);
}

void mg_yield_local(mg_machine *m) {
    m->g->status = MG_G_RUNNABLE;
    ring_append(&m->sched, m->g);
}

bool mg_others_wait(const mg_machine *m) { return mg_can_run(&m->sched); }

void mg_sched_outside(mg_machine *m, int64_t change) { m->sched.outside += change; }

// sync.Map relies on it that what its methods do to their map is one step.
static bool is_single_step(mg_machine *m) {
    static const char prefix[] = "sync.(*Map).";
    const mg_func *fn = mg_code_find(m, m->g->ip);
    return fn != NULL && fn->name.len > (int64_t)strlen(prefix) && memcmp(fn->name.ptr, prefix, strlen(prefix)) == 0;
}

mg_status mg_map_interrupt(mg_machine *m, mg_map *map) {
    mg_g *g = m->g;
    if (map->writing) {
        if (g->writing != map) { m->fatal = "concurrent map writes"; return MG_FATAL; }
        map->writing = false;
        g->writing = NULL;
        return MG_OK;
    }
    m->map_switch = false;
    if (!mg_others_wait(m) || is_single_step(m) || (m->debug != NULL && !mg_debug_yields(m, true))) { return MG_OK; }
    map->writing = true;
    g->writing = map;
    m->sched.overtime = false;
    mg_yield(m);
    return MG_RETRY;
}

// ---- beginnings and ends

static mg_g *begin(mg_machine *m, const mg_func *fn, const mg_closure *closure, const mg_slot *words, uint32_t n) {
    mg_g *g = mg_g_new(m, fn, closure, words, n);
    if (g != NULL) { run_next(&m->sched, g); }
    return g;
}

mg_status mg_go(mg_machine *m, const mg_func *fn, const mg_slot *words, uint32_t n, const mg_func *caller) {
    const mg_closure *closure = NULL;
    if (fn == NULL) {
        closure = words[0].p;
        if (closure == NULL) { m->fatal = "go of nil func value"; return MG_FATAL; }
        fn = closure->fn;
        words++;
        n--;
    }
    if (m->options.max_goroutines > 0 && m->sched.count >= m->options.max_goroutines) {
        mg_set_error(m, "the goroutine limit was reached (-maxgoroutines)");
        m->stop = MG_STOP_LIMIT;
        return MG_DEAD;
    }
    mg_g *g = begin(m, fn, closure, words, n);
    if (g == NULL) { return mg_out_of_memory(m, 0); }
    m->sched.count++;
    g->parent = m->g->id;
    g->labels = m->g->labels;
    g->creator = caller;
    g->creator_pc = mg_ir_pc(caller, m->g->ip);
    if (m->trace != NULL) { mg_trace_go(m, g); }
    m->leaving = mg_event(m, MG_EV_GO);
    return MG_OK;
}

mg_g *mg_go_own(mg_machine *m, const mg_func *fn, const mg_closure *closure, const mg_slot *words, uint32_t n, const char *creator, bool own) {
    mg_g *g = begin(m, fn, closure, words, n);
    if (g == NULL) { m->heap.exhausted = true; mg_attend(m, MG_ATT_EXHAUSTED); return NULL; }
    g->own = own;
    m->sched.count += !own;
    if (own && m->next_own_id <= OWN_IDS) {
        g->id = m->next_own_id++;
        m->next_goid--;
    }
    g->creator_text = creator;
    return g;
}

static void need(mg_machine *m, mg_g **g, const mg_func *fn, const char *creator) {
    if (*g == NULL && fn != NULL) { *g = mg_go_own(m, fn, NULL, NULL, 0, creator, true); }
}
void mg_need_finalizers(mg_machine *m) {
    need(m, &m->sched.finalizers, m->f_finalizers, "runtime.createfing in goroutine 1\n\truntime/mfinal.go:172 +0x3d");
}
void mg_need_cleanups(mg_machine *m) {
    need(m, &m->sched.cleanups, m->f_cleanups, "runtime.(*cleanupQueue).createGs in goroutine 1\n\truntime/mcleanup.go:414 +0xa5");
}

// Those of the machine's own that have got work.
static void wake_own(mg_machine *m) {
    mg_g *g = m->sched.finalizers;
    if (g != NULL && g->status == MG_G_WAITING && g->wait == MG_WAIT_FINALIZER && mg_gc_has_ready(m, MG_FINALIZER)) { mg_ready(m, g); }
    g = m->sched.cleanups;
    if (g != NULL && g->status == MG_G_WAITING && g->wait == MG_WAIT_CLEANUP && mg_gc_has_ready(m, MG_CLEANUP)) { mg_ready(m, g); }
}

void mg_exit_g(mg_machine *m) {
    mg_g *g = m->g;
    if (g->id == 1) { m->sched.main_left = true; }
    if (m->trace != NULL) { mg_trace_exit_g(m); }
    if (!g->own) { m->sched.count--; }
    if (g == m->sched.finalizers) { m->sched.finalizers = NULL; }
    if (g == m->sched.cleanups) { m->sched.cleanups = NULL; }
    if (g->coro != NULL) { m->sched.direct = mg_coro_end(g->coro); }
    mg_g_retire(m, g);
    g->next = m->sched.dead;
    m->sched.dead = g;
}

bool mg_main_ends(mg_machine *m) {
    if (m->panicking == 0 || m->sched.main_yields++ == MAIN_YIELDS || !mg_can_run(&m->sched)) {
        m->stop = MG_STOP_DONE;
        return true;
    }
    mg_yield(m);
    return false;
}

// ---- the trace

// The number that GODEBUG gives a setting, 0 when it does not.
static int64_t setting(const char *name) {
    const char *text = getenv("GODEBUG");
    size_t n = strlen(name);
    for (; text != NULL; text = strchr(text, ',')) {
        text += *text == ',';
        if (strncmp(text, name, n) == 0 && text[n] == '=') { return strtol(text + n + 1, NULL, 10); }
    }
    return 0;
}

static int64_t real_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t mg_sched_trace(mg_machine *m) {
    mg_sched *s = &m->sched;
    if (s->trace < 0) { return -1; }
    int64_t now = real_now();
    if (s->trace == 0) {
        s->trace = setting("schedtrace") * 1000000;
        if (s->trace <= 0) { s->trace = -1; return -1; }
        s->trace_start = s->trace_next = now;
    }
    if (now >= s->trace_next) {
        mg_out out = {0};
        uint32_t local = s->tail - s->head + (s->runnext != NULL);
        mg_out_format(&out, "SCHED %lldms: gomaxprocs=1 idleprocs=%d threads=1 spinningthreads=0 needspinning=0 idlethreads=0 runqueue=%u [ %u ]"
                      " schedticks=[ %u ]\n", (long long)(now - s->trace_start) / 1000000, m->g->status != MG_G_RUNNING, s->global.n, local, s->tick);
        mg_out_flush(&out);
        s->trace_next = now + s->trace;
    }
    return s->trace_next - now;
}

// ---- the choice

static bool deadlocked(mg_machine *m) {
    if (!m->dying && mg_event(m, MG_EV_DEADLOCK)) { m->dying = true; return false; }
    if (m->sched.count == 0) { mg_die_alone(m); } else { mg_die_deadlock(m); }
    return false;
}

// Nothing can run. False: the program has ended.
static bool wait_for_event(mg_machine *m) {
    int64_t when = mg_timers_next(&m->timers);
    if (when == INT64_MAX && m->sched.outside == 0 && m->sched.polled_n == 0) { return deadlocked(m); }
    int64_t ns = -1, left = mg_time_left(m), trace = mg_sched_trace(m);
    if (trace >= 0 && (left < 0 || trace < left)) { left = trace; }
    if (when != INT64_MAX) {
        if (m->timers.is_virtual) {
            // What has come in by now comes before the time that passes.
            if (m->sched.polled_n > 0) { mg_poll(m, 0); }
            if (mg_can_run(&m->sched)) { return true; }
            m->timers.virtual_now = when - 1;
            return true;
        }
        ns = when - mg_now(m);
        if (ns < 0) { ns = 0; }
    }
    mg_poll(m, left >= 0 && (ns < 0 || left < ns) ? left : ns);
    return mg_attention(m);
}

// g goes on in the place where it stopped, or behind the instruction that it waited in.
static bool resume(mg_machine *m, mg_g *g) {
    g->status = MG_G_RUNNING;
    m->g = g;
    m->limit = m->options.stress_stack ? g->stack : g->limit;
    if (g->closed) {
        g->closed = false;
        g->skip = 0;
        mg_panic_send(m);
        return mg_panic_begin(m);
    }
    g->ip += g->skip;
    g->skip = 0;
    return true;
}

// Take a goroutine out of where it stands; NULL: it can't run.
static mg_g *take_one(mg_sched *s, uint64_t id) {
    mg_g *g = s->direct != NULL ? s->direct : s->runnext;
    if (s->direct != NULL || (g != NULL && g->id == id)) {
        if (s->direct != NULL) { s->direct = NULL; } else { s->runnext = NULL; }
        return g;
    }
    for (uint32_t i = s->head; i != s->tail; i++) {
        g = s->ring[i % MG_RING];
        if (g->id != id) { continue; }
        for (; i != s->head; i--) { s->ring[i % MG_RING] = s->ring[(i - 1) % MG_RING]; }
        s->head++;
        return g;
    }
    mg_g_queue others = {0};
    mg_g *found = NULL;
    while (s->global.n > 0) {
        g = queue_take(&s->global);
        if (g->id == id) { found = g; } else { queue_append(&others, g); }
    }
    s->global = others;
    return found;
}

// The only goroutine that may run can't. True: something that it may wait for has come.
static bool wait_alone(mg_machine *m, uint64_t id) {
    const mg_g *g = m->all;
    while (g != NULL && (g->id != id || g->status == MG_G_DEAD)) { g = g->all_next; }
    bool comes = g != NULL && (g->wait == MG_WAIT_SLEEP || g->wait == MG_WAIT_IO);
    if (comes && m->timers.is_virtual && mg_timers_next(&m->timers) != INT64_MAX) { m->timers.virtual_now = mg_timers_next(&m->timers); return true; }
    return comes ? wait_for_event(m) : !mg_debug_event(m, MG_EV_FROZEN);
}

// The next to run, as a debugger wishes. NULL, and false in *on, when the loop is to be left; NULL when it is to be asked again.
static mg_g *pick_held(mg_machine *m, bool *inherits, bool *on) {
    uint64_t only = mg_debug_only(m);
    mg_g *g = only == 0 ? pick(&m->sched, inherits) : take_one(&m->sched, only);
    if (only != 0) { *inherits = false; }
    if (g != NULL) { mg_debug_picked(m); return g; }
    *on = only == 0 ? wait_for_event(m) : wait_alone(m, only);
    return NULL;
}

bool mg_schedule(mg_machine *m) {
    mg_sched *s = &m->sched;
    if (m->leaving) { m->leaving = false; return false; }
    for (;;) {
        if (m->timers.n > 0 && mg_timers_next(&m->timers) <= mg_now(m)) { mg_timers_run(m); }
        if (m->heap.ready != NULL) { wake_own(m); }
        bool inherits;
        if (m->options.stress_switch && !mg_sched_check(m)) { return false; }
        bool on = true;
        mg_g *g = m->debug != NULL ? pick_held(m, &inherits, &on) : pick(s, &inherits);
        if (g != NULL) {
            if (!inherits) {
                s->tick++;
                s->used = 0;
            }
            return resume(m, g);
        }
        if (m->debug != NULL ? !on : !wait_for_event(m)) { return false; }
    }
}
