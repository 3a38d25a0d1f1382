// Goroutine stacks, their growth, and the walk over frames.
#include "frame.h"

#include <stdlib.h>
#include <string.h>

#include "image.h"
#include "lower.h"
#include "panic.h"

#define FIRST_STACK 256     // slots: 2 KiB, as in Go

static mg_control *control_new(size_t slots) { return malloc((slots / MG_MIN_FRAME + 2) * sizeof(mg_control)); }

mg_g *mg_g_new(mg_machine *m, mg_func *f, const mg_slot *words, uint32_t n) {
    mg_g *g = calloc(1, sizeof *g);
    if (g == NULL) { return NULL; }
    size_t need = (size_t)f->frame + MG_MIN_FRAME * 2;
    g->stack_n = FIRST_STACK;
    while (g->stack_n < need) { g->stack_n *= 2; }
    g->stack = malloc(g->stack_n * sizeof *g->stack);
    g->control = control_new(g->stack_n);
    if (g->stack == NULL || g->control == NULL) { mg_g_free(m, g); return NULL; }
    g->limit = g->stack + g->stack_n;
    g->id = m->next_goid;
    m->next_goid = m->next_goid == 1 ? 7 : m->next_goid + 1;
    g->status = MG_G_RUNNABLE;
    g->fp = g->stack;
    g->csp = g->control;
    *g->csp++ = (mg_control){m->f_goexit->code, 0};
    g->ip = f->code;
    memset(g->fp, 0, f->results * sizeof *g->fp);
    if (n > 0) { memcpy(g->fp + f->results, words, n * sizeof *words); }
    return g;
}

void mg_g_free(mg_machine *m, mg_g *g) {
    while (g->defers != NULL) { mg_defer_drop(m, g); }
    while (g->panics != NULL) {
        mg_panic *next = g->panics->link;
        free(g->panics);
        g->panics = next;
    }
    free(g->stack);
    free(g->control);
    free(g);
}

bool mg_stack_grow(mg_machine *m, size_t need) {
    mg_g *g = m->g;
    size_t n = g->stack_n;
    // Every slot past a frame belongs to calls of deferred functions and natives: a little slack keeps their checks few.
    need += 16;
    while (n < need) { n *= 2; }
    if (n == g->stack_n && !m->options.stress_stack) { n *= 2; }
    if (n * sizeof(mg_slot) > m->max_stack) { mg_die_stack_overflow(m); return false; }
    mg_slot *stack = malloc(n * sizeof *stack);
    mg_control *control = control_new(n);
    if (stack == NULL || control == NULL) {
        free(stack);
        free(control);
        mg_die_stack_overflow(m);
        return false;
    }
    size_t entries = (size_t)(g->csp - g->control);
    memcpy(stack, g->stack, g->stack_n * sizeof *stack);
    memcpy(control, g->control, entries * sizeof *control);
    if (m->options.stress_gc) { memset(g->stack, 0xdb, g->stack_n * sizeof *g->stack); }
    g->fp = stack + (g->fp - g->stack);
    g->csp = control + entries;
    free(g->stack);
    free(g->control);
    g->stack = stack;
    g->control = control;
    g->stack_n = n;
    g->limit = stack + n;
    // Under stress every call finds no room and comes here.
    m->limit = m->options.stress_stack ? stack : g->limit;
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

// The function of a frame that waits at return address `ret`.
static const mg_func *caller_of(mg_machine *m, const mg_insn *ret, bool raw) {
    return raw ? mg_code_find(m, ret) : (const mg_func *)((const mg_unit *)ret)[-1].ptr[1];
}

mg_frame mg_frame_top(mg_machine *m, mg_g *g) {
    return (mg_frame){mg_code_find(m, g->ip), g->ip, true, g->fp, (uint32_t)(g->csp - g->control - 1)};
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
