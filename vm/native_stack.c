// Natives that look at stacks: runtime's callers and tracebacks, and the goroutine profile.
//
// A pc that Go code sees is a return address: the address of a unit of lowered code, or of an origin's frame (origin.h). pc - 1 lies in
// the call before it.
#include <string.h>

#include "args.h"
#include "frame.h"
#include "image.h"
#include "lower.h"
#include "output.h"
#include "panic.h"

typedef struct { int64_t skip, n; mg_slice out; } callers;

static void add_caller(callers *c, uint64_t pc) {
    if (c->skip-- > 0 || c->n == c->out.len) { return; }
    ((uint64_t *)c->out.ptr)[c->n++] = pc;
}

static void add_callers(mg_machine *m, mg_g *g, callers *c) {
    mg_frame frame = mg_frame_top(m, g);
    const mg_func *callee = NULL;
    mg_slot *window;
    const mg_func *native = g == m->g ? NULL : mg_frame_native(m, g, &window);
    // A native has no code: the address of its function stands for it.
    if (native != NULL) { add_caller(c, (uint64_t)(uintptr_t)native + 1); }
    do {
        const mg_func *below = callee;
        callee = frame.fn;
        if (frame.fn == NULL) { continue; }
        if (frame.fn == m->f_gopanic) {
            const mg_panic *p = mg_panic_at(g, frame.level);
            for (uint32_t k = 0; mg_origin_frame_at(p->origin, k) != NULL; k++) { add_caller(c, mg_origin_pc(p->origin, k)); }
        } else if (!mg_is_elided(m, g, &frame, below)) {
            // One past the instruction: as if it were a call.
            add_caller(c, (uint64_t)(uintptr_t)(frame.exact ? frame.ip + 1 : frame.ip));
        }
    } while (mg_frame_up(m, g, &frame));
    add_caller(c, (uint64_t)(uintptr_t)(m->f_goexit->code + 1));
}

// callers(skip int, pc []uintptr) int
static mg_status runtime_callers(mg_machine *m, mg_slot *fp) {
    callers c = {fp[1].i, 0, mg_arg_slice(fp + 2)};
    add_callers(m, m->g, &c);
    fp[0].i = c.n;
    return MG_OK;
}

static mg_func *function_at(mg_machine *m, uint64_t pc) {
    uint64_t bottom = (uint64_t)(uintptr_t)m->f_goexit->code;
    if (pc >= bottom && pc <= bottom + sizeof(mg_insn)) { return m->f_goexit; }
    // A func value's code pointer is its function's address.
    if (pc >= (uint64_t)(uintptr_t)m->funcs && pc < (uint64_t)(uintptr_t)(m->funcs + m->func_n)) {
        return &m->funcs[(pc - (uint64_t)(uintptr_t)m->funcs) / sizeof *m->funcs];
    }
    return mg_code_find(m, (const mg_insn *)(uintptr_t)pc);
}

static mg_str text(const char *s) { return (mg_str){(const uint8_t *)s, (int64_t)strlen(s)}; }

// pcFunction(pc uintptr) (name string, entry uintptr)
static mg_status runtime_pcFunction(mg_machine *m, mg_slot *fp) {
    const mg_origin_frame *origin = mg_origin_find(fp[3].u);
    const mg_func *f = origin == NULL ? function_at(m, fp[3].u) : NULL;
    if (origin != NULL) {
        mg_put_str(fp, text(origin->name));
        fp[2].u = fp[3].u;
    } else if (f != NULL) {
        mg_put_str(fp, f->name);
        bool lowered = f->units != NULL && fp[3].u >= (uint64_t)(uintptr_t)f->units && fp[3].u < (uint64_t)(uintptr_t)(f->units + f->unit_n);
        fp[2].u = lowered ? (uint64_t)(uintptr_t)f->units : (uint64_t)(uintptr_t)f;
    }
    return MG_OK;
}

// pcPosition(pc uintptr) (file string, line int)
static mg_status runtime_pcPosition(mg_machine *m, mg_slot *fp) {
    uint64_t pc = fp[3].u;
    const mg_origin_frame *origin = mg_origin_find(pc);
    const mg_func *f = origin == NULL ? function_at(m, pc) : NULL;
    if (f == m->f_goexit) {
        origin = mg_origin_frame_at(MG_FROM_START, 0);
        f = NULL;
    }
    if (origin != NULL) {
        mg_put_str(fp, text(origin->file));
        fp[2].i = origin->line;
    }
    if (f == NULL) { return MG_OK; }
    mg_put_str(fp, f->file);
    // The entry itself is where the function is declared.
    uint64_t units = (uint64_t)(uintptr_t)f->units, unit = pc > units ? (pc - units) / sizeof(mg_insn) : 0;
    const mg_i_line *line = units != 0 && pc > units && unit < f->unit_n ? mg_image_line(m, f, f->ir_pc[unit]) : NULL;
    fp[2].i = line == NULL ? f->record->line : line->line;
    return MG_OK;
}

// Stack(buf []byte, all bool) int
static mg_status runtime_Stack(mg_machine *m, mg_slot *fp) {
    mg_slice buf = mg_arg_slice(fp + 1);
    mg_out out = {.to = buf.ptr, .room = (size_t)buf.len};
    mg_traceback(m, m->g, &out);
    if (fp[4].u != 0) { mg_traceback_others(m, m->g, &out); }
    mg_out_flush(&out);
    fp[0].i = (int64_t)(buf.len - (int64_t)out.room);
    return MG_OK;
}

// ---- runtime/pprof

enum { PROFILED = 128 };    // pcs of a stack at most

// Append the labels, the number of pcs and the pcs of g, as far as there is room; the number of words they take.
static int64_t add_stack(mg_machine *m, mg_g *g, mg_slice words, int64_t at) {
    uint64_t entry[2 + PROFILED] = {(uint64_t)(uintptr_t)g->labels};
    callers c = {0, 0, {(uint8_t *)(entry + 2), PROFILED, PROFILED}};
    add_callers(m, g, &c);
    entry[1] = (uint64_t)c.n;
    if (at + 2 + c.n <= words.len) { memcpy((uint64_t *)words.ptr + at, entry, (size_t)(2 + c.n) * sizeof *entry); }
    return 2 + c.n;
}

// goroutineStacks(words []uintptr) int
static mg_status pprof_goroutine_stacks(mg_machine *m, mg_slot *fp) {
    mg_slice words = mg_arg_slice(fp + 1);
    int64_t n = add_stack(m, m->g, words, 0);
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g != m->g && g->status != MG_G_DEAD && !g->own) { n += add_stack(m, g, words, n); }
    }
    fp[0].i = n;
    return MG_OK;
}

// runtime_setProfLabel(labels unsafe.Pointer)
static mg_status pprof_set_labels(mg_machine *m, mg_slot *fp) {
    m->g->labels = fp[0].p;
    return MG_OK;
}

const mg_native mg_natives_stack[] = {
    {"runtime.callers", runtime_callers},
    {"runtime.pcFunction", runtime_pcFunction},
    {"runtime.pcPosition", runtime_pcPosition},
    {"runtime.Stack", runtime_Stack},
    {"runtime/pprof.goroutineStacks", pprof_goroutine_stacks},
    {"runtime/pprof.runtime_setProfLabel", pprof_set_labels},
    {NULL, NULL},
};
