// The heap: a reserved arena of pages, cut into spans of equal objects.
//
// Objects have no header. A page belongs to a span, a span holds objects of one size class (or one large object) of one flavour,
// and the alloc and mark bits of its objects lie in the span, which is C memory. Invariants:
//  - The mapped part of the arena is tiled by spans, used or free. `pages` maps every page of a used span to it, of a free span
//    the first and last page, and is NULL elsewhere. Free neighbours with equal `clean` are merged.
//  - An object is allocated iff its alloc bit is set. The objects in the unused rest of a cache's run have theirs set too, until
//    mg_heap_flush gives them back; they are zero.
//  - Bytes of a free object may hold anything, unless its span is clean: then they are zero.
// Memory is handed out in runs: neighbouring free objects of a span, zeroed together when a cache takes them, so that an
// allocation is one comparison and one addition. Only heap.c and gc.c look inside; everyone else allocates and finds.
#ifndef MG_HEAP_H
#define MG_HEAP_H

#include "value.h"

enum {
    MG_PAGE = 8192,
    MG_CLASS_N = 68,           // class 0 is that of large objects
    MG_SMALL_MAX = 32768,      // bytes; larger objects have a span of their own
    MG_RUN_MAX = 1024,         // bytes; classes up to this size are served from zeroed runs by the inline path
    MG_BIN_N = 128,            // free spans below this many pages are binned by exact size
    MG_WORDS_MAX = 16,         // bit words of a span: 8192 / 8 / 64
};

typedef struct mg_special mg_special;  // gc.h

typedef struct mg_span {
    uintptr_t base;
    uint64_t size;             // of an object, bytes
    uint32_t magic;            // object index = (offset * magic) >> 32; 0 for large objects
    uint32_t object_n;         // 0 marks a free span: no address is inside an object of it
    uint32_t page_n;
    uint8_t class;
    bool noscan;
    bool clean;                // the free memory in it is zero
    bool rescan;               // holds marked objects whose contents are still to be scanned
    struct mg_span *next, *prev;   // a bin's list when free; the class's list of spans with room (next only) when used
    mg_special *specials;      // finalizers and the like of its objects
    uint32_t cursor;           // used: no free object lies in bit words before this one. Free: collection it was freed in
    uint32_t word_n;           // of each bitmap
    uint64_t bits[];           // alloc word, mark word, alloc word, ... The bits past object_n are set in the alloc words
} mg_span;

// A run of free objects at hand.
typedef struct {
    uint8_t *at, *end;
    uint64_t size;             // of an object
    mg_span *span;             // the run lies in it; NULL: none
} mg_cache;

// Figures of runtime.MemStats.
typedef struct {
    uint64_t mallocs, frees, total_alloc, heap_alloc, heap_objects, heap_sys, heap_idle, heap_inuse, heap_released;
    uint64_t next_gc, num_gc, num_forced_gc, pause_total_ns, last_gc_ns;  // last: since 1970
    uint64_t other_sys;        // bytes of C memory: page table, spans, mark stack
} mg_heap_stats;

// The last collection, for gctrace. Times in nanoseconds, sizes in bytes.
typedef struct {
    uint64_t start_ns, mark_ns, sweep_ns;
    uint64_t before, after, goal;
    bool forced;
} mg_gc_trace;

typedef struct mg_heap {
    // The inline path.
    uint8_t class8[MG_RUN_MAX / 8 + 1];
    mg_cache cache[MG_CLASS_N][2];     // [class][noscan]

    uintptr_t base;            // of the arena
    uint64_t arena_bytes;      // reserved
    uint64_t mapped;           // bytes usable from base on
    mg_span **pages;
    mg_span *room[MG_CLASS_N][2];      // used spans that may have free objects
    mg_span *bins[2][MG_BIN_N + 1];    // free spans: [clean][pages], the last for all larger ones
    uint64_t bin_set[2][MG_BIN_N / 64];    // which of the exact bins are not empty
    mg_span *spare[MG_WORDS_MAX + 1];      // unused span records by word_n
    void *records;             // blocks of span records, linked through their first word
    size_t records_left;       // bytes at the end of the newest block

    // Accounting, in bytes and objects. The caches' rests count as allocated: see mg_heap_figures.
    uint64_t live;             // bytes of allocated objects
    uint64_t live_objects;
    uint64_t total, mallocs;   // since the start
    uint64_t in_use;           // bytes of used spans
    uint64_t clean_free;       // bytes of clean free spans: never touched, or given back to the system
    uint64_t peak;             // most bytes that were taken from the system at one time
    uint64_t other_sys;        // bytes of span records

    // Pacing.
    uint64_t trigger;          // a collection is asked for when live reaches it
    uint64_t goal;             // NextGC
    int64_t gc_percent;        // GOGC; negative: off
    uint64_t soft_limit;       // debug.SetMemoryLimit
    uint64_t limit;            // -maxmem, or what the arena bears
    bool exhausted;            // the limit is passed, or the system refused memory
    uint64_t refused;          // bytes of the request that exhausted it, 0 when it was the sum
    bool stress;               // collect after every allocation, poison what is freed
    void *windows;             // memory lent to requests that could not be met, see heap.c

    // Collections.
    uint64_t num_gc, num_forced_gc, pause_total_ns, last_gc_ns;
    mg_gc_trace trace;
    void *mark_stack;          // MG_MARK_BYTES of address space
    uint32_t mark_limit;       // entries used of it; tests lower it
    uint64_t special_n;        // in spans and outside
    uint64_t special_id;       // last id given
    mg_special *outside;       // of objects that are not in the heap
    mg_special *ready, *ready_last;    // what mg_gc_next hands out, oldest first
} mg_heap;

bool mg_heap_init(mg_heap *h);         // false: not even a small arena can be had
void mg_heap_free(mg_heap *h);

// mg_alloc of native.h, inline.
void *mg_alloc_slow(mg_machine *m, mg_heap *h, size_t size, bool noscan);
static inline void *mg_heap_alloc(mg_machine *m, mg_heap *h, size_t size, bool noscan) {
    if (__builtin_expect(size - 1 < MG_RUN_MAX, 1)) {
        mg_cache *c = &h->cache[h->class8[(size + 7) / 8]][noscan];
        uint8_t *p = c->at;
        if (__builtin_expect(p != c->end, 1)) {
            c->at = p + c->size;
            return p;
        }
    }
    return mg_alloc_slow(m, h, size, noscan);
}
// As mg_alloc without pointers, but the memory may hold anything: for bytes that are written at once.
void *mg_alloc_raw(mg_machine *m, size_t size);

// What an allocation of `size` bytes is rounded up to in Go, as the capacity of a grown slice shows it.
size_t mg_size_class_round(size_t size, bool noscan);

// The allocated object that an address points into, or false.
bool mg_heap_find(const mg_heap *h, const void *address, void **base, size_t *size);

// Exact figures; cheap.
void mg_heap_figures(const mg_heap *h, mg_heap_stats *out);
// -maxmem: bytes of live objects; 0: what the arena bears.
void mg_heap_set_limit(mg_heap *h, uint64_t bytes);
// After a change of gc_percent (debug.SetGCPercent), soft_limit (debug.SetMemoryLimit) or the limit: sets goal and trigger from
// what lives now, and marks the machine when that is above the limit.
void mg_heap_pace(mg_machine *m);

// ---- for gc.c
void mg_heap_flush(mg_heap *h);                            // empties the caches
mg_span *mg_span_free(mg_heap *h, mg_span *s);             // the free span it has become part of
void mg_heap_release(mg_heap *h, uint32_t freed_before);   // to the system: larger free spans freed before this collection
#define MG_RELEASE_ALL UINT32_MAX                          // all of any size

static inline mg_span *mg_span_of(const mg_heap *h, uintptr_t address) {
    uintptr_t offset = address - h->base;
    return offset < h->mapped ? h->pages[offset / MG_PAGE] : NULL;
}
static inline uint64_t mg_span_index(const mg_span *s, uintptr_t address) {
    return ((address - s->base) * s->magic) >> 32;
}

#endif
