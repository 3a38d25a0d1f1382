// Pages, spans, and the allocation paths behind the inline one.
#ifndef _GNU_SOURCE
#endif
#include "heap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "gc.h"
#include "state.h"

#define ARENA_HINT ((void *)0xc000000000)      // where Go's heap lies; far from anything an integer is likely to look like
#define ARENA_MAX (UINT64_C(256) << 30)
#define ARENA_MIN (UINT64_C(16) << 20)
#define ARENA_ALIGN (UINT64_C(4) << 20)
#define FIRST_GOAL (UINT64_C(4) << 20)
#define RELEASE_MIN 8                          // pages
#define RECORD_BLOCK (UINT64_C(64) << 10)
#define RECORD_ALIGN 64                        // the fields that marking reads share a cache line

// Go's size classes: bytes of an object and pages of a span.
static const struct { uint16_t size; uint8_t pages; } classes[MG_CLASS_N] = {
    {0, 0}, {8, 1}, {16, 1}, {24, 1}, {32, 1}, {48, 1}, {64, 1}, {80, 1}, {96, 1}, {112, 1}, {128, 1}, {144, 1}, {160, 1},
    {176, 1}, {192, 1}, {208, 1}, {224, 1}, {240, 1}, {256, 1}, {288, 1}, {320, 1}, {352, 1}, {384, 1}, {416, 1}, {448, 1},
    {480, 1}, {512, 1}, {576, 1}, {640, 1}, {704, 1}, {768, 1}, {896, 1}, {1024, 1}, {1152, 1}, {1280, 1}, {1408, 2},
    {1536, 1}, {1792, 2}, {2048, 1}, {2304, 2}, {2688, 1}, {3072, 3}, {3200, 2}, {3456, 3}, {4096, 1}, {4864, 3},
    {5376, 2}, {6144, 3}, {6528, 4}, {6784, 5}, {6912, 6}, {8192, 1}, {9472, 7}, {9728, 6}, {10240, 5}, {10880, 4},
    {12288, 3}, {13568, 5}, {14336, 7}, {16384, 2}, {18432, 9}, {19072, 7}, {20480, 5}, {21760, 8}, {24576, 3},
    {27264, 10}, {28672, 7}, {32768, 4},
};

static uint8_t zero_base[8] __attribute__((aligned(8)));   // the address of every object without size

// The smallest class that holds size, which is at most MG_SMALL_MAX.
static unsigned class_of(size_t size) {
    unsigned low = 1, high = MG_CLASS_N - 1;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        if (classes[middle].size < size) { low = middle + 1; } else { high = middle; }
    }
    return low;
}

size_t mg_size_class_round(size_t size, bool noscan) {
    // Above 512 bytes Go keeps a word before an object with pointers.
    size_t header = !noscan && size > 512 ? 8 : 0;
    if (size <= MG_SMALL_MAX - 8) { return classes[class_of(size + header)].size - header; }
    return size > SIZE_MAX - MG_PAGE ? size : (size + MG_PAGE - 1) / MG_PAGE * MG_PAGE;
}

// ---- out of memory

// Lends a request that cannot be met something that can be read and written until the machine stops at its next safepoint: address
// space of the full size behind which one piece of memory repeats. Its contents mean nothing, and it costs that one piece.
typedef struct window {
    struct window *next;
    void *base;
    size_t size;
} window;

static void die(void) {
    static const char text[] = "fatal error: runtime: out of memory\n";
    if (write(2, text, sizeof text - 1) < 0) { _exit(3); }
    _exit(2);
}

static void *lend_window(mg_heap *h, size_t size) {
    const size_t step = 2 << 20;
    size_t piece = size / 16384 > 8 * step ? (size / 16384 + step - 1) / step * step : 8 * step;
    size = (size + piece - 1) / piece * piece;
    window *w = malloc(sizeof *w);
    uint8_t *base = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (w == NULL || base == MAP_FAILED) { die(); }
    *w = (window){h->windows, base, size};
    h->windows = w;
    const int shared = MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE;
    if (mmap(base, piece, PROT_READ | PROT_WRITE, shared, -1, 0) == MAP_FAILED) { die(); }
    for (size_t at = piece; at < size; at += piece) {
        // Old size 0 maps the same pages a second time.
        if (mremap(base, 0, piece, MREMAP_MAYMOVE | MREMAP_FIXED, base + at) == MAP_FAILED) { die(); }
    }
    return base;
}

static void exhaust(mg_machine *m, uint64_t refused) {
    mg_heap *h = mg_heap_of(m);
    if (!h->exhausted) { h->refused = refused; }
    h->exhausted = true;
    mg_attend(m, MG_ATT_EXHAUSTED);
}

// ---- span records

static mg_span *new_record(mg_heap *h, uint32_t object_n) {
    uint32_t word_n = (object_n + 63) / 64;
    size_t size = (sizeof(mg_span) + 16 * word_n + RECORD_ALIGN - 1) / RECORD_ALIGN * RECORD_ALIGN;
    mg_span *s = h->spare[word_n];
    if (s != NULL) {
        h->spare[word_n] = s->next;
    } else {
        if (h->records_left < size) {
            void *block = aligned_alloc(RECORD_ALIGN, RECORD_BLOCK);
            if (block == NULL) { die(); }
            *(void **)block = h->records;
            h->records = block;
            h->records_left = RECORD_BLOCK - RECORD_ALIGN;
            h->other_sys += RECORD_BLOCK;
        }
        s = (mg_span *)((uint8_t *)h->records + RECORD_BLOCK - h->records_left);
        h->records_left -= size;
    }
    memset(s, 0, size);
    s->word_n = word_n;
    return s;
}

static void drop_record(mg_heap *h, mg_span *s) {
    s->next = h->spare[s->word_n];
    h->spare[s->word_n] = s;
}

// ---- free pages

static uint64_t first_page(const mg_heap *h, const mg_span *s) { return (s->base - h->base) / MG_PAGE; }

static unsigned bin_of(uint64_t page_n) { return page_n < MG_BIN_N ? (unsigned)page_n : MG_BIN_N; }

static void bin_add(mg_heap *h, mg_span *s) {
    unsigned bin = bin_of(s->page_n);
    mg_span **head = &h->bins[s->clean][bin];
    s->prev = NULL;
    s->next = *head;
    if (s->next != NULL) { s->next->prev = s; }
    *head = s;
    if (bin < MG_BIN_N) { h->bin_set[s->clean][bin / 64] |= UINT64_C(1) << bin % 64; }
    h->pages[first_page(h, s)] = s;
    h->pages[first_page(h, s) + s->page_n - 1] = s;
    if (s->clean) { h->clean_free += (uint64_t)s->page_n * MG_PAGE; }
}

static void bin_remove(mg_heap *h, mg_span *s) {
    unsigned bin = bin_of(s->page_n);
    mg_span **head = &h->bins[s->clean][bin];
    if (s->prev != NULL) { s->prev->next = s->next; } else { *head = s->next; }
    if (s->next != NULL) { s->next->prev = s->prev; }
    if (*head == NULL && bin < MG_BIN_N) { h->bin_set[s->clean][bin / 64] &= ~(UINT64_C(1) << bin % 64); }
    h->pages[first_page(h, s)] = NULL;
    h->pages[first_page(h, s) + s->page_n - 1] = NULL;
    if (s->clean) { h->clean_free -= (uint64_t)s->page_n * MG_PAGE; }
}

// Merges s, which is in no bin, with the free neighbours of its kind and bins the result. Its age is that of the larger part.
static mg_span *bin_merged(mg_heap *h, mg_span *s) {
    uint64_t first = first_page(h, s), end = first + s->page_n;
    mg_span *sides[2] = {
        first > 0 ? h->pages[first - 1] : NULL,
        end < h->mapped / MG_PAGE ? h->pages[end] : NULL,
    };
    for (int i = 0; i < 2; i++) {
        mg_span *side = sides[i];
        if (side == NULL || side->object_n != 0 || side->clean != s->clean) { continue; }
        bin_remove(h, side);
        if (side->page_n > s->page_n) { s->cursor = side->cursor; }
        if (i == 0) { s->base = side->base; }
        s->page_n += side->page_n;
        drop_record(h, side);
    }
    bin_add(h, s);
    return s;
}

static bool grow(mg_heap *h, uint64_t page_n) {
    uint64_t step = h->mapped / 8 < (64u << 20) ? h->mapped / 8 : 64u << 20;
    uint64_t bytes = page_n * MG_PAGE;
    if (bytes < step) { bytes = step; }
    bytes = (bytes + (1 << 20) - 1) >> 20 << 20;
    if (bytes > h->arena_bytes - h->mapped) { bytes = h->arena_bytes - h->mapped; }
    if (bytes < page_n * MG_PAGE) { return false; }
    if (mprotect((void *)(h->base + h->mapped), bytes, PROT_READ | PROT_WRITE) != 0) { return false; }
    mg_span *s = new_record(h, 1);
    s->base = h->base + h->mapped;
    s->page_n = (uint32_t)(bytes / MG_PAGE);
    s->clean = true;
    h->mapped += bytes;
    bin_merged(h, s);
    return true;
}

// A free span of at least page_n pages. Dirty ones come first: they cost no page fault.
static mg_span *find_pages(mg_heap *h, uint64_t page_n) {
    for (int clean = 0; clean < 2; clean++) {
        for (unsigned word = bin_of(page_n) / 64; page_n < MG_BIN_N && word < MG_BIN_N / 64; word++) {
            uint64_t set = h->bin_set[clean][word];
            if (word == page_n / 64) { set &= ~UINT64_C(0) << page_n % 64; }
            if (set != 0) { return h->bins[clean][word * 64 + (unsigned)__builtin_ctzll(set)]; }
        }
        mg_span *best = NULL;
        for (mg_span *s = h->bins[clean][MG_BIN_N]; s != NULL; s = s->next) {
            bool fits = s->page_n >= page_n;
            if (fits && (best == NULL || s->page_n < best->page_n || (s->page_n == best->page_n && s->base < best->base))) {
                best = s;
            }
        }
        if (best != NULL) { return best; }
    }
    return NULL;
}

// A used span; NULL when the arena has no such room.
static mg_span *new_span(mg_heap *h, unsigned class, uint64_t page_n, uint64_t size, bool noscan) {
    mg_span *from = find_pages(h, page_n);
    if (from == NULL) {
        if (!grow(h, page_n)) { return NULL; }
        from = find_pages(h, page_n);
    }
    uint32_t object_n = class == 0 ? 1 : (uint32_t)(page_n * MG_PAGE / size);
    mg_span *s = new_record(h, object_n);
    bin_remove(h, from);
    s->base = from->base;
    s->clean = from->clean;
    if (from->page_n == page_n) {
        drop_record(h, from);
    } else {
        from->base += page_n * MG_PAGE;
        from->page_n -= (uint32_t)page_n;
        bin_add(h, from);
    }
    s->size = size;
    s->magic = class == 0 ? 0 : UINT32_MAX / (uint32_t)size + 1;
    s->object_n = object_n;
    s->page_n = (uint32_t)page_n;
    s->class = (uint8_t)class;
    s->noscan = noscan;
    if (object_n % 64 != 0) { s->bits[2 * (s->word_n - 1)] = ~UINT64_C(0) << object_n % 64; }
    uint64_t first = first_page(h, s);
    for (uint64_t i = 0; i < page_n; i++) { h->pages[first + i] = s; }
    h->in_use += page_n * MG_PAGE;
    if (h->mapped - h->clean_free > h->peak) { h->peak = h->mapped - h->clean_free; }
    return s;
}

mg_span *mg_span_free(mg_heap *h, mg_span *s) {
    memset(&h->pages[first_page(h, s)], 0, s->page_n * sizeof *h->pages);
    h->in_use -= (uint64_t)s->page_n * MG_PAGE;
    s->object_n = 0;
    s->clean = false;
    s->cursor = (uint32_t)h->num_gc;
    return bin_merged(h, s);
}

void mg_heap_release(mg_heap *h, uint32_t freed_before) {
    // A system call for each little span would cost more than it gives.
    unsigned least = freed_before == MG_RELEASE_ALL ? 1 : RELEASE_MIN;
    for (unsigned bin = least; bin <= MG_BIN_N; bin++) {
        for (mg_span *s = h->bins[0][bin], *next; s != NULL; s = next) {
            next = s->next;
            if (s->cursor >= freed_before) { continue; }
            if (madvise((void *)s->base, (size_t)s->page_n * MG_PAGE, MADV_DONTNEED) != 0) { continue; }
            bin_remove(h, s);
            s->clean = true;
            bin_merged(h, s);
        }
    }
}

// ---- allocation

static void account(mg_machine *m, mg_heap *h, uint64_t bytes, uint64_t n) {
    h->live += bytes;
    h->total += bytes;
    h->live_objects += n;
    h->mallocs += n;
    if (h->live >= h->trigger || h->stress) { mg_attend(m, MG_ATT_GC); }
}

// Gives the cache the next run of free objects in its span: those up to the end of a bit word, or one in stress mode.
static bool take_run(mg_machine *m, mg_heap *h, mg_cache *c) {
    mg_span *s = c->span;
    for (; s->cursor < s->word_n; s->cursor++) {
        uint64_t *allocated = &s->bits[2 * s->cursor];
        if (*allocated == ~UINT64_C(0)) { continue; }
        unsigned first = (unsigned)__builtin_ctzll(~*allocated);
        uint64_t after = *allocated >> first;
        unsigned n = after == 0 ? 64 - first : (unsigned)__builtin_ctzll(after);
        if (h->stress) { n = 1; }
        *allocated |= (n == 64 ? ~UINT64_C(0) : (UINT64_C(1) << n) - 1) << first;
        c->at = (uint8_t *)s->base + (s->cursor * 64 + first) * s->size;
        c->end = c->at + n * s->size;
        if (s->size <= MG_RUN_MAX && !s->clean) { memset(c->at, 0, n * s->size); }
        account(m, h, n * s->size, n);
        return true;
    }
    return false;
}

static void *alloc_small(mg_machine *m, mg_heap *h, unsigned class, bool noscan) {
    mg_cache *c = &h->cache[class][noscan];
    if (c->at == c->end) {
        while (c->span == NULL || !take_run(m, h, c)) {
            c->span = h->room[class][noscan];
            if (c->span != NULL) {
                h->room[class][noscan] = c->span->next;
            } else {
                c->span = new_span(h, class, classes[class].pages, classes[class].size, noscan);
                if (c->span == NULL) { die(); }
            }
        }
    }
    uint8_t *p = c->at;
    c->at = p + c->size;
    return p;
}

static void *alloc_large(mg_machine *m, mg_heap *h, size_t size, bool noscan, bool zero) {
    uint64_t page_n = size / MG_PAGE + (size % MG_PAGE != 0);
    mg_span *s = NULL;
    if (size <= h->limit && size <= h->arena_bytes) { s = new_span(h, 0, page_n, page_n * MG_PAGE, noscan); }
    if (s == NULL) {
        exhaust(m, size);
        return lend_window(h, size);
    }
    s->bits[0] = ~UINT64_C(0);
    account(m, h, s->size, 1);
    if (zero && !s->clean) { memset((void *)s->base, 0, s->size); }
    return (void *)s->base;
}

void *mg_alloc_slow(mg_machine *m, mg_heap *h, size_t size, bool noscan) {
    if (size == 0) { return zero_base; }
    if (size <= MG_RUN_MAX) { return alloc_small(m, h, h->class8[(size + 7) / 8], noscan); }
    if (size > MG_SMALL_MAX) { return alloc_large(m, h, size, noscan, true); }
    unsigned class = class_of(size);
    void *p = alloc_small(m, h, class, noscan);
    return h->cache[class][noscan].span->clean ? p : memset(p, 0, classes[class].size);
}

void *mg_alloc(mg_machine *m, size_t size, bool noscan) { return mg_heap_alloc(m, mg_heap_of(m), size, noscan); }

void *mg_alloc_raw(mg_machine *m, size_t size) {
    mg_heap *h = mg_heap_of(m);
    if (size <= MG_RUN_MAX) { return mg_heap_alloc(m, h, size, true); }
    if (size <= MG_SMALL_MAX) { return alloc_small(m, h, class_of(size), true); }
    return alloc_large(m, h, size, true, false);
}

void mg_heap_flush(mg_heap *h) {
    for (unsigned class = 1; class < MG_CLASS_N; class++) {
        for (int noscan = 0; noscan < 2; noscan++) {
            mg_cache *c = &h->cache[class][noscan];
            uint64_t n = (uint64_t)(c->end - c->at) / c->size;
            if (n > 0) {
                uint64_t first = mg_span_index(c->span, (uintptr_t)c->at);
                uint64_t mask = n == 64 ? ~UINT64_C(0) : (UINT64_C(1) << n) - 1;
                c->span->bits[2 * (first / 64)] &= ~(mask << first % 64);
                h->live -= n * c->size;
                h->total -= n * c->size;
                h->live_objects -= n;
                h->mallocs -= n;
            }
            c->at = c->end = NULL;
            c->span = NULL;
        }
    }
}

bool mg_heap_find(const mg_heap *h, const void *address, void **base, size_t *size) {
    const mg_span *s = mg_span_of(h, (uintptr_t)address);
    if (s == NULL) { return false; }
    uint64_t i = mg_span_index(s, (uintptr_t)address);
    if (i >= s->object_n || (s->bits[2 * (i / 64)] >> i % 64 & 1) == 0) { return false; }
    *base = (void *)(s->base + i * s->size);
    *size = s->size;
    return true;
}

// ---- pacing and figures

void mg_heap_pace(mg_machine *m) {
    mg_heap *h = mg_heap_of(m);
    uint64_t goal = UINT64_MAX;
    if (h->gc_percent >= 0) {
        __uint128_t grown = h->live + (__uint128_t)h->live * (uint64_t)h->gc_percent / 100;
        __uint128_t least = (__uint128_t)FIRST_GOAL * (uint64_t)h->gc_percent / 100;
        if (grown < least) { grown = least; }
        if (grown < goal) { goal = (uint64_t)grown; }
    }
    // Near a limit each collection is followed by some progress at least.
    uint64_t soft_limit = h->soft_limit - h->soft_limit / 100 * 3;
    if (soft_limit < goal) {
        uint64_t least = h->live + h->live / 16 + (64 << 10);
        goal = soft_limit > least ? soft_limit : least;
    }
    h->goal = goal;
    h->trigger = goal;
    if (h->limit < goal) {
        uint64_t least = h->live + h->limit / 64;
        h->trigger = h->limit > least ? h->limit : least;
    }
    if (h->live > h->limit) { exhaust(m, 0); }
}

void mg_heap_set_limit(mg_heap *h, uint64_t bytes) {
    // The rest of the arena is room to reach the next safepoint and to collect in.
    uint64_t bearable = h->arena_bytes - h->arena_bytes / 16;
    h->limit = bytes != 0 && bytes < bearable ? bytes : bearable;
    if (h->trigger > h->limit) { h->trigger = h->limit; }
}

void mg_heap_figures(const mg_heap *h, mg_heap_stats *out) {
    uint64_t rest = 0, rest_n = 0;
    for (unsigned class = 1; class < MG_CLASS_N; class++) {
        for (int noscan = 0; noscan < 2; noscan++) {
            const mg_cache *c = &h->cache[class][noscan];
            rest += (uint64_t)(c->end - c->at);
            rest_n += (uint64_t)(c->end - c->at) / c->size;
        }
    }
    *out = (mg_heap_stats){
        .mallocs = h->mallocs - rest_n,
        .frees = h->mallocs - h->live_objects,
        .total_alloc = h->total - rest,
        .heap_alloc = h->live - rest,
        .heap_objects = h->live_objects - rest_n,
        .heap_sys = h->mapped,
        .heap_idle = h->mapped - h->in_use,
        .heap_inuse = h->in_use,
        .heap_released = h->clean_free,
        .next_gc = h->goal,
        .num_gc = h->num_gc,
        .num_forced_gc = h->num_forced_gc,
        .pause_total_ns = h->pause_total_ns,
        .last_gc_ns = h->last_gc_ns,
        .other_sys = h->other_sys + h->mapped / MG_PAGE * sizeof *h->pages,
    };
}

// ---- life

bool mg_heap_init(mg_heap *h) {
    memset(h, 0, sizeof *h);
    const int reserve = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    uint8_t *base = MAP_FAILED;
    void *pages = MAP_FAILED;
    // A limit of address space, or a sanitizer, may refuse the full size.
    for (uint64_t size = ARENA_MAX; size >= ARENA_MIN; size /= 2) {
        base = mmap(ARENA_HINT, size + ARENA_ALIGN, PROT_NONE, reserve, -1, 0);
        if (base == MAP_FAILED) { continue; }
        // Under a limit the rest of the process needs its share too.
        void *rest = mmap(NULL, size / 8, PROT_NONE, reserve, -1, 0);
        pages = mmap(NULL, size / MG_PAGE * sizeof *h->pages, PROT_READ | PROT_WRITE, reserve, -1, 0);
        if (rest != MAP_FAILED) { munmap(rest, size / 8); }
        h->mark_stack = mmap(NULL, MG_MARK_BYTES, PROT_READ | PROT_WRITE, reserve, -1, 0);
        if (rest != MAP_FAILED && pages != MAP_FAILED && h->mark_stack != MAP_FAILED) {
            h->arena_bytes = size;
            break;
        }
        munmap(base, size + ARENA_ALIGN);
        if (pages != MAP_FAILED) { munmap(pages, size / MG_PAGE * sizeof *h->pages); }
        if (h->mark_stack != MAP_FAILED) { munmap(h->mark_stack, MG_MARK_BYTES); }
        pages = MAP_FAILED;
    }
    if (pages == MAP_FAILED) { return false; }
    uint64_t skip = -(uintptr_t)base & (ARENA_ALIGN - 1);
    if (skip > 0) { munmap(base, skip); }
    munmap(base + skip + h->arena_bytes, ARENA_ALIGN - skip);
    h->base = (uintptr_t)base + skip;
    h->pages = pages;
    for (unsigned class = 1; class < MG_CLASS_N; class++) {
        h->cache[class][0].size = h->cache[class][1].size = classes[class].size;
    }
    for (size_t i = 1; i <= MG_RUN_MAX / 8; i++) { h->class8[i] = (uint8_t)class_of(8 * i); }
    h->gc_percent = 100;
    h->soft_limit = INT64_MAX;
    h->goal = h->trigger = FIRST_GOAL;
    h->mark_limit = MG_MARK_BYTES / sizeof(mg_mark_range);
    mg_heap_set_limit(h, 0);
    return true;
}

void mg_heap_free(mg_heap *h) {
    mg_gc_drop_specials(h);
    for (window *w = h->windows, *next; w != NULL; w = next) {
        next = w->next;
        munmap(w->base, w->size);
        free(w);
    }
    for (void **block = h->records, **next; block != NULL; block = next) {
        next = *block;
        free(block);
    }
    munmap(h->mark_stack, MG_MARK_BYTES);
    munmap(h->pages, h->arena_bytes / MG_PAGE * sizeof *h->pages);
    munmap((void *)h->base, h->arena_bytes);
    memset(h, 0, sizeof *h);
}
