// Go's words at the death of a program: the panic chain, fatal errors, and tracebacks of goroutines.
#include <signal.h>
#include <string.h>

#include "frame.h"
#include "image.h"
#include "lower.h"
#include "output.h"
#include "panic.h"

#define SHOWN 50    // frames at each end of a long traceback

static bool starts_with(mg_str s, const char *prefix) {
    size_t n = strlen(prefix);
    return (size_t)s.len >= n && memcmp(s.ptr, prefix, n) == 0;
}

static bool is_named(const mg_func *fn, const char *name) { return starts_with(fn->name, name) && (size_t)fn->name.len == strlen(name); }

// A printed panic value, as runtime-printed text for what has no text of its own.
static void print_value(mg_out *out, const mg_panic *p) {
    const mg_type *t = p->arg.type;
    mg_slot d = p->arg.data;
    const mg_slot *box = d.p;
    if (p->is_text) { mg_out_indented(out, p->text); return; }
    if (t == NULL) { mg_out_format(out, "nil"); return; }
    bool named = mg_is(t, MG_T_NAMED);
    bool scalar = (t->kind >= MG_BOOL && t->kind <= MG_COMPLEX128) || t->kind == MG_STRING;
    if (!scalar) {
        mg_out_bytes(out, "(", 1);
        mg_out_str(out, t->name);
        mg_out_format(out, ") 0x%llx", (unsigned long long)d.u);
        return;
    }
    bool complex = t->kind == MG_COMPLEX64 || t->kind == MG_COMPLEX128;
    if (named) {
        mg_out_str(out, t->name);
        if (!complex) { mg_out_bytes(out, "(", 1); }
    }
    switch (t->kind) {
    case MG_BOOL: mg_out_format(out, "%s", d.u ? "true" : "false"); break;
    case MG_INT: case MG_INT8: case MG_INT16: case MG_INT32: case MG_INT64: mg_out_format(out, "%lld", (long long)d.i); break;
    case MG_FLOAT32: mg_out_float(out, (double)d.f32, 32); break;
    case MG_FLOAT64: mg_out_float(out, d.f, 64); break;
    case MG_COMPLEX64: {
        float part[2];
        memcpy(part, &d, sizeof part);
        mg_out_complex(out, (double)part[0], (double)part[1], 32);
        break;
    }
    case MG_COMPLEX128: mg_out_complex(out, box[0].f, box[1].f, 64); break;
    case MG_STRING:
        if (named) { mg_out_bytes(out, "\"", 1); }
        mg_out_indented(out, (mg_str){box[0].b, box[1].i});
        if (named) { mg_out_bytes(out, "\"", 1); }
        break;
    default: mg_out_format(out, "%llu", (unsigned long long)d.u); break;
    }
    if (named && !complex) { mg_out_bytes(out, ")", 1); }
}

static bool same_value(const mg_panic *x, const mg_panic *y) { return x->arg.type == y->arg.type && x->arg.data.u == y->arg.data.u; }

// Oldest first. A newer record with the identical value is not printed; the older is marked.
static bool print_chain(mg_out *out, mg_panic *p) {
    bool printed = false;
    if (p->link != NULL) {
        if (!p->link->goexit && same_value(p, p->link)) { p->link->repanicked = true; }
        printed = print_chain(out, p->link);
        if (p->link->repanicked) { return printed; }
    }
    if (p->goexit) { return printed; }
    if (printed) { mg_out_bytes(out, "\t", 1); }
    mg_out_format(out, "panic: ");
    print_value(out, p);
    if (p->repanicked && p->recovered) {
        mg_out_format(out, " [recovered, repanicked]");
    } else if (p->recovered) {
        mg_out_format(out, " [recovered]");
    }
    mg_out_bytes(out, "\n", 1);
    return true;
}

static void print_signal(mg_out *out, const mg_g *g) {
    if (g->sig == 0) { return; }
    mg_out_format(out, "[signal %s code=0x%llx addr=0x%llx pc=0x%llx]\n",
                  g->sig == SIGBUS ? "SIGBUS: bus error" : "SIGSEGV: segmentation violation", (unsigned long long)g->sig_code,
                  (unsigned long long)g->sig_addr, (unsigned long long)g->sig_pc);
}

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

bool mg_is_elided(mg_machine *m, const mg_frame *frame, const mg_func *callee) {
    return is_elided(m, frame->fn, callee, callee == m->f_gopanic ? mg_panic_at(m->g, frame->level + 1) : NULL);
}

// `callee` is the frame below, NULL for the innermost; `raised` the panic or Goexit that began there.
static bool hidden(mg_machine *m, const mg_func *fn, const mg_func *callee, const mg_panic *raised, bool innermost) {
    if (m->traceback_level >= 3) { return false; }
    if (fn == m->f_goexit) { return true; }
    if (fn == m->f_gopanic) { return innermost && !raised->goexit; }
    if (fn->flags & MG_F_WRAPPER) { return is_elided(m, fn, callee, raised); }
    if (fn->flags & MG_F_RUNTIME) { return true; }
    if (!starts_with(fn->name, "runtime.")) { return false; }
    // Exported functions of package runtime are the user's to see.
    uint8_t c = fn->name.len > 8 ? fn->name.ptr[8] : 0;
    return !(c >= 'A' && c <= 'Z');
}

static void print_place(mg_out *out, const mg_func *fn, uint32_t line, uint32_t pc) {
    mg_out_format(out, ")\n\t");
    mg_out_str(out, fn->file);
    mg_out_format(out, ":%u", line);
    if (pc > 0) { mg_out_format(out, " +0x%x", pc); }
    mg_out_bytes(out, "\n", 1);
}

// gopanic, or Goexit, and at GOTRACEBACK=system what led to it. Go marks the words of the value as perhaps stale.
static void print_raised(mg_machine *m, mg_out *out, const mg_panic *p) {
    const mg_origin_frame *frame;
    for (uint32_t k = 0; (frame = mg_origin_frame_at(p->origin, k)) != NULL && (k == 0 || m->traceback_level >= 3); k++) {
        if (k == 0 && !p->goexit) {
            mg_out_format(out, "panic({0x%llx?, 0x%llx?}", (unsigned long long)(uintptr_t)p->arg.type, (unsigned long long)p->arg.data.u);
        } else {
            mg_out_format(out, "%s(", frame->name);
        }
        mg_out_format(out, ")\n\t%s:%u +0x1\n", frame->file, frame->line);
    }
}

static void print_frame(mg_machine *m, mg_out *out, const mg_frame *frame, const mg_panic *raised) {
    if (frame->fn == m->f_gopanic) { print_raised(m, out, raised); return; }
    mg_out_str(out, frame->fn->name);
    mg_out_bytes(out, "(", 1);
    print_arguments(out, frame);
    print_place(out, frame->fn, mg_frame_line(m, frame), frame->exact ? mg_ir_pc(frame->fn, frame->ip) : mg_ir_pc(frame->fn, frame->ip - 1) + 1);
}

// The native that g waits in or that killed it. Those of package runtime look at the stack; they do not show themselves.
static const mg_func *shown_native(mg_machine *m, const mg_g *g, mg_slot **window) {
    const mg_func *fn = mg_frame_native(m, g, window);
    return fn == NULL || (g->status == MG_G_RUNNING && starts_with(fn->name, "runtime")) ? NULL : fn;
}

// Call print_frame for the frames that are shown, but for those from `head` to `tail`; out NULL: only count them.
static uint32_t walk(mg_machine *m, mg_g *g, mg_out *out, uint32_t head, uint32_t tail) {
    mg_frame frame = mg_frame_top(m, g);
    const mg_func *callee = NULL;
    uint32_t n = 0;
    bool innermost = true;
    if (m->entering != NULL) {
        // The call that found no stack: its frame was not made.
        n++;
        if (out != NULL) {
            mg_out_str(out, m->entering->name);
            mg_out_bytes(out, "(...", 4);
            print_place(out, m->entering, m->entering->record->line, 0);
        }
    }
    mg_slot *window;
    const mg_func *native = m->entering == NULL ? shown_native(m, g, &window) : NULL;
    if (native != NULL) {
        n++;
        mg_frame called = {native, g->ip, false, window, frame.level};
        if (out != NULL) {
            mg_out_str(out, native->name);
            mg_out_bytes(out, "(", 1);
            print_arguments(out, &called);
            print_place(out, native, native->record->line, 0);
        }
    }
    const mg_panic *raised = NULL;
    do {
        const mg_func *below = callee;
        callee = frame.fn;
        if (frame.fn == NULL) { continue; }
        if (frame.fn == m->f_gopanic) { raised = mg_panic_at(g, frame.level); }
        if (hidden(m, frame.fn, below, raised, innermost)) { continue; }
        if (frame.fn != m->f_gopanic) { innermost = false; }
        if (out != NULL && n == head) { mg_out_format(out, "...%u frames elided...\n", tail - head); }
        if (out != NULL && (n < head || n >= tail)) { print_frame(m, out, &frame, raised); }
        n++;
    } while (mg_frame_up(m, g, &frame));
    return n;
}

static void print_creator(mg_machine *m, mg_out *out, const mg_g *g) {
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
    const char *state = g->status == MG_G_WAITING ? mg_wait_text[g->wait] : states[g->status];
    mg_out_format(out, "goroutine %llu [%s%s]:\n", (unsigned long long)g->id, state, g->locks > 0 ? ", locked to thread" : "");
    uint32_t n = walk(m, g, NULL, 0, 0);
    if (n <= 2 * SHOWN) { walk(m, g, out, UINT32_MAX, UINT32_MAX); } else { walk(m, g, out, SHOWN, n - SHOWN); }
    print_creator(m, out, g);
}

void mg_traceback_others(mg_machine *m, const mg_g *shown, mg_out *out) {
    for (mg_g *g = m->all; g != NULL; g = g->all_next) {
        if (g == shown || g->status == MG_G_DEAD || (g->own && m->traceback_level < 3)) { continue; }
        mg_out_bytes(out, "\n", 1);
        mg_traceback(m, g, out);
    }
}

static void end(mg_machine *m, mg_out *out) {
    mg_out_flush(out);
    m->stop = MG_STOP_DEAD;
    m->exit_status = 2;
    if (m->traceback_crash) {
        m->stop = MG_STOP_SIGNAL;
        m->exit_status = SIGABRT;
    }
}

// all: also of the other goroutines, whatever the level.
static void die_with(mg_machine *m, mg_out *out, bool all) {
    if (m->traceback_level > 0) {
        mg_out_bytes(out, "\n", 1);
        mg_traceback(m, m->g, out);
        if (all || m->traceback_level >= 2) { mg_traceback_others(m, m->g, out); }
    }
    end(m, out);
}
static void die(mg_machine *m, mg_out *out) { die_with(m, out, false); }

void mg_die_panic(mg_machine *m) {
    mg_out out = {0};
    mg_g *g = m->g;
    print_chain(&out, g->panics);
    bool signalled = false;
    for (const mg_panic *p = g->panics; p != NULL; p = p->link) { signalled = signalled || p->origin == MG_FROM_FAULT || p->origin == MG_FROM_FAULT_ADDRESS; }
    if (signalled) { print_signal(&out, g); }
    die(m, &out);
}

void mg_die_user(mg_machine *m, mg_str text) {
    mg_out out = {0};
    bool chained = m->g->panics != NULL && print_chain(&out, m->g->panics);
    mg_out_format(&out, "%sfatal error: ", chained ? "\t" : "");
    mg_out_str(&out, text);
    mg_out_bytes(&out, "\n", 1);
    die(m, &out);
}

void mg_die_fatal(mg_machine *m) {
    const char *text = m->fatal == NULL ? "unknown" : m->fatal;
    mg_die_user(m, (mg_str){(const uint8_t *)text, (int64_t)strlen(text)});
}

void mg_die_stack_overflow(mg_machine *m) {
    mg_out out = {0};
    mg_g *g = m->g;
    uintptr_t low = (uintptr_t)g->stack;
    mg_out_format(&out, "runtime: goroutine stack exceeds %llu-byte limit\n", (unsigned long long)m->max_stack);
    mg_out_format(&out, "runtime: sp=0x%llx stack=[0x%llx, 0x%llx]\n", (unsigned long long)(uintptr_t)g->fp, (unsigned long long)low,
                  (unsigned long long)(low + g->stack_n * sizeof(mg_slot)));
    mg_out_format(&out, "fatal error: stack overflow\n\nruntime stack:\nruntime.throw({0x0?, 0x0?})\n\truntime/panic.go:1217\n"
                        "runtime.newstack()\n\truntime/stack.go:1144\nruntime.morestack()\n\truntime/asm_amd64.s:621\n");
    die(m, &out);
}

void mg_die_alone(mg_machine *m) {
    mg_out out = {0};
    mg_out_format(&out, "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n");
    end(m, &out);
}

void mg_die_deadlock(mg_machine *m) {
    mg_out out = {0};
    mg_out_format(&out, "fatal error: all goroutines are asleep - deadlock!\n");
    if (m->traceback_level > 0) { mg_traceback_others(m, NULL, &out); }
    end(m, &out);
}

void mg_die_throw(mg_machine *m, mg_str text) {
    mg_out out = {0};
    mg_out_format(&out, "fatal error: ");
    mg_out_str(&out, text);
    mg_out_bytes(&out, "\n", 1);
    die_with(m, &out, true);
}

void mg_die_printing(mg_machine *m) {
    mg_out out = {0};
    const mg_iface *value = &m->g->panics->arg;
    mg_out_format(&out, "fatal error: panic while printing panic value: ");
    if (value->type == NULL) {
        mg_out_format(&out, "nil");
    } else if (value->type == m->t_string) {
        const mg_str *text = value->data.p;
        mg_out_indented(&out, *text);
    } else {
        mg_out_format(&out, "type ");
        mg_out_str(&out, value->type->name);
    }
    mg_out_bytes(&out, "\n", 1);
    print_signal(&out, m->g);
    die(m, &out);
}
