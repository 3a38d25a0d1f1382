// A short list, as programs hold few locks at a time.
#include "locks.h"

#include <stdlib.h>
#include <string.h>

#include "frame.h"
#include "heap.h"

enum { WIDEST = 4096 };    // bytes of an object that is looked through

typedef struct mg_locks { mg_lock *rows; uint32_t n, cap; } mg_locks;

static bool begins(mg_str name, const char *with) {
    size_t n = strlen(with);
    return (size_t)name.len >= n && memcmp(name.ptr, with, n) == 0;
}

static const char *method_of(const mg_func *f) {
    static const char *const types[] = {"sync.(*Mutex).", "sync.(*RWMutex)."};
    for (int i = 0; i < 2; i++) {
        if (begins(f->name, types[i])) { return (const char *)f->name.ptr + strlen(types[i]); }
    }
    return NULL;
}

mg_lock_kind mg_lock_kind_of(const mg_func *f) {
    static const struct { const char *name; mg_lock_kind kind; } known[] = {
        {"Lock", MG_LOCK_TAKES}, {"RLock", MG_LOCK_TAKES}, {"TryLock", MG_LOCK_TRIES}, {"TryRLock", MG_LOCK_TRIES},
        {"Unlock", MG_LOCK_FREES}, {"RUnlock", MG_LOCK_FREES},
    };
    const char *method = method_of(f);
    if (method == NULL) { return MG_LOCK_NONE; }
    size_t n = (size_t)((const char *)f->name.ptr + f->name.len - method);
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (strlen(known[i].name) == n && memcmp(known[i].name, method, n) == 0) { return known[i].kind; }
    }
    return MG_LOCK_NONE;
}

static void add(mg_machine *m, mg_lock lock) {
    mg_locks *l = m->locks;
    if (l == NULL) { l = m->locks = calloc(1, sizeof *l); }
    if (l == NULL) { return; }
    if (l->n == l->cap) {
        uint32_t cap = l->cap == 0 ? 8 : 2 * l->cap;
        mg_lock *rows = realloc(l->rows, cap * sizeof *rows);
        if (rows == NULL) { return; }
        l->rows = rows;
        l->cap = cap;
    }
    l->rows[l->n++] = lock;
}

static void take_out(mg_locks *l, uint32_t i) {
    memmove(&l->rows[i], &l->rows[i + 1], (l->n - i - 1) * sizeof l->rows[0]);
    l->n--;
}

// The newest hold of a lock, rather by g than by another; n when there is none. Unlocking may be another goroutine's business.
static uint32_t find(const mg_locks *l, uint64_t address, bool shared, uint64_t g) {
    uint32_t found = l->n;
    for (uint32_t i = l->n; i-- > 0;) {
        const mg_lock *row = &l->rows[i];
        if (row->address != address || row->shared != shared) { continue; }
        if (row->g == g) { return i; }
        if (found == l->n) { found = i; }
    }
    return found;
}

bool mg_locks_is_sync(const mg_func *f) { return f != NULL && (begins(f->name, "sync.(") || begins(f->name, "internal/sync.(")); }

void mg_locks_note(mg_machine *m) {
    mg_frame frame = mg_frame_top(m, m->g);
    const mg_func *f = frame.fn;
    mg_lock_kind kind = mg_lock_kind_of(f);
    uint64_t address = frame.fp[f->results].u;
    bool shared = memchr(method_of(f), 'R', 4) != NULL;
    if (kind == MG_LOCK_TRIES && frame.fp[0].u == 0) { return; }
    // The mutex in an RWMutex is its own affair.
    bool has_caller = mg_frame_up(m, m->g, &frame);
    if (has_caller && frame.fn != NULL && begins(frame.fn->name, "sync.(*RWMutex).")) { return; }
    mg_locks *l = m->locks;
    if (l != NULL && (kind == MG_LOCK_FREES || !shared)) {
        uint32_t i = find(l, address, shared, m->g->id);
        if (i < l->n) { take_out(l, i); }
    }
    if (kind == MG_LOCK_FREES) { return; }
    while (has_caller && (mg_locks_is_sync(frame.fn) || (frame.fn->flags & MG_F_WRAPPER))) { has_caller = mg_frame_up(m, m->g, &frame); }
    if (has_caller && frame.fn != NULL) { add(m, (mg_lock){address, m->g->id, frame.fn, mg_frame_pc(&frame), shared}); }
}

uint32_t mg_locks_of(const mg_machine *m, const mg_lock **rows) {
    *rows = m->locks == NULL ? NULL : m->locks->rows;
    return m->locks == NULL ? 0 : m->locks->n;
}

void mg_locks_free(mg_machine *m) {
    if (m->locks != NULL) { free(m->locks->rows); }
    free(m->locks);
    m->locks = NULL;
}

uint64_t mg_locks_waited(mg_machine *m, mg_g *g, const mg_func **in) {
    uint64_t address = 0;
    if (g->csp == g->control) { return 0; }
    mg_frame frame = mg_frame_top(m, g);
    bool inside = false;
    do {
        if (mg_locks_is_sync(frame.fn)) {
            address = frame.fp[frame.fn->results].u;
            *in = frame.fn;
            inside = true;
        } else if (inside) {
            break;
        }
    } while (mg_frame_up(m, g, &frame));
    return address;
}

typedef struct { uint64_t low, high; } range;

static range object_at(mg_machine *m, uint64_t address) {
    void *base;
    size_t size;
    if (!mg_heap_find(&m->heap, (const void *)(uintptr_t)address, &base, &size)) { return (range){address, address + 1}; }
    return (range){(uintptr_t)base, (uintptr_t)base + size};
}

static bool holds(const mg_slot *from, const mg_slot *end, range target) {
    for (const mg_slot *at = from; at < end; at++) {
        if (at->u >= target.low && at->u < target.high) { return true; }
    }
    return false;
}

bool mg_locks_reaches(mg_machine *m, mg_g *g, uint64_t address) {
    if (g->csp == g->control) { return false; }
    range target = object_at(m, address);
    mg_frame top = mg_frame_top(m, g);
    const mg_slot *end = g->fp + (top.fn == NULL ? 0 : top.fn->frame);
    if (end > g->limit) { end = g->limit; }
    if (holds(g->stack, end, target)) { return true; }
    for (const mg_slot *at = g->stack; at < end; at++) {
        void *base;
        size_t size;
        if (!mg_heap_find(&m->heap, at->p, &base, &size) || size > WIDEST) { continue; }
        if (holds(base, (const mg_slot *)base + size / sizeof(mg_slot), target)) { return true; }
    }
    return false;
}
