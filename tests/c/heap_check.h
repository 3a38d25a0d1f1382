// Walks a heap and checks every invariant that heap.h tells. Call it with empty caches: right after a collection.
#ifndef HEAP_CHECK_H
#define HEAP_CHECK_H

#include "tiny.h"

static inline bool in_bin(const mg_heap *h, const mg_span *s) {
    const mg_span *at = h->bins[s->clean][s->page_n < MG_BIN_N ? s->page_n : MG_BIN_N];
    while (at != NULL && at != s) { at = at->next; }
    return at == s;
}

static inline void check_free_span(const mg_heap *h, const mg_span *s, uint64_t page, const mg_span *before) {
    CHECK(h->pages[page + s->page_n - 1] == s);
    for (uint64_t i = 1; i + 1 < s->page_n; i++) { CHECK(h->pages[page + i] == NULL); }
    CHECK(before == NULL || before->object_n != 0 || before->clean != s->clean);
    CHECK(in_bin(h, s));
    if (!s->clean) { return; }
    for (uint64_t i = 0; i < s->page_n * (MG_PAGE / 8u); i += 64) { CHECK(((uint64_t *)s->base)[i] == 0); }
}

static inline void check_used_span(const mg_heap *h, const mg_span *s, uint64_t page, uint64_t *objects, uint64_t *bytes) {
    for (uint64_t i = 0; i < s->page_n; i++) { CHECK(h->pages[page + i] == s); }
    CHECK((uint64_t)s->object_n * s->size <= s->page_n * (uint64_t)MG_PAGE);
    CHECK(s->word_n == (s->object_n + 63) / 64);
    for (uint64_t i = 0; i < s->word_n * 64; i++) {
        bool allocated = s->bits[2 * (i / 64)] >> i % 64 & 1, marked = s->bits[2 * (i / 64) + 1] >> i % 64 & 1;
        CHECK(!marked);
        if (i >= s->object_n) {
            CHECK(allocated);
            continue;
        }
        CHECK(allocated || i / 64 >= s->cursor);
        uintptr_t at = s->base + i * s->size;
        CHECK(mg_span_index(s, at) == i && mg_span_index(s, at + s->size - 1) == i);
        *objects += allocated;
        *bytes += allocated ? s->size : 0;
    }
}

static inline void check_heap(const mg_heap *h) {
    uint64_t used = 0, clean = 0, objects = 0, bytes = 0, page = 0;
    const mg_span *before = NULL;
    for (; page < h->mapped / MG_PAGE; page += before->page_n) {
        const mg_span *s = h->pages[page];
        CHECK(s != NULL && s->base == h->base + page * MG_PAGE && s->page_n > 0);
        if (s->object_n == 0) {
            check_free_span(h, s, page, before);
            clean += s->clean ? s->page_n * (uint64_t)MG_PAGE : 0;
        } else {
            check_used_span(h, s, page, &objects, &bytes);
            used += s->page_n * (uint64_t)MG_PAGE;
        }
        before = s;
    }
    CHECK(page == h->mapped / MG_PAGE);
    CHECK(used == h->in_use && clean == h->clean_free);
    CHECK(objects == h->live_objects && bytes == h->live);
}

#endif
