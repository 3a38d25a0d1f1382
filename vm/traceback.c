// Tracebacks of goroutines, in Go's words.
#include <string.h>

#include "frame.h"
#include "image.h"
#include "lower.h"
#include "output.h"
#include "panic.h"
#include "str.h"

#define GO_WRAP 8   // where GO has the number of its wrapper, in bytes: behind the opcode, the function and the number of words
#define SHOWN 50    // frames at each end of a long traceback

static bool starts_with(mg_str s, const char *prefix) {
    size_t n = strlen(prefix);
    return (size_t)s.len >= n && memcmp(s.ptr, prefix, n) == 0;
}

static bool is_named(const mg_func *fn, const char *name) { return starts_with(fn->name, name) && (size_t)fn->name.len == strlen(name); }

// The arguments as the function's record tells (ir/arguments.py); an offset outside the arguments is printed as `_`.
static void print_arguments(mg_out *out, const mg_frame *frame) {
    const mg_func *fn = frame->fn;
    const uint8_t *arguments = (const uint8_t *)(frame->fp + fn->results);
    bool first = true;
    for (const uint8_t *p = fn->args.ptr, *end = p + fn->args.len; p < end;) {
        uint8_t c = *p++;
        if (c == '}') { mg_out_bytes(out, "}", 1); first = false; continue; }
        if (!first) { mg_out_bytes(out, ", ", 2); }
        first = c == '{';
        if (c == '{') { mg_out_bytes(out, "{", 1); continue; }
        if (c == '.') { mg_out_bytes(out, "...", 3); continue; }
        uint64_t offset = 0, word = 0;
        size_t size = c == 'b' ? 1 : c == 'h' ? 2 : c == 'w' ? 4 : 8;
        while (p < end && *p >= '0' && *p <= '9' && offset < UINT32_MAX) { offset = offset * 10 + *p++ - '0'; }
        if (offset + size > fn->params * sizeof(mg_slot)) { mg_out_bytes(out, "_", 1); continue; }
        memcpy(&word, arguments + offset, size);
        mg_out_format(out, "0x%llx", (unsigned long long)word);
    }
}

// A wrapper is shown only when it panicked itself.
static bool is_elided(mg_machine *m, const mg_func *fn, const mg_func *callee, const mg_panic *raised) {
    if (!(fn->flags & MG_F_WRAPPER)) { return false; }
    bool itself = callee == m->f_gopanic && (raised->origin == MG_FROM_PANIC || raised->origin == MG_FROM_FAULT);
    return !itself && !(callee != NULL && is_named(callee, "runtime.panicwrap"));
}

bool mg_is_elided(mg_machine *m, const mg_g *g, const mg_frame *frame, const mg_func *callee) {
    return is_elided(m, frame->fn, callee, callee == m->f_gopanic ? mg_panic_at(g, frame->level + 1) : NULL);
}

// `callee` is the frame below, NULL for the innermost; `raised` the panic or Goexit that began there.
static bool hidden(mg_machine *m, const mg_func *fn, const mg_func *callee, const mg_panic *raised, bool innermost) {
    if (fn == m->f_goexit) { return true; }
    if (fn == m->f_gopanic) { return innermost && !raised->goexit; }
    if (fn->flags & MG_F_WRAPPER) { return is_elided(m, fn, callee, raised); }
    if (fn->flags & MG_F_RUNTIME) { return true; }
    if (!starts_with(fn->name, "runtime.")) { return false; }
    if (is_named(fn, "runtime.runFinalizers") || is_named(fn, "runtime.runCleanups")) { return false; }
    // Exported functions of package runtime are the user's to see.
    uint8_t c = fn->name.len > 8 ? fn->name.ptr[8] : 0;
    return !(c >= 'A' && c <= 'Z');
}

// ---- the walk

// One walk over the frames of a goroutine. Those that are shown are counted; of a long list the middle is left out.
typedef struct {
    mg_machine *m;
    mg_g *g;
    mg_out *out;            // NULL: only count
    uint32_t n, head, tail; // frames so far; those from head to tail are left out
    bool system;            // GOTRACEBACK=system, and what the runtime itself dies of
    bool initialising;      // found: goroutine 1 still initialises packages, and no panic has ended that
} mg_walk;

// Count a frame; whether it is to be printed.
static bool count(mg_walk *w) {
    uint32_t n = w->n++;
    if (w->out != NULL && n == w->head) { mg_out_format(w->out, "...%u frames elided...\n", w->tail - w->head); }
    return w->out != NULL && (n < w->head || n >= w->tail);
}

// The line of a frame's place: `offset` in its function; the slots from sp to fp are its own.
static void print_place(mg_walk *w, mg_str file, uint32_t line, uint32_t offset, const mg_slot *sp, const mg_slot *fp, const void *pc) {
    mg_out_format(w->out, ")\n\t");
    mg_out_str(w->out, file);
    mg_out_format(w->out, ":%u", line);
    if (offset > 0) { mg_out_format(w->out, " +0x%x", offset); }
    if (w->system) {
        mg_out_format(w->out, " fp=0x%llx sp=0x%llx pc=0x%llx", (unsigned long long)(uintptr_t)fp, (unsigned long long)(uintptr_t)sp,
                      (unsigned long long)(uintptr_t)pc);
    }
    mg_out_bytes(w->out, "\n", 1);
}

static mg_str text(const char *s) { return (mg_str){(const uint8_t *)s, (int64_t)strlen(s)}; }

// A frame that Go's runtime would have at sp; `arguments` follow its name.
static void print_runtime(mg_walk *w, enum mg_origin origin, uint32_t k, const char *arguments, const mg_slot *sp) {
    const mg_origin_frame *frame = mg_origin_frame_at(origin, k);
    if (!count(w)) { return; }
    mg_out_format(w->out, "%s(%s", frame->name, arguments);
    print_place(w, text(frame->file), frame->line, 1, sp, sp, (const void *)(uintptr_t)mg_origin_pc(origin, k));
}

static void print_origin(mg_walk *w, enum mg_origin origin, const mg_slot *sp) {
    for (uint32_t k = 0; mg_origin_frame_at(origin, k) != NULL; k++) { print_runtime(w, origin, k, "", sp); }
}

// gopanic, or Goexit, and below GOTRACEBACK=system what led to it. Go marks the words of the value as perhaps stale.
static void print_raised(mg_walk *w, const mg_panic *p, const mg_slot *sp) {
    const mg_origin_frame *top = mg_origin_frame_at(p->origin, 0);
    if (count(w)) {
        mg_out_format(w->out, p->goexit ? "runtime.Goexit(" : "panic({0x%llx?, 0x%llx?}", (unsigned long long)(uintptr_t)p->arg.type,
                      (unsigned long long)p->arg.data.u);
        print_place(w, text(top->file), top->line, 1, sp, sp, (const void *)(uintptr_t)mg_origin_pc(p->origin, 0));
    }
    for (uint32_t k = 1; w->system && mg_origin_frame_at(p->origin, k) != NULL; k++) { print_runtime(w, p->origin, k, "", sp); }
}

static void print_frame(mg_walk *w, const mg_frame *frame) {
    const mg_func *fn = frame->fn;
    if (!count(w)) { return; }
    uint32_t offset = frame->exact ? mg_ir_pc(fn, frame->ip) : mg_ir_pc(fn, frame->ip - 1) + 1;
    mg_out_str(w->out, fn->name);
    mg_out_bytes(w->out, "(", 1);
    print_arguments(w->out, frame);
    print_place(w, fn->file, mg_frame_line(w->m, frame), offset, frame->fp, frame->fp + fn->frame, frame->ip);
}

// The native that g waits in or that killed it. Those that look at the stack do not show themselves, nor does runtime's coroswitch.
static void print_native(mg_walk *w, const mg_frame *top) {
    mg_slot *window;
    const mg_func *native = mg_frame_native(w->m, w->g, &window);
    if (native == NULL || is_named(native, "iter.coroswitch")) { return; }
    if (w->g->status == MG_G_RUNNING && starts_with(native->name, "runtime")) { return; }
    if (!count(w)) { return; }
    mg_frame called = {native, w->g->ip, false, window, top->level};
    mg_out_str(w->out, native->name);
    mg_out_bytes(w->out, "(", 1);
    print_arguments(w->out, &called);
    print_place(w, native->file, native->record->line, 0, window, window, w->g->ip);
}

// The wrapper that Go starts a goroutine by when there are arguments; here the words go to the goroutine themselves.
static void print_wrapper(mg_walk *w, const mg_slot *sp) {
    const mg_func *creator = w->g->creator;
    uint16_t wrap = 0;
    if (creator != NULL) { memcpy(&wrap, creator->ir + w->g->creator_pc + GO_WRAP, sizeof wrap); }
    if (wrap == 0 || !count(w)) { return; }
    const mg_i_line *line = mg_image_line(w->m, creator, w->g->creator_pc);
    mg_out_str(w->out, creator->name);
    mg_out_format(w->out, ".gowrap%u(", wrap);
    print_place(w, creator->file, line == NULL ? creator->record->line : line->line, 1, sp, sp, creator->code);
}

static void walk(mg_walk *w) {
    mg_machine *m = w->m;
    mg_frame frame = mg_frame_top(m, w->g);
    const mg_func *callee = NULL;
    const mg_panic *raised = NULL;
    bool innermost = true, ended = frame.fn == m->f_gopanic;
    if (w->g == m->g && m->entering != NULL) {
        // The call that found no stack: its frame was not made.
        if (count(w)) {
            mg_out_str(w->out, m->entering->name);
            mg_out_bytes(w->out, "(...", 4);
            print_place(w, m->entering->file, m->entering->record->line, 0, frame.fp, frame.fp, m->entering->code);
        }
    } else {
        print_native(w, &frame);
    }
    if (w->g == m->g && w->system && m->thrown_from != 0) { print_origin(w, m->thrown_from, frame.fp); }
    do {
        const mg_func *below = callee;
        callee = frame.fn;
        if (frame.fn == NULL) { continue; }
        if (frame.fn == m->f_gopanic) { raised = mg_panic_at(w->g, frame.level); }
        if (is_named(frame.fn, "runtime.main")) { w->initialising = !ended && below != NULL && !is_named(below, "main.main"); }
        if (!w->system && hidden(m, frame.fn, below, raised, innermost)) { continue; }
        if (frame.fn == m->f_gopanic) {
            print_raised(w, raised, frame.fp);
        } else {
            innermost = false;
            print_frame(w, &frame);
        }
    } while (mg_frame_up(m, w->g, &frame));
    if (w->system) {
        print_wrapper(w, frame.fp);
        print_runtime(w, MG_FROM_START, 0, "{}", frame.fp);
    }
}

static bool is_plain(mg_str s) {
    for (int64_t i = 0; i < s.len; i++) {
        uint8_t c = s.ptr[i];
        bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z', digit = c >= '0' && c <= '9';
        if (!letter && !digit && c != '.' && c != '/' && c != '_') { return false; }
    }
    return true;
}

static void print_quoted(mg_out *out, mg_str s) {
    mg_out_bytes(out, "\"", 1);
    for (int64_t i = 0, width; i < s.len; i += width) {
        int32_t r;
        width = mg_str_range(s, i, &r);
        const char *escape = r == '\n' ? "\\n" : r == '\r' ? "\\r" : r == '\t' ? "\\t" : r == '\\' ? "\\\\" : r == '"' ? "\\\"" : NULL;
        if (escape != NULL) {
            mg_out_bytes(out, escape, 2);
        } else if (r == 0xfffd && width == 1) {
            mg_out_format(out, "\\x%02x", s.ptr[i]);
        } else if (r >= ' ' && r <= '~') {
            mg_out_bytes(out, s.ptr + i, 1);
        } else {
            mg_out_format(out, r < 127 ? "\\x%02x" : r < 0x10000 ? "\\u%04x" : "\\U%08x", (unsigned)r);
        }
    }
    mg_out_bytes(out, "\"", 1);
}

// The labels of runtime/pprof: the memory of a slice of pairs of strings.
static void print_labels(mg_out *out, const void *labels) {
    const mg_slice *list = labels;
    if (list == NULL || list->len == 0) { return; }
    const mg_str *words = (const mg_str *)list->ptr;
    for (int64_t i = 0; i < 2 * list->len; i++) {
        mg_out_format(out, i == 0 ? " {" : i % 2 == 1 ? ": " : ", ");
        if (is_plain(words[i])) { mg_out_str(out, words[i]); } else { print_quoted(out, words[i]); }
    }
    mg_out_bytes(out, "}", 1);
}

static void print_creator(mg_machine *m, mg_out *out, const mg_g *g) {
    bool system = m->traceback.level >= MG_TRACEBACK_SYSTEM;
    if (g->creator_text != NULL && !system && strncmp(g->creator_text, "runtime.", 8) == 0) { return; }
    if (g->creator_text != NULL) { mg_out_format(out, "created by %s\n", g->creator_text); return; }
    if (g->creator == NULL) { return; }
    mg_out_format(out, "created by ");
    mg_out_str(out, g->creator->name);
    mg_out_format(out, " in goroutine %llu\n\t", (unsigned long long)g->parent);
    mg_out_str(out, g->creator->file);
    const mg_i_line *line = mg_image_line(m, g->creator, g->creator_pc);
    mg_out_format(out, ":%u +0x%x\n", line == NULL ? g->creator->record->line : line->line, g->creator_pc + 1);
}

void mg_traceback(mg_machine *m, mg_g *g, mg_out *out) {
    static const char *const states[] = {"idle", "runnable", "running", "syscall", "waiting", "", "dead"};
    mg_walk w = {.m = m, .g = g, .system = m->traceback.level >= MG_TRACEBACK_SYSTEM};
    mg_out_format(out, "goroutine %llu", (unsigned long long)g->id);
    if (w.system) {
        mg_out_format(out, g->status == MG_G_RUNNING ? " gp=0x%llx m=0 mp=0x%llx" : " gp=0x%llx m=nil", (unsigned long long)(uintptr_t)g,
                      (unsigned long long)(uintptr_t)m);
    }
    const char *state = g->status == MG_G_WAITING ? mg_wait_text[g->wait] : states[g->status];
    walk(&w);
    mg_out_format(out, " [%s%s]", state, g->locks > 0 || w.initialising ? ", locked to thread" : "");
    print_labels(out, g->labels);
    mg_out_format(out, ":\n");
    uint32_t n = w.n;
    w.out = out;
    w.n = 0;
    w.head = n <= 2 * SHOWN ? UINT32_MAX : SHOWN;
    w.tail = n <= 2 * SHOWN ? UINT32_MAX : n - SHOWN;
    walk(&w);
    print_creator(m, out, g);
}

void mg_traceback_others(mg_machine *m, const mg_g *shown, mg_out *out) {
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g == shown || g->status == MG_G_DEAD || (g->own && m->traceback.level < MG_TRACEBACK_SYSTEM)) { continue; }
        mg_out_bytes(out, "\n", 1);
        mg_traceback(m, g, out);
    }
}
