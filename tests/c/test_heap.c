// The allocator: sizes, zeroing, finding, limits, figures, and memory going back.
#include "heap_check.h"

static void sizes_and_zeroing(void) {
    mg_machine *m = tiny_new();
    for (int round = 0; round < 3; round++) {
        for (size_t size = 1; size < 40000; size = size < 2100 ? size + 1 : size * 9 / 8) {
            for (int noscan = 0; noscan < 2; noscan++) {
                uint8_t *p = mg_alloc(m, size, noscan);
                CHECK((uintptr_t)p % 8 == 0);
                for (size_t i = 0; i < size; i++) { CHECK(p[i] == 0); }
                memset(p, 0xAA, size);
                void *base = NULL;
                size_t rounded = 0;
                CHECK(mg_heap_find(&m->heap, p + size - 1, &base, &rounded));
                CHECK(base == p && rounded >= size && rounded == mg_size_class_round(size, true));
            }
        }
        tiny_collect(m, true);
        check_heap(&m->heap);
        CHECK(m->heap.live == 0);
    }
    CHECK(mg_alloc(m, 0, true) == mg_alloc(m, 0, false) && mg_alloc(m, 0, true) != NULL);
    void *base;
    size_t size;
    CHECK(!mg_heap_find(&m->heap, &size, &base, &size) && !mg_heap_find(&m->heap, NULL, &base, &size));
    CHECK(!mg_heap_find(&m->heap, (void *)m->heap.base, &base, &size));
    tiny_free(m);
}

// As appending shows it in Go: cap(append([]T(nil), make([]T, n)...)) * size.
static void rounding(void) {
    static const struct { size_t size; bool noscan; size_t rounded; } facts[] = {
        {1, true, 8}, {9, true, 16}, {24, false, 24}, {33, true, 48}, {513, true, 576}, {512, false, 512}, {520, false, 568},
        {1024, false, 1144}, {1032, true, 1152}, {1024, true, 1024}, {32760, true, 32768}, {32768, true, 32768}, {32768, false, 32768},
        {32769, true, 40960}, {32760, false, 32760}, {100000, true, 106496},
    };
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        CHECK(mg_size_class_round(facts[i].size, facts[i].noscan) == facts[i].rounded);
    }
}

static void figures(void) {
    mg_machine *m = tiny_new();
    void *kept[64];
    m->roots = kept;
    m->root_n = 64;
    mg_heap_stats s;
    for (int i = 0; i < 64; i++) { kept[i] = mg_alloc(m, 108, false); }
    mg_heap_figures(&m->heap, &s);
    CHECK(s.mallocs == 64 && s.frees == 0 && s.heap_objects == 64 && s.heap_alloc == 64 * 112 && s.total_alloc == s.heap_alloc);
    CHECK(s.next_gc == 4194304 && s.num_gc == 0);
    for (int i = 0; i < 1000; i++) { mg_alloc(m, 24, true); }
    for (int i = 32; i < 64; i++) { kept[i] = NULL; }
    tiny_collect(m, true);
    tiny_collect(m, false);
    mg_heap_figures(&m->heap, &s);
    CHECK(s.mallocs == 1064 && s.frees == 1032 && s.heap_objects == 32 && s.heap_alloc == 32 * 112);
    CHECK(s.total_alloc == 64 * 112 + 24000 && s.num_gc == 2 && s.num_forced_gc == 1 && s.pause_total_ns > 0);
    CHECK(s.heap_sys == s.heap_idle + s.heap_inuse && s.heap_released <= s.heap_idle);
    tiny_free(m);
}

static void pacing(void) {
    mg_machine *m = tiny_new();
    mg_heap *h = &m->heap;
    void *kept[10] = {0};
    m->roots = kept;
    m->root_n = 10;
    size_t allocated = 0;
    for (; (m->attention & MG_ATT_GC) == 0; allocated += 64) { mg_alloc(m, 64, true); }
    CHECK(allocated > (4 << 20) - 8192 && allocated <= (4 << 20) + 64);
    for (int i = 0; i < 10; i++) { kept[i] = mg_alloc(m, 1 << 20, true); }
    tiny_collect(m, false);
    CHECK(h->live == 10 << 20 && h->goal == 20 << 20);
    h->gc_percent = 50;
    mg_heap_pace(m);
    CHECK(h->goal == 15 << 20);
    h->gc_percent = -1;
    mg_heap_pace(m);
    CHECK(h->goal > INT64_MAX / 10 * 9);
    h->soft_limit = 12000000;   // of which Go keeps 3 percent
    mg_heap_pace(m);
    CHECK(h->goal == 11640000);
    h->soft_limit = 1 << 20;   // impossible: some progress between collections
    mg_heap_pace(m);
    CHECK(h->goal > h->live && h->goal < 11 << 20);
    tiny_free(m);
}

static void limits(void) {
    mg_machine *m = tiny_new();
    mg_heap *h = &m->heap;
    mg_heap_set_limit(h, 2 << 20);
    for (int i = 0; i < 200000; i++) {   // garbage does not count
        mg_alloc(m, 64, true);
        safepoint(m);
        CHECK(!h->exhausted);
    }
    void *list = NULL;
    m->roots = &list;
    m->root_n = 1;
    uint64_t n = 0;
    while (!h->exhausted) {
        void **cell = mg_alloc(m, 64, false);
        cell[0] = list;
        list = cell;
        n += 64;
        safepoint(m);
    }
    CHECK(n >= 2 << 20 && n < 5 << 19);
    CHECK((m->attention & MG_ATT_EXHAUSTED) != 0 && h->refused == 0);
    tiny_free(m);
    // A single request beyond all bounds gets memory that bears writing.
    m = tiny_new();
    const size_t sizes[] = {UINT64_C(300) << 30, UINT64_C(1) << 40};
    for (int i = 0; i < 2; i++) {
        uint8_t *p = mg_alloc(m, sizes[i], true);
        CHECK(m->heap.exhausted && m->heap.refused == sizes[0]);
        for (size_t at = 0; at < sizes[i]; at += sizes[i] / 1000) { p[at] = 1; }
        p[sizes[i] - 1] = 1;
    }
    tiny_free(m);
    m = tiny_new();
    mg_heap_set_limit(&m->heap, 1 << 20);
    memset(mg_alloc_raw(m, 100 << 20), 1, 100 << 20);
    CHECK(m->heap.exhausted);
    tiny_collect(m, true);
    check_heap(&m->heap);
    tiny_free(m);
}

static void memory_goes_back(void) {
    mg_machine *m = tiny_new();
    mg_heap *h = &m->heap;
    void *kept[100] = {0};
    m->roots = kept;
    m->root_n = 100;
    uint64_t random = 7;
    for (int i = 0; i < 3000; i++) {
        size_t size = 1 + next_random(&random) % (400 << 10);
        kept[next_random(&random) % 100] = memset(mg_alloc_raw(m, size), 1, size);
        if (i % 100 == 0) {
            tiny_collect(m, false);
            check_heap(h);
        } else {
            safepoint(m);
        }
    }
    CHECK(h->mapped < 200 << 20);   // what lives is about 20 MiB, so that twice that and fragmentation is enough
    memset(kept, 0, sizeof kept);
    for (int i = 0; i < 3; i++) { tiny_collect(m, true); }
    check_heap(h);
    CHECK(h->live == 0 && h->in_use == 0);
    CHECK(h->clean_free > h->mapped * 9 / 10);
    mg_gc_free_os_memory(m);
    check_heap(h);
    CHECK(h->clean_free == h->mapped && ((mg_span *)h->pages[0])->page_n * (uint64_t)MG_PAGE == h->mapped);
    tiny_free(m);
}

static void stress(void) {
    mg_machine *m = tiny_new();
    m->heap.stress = true;
    void *kept = NULL;
    m->roots = &kept;
    m->root_n = 1;
    kept = mg_alloc(m, 32, false);
    CHECK(m->attention & MG_ATT_GC);
    uint8_t *lost = mg_alloc(m, 32, false);
    tiny_collect(m, false);
    for (int i = 0; i < 32; i++) { CHECK(lost[i] == 0xdb && ((uint8_t *)kept)[i] == 0); }
    CHECK(mg_alloc(m, 32, false) == lost);
    for (int i = 0; i < 32; i++) { CHECK(lost[i] == 0); }
    tiny_free(m);
}

int main(void) {
    sizes_and_zeroing();
    rounding();
    figures();
    pacing();
    limits();
    memory_goes_back();
    stress();
    return 0;
}
