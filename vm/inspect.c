// Snapshots for debuggers. Memory is read through the kernel, so that an address that is none is an answer and no fault.
#include "inspect.h"

#include <sys/uio.h>
#include <unistd.h>

#include "chan.h"
#include "debug.h"
#include "defer.h"
#include "frame.h"
#include "locks.h"
#include "sched.h"

static mg_g *find(mg_machine *m, uint64_t id) {
    mg_g *g = m->all;
    while (g != NULL && (g->id != id || g->status == MG_G_DEAD)) { g = g->all_next; }
    return g;
}

uint32_t mg_inspect_gs(mg_machine *m, mg_g_info *out, uint32_t max) {
    uint32_t n = 0;
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->status == MG_G_DEAD) { continue; }
        if (n >= max) { n++; continue; }
        uint32_t defers = 0, panics = 0;
        for (const mg_defer *d = g->defers; d != NULL; d = d->link) { defers++; }
        for (const mg_panic *p = g->panics; p != NULL; p = p->link) { panics++; }
        mg_frame top = mg_frame_top(m, g);
        out[n++] = (mg_g_info){
            .wait = g->status == MG_G_WAITING ? mg_wait_text[g->wait] : "", .own = g->own, .parent = g->parent,
            .start1 = g->start == NULL ? 0 : g->start->index + 1, .creator1 = g->creator == NULL ? 0 : g->creator->index + 1,
            .creator_pc = g->creator_pc, .case_n = g->case_n,
            .id = g->id, .status = g->status, .running = g == m->g, .stack_lo = (uintptr_t)g->stack,
            .stack_hi = (uintptr_t)(g->stack + g->stack_n),
            .stack_used = (uint64_t)(g->fp - g->stack) + (top.fn == NULL ? 0 : top.fn->frame),
            .levels = (uint32_t)(g->csp - g->control), .defers = defers, .panics = panics, .sig = g->sig,
        };
    }
    return n;
}

uint32_t mg_inspect_frames(mg_machine *m, uint64_t id, uint32_t from, mg_frame_info *out, uint32_t max) {
    mg_g *g = find(m, id);
    if (g == NULL || g->csp == g->control) { return 0; }
    mg_frame frame = mg_frame_top(m, g);
    uint32_t n = 0, at = 0;
    do {
        if (at++ < from || frame.fn == NULL) { continue; }
        out[n++] = (mg_frame_info){
            .func = frame.fn->index, .pc = mg_frame_pc(&frame), .level = frame.level, .exact = frame.exact, .fp = (uintptr_t)frame.fp,
            .sp = (uint32_t)(frame.fp - g->stack), .size = frame.fn->frame,
        };
    } while (n < max && mg_frame_up(m, g, &frame));
    return n;
}

uint32_t mg_inspect_defers(mg_machine *m, uint64_t id, mg_defer_info *out, uint32_t max) {
    mg_g *g = find(m, id);
    uint32_t n = 0;
    for (const mg_defer *d = g == NULL ? NULL : g->defers; d != NULL && n < max; d = d->link) {
        // The records of a range over a function hang from the one that stands for the loop.
        const mg_defer *inner = d->range ? mg_defer_inner(d) : d;
        for (const mg_defer *each = inner; each != NULL && each != MG_DEFER_CLOSED && n < max; each = d->range ? each->link : NULL) {
            out[n++] = (mg_defer_info){(uintptr_t)each->words, each->fn == NULL ? 0 : each->fn->index + 1, each->n, d->sp, each->ir_pc,
                                       each->heap, d->range};
        }
    }
    return n;
}

uint32_t mg_inspect_panics(mg_machine *m, uint64_t id, mg_panic_info *out, uint32_t max) {
    mg_g *g = find(m, id);
    uint32_t n = 0;
    for (mg_panic *p = g == NULL ? NULL : g->panics; p != NULL && n < max; p = p->link) {
        out[n++] = (mg_panic_info){
            .type = (uintptr_t)p->arg.type, .data = p->arg.data.u, .start_level = p->start_level, .start_sp = p->start_sp, .level = p->level,
            .sp = p->sp, .recovered = p->recovered, .repanicked = p->repanicked, .goexit = p->goexit, .done = p->done,
        };
    }
    return n;
}

uint32_t mg_inspect_called_by(mg_machine *m, uint64_t id, uint32_t level, uint32_t *owner) {
    mg_g *g = find(m, id);
    *owner = UINT32_MAX;
    return g == NULL ? MG_BY_CALL : mg_debug_called_by(m, g, level, owner);
}

uint64_t mg_inspect_current(mg_machine *m) { return m->g == NULL ? 0 : m->g->id; }

static bool waits_for_chan(const mg_g *g) { return g->wait >= MG_WAIT_RECEIVE && g->wait <= MG_WAIT_SELECT_NONE; }

uint32_t mg_inspect_waits(mg_machine *m, mg_wait_info *out, uint32_t max) {
    uint32_t n = 0;
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->status != MG_G_WAITING || g->own) { continue; }
        const mg_func *in = NULL;
        uint64_t object = mg_locks_waited(m, g, &in);
        uint32_t cases = g->wait == MG_WAIT_SELECT ? g->case_n : 1;
        for (uint32_t i = 0; i < cases && n < max; i++) {
            const mg_sudog *s = g->wait == MG_WAIT_SELECT ? &g->cases[i] : &g->sudog;
            bool known = waits_for_chan(g) || (g->wait >= MG_WAIT_MUTEX && g->wait <= MG_WAIT_SEMACQUIRE);
            const mg_chan *c = waits_for_chan(g) ? s->chan : NULL;
            uint32_t pc = 0;
            const mg_func *maker = c == NULL ? NULL : mg_debug_maker(m, c->made_at, &pc);
            out[n++] = (mg_wait_info){
                g->id, known ? (uintptr_t)s->address : 0, waits_for_chan(g), s->is_send, g->wait == MG_WAIT_SELECT,
                maker == NULL ? 0 : maker->index + 1, pc, object, in == NULL ? 0 : in->index + 1,
            };
        }
    }
    return n;
}

uint32_t mg_inspect_locks(mg_machine *m, mg_lock_info *out, uint32_t max) {
    const mg_lock *rows;
    uint32_t n = mg_locks_of(m, &rows);
    for (uint32_t i = 0; i < n && i < max; i++) {
        out[i] = (mg_lock_info){rows[i].address, rows[i].g, rows[i].func->index, rows[i].pc, rows[i].shared};
    }
    return n < max ? n : max;
}

int mg_inspect_reaches(mg_machine *m, uint64_t id, uint64_t address) {
    mg_g *g = find(m, id);
    return g != NULL && mg_locks_reaches(m, g, address);
}

int mg_inspect_chan(mg_machine *m, uint64_t address, mg_chan_info *out) {
    mg_chan c;
    if (address == 0 || mg_inspect_read(m, address, &c, sizeof c) != 0 || c.elem == NULL) { return -1; }
    *out = (mg_chan_info){c.count, c.cap, address + sizeof c, c.words, c.closed, c.first, c.elem->index};
    return 0;
}

int64_t mg_inspect_type(mg_machine *m, uint64_t address) {
    uint64_t offset = address - (uintptr_t)m->types;
    return offset % sizeof(mg_type) == 0 && offset / sizeof(mg_type) < m->type_n ? (int64_t)(offset / sizeof(mg_type)) : -1;
}

int64_t mg_inspect_func(mg_machine *m, uint64_t address) {
    uint64_t offset = address - (uintptr_t)m->funcs;
    return offset % sizeof(mg_func) == 0 && offset / sizeof(mg_func) < m->func_n + 2u ? (int64_t)(offset / sizeof(mg_func)) : -1;
}

uint64_t mg_inspect_func_value(mg_machine *m, uint32_t index) { return index < m->func_n ? (uintptr_t)m->funcs[index].value : 0; }
uint64_t mg_inspect_data(mg_machine *m, uint32_t index) { return index < m->data_n ? (uintptr_t)m->data[index] : 0; }
uint64_t mg_inspect_type_address(mg_machine *m, uint32_t index) { return index < m->type_n ? (uintptr_t)&m->types[index] : 0; }

uint32_t mg_inspect_map(mg_machine *m, uint64_t address, uint32_t from, mg_entry_info *out, uint32_t max) {
    // In the order of insertion: an iteration would draw from the program's random numbers.
    mg_map map;
    if (address == 0 || mg_inspect_read(m, address, &map, sizeof map) != 0) { return 0; }
    uint32_t n = 0, met = 0;
    for (uint32_t position = 0; position < map.capacity && n < max; position++) {
        if (!mg_map_is_used(&map, position) || met++ < from) { continue; }
        uint64_t key = (uintptr_t)map.entries + position * map.stride;
        out[n++] = (mg_entry_info){key, key + map.elem_off};
    }
    return n;
}

static bool lies_in(uint64_t address, const void *base, uint64_t size, uint64_t *offset) {
    *offset = address - (uintptr_t)base;
    return base != NULL && address >= (uintptr_t)base && *offset < size;
}

mg_region mg_inspect_region(mg_machine *m, uint64_t address, uint64_t *offset) {
    if (lies_in(address, (void *)m->heap.base, m->heap.arena_bytes, offset)) { return MG_IN_HEAP; }
    if (lies_in(address, m->image, m->image_n, offset)) { return MG_IN_IMAGE; }
    if (lies_in(address, m->types, m->type_n * sizeof *m->types, offset)) { *offset /= sizeof *m->types; return MG_IN_TYPE; }
    if (lies_in(address, m->data_scan, m->data_scan_n, offset)) { return MG_IN_DATA; }
    if (lies_in(address, m->data_noscan, m->data_noscan_n, offset)) { *offset += m->data_scan_n; return MG_IN_DATA; }
    for (uint32_t i = 0; i < m->func_n; i++) {
        if ((uintptr_t)m->funcs[i].value == address) { *offset = i; return MG_IN_FUNC; }
    }
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g->status != MG_G_DEAD && lies_in(address, g->stack, g->stack_n * sizeof *g->stack, offset)) { return MG_IN_STACK; }
    }
    return MG_IN_NOTHING;
}

int mg_inspect_read(mg_machine *m, uint64_t address, void *out, size_t n) {
    (void)m;
    struct iovec to = {out, n}, from = {(void *)(uintptr_t)address, n};
    return n == 0 || process_vm_readv(getpid(), &to, 1, &from, 1, 0) == (ssize_t)n ? 0 : -1;
}

int mg_inspect_write(mg_machine *m, uint64_t address, const void *from, size_t n) {
    (void)m;
    struct iovec source = {(void *)(uintptr_t)from, n}, to = {(void *)(uintptr_t)address, n};
    return n == 0 || process_vm_writev(getpid(), &source, 1, &to, 1, 0) == (ssize_t)n ? 0 : -1;
}
