// Changes are found by comparing, reads by what the next instruction is going to read.
#include "watch.h"

#include <string.h>

#include "frame.h"
#include "image.h"
#include "ops.gen.h"

typedef struct { uint64_t at, n; } span;

static uint32_t level_of(const mg_g *g) { return (uint32_t)(g->csp - g->control - 1); }

// Where a watched value lies now; NULL when its frame is gone, or the heap does not reach so far.
static const void *watched_at(mg_machine *m, const mg_watch *w) {
    if (w->g == 0) {
        uint64_t offset = w->address - m->heap.base;
        return offset < m->heap.arena_bytes && offset + w->size > m->heap.mapped ? NULL : (const void *)(uintptr_t)w->address;
    }
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->id == w->g && g->status != MG_G_DEAD) { return level_of(g) < w->level ? NULL : (const char *)g->stack + w->address; }
    }
    return NULL;
}

bool mg_watch_set(mg_machine *m, mg_watches *w, const mg_watch *rows, uint32_t n) {
    if (n > MG_MAX_WATCHES) { return false; }
    for (uint32_t i = 0; i < n; i++) {
        if (rows[i].size > MG_MAX_WATCHED) { return false; }
    }
    w->n = n;
    for (uint32_t i = 0; i < n; i++) {
        w->rows[i] = rows[i];
        const void *at = watched_at(m, &rows[i]);
        w->absent[i] = at == NULL;
        if (at != NULL) { memcpy(w->last[i], at, rows[i].size); }
    }
    return true;
}

static uint16_t u16(const uint8_t *at) { uint16_t x; memcpy(&x, at, sizeof x); return x; }
static uint32_t u32(const uint8_t *at) { uint32_t x; memcpy(&x, at, sizeof x); return x; }

// The bytes that an element operation reads: ptr, len and i are the words from `top` - 3 on.
static span element(const mg_slot *top, uint64_t size) {
    uint64_t i = top[-1].u;
    return i < top[-2].u ? (span){top[-3].u + i * size, size} : (span){0, 0};
}

// What an instruction reads besides its operands; n 0: nothing. In step code all operands lie in their slots.
static span reads(mg_machine *m, const uint8_t *ir, const mg_slot *fp, const mg_slot *top) {
    uint64_t frame = (uintptr_t)fp;
    switch (u16(ir)) {
    case OP_GET: return (span){frame + u16(ir + 2) * sizeof *fp, u16(ir + 4) * sizeof *fp};
    case OP_GET_I8: case OP_GET_U8: return (span){frame + u32(ir + 2), 1};
    case OP_GET_I16: case OP_GET_U16: return (span){frame + u32(ir + 2), 2};
    case OP_GET_I32: case OP_GET_U32: return (span){frame + u32(ir + 2), 4};
    case OP_LOAD_I8: case OP_LOAD_U8: return (span){top[-1].u + u32(ir + 2), 1};
    case OP_LOAD_I16: case OP_LOAD_U16: return (span){top[-1].u + u32(ir + 2), 2};
    case OP_LOAD_I32: case OP_LOAD_U32: return (span){top[-1].u + u32(ir + 2), 4};
    case OP_LOAD_64: return (span){top[-1].u + u32(ir + 2), 8};
    case OP_LOAD_N: return (span){top[-1].u + u32(ir + 2), u32(ir + 6)};
    case OP_MOVE: return (span){top[-2].u, u32(ir + 2)};
    case OP_INDEX_I8: case OP_INDEX_U8: return element(top, 1);
    case OP_INDEX_I16: case OP_INDEX_U16: return element(top, 2);
    case OP_INDEX_I32: case OP_INDEX_U32: return element(top, 4);
    case OP_INDEX_64: return element(top, 8);
    case OP_INDEX_N: return element(top, u32(ir + 3));
    case OP_COPY: return (span){top[-2].u, top[-1].u * u32(ir + 2)};
    case OP_APPEND_SLICE: return (span){top[-2].u, top[-1].u * m->types[u32(ir + 2)].size};
    case OP_BYTES_TO_STR: return (span){top[-3].u, top[-2].u};
    case OP_RUNES_TO_STR: return (span){top[-3].u, top[-2].u * 4};
    default: return (span){0, 0};
    }
}

// Whether the value has changed, or come or gone with its frame.
static uint32_t change(mg_watches *w, uint32_t i, const void *at) {
    mg_watch *row = &w->rows[i];
    if (at == NULL) {
        if (w->absent[i]) { return 0; }
        w->absent[i] = true;
        return MG_WHY_SCOPE;
    }
    if (w->absent[i]) {
        w->absent[i] = !row->again;
        memcpy(w->last[i], at, row->size);
        return 0;
    }
    if (memcmp(at, w->last[i], row->size) == 0) { return 0; }
    memcpy(w->before, w->last[i], row->size);
    memcpy(w->last[i], at, row->size);
    return row->kind & MG_WATCH_WRITE ? MG_WHY_WATCH : 0;
}

uint32_t mg_watch_stops(mg_machine *m, mg_watches *w, const uint8_t *ir, const mg_func *f, int32_t depth, uint32_t *which) {
    const mg_slot *top = m->g->fp + f->stack_base + (depth < 0 ? 0 : depth);
    for (uint32_t i = 0; i < w->n; i++) {
        const void *at = watched_at(m, &w->rows[i]);
        uint32_t why = change(w, i, at);
        if (why == 0 && at != NULL && !w->absent[i] && w->rows[i].kind & MG_WATCH_READ) {
            span s = reads(m, ir, m->g->fp, top);
            if (s.at < (uintptr_t)at + w->rows[i].size && (uintptr_t)at < s.at + s.n) { why = MG_WHY_READ; }
        }
        if (why == 0) { continue; }
        *which = i;
        return why;
    }
    return 0;
}
