// Goroutine stacks, their growth, and the walk over frames.
#include "frame.h"

#include "debug.h"

#include <stdlib.h>
#include <string.h>

#include "defer.h"
#include "image.h"
#include "lower.h"
#include "panic.h"

#define FIRST_STACK 2048    // bytes, as in Go; doubled from there

// Slots and control entries lie in one block of a power of two bytes.
static size_t slots_of(size_t bytes) { return (bytes - 2 * sizeof(mg_control)) / (sizeof(mg_slot) + sizeof(mg_control) / MG_MIN_FRAME); }
static size_t bytes_for(size_t slots, size_t bytes) {
    while (slots_of(bytes) < slots) { bytes *= 2; }
    return bytes;
}

static bool new_stack(mg_g *g, size_t bytes) {
    mg_slot *stack = malloc(bytes);
    if (stack == NULL) { return false; }
    g->stack = stack;
    g->stack_n = slots_of(bytes) & ~(size_t)1;
    g->stack_bytes = bytes;
    g->limit = stack + g->stack_n;
    g->control = (mg_control *)(void *)g->limit;
    return true;
}

// A record for a goroutine: that of a dead one, whose place among all goroutines it keeps, or a new one.
static mg_g *new_record(mg_machine *m) {
    mg_g *g = m->sched.dead;
    if (g != NULL) {
        m->sched.dead = g->next;
        g->next = NULL;
        return g;
    }
    g = calloc(1, sizeof *g);
    if (g == NULL) { return NULL; }
    g->status = MG_G_DEAD;
    if (m->all_last == NULL) { m->all = g; } else { m->all_last->all_next = g; }
    m->all_last = g;
    return g;
}

mg_g *mg_g_new(mg_machine *m, const mg_func *f, const mg_closure *closure, const mg_slot *words, uint32_t n) {
    mg_g *g = new_record(m);
    if (g == NULL) { return NULL; }
    size_t need = (size_t)f->frame + MG_MIN_FRAME * 2;
    if (g->stack != NULL && g->stack_n < need) { free(g->stack); g->stack = NULL; }
    if (g->stack == NULL && !new_stack(g, bytes_for(need, FIRST_STACK))) { return NULL; }
    g->id = m->next_goid;
    m->next_goid = m->next_goid == 1 ? 7 : m->next_goid + 1;
    m->goroutines++;
    g->status = MG_G_RUNNABLE;
    g->start = f;
    g->fp = g->stack;
    g->csp = g->control;
    *g->csp++ = (mg_control){m->f_goexit->code, 0};
    g->ip = f->code;
    memset(g->fp, 0, f->results * sizeof *g->fp);
    if (n > 0) { memcpy(g->fp + f->results, words, n * sizeof *words); }
    if (closure != NULL) { g->fp[f->ctx_slot].p = (void *)closure; }
    return g;
}

static void drop_panics(mg_machine *m, mg_g *g) {
    while (g->panics != NULL) { mg_panic_drop(m, g); }
}

void mg_g_retire(mg_machine *m, mg_g *g) {
    while (g->defers != NULL) { mg_defer_drop(m, g); }
    drop_panics(m, g);
    if (g->stack_bytes > FIRST_STACK || m->options.stress_gc) {
        free(g->stack);
        g->stack = NULL;
    }
    g->status = MG_G_DEAD;
    g->wait = MG_WAIT_NONE;
    g->skip = 0;
    g->own = g->closed = g->panic_on_fault = false;
    g->locks = 0;
    g->sig = 0;
    g->parent = 0;
    g->creator = NULL;
    g->creator_text = NULL;
    g->coro = NULL;
    g->labels = NULL;
}

void mg_g_free(mg_machine *m, mg_g *g) {
    while (g->defers != NULL) { mg_defer_drop(m, g); }
    drop_panics(m, g);
    free(g->stack);
    free(g->cases);
    free(g);
}

bool mg_stack_grow(mg_machine *m, size_t need) {
    mg_g *g = m->g, old = *g;
    // Every slot past a frame belongs to calls of deferred functions and natives: a little slack keeps their checks few.
    size_t bytes = bytes_for(need + 16, old.stack_bytes);
    if (bytes == old.stack_bytes && !m->options.stress_stack) { bytes *= 2; }
    if (bytes > m->max_stack || !new_stack(g, bytes)) { mg_die_stack_overflow(m); return false; }
    size_t entries = (size_t)(old.csp - old.control);
    memcpy(g->stack, old.stack, old.stack_n * sizeof *g->stack);
    memcpy(g->control, old.control, entries * sizeof *g->control);
    if (m->options.stress_gc) { memset(old.stack, 0xdb, old.stack_n * sizeof *old.stack); }
    g->fp = g->stack + (old.fp - old.stack);
    g->csp = g->control + entries;
    free(old.stack);
    // Under stress every call finds no room and comes here.
    m->limit = m->options.stress_stack ? g->stack : g->limit;
    return true;
}

bool mg_code_register(mg_machine *m, mg_func *f) {
    if (m->code_n == m->code_cap) {
        uint32_t cap = m->code_cap == 0 ? 64 : m->code_cap * 2;
        mg_func **grown = realloc(m->code, cap * sizeof *grown);
        if (grown == NULL) { return false; }
        m->code = grown;
        m->code_cap = cap;
    }
    uint32_t at = m->code_n;
    while (at > 0 && m->code[at - 1]->units > f->units) { m->code[at] = m->code[at - 1]; at--; }
    m->code[at] = f;
    m->code_n++;
    return true;
}

mg_func *mg_code_find(mg_machine *m, const mg_insn *ip) {
    uint32_t low = 0, high = m->code_n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (m->code[middle]->units <= ip) { low = middle + 1; } else { high = middle; }
    }
    if (low > 0 && ip < m->code[low - 1]->units + m->code[low - 1]->unit_n) { return m->code[low - 1]; }
    if (ip == m->f_gopanic->code) { return m->f_gopanic; }
    if (ip == m->f_goexit->code) { return m->f_goexit; }
    // The stub of a function that has not been lowered yet.
    if (ip >= m->stubs && ip < m->stubs + m->func_n) { return &m->funcs[ip - m->stubs]; }
    return NULL;
}

// The instruction of f's own code for IR pc `pc`: of the last unit up to there.
static const mg_insn *instruction_at(const mg_func *f, uint32_t pc) {
    uint32_t found = 0;
    for (uint32_t unit = 0; unit < f->unit_n && f->ir_pc[unit] <= pc; unit++) {
        if (unit == 0 || f->ir_pc[unit] != f->ir_pc[unit - 1]) { found = unit; }
    }
    return f->units + found;
}

// Where the frame made of the leaf that `f` inlines at `pc` returns to.
static const mg_insn *return_of(const mg_func *f, uint32_t pc) {
    for (uint32_t i = 0; ; i++) {
        if (f->inlines[i]->pc == pc && f->inlines[i]->outer == NULL) { return f->units + f->inlines[i]->ret; }
    }
}

// Make the frame of `inlined`, which is part of f's code, after those of the leaves that it is within.
static bool restore(mg_machine *m, const mg_func *f, const mg_inlined *inlined) {
    mg_g *g = m->g;
    mg_func *leaf = inlined->fn;
    if (inlined->outer != NULL && !restore(m, f, inlined->outer)) { return false; }
    if (leaf->units == NULL && !mg_lower(m, leaf, m->labels)) { return false; }
    uint32_t below = inlined->outer == NULL ? 0 : inlined->outer->base;
    mg_slot *fp = g->fp - below, *window = fp + inlined->base;
    for (uint32_t i = 0; i < leaf->params; i++) {
        const mg_inlined_arg *arg = &inlined->args[i];
        if (arg->kind == MG_ARG_SLOT) { window[leaf->results + i] = fp[arg->slot]; }
        if (arg->kind == MG_ARG_CONST) { window[leaf->results + i].i = arg->k; }
    }
    const mg_insn *ret = return_of(inlined->outer == NULL ? f : inlined->outer->fn, inlined->pc);
    *g->csp++ = (mg_control){ret, (uint64_t)(inlined->base - below) * sizeof(mg_slot)};
    g->fp = window;
    return true;
}

bool mg_frame_restore(mg_machine *m) {
    mg_g *g = m->g;
    const mg_func *f = mg_code_find(m, g->ip);
    if (f == NULL || f->inlined_pc == NULL || g->ip < f->units || f->inlined_pc[g->ip - f->units] == 0) { return true; }
    uint32_t mark = f->inlined_pc[g->ip - f->units];
    if (!restore(m, f, f->inlines[(mark >> 16) - 1])) { m->stop = MG_STOP_INTERNAL; return false; }
    g->ip = instruction_at(f->inlines[(mark >> 16) - 1]->fn, mark & UINT16_MAX);
    return true;
}

// The function of a frame that waits at return address `ret`.
static const mg_func *caller_of(mg_machine *m, const mg_insn *ret, bool raw) {
    return raw ? mg_code_find(m, ret) : (const mg_func *)((const mg_unit *)ret)[-1].ptr[1];
}

mg_frame mg_frame_top(mg_machine *m, mg_g *g) {
    return (mg_frame){mg_code_find(m, g->ip), g->ip, true, g->fp, (uint32_t)(g->csp - g->control - 1)};
}

const mg_func *mg_frame_native(mg_machine *m, mg_g *g, mg_slot **window) {
    bool inside = g->status == MG_G_RUNNABLE ? g->skip > 0 : g->status != MG_G_DEAD;
    if (!inside || g->ip == NULL || mg_debug_handler(m, g->ip) != m->call_native) { return NULL; }
    const void *native = ((const mg_unit *)g->ip)[1].ptr[0];
    // Called through a func value or by a go statement, it has a frame of its own.
    const mg_func *around = mg_frame_top(m, g).fn;
    if (around != NULL && (const void *)around->native == native) { return NULL; }
    for (uint32_t i = 0; i < m->func_n; i++) {
        if ((const void *)m->funcs[i].native != native) { continue; }
        *window = g->fp + g->ip->a;
        return &m->funcs[i];
    }
    return NULL;
}

bool mg_frame_up(mg_machine *m, mg_g *g, mg_frame *frame) {
    if (frame->level == 0) { return false; }
    mg_control entry = g->control[frame->level];
    bool raw = (entry.delta & MG_RAW) != 0;
    frame->fn = caller_of(m, entry.ret, raw);
    frame->ip = entry.ret;
    frame->exact = raw;
    frame->fp = (mg_slot *)((char *)frame->fp - (entry.delta & ~MG_RAW));
    frame->level--;
    return true;
}

uint32_t mg_frame_pc(const mg_frame *frame) { return mg_ir_pc(frame->fn, frame->exact ? frame->ip : frame->ip - 1); }

uint32_t mg_frame_line(mg_machine *m, const mg_frame *frame) {
    const mg_i_line *line = mg_image_line(m, frame->fn, mg_frame_pc(frame));
    return line == NULL ? frame->fn->record->line : line->line;
}
