// Two lowerings per function and the switch between them; places, motions, events, pauses.
#include "debug.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "frame.h"
#include "image.h"
#include "loop.h"
#include "lower.h"
#include "panic.h"
#include "slotops.h"
#include "str.h"
#include "watch.h"

#define NOWHERE UINT32_MAX
enum { FAST, STEP };
enum { MAX_NEW = 1 << 24 };

typedef struct { uint32_t func, pc; } place;

typedef struct mg_debug {
    mg_lowering *lowerings[2];  // by function
    mg_func **touched;          // functions that have a lowering, in either mode
    uint32_t touched_n;
    uint8_t *known;             // by function: in touched
    uint8_t *quiet;             // by function
    int mode;
    place *places;  uint32_t place_n;
    place *barriers; uint32_t barrier_n, barrier_cap;   // other instructions at which fast code must be enterable
    mg_func *last;              // whose code was traced last
    mg_watches watches;
    mg_hold *holds; uint32_t hold_n;
    uint64_t choices;           // made by the scheduler
    mg_goal goal;
    mg_debug_state state;
    bool take;                  // the instruction at the saved ip has been stopped at: it runs now
    bool took;                  // the same, when a call was made for the debugger
    bool recovering;            // a recovered frame is on its way out
    bool has_left;              // the goal's line was left, or jumped back in
    uint32_t last_pc;           // in the goal's frame
    // The statement seen last by a motion looking back: only where a line is entered does it find one.
    uint32_t seen_level, seen_func, seen_line, seen_pc;
} mg_debug;

static bool no_memory(mg_machine *m) { mg_set_error(m, "out of memory while debugging"); return false; }
static uint32_t level_of(const mg_g *g) { return (uint32_t)(g->csp - g->control - 1); }
static mg_lowering *lowering_of(mg_debug *d, int mode, const mg_func *f) { return &d->lowerings[mode][f->index]; }
static bool is_own(const mg_machine *m, const mg_func *f) { return f->native != NULL || f->index >= m->func_n; }

int mg_debug_start(mg_machine *m) {
    mg_debug *d = calloc(1, sizeof *d);
    if (d == NULL || m->started) { free(d); return -1; }
    m->debug = d;
    d->lowerings[FAST] = calloc(m->func_n + 1, sizeof(mg_lowering));
    d->lowerings[STEP] = calloc(m->func_n + 1, sizeof(mg_lowering));
    d->touched = calloc(m->func_n + 1, sizeof *d->touched);
    d->known = calloc(m->func_n + 1, 1);
    d->quiet = calloc(m->func_n + 2, 1);
    if (!d->lowerings[FAST] || !d->lowerings[STEP] || !d->touched || !d->known || !d->quiet) { return no_memory(m) - 1; }
    return 0;
}

// The units and ir_pc of the current lowering are the function's own and are freed with the image.
static void drop(mg_lowering *l, bool whole) {
    if (whole) { free(l->units); free(l->ir_pc); }
    free(l->unit_at);
    free(l->ret_at);
    free(l->labels);
    free(l->depths);
    free(l->handlers);
    free(l->marks);
    free(l->lines);
    *l = (mg_lowering){0};
}

void mg_debug_free(mg_machine *m) {
    mg_debug *d = m->debug;
    if (d == NULL) { return; }
    for (uint32_t i = 0; i < d->touched_n; i++) {
        drop(lowering_of(d, d->mode, d->touched[i]), false);
        drop(lowering_of(d, !d->mode, d->touched[i]), true);
    }
    free(d->lowerings[FAST]);
    free(d->lowerings[STEP]);
    free(d->touched);
    free(d->known);
    free(d->quiet);
    free(d->holds);
    free(d->places);
    free(d->barriers);
    free(d);
    m->debug = NULL;
}

// ---- lowering

bool mg_debug_fuses(const mg_machine *m) { return m->debug->mode == FAST && !m->options.no_fuse; }

static bool is_in(const place *places, uint32_t n, uint32_t func, uint32_t pc) {
    for (uint32_t i = 0; i < n; i++) {
        if (places[i].func == func && places[i].pc == pc) { return true; }
    }
    return false;
}

bool mg_debug_barrier(const mg_machine *m, uint32_t func, uint32_t pc) {
    const mg_debug *d = m->debug;
    return d->mode == FAST && (is_in(d->places, d->place_n, func, pc) || is_in(d->barriers, d->barrier_n, func, pc));
}

// Where statements begin, and the line of each unit.
static void mark_lines(mg_machine *m, const mg_func *f, mg_lowering *l) {
    bool first = true;
    for (uint32_t pc = 0, unit = 0; unit < l->unit_n; unit++) {
        const mg_i_line *row = mg_image_line(m, f, l->ir_pc[unit]);
        if (row == NULL) { continue; }
        l->lines[unit] = row->line;
        if (!(row->col_stmt & 1) || row->pc < pc || l->unit_at[row->pc] != unit) { continue; }
        pc = row->pc + 1;
        l->marks[unit] |= MG_MARK_STATEMENT | (first ? MG_MARK_FIRST : 0);
        first = false;
    }
}

static void trap(mg_insn *unit, const void **handler, const void *const *labels) {
    if (unit->handler == labels[S_TRACE]) { return; }
    *handler = unit->handler;
    unit->handler = labels[S_TRACE];
}

static void set_places(mg_debug *d, const mg_func *f, const void *const *labels) {
    mg_lowering *l = lowering_of(d, d->mode, f);
    for (uint32_t i = 0; i < d->place_n; i++) {
        if (d->places[i].func != f->index) { continue; }
        uint32_t unit = l->unit_at[d->places[i].pc];
        if (unit == NOWHERE) { continue; }
        trap(&l->units[unit], &l->handlers[unit], labels);
        if (d->mode == STEP) { l->marks[unit] |= MG_MARK_PLACE; }
    }
}

static bool keep(mg_machine *m, mg_func *f, mg_lowering *l, const void *const *labels) {
    mg_debug *d = m->debug;
    l->handlers = calloc(l->unit_n, sizeof *l->handlers);
    if (l->handlers == NULL) { return no_memory(m); }
    if (d->mode == STEP) {
        l->marks = calloc(l->unit_n, 1);
        l->lines = calloc(l->unit_n, sizeof *l->lines);
        if (l->marks == NULL || l->lines == NULL) { return no_memory(m); }
        mark_lines(m, f, l);
        for (uint32_t pc = 0; pc < f->ir_len; pc++) {
            if (l->unit_at[pc] < l->unit_n) { trap(&l->units[l->unit_at[pc]], &l->handlers[l->unit_at[pc]], labels); }
        }
    }
    set_places(d, f, labels);
    return true;
}

bool mg_debug_lowered(mg_machine *m, mg_func *f, uint32_t *unit_at, uint32_t *ret_at, uint8_t *is_label, int32_t *depths, const void *const *labels) {
    mg_debug *d = m->debug;
    if (!d->known[f->index]) { d->known[f->index] = 1; d->touched[d->touched_n++] = f; }
    *lowering_of(d, d->mode, f) = (mg_lowering){f->units, f->ir_pc, f->unit_n, f->deferreturn, unit_at, ret_at, is_label, depths, NULL, NULL, NULL};
    return keep(m, f, lowering_of(d, d->mode, f), labels);
}

// Make the lowering of a mode the function's current one; without one it is back at its stub.
static void install(mg_machine *m, mg_func *f, const mg_lowering *l) {
    f->units = l->units;
    f->unit_n = l->unit_n;
    f->ir_pc = l->ir_pc;
    f->deferreturn = l->deferreturn;
    f->code = l->units != NULL ? l->units : &m->stubs[f->index];
}

static bool lowered(mg_machine *m, mg_func *f) { return f->units != NULL || mg_lower(m, f, mg_loop_labels()); }

// ---- from one lowering to the other

// The unit that IR pc `pc` belongs to: the last that begins at or before it.
static uint32_t unit_near(const mg_lowering *l, uint32_t pc) {
    uint32_t low = 0, high = l->unit_n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (l->ir_pc[middle] <= pc) { low = middle + 1; } else { high = middle; }
    }
    return low == 0 ? 0 : low - 1;
}

// The IR pc of a unit at which fused code is entered: a label, or a barrier. Behind it instructions may have become part of others.
static uint32_t entry_pc(const mg_lowering *l, uint32_t ir_len, uint32_t unit) {
    if (l->unit_at[l->ir_pc[unit]] == unit && l->labels[l->ir_pc[unit]]) { return l->ir_pc[unit]; }
    for (uint32_t pc = 0; pc < ir_len; pc++) {
        if (l->unit_at[pc] == unit && (l->labels[pc] || pc == 0)) { return pc; }
    }
    return l->ir_pc[unit];
}

enum how { RETURN, EXACT, ENTRY, WAITING };

// `how` tells what `at` is: a return address, the instruction of a frame that never goes on, one to go on at, or one to go
// on `skip` units behind.
static const mg_insn *translate(mg_machine *m, mg_func *f, const mg_insn *at, enum how how, uint32_t skip) {
    mg_debug *d = m->debug;
    if (f == NULL || is_own(m, f)) { return at; }
    const mg_lowering *from = lowering_of(d, !d->mode, f), *to = lowering_of(d, d->mode, f);
    if (at >= m->stubs && at < m->stubs + m->func_n) { return f->code; }
    if (at < from->units || at >= from->units + from->unit_n || !lowered(m, f)) { return at; }
    uint32_t at_unit = (uint32_t)(at - from->units);
    if (how == RETURN) { return to->units + to->ret_at[from->ir_pc[at_unit - 1]]; }
    if (how == WAITING && to->ret_at[from->ir_pc[at_unit]] != 0) { return to->units + to->ret_at[from->ir_pc[at_unit]] - skip; }
    uint32_t pc = how == ENTRY ? entry_pc(from, f->ir_len, at_unit) : from->ir_pc[at_unit];
    uint32_t unit = to->unit_at[pc] != NOWHERE ? to->unit_at[pc] : unit_near(to, pc);
    return to->units + unit;
}

static mg_func *func_at(mg_machine *m, const mg_insn *at, bool is_return) {
    return is_return ? (mg_func *)((const mg_unit *)at)[-1].ptr[1] : mg_code_find(m, at);
}

// Walk all code addresses of all goroutines. With `functions` NULL translate them; else note the function of each, in the same order.
static void each_address(mg_machine *m, mg_func **functions) {
    size_t k = 0;
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->status == MG_G_DEAD) { continue; }
        for (mg_control *c = g->control; c < g->csp; c++) {
            bool is_return = !(c->delta & MG_RAW) && c->ret != m->f_gopanic->code && c->ret != m->f_goexit->code;
            if (functions != NULL) { functions[k++] = func_at(m, c->ret, is_return); }
        }
        if (functions != NULL) { functions[k++] = mg_code_find(m, g->ip); }
    }
}

static size_t address_count(const mg_machine *m) {
    size_t n = 0;
    for (const mg_g *g = m->all; g != NULL; g = g->all_next) { n += g->status == MG_G_DEAD ? 0 : (size_t)(g->csp - g->control) + 1; }
    return n;
}

static void translate_all(mg_machine *m, mg_func **functions) {
    size_t k = 0;
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->status == MG_G_DEAD) { continue; }
        for (mg_control *c = g->control; c < g->csp; c++) {
            bool is_return = !(c->delta & MG_RAW) && c->ret != m->f_gopanic->code && c->ret != m->f_goexit->code;
            c->ret = translate(m, functions[k++], c->ret, is_return ? RETURN : EXACT, 0);
        }
        g->ip = translate(m, functions[k++], g->ip, g->skip > 0 ? WAITING : ENTRY, g->skip);
    }
}

static bool add_barrier(mg_machine *m, uint32_t func, uint32_t pc) {
    mg_debug *d = m->debug;
    if (d->barrier_n == d->barrier_cap) {
        uint32_t cap = d->barrier_cap == 0 ? 16 : d->barrier_cap * 2;
        place *grown = realloc(d->barriers, cap * sizeof *grown);
        if (grown == NULL) { return no_memory(m); }
        d->barriers = grown;
        d->barrier_cap = cap;
    }
    d->barriers[d->barrier_n++] = (place){func, pc};
    return true;
}

// Forget the fast lowering of a function that has no barrier where one is needed. In step mode only.
static void forget_fast(mg_machine *m, mg_func *f) { drop(lowering_of(m->debug, FAST, f), true); }

// Before going fast: the functions that goroutines are in the middle of must be enterable there.
static bool need_barriers(mg_machine *m) {
    mg_debug *d = m->debug;
    d->barrier_n = 0;
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->status == MG_G_DEAD) { continue; }
        mg_func *f = mg_code_find(m, g->ip);
        if (f == NULL || is_own(m, f) || f->units == NULL) { continue; }
        uint32_t pc = f->ir_pc[g->ip - f->units];
        const mg_lowering *fast = lowering_of(d, FAST, f);
        if (pc == 0 || (fast->labels != NULL && fast->labels[pc]) || is_in(d->places, d->place_n, f->index, pc) || is_in(d->barriers, d->barrier_n, f->index, pc)) { continue; }
        if (!add_barrier(m, f->index, pc)) { return false; }
        forget_fast(m, f);
    }
    return true;
}

int mg_debug_mode(mg_machine *m, int step) {
    mg_debug *d = m->debug;
    if (d->mode == step) { return 0; }
    if (step == FAST && !need_barriers(m)) { return -1; }
    mg_func **functions = calloc(address_count(m), sizeof(mg_func *));
    if (functions == NULL) { return no_memory(m) - 1; }
    each_address(m, functions);
    d->mode = step;
    d->last = NULL;
    m->code_n = 0;
    for (uint32_t i = 0; i < m->func_n; i++) {
        mg_func *f = &m->funcs[i];
        if (f->native == NULL && d->known[i]) { install(m, f, lowering_of(d, step, f)); }
    }
    // Natives have one lowering; they and what is current are found by address from now on.
    bool ok = true;
    for (uint32_t i = 0; i < m->func_n; i++) {
        if (m->funcs[i].units != NULL) { ok = ok && mg_code_register(m, &m->funcs[i]); }
    }
    if (ok) { translate_all(m, functions); }
    free(functions);
    // The instruction we stand at runs without being looked at again only if it would be looked at.
    d->take = d->take && m->g != NULL && m->g->ip->handler == mg_loop_labels()[S_TRACE];
    return ok && m->error == NULL ? 0 : -1;
}

// ---- places

static void unplace(mg_machine *m) {
    mg_debug *d = m->debug;
    for (uint32_t i = 0; i < d->place_n; i++) {
        mg_func *f = &m->funcs[d->places[i].func];
        mg_lowering *l = lowering_of(d, STEP, f);
        for (uint32_t unit = 0; unit < l->unit_n; unit++) { l->marks[unit] &= (uint8_t)~MG_MARK_PLACE; }
        forget_fast(m, f);
    }
}

int mg_debug_places(mg_machine *m, const uint32_t *funcs, const uint32_t *pcs, uint32_t n) {
    mg_debug *d = m->debug;
    if (d->mode != STEP) { return -1; }
    unplace(m);
    place *places = calloc(n + 1, sizeof *places);
    if (places == NULL) { return no_memory(m) - 1; }
    free(d->places);
    d->places = places;
    d->place_n = n;
    for (uint32_t i = 0; i < n; i++) { places[i] = (place){funcs[i], pcs[i]}; }
    for (uint32_t i = 0; i < n; i++) {
        mg_func *f = &m->funcs[funcs[i]];
        if (f->native != NULL) { continue; }
        forget_fast(m, f);
        if (f->units != NULL) { set_places(d, f, mg_loop_labels()); }
    }
    return 0;
}

void mg_debug_events(mg_machine *m, uint32_t mask) { m->events = mask; }
void mg_debug_quiet(mg_machine *m, uint32_t func, int quiet) { m->debug->quiet[func] = quiet != 0; }

// ---- motions

void mg_debug_goal(mg_machine *m, const mg_goal *goal) {
    mg_debug *d = m->debug;
    d->goal = *goal;
    d->state.times = goal->times;
    d->state.seen = d->state.found_why = 0;
    d->has_left = false;
    d->last_pc = 0;
    d->seen_func = NOWHERE;
}

mg_called_by mg_debug_called_by(mg_machine *m, mg_g *g, uint32_t level, uint32_t *owner) {
    mg_frame frame = mg_frame_top(m, g);
    while (frame.level > level) {
        if (!mg_frame_up(m, g, &frame)) { return MG_BY_CALL; }
    }
    do {
        if (!mg_frame_up(m, g, &frame) || frame.fn == NULL) { return MG_BY_CALL; }
        if (frame.fn == m->f_gopanic) {
            for (const mg_panic *p = g->panics; p != NULL; p = p->link) {
                if (p->start_level == frame.level) { *owner = p->level; }
            }
            return MG_BY_PANIC;
        }
    } while (frame.fn->flags & MG_F_WRAPPER);
    if (is_own(m, frame.fn)) { return MG_BY_CALL; }
    uint16_t op;
    memcpy(&op, frame.fn->ir + mg_frame_pc(&frame), sizeof op);
    *owner = frame.level;
    return op == OP_RUN_OPEN ? MG_BY_OPEN : op == OP_DEFER_RETURN ? MG_BY_RECORD : MG_BY_CALL;
}

// Whether the deferred call that has just been entered is one to stop at.
static bool wants_deferred(mg_machine *m, mg_g *g, uint32_t level, bool quiet) {
    const mg_goal *goal = &m->debug->goal;
    uint32_t owner = NOWHERE;
    mg_called_by by = mg_debug_called_by(m, g, level, &owner);
    if (by == MG_BY_CALL) { return false; }
    if (goal->kind == MG_GOAL_DEFER) { return owner <= goal->level; }
    if (quiet) { return false; }
    return goal->kind == MG_GOAL_STEP || (by == MG_BY_PANIC && owner <= goal->level) || (goal->kind == MG_GOAL_OUT && level == goal->level);
}

// Looking back: whether a statement that would be stopped at is the first of its line.
static bool enters_line(mg_debug *d, uint32_t level, const mg_func *f, uint32_t line, uint32_t pc) {
    bool same = d->seen_level == level && d->seen_func == f->index && d->seen_line == line && pc > d->seen_pc;
    d->seen_level = level;
    d->seen_func = f->index;
    d->seen_line = line;
    d->seen_pc = pc;
    return !same;
}

// Why the motion under way ends before this instruction; 0: it does not.
static uint32_t wants(mg_machine *m, mg_g *g, const mg_func *f, const mg_lowering *l, uint32_t unit) {
    mg_debug *d = m->debug;
    const mg_goal *goal = &d->goal;
    uint32_t level = level_of(g), pc = l->ir_pc[unit];
    if (goal->g != 0 && g->id != goal->g) { return 0; }
    if (level == goal->level && f->index == goal->func) {
        if (pc <= d->last_pc && pc != goal->until_pc && d->state.seen > 1) { d->has_left = true; }
        if (l->lines[unit] != goal->line) { d->has_left = true; }
        d->last_pc = pc;
    }
    if (goal->kind == MG_GOAL_INSTR) { return MG_WHY_GOAL; }
    if (goal->kind == MG_GOAL_NEXT_INSTR) { return level > goal->level ? 0 : MG_WHY_GOAL; }
    bool quiet = d->quiet[f->index] && f->index != goal->func;
    if (l->marks[unit] & MG_MARK_FIRST && wants_deferred(m, g, level, quiet)) {
        enters_line(d, level, f, l->lines[unit], pc);
        return MG_WHY_DEFERRED;
    }
    if (quiet) { return 0; }
    if (d->recovering && !goal->look) { return level < d->state.recovered_level ? MG_WHY_RECOVERED : 0; }
    bool begins = (l->marks[unit] & MG_MARK_STATEMENT) != 0;
    if (goal->look && goal->kind != MG_GOAL_DEFER) {
        if (!begins || (goal->kind == MG_GOAL_OUT ? level >= goal->level : goal->kind == MG_GOAL_NEXT && level > goal->level)) { return 0; }
        return enters_line(d, level, f, l->lines[unit], pc) ? MG_WHY_GOAL : 0;
    }
    if (level < goal->level) { return MG_WHY_RETURNED; }
    if (goal->kind == MG_GOAL_OUT || goal->kind == MG_GOAL_DEFER) { return 0; }
    if ((level > goal->level && goal->kind != MG_GOAL_STEP) || !begins) { return 0; }
    if (level == goal->level && f->index == goal->func && l->lines[unit] == goal->line && !d->has_left) { return 0; }
    return MG_WHY_GOAL;
}

static bool is_until(mg_machine *m, mg_g *g, const mg_func *f, uint32_t pc) {
    const mg_goal *goal = &m->debug->goal;
    return goal->until_step1 != 0 && pc == goal->until_pc && f->index == goal->until_func && g->id == goal->until_g
           && level_of(g) == goal->until_level && mg_debug_step(m) + 1 == goal->until_step1;
}

static const void *stop_at(mg_machine *m, uint32_t why) {
    mg_debug *d = m->debug;
    d->state.why = why;
    d->take = true;
    if (why != MG_WHY_PLACE && why != MG_WHY_LIMIT) { d->recovering = false; }
    m->stop = MG_STOP_TRACE;
    return NULL;
}

static void note_found(mg_machine *m, const mg_g *g, const mg_func *f, uint32_t pc, uint32_t why) {
    mg_debug_state *s = &m->debug->state;
    s->found_why = why;
    s->found_step = mg_debug_step(m);
    s->found_g = g->id;
    s->found_level = level_of(g);
    s->found_func = f->index;
    s->found_pc = pc;
}

// Where a long call has come to an entry or label: a place to go on fast from.
static bool is_limit(const mg_debug *d, const mg_lowering *l, uint32_t level, uint32_t pc) {
    return d->goal.limit != 0 && d->state.seen > d->goal.limit && level > d->goal.level && (pc == 0 || l->labels[pc]);
}

// Whether the motion that ends here has to be made again, from here.
static bool goes_again(mg_debug *d, mg_g *g, const mg_func *f, const mg_lowering *l, uint32_t unit, uint32_t why) {
    if (d->state.times < 2 || why == MG_WHY_RECOVERED) { return false; }
    d->state.times--;
    d->state.seen = 1;
    d->goal.level = level_of(g);
    d->goal.func = f->index;
    d->goal.line = l->lines[unit];
    d->has_left = d->recovering = false;
    d->last_pc = l->ir_pc[unit];
    return true;
}

// In step mode, before every instruction.
static const void *consider(mg_machine *m, mg_g *g, const mg_func *f, const mg_lowering *l, uint32_t unit) {
    mg_debug *d = m->debug;
    const mg_goal *goal = &d->goal;
    d->state.seen++;
    if (is_until(m, g, f, l->ir_pc[unit])) { return stop_at(m, MG_WHY_UNTIL); }
    if (d->watches.n > 0 && !goal->look) {
        uint32_t watch = mg_watch_stops(m, &d->watches, f->ir + l->ir_pc[unit], f, l->depths[l->ir_pc[unit]], &d->state.watch);
        if (watch != 0) { return stop_at(m, watch); }
    }
    uint32_t why = goal->kind == MG_GOAL_NONE ? 0 : wants(m, g, f, l, unit);
    if (goal->look) {
        if (why == 0 && (l->marks[unit] & MG_MARK_PLACE) && goal->kind == MG_GOAL_NONE) { return stop_at(m, MG_WHY_PLACE); }
        if (why != 0) { note_found(m, g, f, l->ir_pc[unit], why); }
        return is_limit(d, l, level_of(g), l->ir_pc[unit]) ? stop_at(m, MG_WHY_LIMIT) : l->handlers[unit];
    }
    if (l->marks[unit] & MG_MARK_PLACE) { return stop_at(m, why != 0 ? why : MG_WHY_PLACE); }
    if (why != 0 && !goes_again(d, g, f, l, unit, why)) { return stop_at(m, why); }
    return is_limit(d, l, level_of(g), l->ir_pc[unit]) ? stop_at(m, MG_WHY_LIMIT) : l->handlers[unit];
}

const void *mg_debug_trace(mg_machine *m) {
    mg_debug *d = m->debug;
    mg_g *g = m->g;
    mg_func *f = d->last;
    if (f == NULL || g->ip < f->units || g->ip >= f->units + f->unit_n) { f = d->last = mg_code_find(m, g->ip); }
    const mg_lowering *l = lowering_of(d, d->mode, f);
    uint32_t unit = (uint32_t)(g->ip - l->units);
    if (d->take) { d->take = false; return l->handlers[unit]; }
    return d->mode == FAST ? stop_at(m, MG_WHY_PLACE) : consider(m, g, f, l, unit);
}

// ---- what is watched

int mg_debug_watches(mg_machine *m, const mg_watch *watches, uint32_t n) { return mg_watch_set(m, &m->debug->watches, watches, n) ? 0 : -1; }
void mg_debug_watched(const mg_machine *m, void *out) { memcpy(out, m->debug->watches.before, MG_MAX_WATCHED); }

// ---- who may run

int mg_debug_holds(mg_machine *m, const mg_hold *holds, uint32_t n) {
    mg_debug *d = m->debug;
    mg_hold *copy = malloc((n + 1) * sizeof *copy);
    if (copy == NULL) { return no_memory(m) - 1; }
    memcpy(copy, holds, n * sizeof *copy);
    free(d->holds);
    d->holds = copy;
    d->hold_n = n;
    return 0;
}

uint64_t mg_debug_choice(const mg_machine *m) { return m->debug->choices; }

// The hold for the next choice.
static const mg_hold *held(const mg_debug *d) {
    for (uint32_t i = d->hold_n; i-- > 0;) {
        if (d->holds[i].from <= d->choices && d->choices < d->holds[i].to) { return &d->holds[i]; }
    }
    return NULL;
}

bool mg_debug_yields(mg_machine *m, bool would) {
    mg_debug *d = m->debug;
    const mg_hold *hold = held(d);
    d->choices++;
    if (hold == NULL || m->g->own) { return would; }
    return hold->g != m->g->id && (would || hold->only);
}

uint64_t mg_debug_only(const mg_machine *m) {
    const mg_hold *hold = held(m->debug);
    return hold != NULL && hold->only ? hold->g : 0;
}

void mg_debug_picked(mg_machine *m) { m->debug->choices++; }

// ---- events and pauses

bool mg_debug_event(mg_machine *m, mg_event_kind kind) {
    mg_debug *d = m->debug;
    d->state.event = kind;
    d->take = false;
    m->stop = MG_STOP_EVENT;
    return true;
}

void mg_debug_recover(mg_machine *m, const mg_func *by) { m->debug->state.recovered_by = by->index; }

void mg_debug_recovered(mg_machine *m, uint32_t level, uint32_t sp, const mg_func *fn) {
    mg_debug *d = m->debug;
    d->state.recovered_panic = 0;
    for (const mg_panic *p = m->g->panics; p != NULL; p = p->link) { d->state.recovered_panic++; }
    d->recovering = true;
    d->state.recovered_level = level;
    d->state.recovered_sp = sp;
    d->state.recovered_func = fn->index;
}

void mg_debug_look(const mg_machine *m, mg_debug_state *out) {
    const mg_goal *goal = &m->debug->goal;
    *out = m->debug->state;
    out->goal_level = goal->level;
    out->goal_func = goal->func;
    out->goal_line = goal->line;
}

// Safepoints left in the time slice, what is withheld included.
static int64_t slice_left(const mg_machine *m) { return (m->slice_saved > 0 ? m->slice_saved : m->ticks) + m->slice_held; }

uint64_t mg_debug_step(const mg_machine *m) { return m->started ? m->steps + (uint64_t)(m->slice - slice_left(m)) : 0; }

// While going, ticks + slice_held is what is left of the slice; the safepoint that finds no ticks consumes one of those held.
void mg_debug_arm(mg_machine *m) {
    int64_t left = slice_left(m);
    m->slice_held = 0;
    if (m->slice_saved > 0) { m->slice_saved = left; } else { m->ticks = left; }
    int64_t distance = (int64_t)(m->pause_step - mg_debug_step(m));
    if (m->pause_step == 0 || distance < 1 || distance > left) { return; }
    m->slice_held = left - (distance - 1);
    if (m->slice_saved > 0) { m->slice_saved = distance - 1; } else { m->ticks = distance - 1; }
}

void mg_debug_pause(mg_machine *m, uint64_t step) { m->pause_step = step; }

const char *mg_debug_fatal(const mg_machine *m) { return m->fatal == NULL ? "" : m->fatal; }

static volatile sig_atomic_t interrupted;

void mg_debug_interrupt(mg_machine *m) {
    interrupted = 1;
    mg_attend(m, MG_ATT_BREAK);
}

static mg_machine *volatile interruptible;

// Outside mg_run, or where the program has no say in signals.
static void interrupt(int sig) {
    (void)sig;
    mg_debug_interrupt(interruptible);
}

void mg_debug_interrupts(mg_machine *m) {
    interruptible = m;
    interrupted = 0;
    struct sigaction action = {.sa_handler = interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

int mg_debug_interrupted(mg_machine *m) {
    (void)m;
    int was = interrupted;
    interrupted = 0;
    return was;
}

const void *mg_debug_traced(const mg_machine *m, const mg_insn *ip) {
    if (ip->handler != mg_loop_labels()[S_TRACE]) { return ip->handler; }
    const mg_func *f = mg_code_find((mg_machine *)(uintptr_t)m, ip);
    const mg_lowering *l = f == NULL ? NULL : lowering_of(m->debug, m->debug->mode, f);
    return l == NULL || l->handlers == NULL ? ip->handler : l->handlers[ip - f->units];
}

void mg_debug_called(mg_machine *m) { m->debug->take = m->debug->took; }

const uint8_t *mg_debug_here(mg_machine *m) {
    const mg_func *f = mg_code_find(m, m->g->ip);
    return f == NULL || f->native != NULL ? NULL : f->ir + mg_ir_pc(f, m->g->ip);
}

const mg_func *mg_debug_maker(mg_machine *m, const void *made_at, uint32_t *pc) {
    if (made_at == NULL) { return NULL; }
    if (m->debug == NULL) {
        const mg_func *f = mg_code_find(m, made_at);
        *pc = f == NULL ? 0 : mg_ir_pc(f, made_at);
        return f;
    }
    for (uint32_t i = 0; i < m->func_n; i++) {
        const mg_func *f = &m->funcs[i];
        uint64_t offset = (uintptr_t)made_at - (uintptr_t)f->ir;
        if (f->native == NULL && offset < f->ir_len) { *pc = (uint32_t)offset; return f; }
    }
    return NULL;
}

int64_t mg_debug_call(mg_machine *m, uint32_t func, uint64_t closure, const uint64_t *words, uint32_t n) {
    mg_g *g = m->g;
    mg_func *f = &m->funcs[func];
    mg_frame top = mg_frame_top(m, g);
    mg_unit *own = mg_image_alloc(m, 2 * sizeof *own);
    if (own == NULL || g->status != MG_G_RUNNING) { return -1; }
    // What a return address stands behind names the frame's function; ours is none of the program's.
    own[0].ptr[1] = m->f_goexit;
    own[1].insn.handler = mg_loop_labels()[S_CALLED];
    m->call_ip = g->ip;
    uint32_t base = top.fn == NULL ? MG_MIN_FRAME : top.fn->frame;
    size_t need = (size_t)(g->fp - g->stack) + base + f->frame;
    if (n > f->params || (need > g->stack_n && !mg_stack_grow(m, need))) { return -1; }
    *g->csp++ = (mg_control){&own[1].insn, (uint64_t)base * sizeof(mg_slot)};
    g->fp += base;
    memset(g->fp, 0, (f->results + f->params) * sizeof *g->fp);
    memcpy(g->fp + f->results, words, n * sizeof *words);
    g->fp[f->results + f->params].u = closure;
    g->ip = f->code;
    m->debug->took = m->debug->take;
    m->debug->take = false;
    return base;
}

uint64_t mg_debug_new(mg_machine *m, uint64_t size, int noscan, const void *bytes, size_t n) {
    if (size > MAX_NEW || n > size) { return 0; }
    void *at = mg_heap_alloc(m, &m->heap, size == 0 ? 1 : size, noscan != 0);
    if (at != NULL) { memcpy(at, bytes, n); }
    return (uintptr_t)at;
}
