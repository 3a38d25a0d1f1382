// Records of deferred calls: made, linked, dropped. They are run by panic.c.
#include "defer.h"

#include <stdlib.h>
#include <string.h>

#include "panic.h"
#include "trace.h"

enum { POOLED = 4 };        // words of a record that goes back to the pool

static mg_defer *record(mg_machine *m, const mg_func *fn, const mg_slot *words, uint32_t n, uint32_t ir_pc) {
    mg_defer *d = m->defer_pool;
    if (d != NULL && n <= POOLED) {
        m->defer_pool = d->link;
    } else {
        uint32_t capacity = n < POOLED ? POOLED : n;
        d = malloc(sizeof *d + capacity * sizeof(mg_slot));
        if (d == NULL) { return NULL; }
        d->capacity = (uint8_t)capacity;
    }
    d->fn = fn;
    d->n = n;
    d->ir_pc = ir_pc;
    d->heap = true;
    d->range = false;
    memcpy(d->words, words, n * sizeof *words);
    m->records++;
    return d;
}

static void drop(mg_machine *m, mg_defer *d) {
    if (d->capacity == POOLED) {
        d->link = m->defer_pool;
        m->defer_pool = d;
    } else {
        free(d);
    }
}

static void push(mg_g *g, mg_defer *d) {
    d->sp = (uint32_t)(g->fp - g->stack);
    d->link = g->defers;
    g->defers = d;
}

static void exhausted(mg_machine *m) {
    mg_out_of_memory(m, sizeof(mg_defer));
    mg_attend(m, MG_ATT_EXHAUSTED);
}

void mg_defer_push(mg_machine *m, const mg_func *fn, const mg_slot *words, uint32_t n, bool heap, uint32_t ir_pc) {
    mg_defer *d = record(m, fn, words, n, ir_pc);
    if (d == NULL) { exhausted(m); return; }
    d->heap = heap;
    push(m->g, d);
    if (m->trace != NULL) { mg_trace_push(m, d, heap ? MG_DEFER_HEAP : MG_DEFER_STACK); }
}

void *mg_defer_token(mg_machine *m, uint32_t ir_pc) {
    mg_slot token = {.p = mg_alloc(m, sizeof(mg_defer *), true)};
    mg_defer *d = record(m, NULL, &token, 1, ir_pc);
    if (d == NULL) { exhausted(m); return NULL; }
    d->range = true;
    push(m->g, d);
    return token.p;
}

mg_status mg_defer_at(mg_machine *m, void *token, const mg_func *fn, const mg_slot *words, uint32_t n, uint32_t ir_pc) {
    mg_defer **head = token;
    if (*head == MG_DEFER_CLOSED) {
        return mg_throw(m, MG_FROM_THROW, "defer after range func returned");
    }
    mg_defer *d = record(m, fn, words, n, ir_pc);
    if (d == NULL) { return mg_out_of_memory(m, sizeof *d); }
    d->link = *head;
    *head = d;
    if (m->trace != NULL) { mg_trace_push(m, d, MG_DEFER_RANGE); }
    return MG_OK;
}

void mg_defer_splice(mg_machine *m, mg_g *g) {
    mg_defer *d = g->defers, **head = d->words[0].p;
    mg_defer *rest = d->link, **end = &g->defers;
    g->defers = *head;
    *head = MG_DEFER_CLOSED;
    while (*end != NULL) {
        (*end)->sp = d->sp;
        end = &(*end)->link;
    }
    *end = rest;
    drop(m, d);
}

mg_defer *mg_defer_inner(const mg_defer *d) { return d->range ? *(mg_defer **)d->words[0].p : NULL; }

void mg_defer_drop(mg_machine *m, mg_g *g) {
    if (g->defers->range) { mg_defer_splice(m, g); return; }
    mg_defer *d = g->defers;
    g->defers = d->link;
    drop(m, d);
}
