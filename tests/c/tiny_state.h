// Stands in for state.h (given to the compiler with -include): the smallest machine that the heap, maps, strings and interfaces need.
#ifndef MG_STATE_H
#define MG_STATE_H

#include "gc.h"
#include "heap.h"
#include "map.h"
#include "native.h"

enum mg_attention { MG_ATT_GC = 1, MG_ATT_EXHAUSTED = 8 };

struct mg_machine {
    uint32_t attention;
    mg_heap heap;
    uint64_t rng;
    void **roots;              // scanned by mg_gc_roots of tiny.h
    size_t root_n;
    void *stack_top;           // when set, so is the C stack up to here
    void *stack_low;
};

static inline mg_heap *mg_heap_of(mg_machine *m) { return &m->heap; }
static inline void mg_attend(mg_machine *m, uint32_t bits) { m->attention |= bits; }

#endif
