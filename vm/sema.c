// Semaphores: goroutines that wait for a permit, by address.
#include "sema.h"

#include <stdlib.h>

#include "panic.h"
#include "state.h"

// A hash table of the addresses somebody waits for, in chains. Few are waited for at one time, so a table that doubles when there are
// more addresses than chains serves all sizes.
typedef struct mg_sema {
    struct mg_sema *next;       // in the chain, or of the unused
    const void *address;
    mg_sudog_queue queue;       // never empty
} mg_sema;

typedef struct mg_semas {
    mg_sema **chains;
    uint32_t n, mask;           // addresses; chains - 1
    mg_sema *unused;
} mg_semas;

static uint32_t chain_of(const mg_semas *t, const void *address) {
    return (uint32_t)(((uint64_t)(uintptr_t)address * UINT64_C(0x9e3779b97f4a7c15)) >> 32) & t->mask;
}

static mg_sema **find(mg_semas *t, const void *address) {
    mg_sema **at = &t->chains[chain_of(t, address)];
    while (*at != NULL && (*at)->address != address) { at = &(*at)->next; }
    return at;
}

static bool grow(mg_semas *t) {
    uint32_t n = t->chains == NULL ? 64 : 2 * (t->mask + 1);
    mg_sema **chains = calloc(n, sizeof *chains), **old = t->chains;
    if (chains == NULL) { return false; }
    uint32_t old_n = old == NULL ? 0 : t->mask + 1;
    t->chains = chains;
    t->mask = n - 1;
    for (uint32_t i = 0; i < old_n; i++) {
        for (mg_sema *s = old[i], *next; s != NULL; s = next) {
            next = s->next;
            mg_sema **to = &chains[chain_of(t, s->address)];
            s->next = *to;
            *to = s;
        }
    }
    free(old);
    return true;
}

static mg_sema *find_or_add(mg_machine *m, const void *address) {
    mg_semas *t = m->semas;
    if (t == NULL) {
        t = m->semas = calloc(1, sizeof *t);
        if (t == NULL) { return NULL; }
    }
    if ((t->chains == NULL || t->n > t->mask) && !grow(t) && t->chains == NULL) { return NULL; }
    mg_sema **at = find(t, address);
    if (*at != NULL) { return *at; }
    mg_sema *s = t->unused;
    if (s != NULL) { t->unused = s->next; } else { s = malloc(sizeof *s); }
    if (s == NULL) { return NULL; }
    *s = (mg_sema){NULL, address, {NULL, NULL}};
    *at = s;
    t->n++;
    return s;
}

static void prepend(mg_sudog_queue *q, mg_sudog *s) {
    s->prev = NULL;
    s->next = q->first;
    if (q->first == NULL) { q->last = s; } else { q->first->prev = s; }
    q->first = s;
}

mg_status mg_sema_acquire(mg_machine *m, uint32_t *s, bool lifo, enum mg_wait reason) {
    if (s == NULL) { return mg_panic_nil(m); }
    if (*s > 0) {
        --*s;
        return MG_OK;
    }
    mg_sema *sema = find_or_add(m, s);
    if (sema == NULL) { return mg_out_of_memory(m, 0); }
    mg_g *g = m->g;
    g->sudog = (mg_sudog){.g = g, .address = s};
    if (lifo) { prepend(&sema->queue, &g->sudog); } else { mg_sudog_append(&sema->queue, &g->sudog); }
    mg_park(m, reason);
    return MG_RETRY;
}

// The goroutine that waits first for a permit of s, taken out of the queue; NULL: nobody.
static mg_g *take_waiter(mg_machine *m, const uint32_t *s) {
    mg_semas *t = m->semas;
    if (t == NULL || t->n == 0) { return NULL; }
    mg_sema **at = find(t, s), *sema = *at;
    if (sema == NULL) { return NULL; }
    mg_sudog *first = sema->queue.first;
    mg_sudog_remove(&sema->queue, first);
    if (sema->queue.first == NULL) {
        *at = sema->next;
        sema->next = t->unused;
        t->unused = sema;
        t->n--;
    }
    return first->g;
}

mg_status mg_sema_release(mg_machine *m, uint32_t *s, bool handoff) {
    if (s == NULL) { return mg_panic_nil(m); }
    ++*s;
    mg_g *g = take_waiter(m, s);
    if (g == NULL) { return MG_OK; }
    bool direct = handoff && *s > 0;
    if (direct) {
        --*s;
        g->skip = MG_NATIVE_UNITS;
    }
    mg_ready(m, g);
    if (!direct) { return MG_OK; }
    mg_yield_local(m);
    return MG_BLOCK;
}

static void free_chain(mg_sema *s) {
    for (mg_sema *next; s != NULL; s = next) {
        next = s->next;
        free(s);
    }
}

void mg_semas_free(mg_machine *m) {
    mg_semas *t = m->semas;
    if (t == NULL) { return; }
    for (uint32_t i = 0; t->chains != NULL && i <= t->mask; i++) { free_chain(t->chains[i]); }
    free_chain(t->unused);
    free(t->chains);
    free(t);
}
