// The event stream: see trace.h.
#include "trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "debug.h"
#include "defer.h"
#include "frame.h"
#include "image.h"
#include "locks.h"
#include "lower.h"

// A deferred call that is running: the frame it was deferred in, and its event.
typedef struct { uint64_t g; uint32_t level; mg_trace_event run; } open_run;

struct mg_trace {
    uint64_t capacity, count;
    uint64_t start_ns;
    uint64_t panics;            // begun so far
    open_run *runs;
    size_t run_n, run_cap;
    mg_trace_event ring[];            // event i is at i % capacity
};

static uint64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

bool mg_trace_new(mg_machine *m) {
    if (m->options.trace <= 0) { return true; }
    uint64_t n = (uint64_t)m->options.trace;
    if (n > (UINT64_C(1) << 32)) { n = UINT64_C(1) << 32; }
    m->trace = calloc(1, sizeof *m->trace + n * sizeof m->trace->ring[0]);
    if (m->trace == NULL) { return false; }
    m->trace->capacity = n;
    m->trace->start_ns = now_ns();
    return true;
}

void mg_trace_free(mg_machine *m) {
    if (m->trace != NULL) { free(m->trace->runs); }
    free(m->trace);
    m->trace = NULL;
}

uint64_t mg_trace_count(const mg_machine *m, uint64_t *first) {
    const mg_trace *t = m->trace;
    uint64_t count = t == NULL ? 0 : t->count;
    *first = t != NULL && count > t->capacity ? count - t->capacity : 0;
    return count;
}

int mg_trace_read(const mg_machine *m, uint64_t index, mg_trace_event *out) {
    const mg_trace *t = m->trace;
    if (t == NULL || index >= t->count || t->count - index > t->capacity) { return -1; }
    *out = t->ring[index % t->capacity];
    return 0;
}

// ---- recording

static uint64_t step_now(const mg_machine *m) {
    int64_t left = m->slice_saved > 0 ? m->slice_saved : m->ticks;
    return m->steps + (uint64_t)(m->slice - left);
}

static mg_trace_event *record(mg_machine *m, mg_trace_kind kind) {
    mg_trace *t = m->trace;
    mg_trace_event *e = &t->ring[t->count++ % t->capacity];
    *e = (mg_trace_event){.step = step_now(m), .time_ns = now_ns() - t->start_ns, .g = m->g->id, .kind = kind, .bit = -1};
    return e;
}

static void place(mg_machine *m, mg_trace_event *e, const mg_frame *frame) {
    if (frame->fn == NULL) { return; }
    e->func = frame->fn->index;
    e->level = frame->level;
    e->line = mg_frame_line(m, frame);
}

// The innermost frame that is not the runtime's.
static mg_frame user_frame(mg_machine *m) {
    mg_frame frame = mg_frame_top(m, m->g);
    while ((frame.fn == NULL || frame.fn == m->f_gopanic || (frame.fn->flags & MG_F_RUNTIME)) && mg_frame_up(m, m->g, &frame)) { }
    return frame;
}

static uint32_t line_at(mg_machine *m, const mg_func *fn, uint32_t ir_pc) {
    const mg_i_line *line = mg_image_line(m, fn, ir_pc);
    return line == NULL ? 0 : line->line;
}

static void set_callee(mg_trace_event *e, const mg_func *callee) { e->callee1 = callee == NULL ? 0 : callee->index + 1; }

static void set_text(mg_trace_event *e, const char *text, size_t n) {
    if (n >= sizeof e->text) { n = sizeof e->text - 1; }
    memcpy(e->text, text, n);
    e->text[n] = 0;
}

// The value of a panic as far as it can be told without calling its methods.
static void set_value(const mg_machine *m, mg_trace_event *e, mg_iface v) {
    char text[64];
    const mg_slot *box = v.data.p;
    int n = 0;
    if (v.type == m->t_string || v.type == m->t_error_string || v.type == m->t_plain_error) {
        set_text(e, (const char *)box[0].p, (size_t)box[1].i);
        return;
    }
    if (v.type->kind >= MG_INT && v.type->kind <= MG_INT64) {
        n = snprintf(text, sizeof text, "%.*s(%lld)", (int)v.type->name.len, v.type->name.ptr, (long long)v.data.i);
    } else if (v.type->kind > MG_INT64 && v.type->kind <= MG_UINTPTR) {
        n = snprintf(text, sizeof text, "%.*s(%llu)", (int)v.type->name.len, v.type->name.ptr, (unsigned long long)v.data.u);
    } else {
        n = snprintf(text, sizeof text, "%.*s", (int)v.type->name.len, v.type->name.ptr);
    }
    set_text(e, text, n < 0 ? 0 : (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}

// ---- defers

void mg_trace_push(mg_machine *m, mg_defer *d, mg_defer_kind kind) {
    mg_trace_event *e = record(m, MG_TR_REGISTER);
    mg_frame frame = mg_frame_top(m, m->g);
    place(m, e, &frame);
    e->from_line = line_at(m, frame.fn, d->ir_pc);
    e->defer_kind = d->kind = (uint8_t)kind;
    d->at = frame.fn;
    set_callee(e, mg_callee(d->fn, d->words));
}

static bool push_run(mg_trace *t, uint64_t g, uint32_t level, const mg_trace_event *e) {
    if (t->run_n == t->run_cap) {
        size_t cap = t->run_cap == 0 ? 16 : t->run_cap * 2;
        open_run *runs = realloc(t->runs, cap * sizeof *runs);
        if (runs == NULL) { return false; }
        t->runs = runs;
        t->run_cap = cap;
    }
    t->runs[t->run_n++] = (open_run){g, level, *e};
    return true;
}

void mg_trace_run(mg_machine *m, const mg_func *fn, uint32_t level, const mg_func *callee, const mg_defer *d, uint32_t bit, mg_trace_cause cause) {
    mg_trace_event *e = record(m, MG_TR_RUN);
    e->func = fn->index;
    e->level = level;
    e->cause = cause;
    if (cause != MG_CAUSE_RETURN && m->g->panics != NULL) { e->panic = m->g->panics->number; }
    set_callee(e, callee);
    if (d != NULL) {
        e->defer_kind = d->kind;
        e->from_line = line_at(m, d->at, d->ir_pc);
    } else {
        e->defer_kind = MG_DEFER_OPEN;
        e->bit = (int32_t)bit;
        e->from_line = mg_image_open(m, fn->record->open_off + bit)->line;
    }
    mg_frame frame = mg_frame_top(m, m->g);
    while (frame.level > level && mg_frame_up(m, m->g, &frame)) { }
    e->line = mg_frame_line(m, &frame);
    push_run(m->trace, m->g->id, level, e);
}

// The newest running call of the goroutine, NULL when there is none.
static open_run *newest_run(mg_machine *m) {
    for (size_t i = m->trace->run_n; i > 0; i--) {
        if (m->trace->runs[i - 1].g == m->g->id) { return &m->trace->runs[i - 1]; }
    }
    return NULL;
}

static void end_run(mg_machine *m, open_run *run, mg_trace_kind kind) {
    mg_trace *t = m->trace;
    mg_trace_event e = run->run;
    memmove(run, run + 1, (size_t)(t->runs + t->run_n - (run + 1)) * sizeof *run);
    t->run_n--;
    mg_trace_event *to = record(m, kind);
    e.step = to->step;
    e.time_ns = to->time_ns;
    e.kind = kind;
    *to = e;
}

void mg_trace_done(mg_machine *m, uint32_t level) {
    open_run *run = newest_run(m);
    if (run != NULL && run->level == level) { end_run(m, run, MG_TR_RETURN); }
}

void mg_trace_note(mg_machine *m, mg_note note, uint32_t index) {
    if (note == MG_NOTE_INSTRUCTION) { m->instructions++; return; }
    if (note == MG_NOTE_BIT) { m->bits++; return; }
    if (note == MG_NOTE_LOCK) { mg_locks_note(m); return; }
    mg_g *g = m->g;
    mg_frame frame = mg_frame_top(m, g);
    const mg_i_open *open = mg_image_open(m, frame.fn->record->open_off + index);
    const mg_func *callee = mg_callee(open->func1 == 0 ? NULL : &m->funcs[open->func1 - 1], g->fp + open->slot);
    if (note == MG_NOTE_DONE) {
        mg_trace_done(m, frame.level);
    } else if (note == MG_NOTE_RUN) {
        if (!(g->fp[frame.fn->record->bits_slot].u >> index & 1)) { return; }
        mg_trace_run(m, frame.fn, frame.level, callee, NULL, index, MG_CAUSE_RETURN);
    } else {
        mg_trace_event *e = record(m, MG_TR_REGISTER);
        place(m, e, &frame);
        e->from_line = open->line;
        e->bit = (int32_t)index;
        set_callee(e, callee);
    }
}

// ---- panics

void mg_trace_panic(mg_machine *m) {
    mg_panic *p = m->g->panics;
    const mg_panic *older = p->link;
    bool same = older != NULL && older->recovered && !p->goexit && older->arg.type == p->arg.type && older->arg.data.u == p->arg.data.u;
    p->number = ++m->trace->panics;
    mg_trace_event *e = record(m, p->goexit ? MG_TR_GOEXIT : same ? MG_TR_REPANIC : MG_TR_PANIC);
    mg_frame frame = user_frame(m);
    place(m, e, &frame);
    e->panic = p->number;
    if (!p->goexit) { set_value(m, e, p->arg); }
}

// Why a recover in the innermost frame returned nil. *deep: frames between it and the deferred call.
static mg_trace_nil why_nil(mg_machine *m, uint32_t *deep) {
    const mg_panic *p = m->g->panics;
    *deep = 0;
    if (p == NULL) { return MG_NIL_QUIET; }
    mg_frame frame = mg_frame_top(m, m->g);
    uint32_t between = 0;
    while (frame.fn != m->f_gopanic) {
        if (!(frame.fn->flags & MG_F_WRAPPER)) { between++; }
        if (!mg_frame_up(m, m->g, &frame)) { return MG_NIL_OUTSIDE; }
    }
    if (frame.level != p->start_level) { return MG_NIL_OLDER; }
    if (p->goexit) { return MG_NIL_GOEXIT; }
    if (p->done) { return MG_NIL_OUTSIDE; }
    if (between == 0) { return MG_NIL_DIRECT; }
    *deep = between - 1;
    return between > 1 ? MG_NIL_DEEP : MG_NIL_RECOVERED;
}

void mg_trace_recover(mg_machine *m, const mg_panic *recovered) {
    mg_trace_event *e = record(m, recovered == NULL ? MG_TR_NIL : MG_TR_RECOVER);
    mg_frame frame = user_frame(m);
    place(m, e, &frame);
    const mg_panic *newest = m->g->panics;
    if (recovered == NULL) {
        uint32_t deep;
        e->cause = why_nil(m, &deep);
        e->bit = (int32_t)deep;
        e->panic = newest == NULL ? 0 : newest->number;
    } else {
        e->panic = recovered->number;
        set_value(m, e, recovered->arg);
    }
}

void mg_trace_recovery(mg_machine *m) {
    const mg_panic *recovered = m->g->panics;
    for (open_run *run; (run = newest_run(m)) != NULL && run->level >= recovered->level;) { end_run(m, run, MG_TR_CUT); }
    for (const mg_panic *p = recovered->link; p != NULL && p->start_level > recovered->level && !p->goexit; p = p->link) {
        mg_trace_event *e = record(m, MG_TR_ABORT);
        e->panic = p->number;
        e->func = recovered->fn->index;
        e->level = recovered->level;
        set_value(m, e, p->arg);
    }
    mg_trace_event *e = record(m, MG_TR_RESUME);
    e->func = recovered->fn->index;
    e->level = recovered->level;
    e->panic = recovered->number;
    e->line = line_at(m, recovered->fn, mg_ir_pc(recovered->fn, recovered->fn->deferreturn));
}

void mg_trace_signal(mg_machine *m, int number) {
    mg_trace_event *e = record(m, MG_TR_SIGNAL);
    mg_frame frame = user_frame(m);
    place(m, e, &frame);
    e->bit = number;
}

// ---- goroutines; the machine's own are left out

void mg_trace_go(mg_machine *m, const mg_g *g) {
    if (g->own) { return; }
    mg_trace_event *e = record(m, MG_TR_GO);
    mg_frame frame = user_frame(m);
    place(m, e, &frame);
    e->other = g->id;
    set_callee(e, g->start);
}

void mg_trace_block(mg_machine *m) {
    if (m->g->own) { return; }
    mg_trace_event *e = record(m, MG_TR_BLOCK);
    mg_frame frame = user_frame(m);
    place(m, e, &frame);
    set_text(e, mg_wait_text[m->g->wait], strlen(mg_wait_text[m->g->wait]));
}

void mg_trace_unblock(mg_machine *m, const mg_g *g) {
    if (g->own) { return; }
    mg_trace_event *e = record(m, MG_TR_UNBLOCK);
    e->func = m->entry;
    e->other = g->id;
}

void mg_trace_exit_g(mg_machine *m) {
    if (m->g->own) { return; }
    mg_trace_event *e = record(m, MG_TR_END);
    e->func = m->g->start == NULL ? m->entry : m->g->start->index;
}

static mg_trace_event *tell(mg_machine *m, const mg_g *g, mg_trace_kind kind, int32_t number) {
    mg_trace_event *e = record(m, kind);
    e->func = m->entry;
    e->g = g->id;
    e->bit = number;
    return e;
}

// Who could wake a goroutine that waits for `address`: those whose frames lead to it.
static void tell_reaching(mg_machine *m, const mg_g *g, uint64_t address, int32_t number) {
    for (mg_g *other = m->all; other != NULL; other = other->all_next) {
        if (other != g && other->status != MG_G_DEAD && !other->own && mg_locks_reaches(m, other, address)) {
            tell(m, other, MG_TR_HOLD, number);
        }
    }
}

// Who holds the lock that g waits for, and where it was taken; those may be no goroutines any more.
static void tell_holders(mg_machine *m, uint64_t address, int32_t number) {
    const mg_lock *rows;
    uint32_t n = mg_locks_of(m, &rows);
    for (uint32_t i = 0; i < n; i++) {
        if (rows[i].address != address) { continue; }
        mg_trace_event *e = record(m, MG_TR_HOLD);
        e->g = rows[i].g;
        e->bit = number;
        e->func = rows[i].func->index;
        e->line = line_at(m, rows[i].func, rows[i].pc);
        e->callee1 = e->func + 1;
    }
}

// Tell what a goroutine waits for, a channel or something of package sync, and who could wake it.
static void tell_wait(mg_machine *m, mg_g *g, const mg_chan *c, int32_t number) {
    mg_trace_event *e = record(m, MG_TR_WAIT);
    const mg_func *in = NULL;
    uint64_t object = c == NULL ? mg_locks_waited(m, g, &in) : 0;
    mg_frame frame = mg_frame_top(m, g);
    while ((frame.fn == NULL || (frame.fn->flags & MG_F_RUNTIME) || (in != NULL && mg_locks_is_sync(frame.fn))) && mg_frame_up(m, g, &frame)) { }
    place(m, e, &frame);
    e->g = g->id;
    set_text(e, mg_wait_text[g->wait], strlen(mg_wait_text[g->wait]));
    if (c == NULL && object == 0) { e->bit = -1; return; }
    e->bit = number;
    if (c == NULL) {
        set_callee(e, in);
        if (g->wait >= MG_WAIT_MUTEX && g->wait <= MG_WAIT_RWMUTEX) { tell_holders(m, object, number); } else { tell_reaching(m, g, object, number); }
        return;
    }
    uint32_t pc = 0;
    const mg_func *maker = mg_debug_maker(m, c->made_at, &pc);
    set_callee(e, maker);
    if (maker != NULL) { e->from_line = line_at(m, maker, pc); }
    tell_reaching(m, g, (uintptr_t)c, number);
}

// A deadlock: what each goroutine waits for.
static void tell_waits(mg_machine *m) {
    int32_t number = 0;
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->status != MG_G_WAITING || g->own) { continue; }
        bool is_chan = g->wait == MG_WAIT_SEND || g->wait == MG_WAIT_RECEIVE;
        if (g->wait != MG_WAIT_SELECT) {
            tell_wait(m, g, is_chan ? g->sudog.chan : NULL, number++);
            continue;
        }
        for (uint32_t i = 0; i < g->case_n; i++) { tell_wait(m, g, g->cases[i].chan, number++); }
    }
}

// ---- the end

// Deferred calls of one goroutine that have not run and never will, innermost frame first.
static void drop_all(mg_machine *m, mg_g *g) {
    if (g->status == MG_G_DEAD) { return; }
    mg_frame frame = mg_frame_top(m, g);
    const mg_defer *d = g->defers;
    do {
        const mg_func *fn = frame.fn;
        if (fn == NULL || !(fn->flags & MG_F_DEFERS)) { continue; }
        uint64_t bits = fn->record->open_n > 0 ? frame.fp[fn->record->bits_slot].u : 0;
        for (uint32_t i = fn->record->open_n; i-- > 0;) {
            if (!(bits >> i & 1)) { continue; }
            const mg_i_open *open = mg_image_open(m, fn->record->open_off + i);
            mg_trace_event *e = record(m, MG_TR_DROP);
            place(m, e, &frame);
            e->g = g->id;
            e->from_line = open->line;
            e->bit = (int32_t)i;
            set_callee(e, mg_callee(open->func1 == 0 ? NULL : &m->funcs[open->func1 - 1], frame.fp + open->slot));
        }
        for (; d != NULL && d->sp == (uint32_t)(frame.fp - g->stack); d = d->link) {
            // A token of a range over a function stands for what its body has deferred.
            for (const mg_defer *one = d->range ? mg_defer_inner(d) : d; one > (const mg_defer *)1; one = d->range ? one->link : NULL) {
                mg_trace_event *e = record(m, MG_TR_DROP);
                place(m, e, &frame);
                e->g = g->id;
                e->from_line = line_at(m, one->at, one->ir_pc);
                e->defer_kind = one->kind;
                set_callee(e, mg_callee(one->fn, one->words));
            }
        }
    } while (mg_frame_up(m, g, &frame));
}

void mg_trace_end(mg_machine *m) {
    if (m->stop == MG_STOP_BUDGET) { return; }
    bool done = m->stop == MG_STOP_DONE;    // then the running goroutine has no frames any more
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (!done || g != m->g) { drop_all(m, g); }
    }
    bool dead = m->stop == MG_STOP_DEAD || m->stop == MG_STOP_SIGNAL;
    if (dead && m->g->status == MG_G_WAITING) { tell_waits(m); }
    mg_trace_event *e = record(m, dead ? MG_TR_FATAL : MG_TR_EXIT);
    e->func = m->entry;
    if (!done) {
        mg_frame frame = user_frame(m);
        place(m, e, &frame);
    }
    e->bit = m->exit_status;
    const mg_panic *p = m->g->panics;
    if (dead && m->fatal == NULL && p != NULL && !p->goexit) {
        e->panic = p->number;
        set_value(m, e, p->arg);
    }
    const char *text = m->fatal != NULL ? m->fatal : m->stop == MG_STOP_LIMIT && m->error != NULL ? m->error : NULL;
    if (text != NULL) { set_text(e, text, strlen(text)); }
}
