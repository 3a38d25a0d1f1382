// The tiny machine's life and roots, and the checks of the tests: included once by each program of this folder.
#ifndef TINY_H
#define TINY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "state.h"

#define CHECK(condition) \
    ((condition) ? (void)0 : (fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition), exit(1)))

void mg_gc_roots(mg_machine *m, mg_gc_visitor *v) {
    mg_gc_scan_range(v, m->roots, m->roots + m->root_n);
    if (m->stack_top != NULL) { mg_gc_scan_range(v, m->stack_low, m->stack_top); }
}

static inline mg_machine *tiny_new(void) {
    mg_machine *m = calloc(1, sizeof *m);
    CHECK(m != NULL && mg_heap_init(&m->heap));
    m->rng = 0x9E3779B97F4A7C15;
    return m;
}

static inline void tiny_free(mg_machine *m) {
    mg_heap_free(&m->heap);
    free(m);
}

// The C stack above this frame, and the registers its callers have live, which are spilled into it, are roots. The frames below would
// bring in what older calls have left there.
__attribute__((noinline)) static void tiny_collect(mg_machine *m, bool forced) {
    __builtin_unwind_init();
    void *volatile low = NULL;
    m->stack_low = (void *)&low;
    m->attention &= ~(uint32_t)MG_ATT_GC;
    mg_gc_collect(m, forced);
}

// What the loop does at a safepoint.
static inline void safepoint(mg_machine *m) {
    if (__builtin_expect(m->attention & MG_ATT_GC, 0)) { tiny_collect(m, false); }
}

static inline uint64_t next_random(uint64_t *state) {
    uint64_t x = *state;
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return *state = x;
}

#endif
