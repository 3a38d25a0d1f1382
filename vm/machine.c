// A machine's life: made, loaded, run in slices, freed; and what happens at its safepoints.
#include "machine.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "debug.h"
#include "defer.h"
#include "frame.h"
#include "iface.h"
#include "image.h"
#include "locks.h"
#include "loop.h"
#include "lower.h"
#include "output.h"
#include "panic.h"
#include "poll.h"
#include "sema.h"
#include "signals.h"
#include "state.h"
#include "trace.h"

#define CHECK 20000     // safepoints between looks at limits and timers
#define SLICE 50        // checks a goroutine runs before others get their turn: about 10 ms, as in Go
#define OVERTIME 16     // safepoints in which it may still come to change a map
#define CHECK_NS 1000000    // what a check counts for on the virtual clock

uint32_t mg_abi(void) { return MG_ABI; }

static uint64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

void mg_set_traceback(mg_machine *m, const char *name) {
    static const struct { const char *name; mg_traceback_setting setting; } names[] = {
        {"none", {MG_TRACEBACK_NONE, false, false}}, {"single", {MG_TRACEBACK_USER, false, false}}, {"", {MG_TRACEBACK_USER, false, false}},
        {"all", {MG_TRACEBACK_USER, true, false}}, {"system", {MG_TRACEBACK_SYSTEM, true, false}},
        {"crash", {MG_TRACEBACK_SYSTEM, true, true}},
    };
    // Anything else is a number, 0 when it is none.
    mg_traceback_setting setting = {(uint8_t)(strtoul(name, NULL, 10) & 3), true, false};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i].name) == 0) { setting = names[i].setting; }
    }
    m->traceback.level = setting.level | m->traceback_least.level;
    m->traceback.all = setting.all || m->traceback_least.all;
    m->traceback.crash = setting.crash || m->traceback_least.crash;
}

static bool copy_arguments(mg_machine *m, const mg_options *options) {
    m->argv = calloc((size_t)options->argc + 1, sizeof *m->argv);
    if (m->argv == NULL) { return false; }
    for (int i = 0; i < options->argc; i++) {
        m->argv[i] = strdup(options->argv[i]);
        if (m->argv[i] == NULL) { return false; }
    }
    return true;
}

mg_machine *mg_new(const mg_options *options) {
    mg_machine *m = calloc(1, sizeof *m);
    if (m == NULL) { return NULL; }
    m->options = *options;
    m->options.argv = NULL;
    m->options.traceback = NULL;
    mg_set_traceback(m, options->traceback == NULL ? "single" : options->traceback);
    m->traceback_least = m->traceback;
    if (!copy_arguments(m, options) || !mg_heap_init(&m->heap) || !mg_trace_new(m)) { mg_free(m); return NULL; }
    if (options->max_memory > 0) { mg_heap_set_limit(&m->heap, (uint64_t)options->max_memory); }
    if (options->gc_percent != 0) { m->heap.gc_percent = options->gc_percent; }
    m->heap.stress = options->stress_gc != 0;
    m->rng = options->seed * UINT64_C(0x9e3779b97f4a7c15) + UINT64_C(0x2545f4914f6cdd1d);
    if (m->rng == 0) { m->rng = 1; }
    m->next_goid = 1;
    m->max_stack = 1000000000;
    m->max_threads = 10000;
    m->timers.is_virtual = options->virtual_clock != 0;
    m->crash_fd = -1;
    if (options->timeout_ms > 0) { m->deadline_ns = now_ns() + (uint64_t)options->timeout_ms * 1000000u; }
    return m;
}

int mg_load(mg_machine *m, const void *image, size_t size) {
    if (m->image != NULL) { mg_set_error(m, "a machine loads one image"); return -1; }
    if (!mg_image_load(m, image, size)) { return -1; }
    if (!mg_lower_stubs(m, mg_loop_labels())) { mg_set_error(m, "out of memory while loading the image"); return -1; }
    m->g = mg_g_new(m, &m->funcs[m->entry], NULL, NULL, 0);
    if (m->g == NULL) { mg_set_error(m, "out of memory for the first goroutine"); return -1; }
    m->sched.count = 1;
    m->next_own_id = 5;
    if (m->f_update != NULL) {
        mg_go_own(m, m->f_update, NULL, NULL, 0, "runtime.defaultGOMAXPROCSUpdateEnable in goroutine 1\n\truntime/proc.go:7134 +0x37", true);
    }
    m->sched.one_p = mg_procs() == 1;
    m->sched.tick = 1;
    m->ticks = CHECK;
    return 0;
}

static bool stop(mg_machine *m, mg_stop reason, const char *text) {
    m->stop = reason;
    if (text != NULL) { mg_set_error(m, "%s", text); }
    return false;
}

static bool limits(mg_machine *m) {
    if (m->fatal != NULL) { mg_die_fatal(m); return false; }
    if (m->heap.exhausted) {
        if (m->options.max_memory > 0) { return stop(m, MG_STOP_LIMIT, "the memory limit was reached (-maxmem)"); }
        mg_out_of_memory(m, 0);
        mg_die_fatal(m);
        return false;
    }
    if (m->options.max_output > 0 && m->output > (uint64_t)m->options.max_output) {
        return stop(m, MG_STOP_LIMIT, "the output limit was reached (-maxout)");
    }
    if (m->deadline_ns != 0 && now_ns() > m->deadline_ns) { return stop(m, MG_STOP_LIMIT, "the time limit was reached (-timeout)"); }
    if (m->options.max_steps > 0 && m->steps > (uint64_t)m->options.max_steps) {
        return stop(m, MG_STOP_LIMIT, "the step limit was reached (-maxsteps)");
    }
    return true;
}

static int64_t check_length(const mg_machine *m) {
    if (m->options.stress_switch) { return 0; }
    int64_t left = m->options.max_steps > 0 ? m->options.max_steps - (int64_t)m->steps + 1 : CHECK;
    return left < CHECK ? left : CHECK;
}

int64_t mg_time_left(const mg_machine *m) {
    if (m->deadline_ns == 0) { return -1; }
    uint64_t now = now_ns();
    return m->deadline_ns <= now ? 0 : (int64_t)(m->deadline_ns - now);
}

bool mg_attention(mg_machine *m) {
    uint32_t asked = __atomic_exchange_n(&m->attention, 0, __ATOMIC_SEQ_CST);
    if (asked & MG_ATT_GC) { mg_gc_collect(m, false); }
    if ((asked & MG_ATT_SIGNAL) && !mg_signals_due(m)) { return false; }
    return (asked & MG_ATT_BREAK) != 0 ? stop(m, MG_STOP_BUDGET, NULL) : limits(m);
}

// Whether the running goroutine must let others run: its time slice is over, or a timer is due.
static bool must_yield(mg_machine *m) {
    mg_sched *s = &m->sched;
    if (s->polled_n > 0) { mg_poll(m, 0); }
    bool due = m->timers.n > 0 && mg_timers_next(&m->timers) <= mg_now(m);
    if (due) { mg_timers_run(m); }
    if (due || m->options.stress_switch) { return mg_others_wait(m); }
    m->map_switch = !s->one_p && mg_others_wait(m);
    if (s->overtime) {
        s->overtime = false;
        return mg_others_wait(m);
    }
    if (++s->used < SLICE) { return false; }
    s->used = 0;
    s->overtime = m->map_switch = mg_others_wait(m);
    if (s->overtime) { m->slice = OVERTIME; m->ticks = OVERTIME - 1; }
    return false;
}

bool mg_safepoint(mg_machine *m) {
    bool interrupted = m->attention != 0 && m->slice_saved > 0;
    bool on = mg_attention(m);
    if (!on && !interrupted) { return false; }
    if (interrupted) {
        // The time up to the next check goes on where it was interrupted.
        m->ticks = m->slice_saved - 1;
        m->slice_saved = 0;
        return on;
    }
    m->slice_saved = 0;
    if (m->slice_held > 0) {
        // Not the end of the slice: the place a debugger asked for.
        m->ticks = m->slice_held - 1;
        m->slice_held = 0;
        return stop(m, MG_STOP_PAUSE, NULL);
    }
    m->steps += (uint64_t)m->slice;
    if (!limits(m)) { return false; }
    m->slice = check_length(m);
    m->ticks = m->slice > 0 ? m->slice - 1 : 0;    // this safepoint is the first of the new check
    m->slices++;
    m->timers.virtual_now += m->options.stress_switch ? 0 : CHECK_NS;
    if (m->sched.trace >= 0) { mg_sched_trace(m); }
    bool yields = must_yield(m);
    if (m->debug != NULL) { yields = mg_debug_yields(m, yields); }
    if (yields) {
        mg_yield(m);
        if (!mg_schedule(m)) { return false; }
    }
    if (m->debug != NULL) {
        mg_debug_arm(m);
        // This safepoint may be the one to pause at.
        if (m->pause_step != 0 && mg_debug_step(m) == m->pause_step) { return stop(m, MG_STOP_PAUSE, NULL); }
    }
    if (m->budget > 0 && --m->budget == 0) { m->stop = MG_STOP_BUDGET; return false; }
    return true;
}

mg_stop mg_run(mg_machine *m, int64_t budget) {
    if (m->g == NULL || (m->started && m->stop != MG_STOP_BUDGET && m->stop < MG_STOP_TRACE)) { return m->stop; }
    m->budget = budget;
    if (!m->started) {
        m->started = true;
        m->slice = check_length(m);
        m->ticks = m->slice;
        m->g->status = MG_G_RUNNING;
    }
    m->limit = m->options.stress_stack ? m->g->stack : m->g->limit;
    if (m->debug != NULL) { mg_debug_arm(m); }
    mg_signals_enter(m);
    if (m->dying && m->fatal != NULL) {
        mg_die_fatal(m);
    } else if (m->g->status == MG_G_RUNNING || mg_schedule(m)) {
        // A stop may have come between two goroutines.
        mg_loop(m);
    }
    mg_signals_leave(m);
    if (m->trace != NULL) { mg_trace_end(m); }
    return m->stop;
}

// What frames hold is scanned word by word, except for what is certainly stale: at its entry a function has but its arguments and the
// func value, and results that are only set on the way out are no results before.
static void scan_stack(mg_machine *m, mg_g *g, mg_gc_visitor *v) {
    mg_frame frame = mg_frame_top(m, g);
    mg_slot *end = g->fp + (frame.fn == NULL ? 0 : frame.fn->frame);
    if (frame.fn != NULL && g->ip == frame.fn->code) { end = g->fp + frame.fn->results + frame.fn->params + 1; }
    // Nothing is live above the window of a native.
    if (mg_debug_handler(m, g->ip) == m->call_native) { end = g->fp + g->ip->a + g->ip->b + g->ip->c; }
    if (end > g->limit) { end = g->limit; }
    do {
        if (frame.fn == NULL || !frame.fn->late_results || frame.fp + frame.fn->results > end) { continue; }
        mg_gc_scan_range(v, frame.fp + frame.fn->results, end);
        end = frame.fp;
    } while (mg_frame_up(m, g, &frame));
    mg_gc_scan_range(v, g->stack, end);
}

void mg_gc_roots(mg_machine *m, mg_gc_visitor *v) {
    mg_gc_scan_range(v, m->data_scan, m->data_scan + m->data_scan_n);
    mg_gc_mark_addr(v, m->raised.data.p);
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->status == MG_G_DEAD) { continue; }
        scan_stack(m, g, v);
        for (mg_defer *d = g->defers; d != NULL; d = d->link) {
            mg_gc_scan_range(v, d->words, d->words + d->n);
            for (mg_defer *inner = mg_defer_inner(d); inner != NULL; inner = inner->link) {
                mg_gc_scan_range(v, inner->words, inner->words + inner->n);
            }
        }
        for (mg_panic *p = g->panics; p != NULL; p = p->link) {
            mg_gc_mark_addr(v, p->arg.data.p);
            mg_gc_mark_addr(v, p->text.ptr);
        }
        mg_gc_mark_addr(v, g->labels);
        mg_gc_mark_addr(v, g->coro);
        for (uint32_t i = 0; i < g->case_n; i++) { mg_gc_mark_addr(v, g->cases[i].chan); }
    }
    for (uint32_t i = 0; i < m->timers.n; i++) { mg_gc_mark_addr(v, m->timers.heap[i].timer); }
}

int mg_exit_status(const mg_machine *m) { return m->exit_status; }
const char *mg_error(const mg_machine *m) { return m->error == NULL ? "" : m->error; }

void mg_stats(const mg_machine *m, mg_statistics *out) {
    mg_heap_stats figures;
    mg_heap_figures(&m->heap, &figures);
    *out = (mg_statistics){
        .steps = m->steps, .mallocs = figures.mallocs, .bytes = figures.total_alloc, .collections = figures.num_gc,
        .peak_heap = m->heap.peak, .functions = m->code_n,
        .goroutines = m->goroutines,
        .records = m->records, .instructions = m->instructions, .bits = m->bits,
    };
}

void mg_free(mg_machine *m) {
    if (m == NULL) { return; }
    while (m->all != NULL) {
        mg_g *next = m->all->all_next;
        mg_g_free(m, m->all);
        m->all = next;
    }
    mg_semas_free(m);
    mg_locks_free(m);
    free(m->timers.heap);
    while (m->defer_pool != NULL) {
        mg_defer *next = m->defer_pool->link;
        free(m->defer_pool);
        m->defer_pool = next;
    }
    mg_trace_free(m);
    mg_debug_free(m);
    mg_image_free(m);
    mg_heap_free(&m->heap);
    for (char **word = m->argv; word != NULL && *word != NULL; word++) { free(*word); }
    free(m->argv);
    free(m->code);
    free(m->error);
    free(m);
}
