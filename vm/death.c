// Go's words at the death of a program: the panic chain, fatal errors, dumps on signals.
//
// A fatal error is the program's fault and shows its own frames; a throw is the runtime's, and so are signals: they show every frame of
// every goroutine, whatever GOTRACEBACK says.
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "debug.h"
#include "image.h"
#include "output.h"
#include "panic.h"

// A printed panic value, as runtime-printed text for what has no text of its own.
// The data word of an interface in Go: a struct or an array of one pointer is that pointer, other values are boxed.
static uint64_t data_word(const mg_type *t, mg_slot data) {
    if (mg_is(t, MG_T_DIRECT)) { return data.u; }
    while ((t->kind == MG_STRUCT && t->field_n == 1) || (t->kind == MG_ARRAY && t->len == 1)) {
        t = t->kind == MG_STRUCT ? t->fields[0].type : t->elem;
    }
    if (!mg_is(t, MG_T_DIRECT) || mg_is(t, MG_T_NOSCAN)) { return data.u; }
    return ((const mg_slot *)data.p)->u;
}

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
        mg_out_format(out, ") 0x%llx", (unsigned long long)data_word(t, d));
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

// The fault that the oldest panic in progress came from.
static void print_fault(mg_out *out, const mg_g *g) {
    if (g->sig == 0) { return; }
    mg_out_format(out, "[signal %s code=0x%llx addr=0x%llx pc=0x%llx]\n",
                  g->sig == SIGBUS ? "SIGBUS: bus error" : "SIGSEGV: segmentation violation", (unsigned long long)g->sig_code,
                  (unsigned long long)g->sig_addr, (unsigned long long)g->sig_pc);
}

static void end(mg_machine *m, mg_out *out) {
    mg_out_flush(out);
    m->stop = m->traceback.crash ? MG_STOP_SIGNAL : MG_STOP_DEAD;
    m->exit_status = m->traceback.crash ? SIGABRT : 2;
}

// From here on the report goes to debug.SetCrashOutput's file as well. As in Go, the message of a fatal error does not.
static void copy(mg_machine *m, mg_out *out) {
    mg_out_flush(out);
    out->copied = m->crash_fd >= 0;
    out->copy = m->crash_fd;
}

// Behind the message: the fault, and as many goroutines as GOTRACEBACK asks for.
static void end_with_traceback(mg_machine *m, mg_out *out) {
    copy(m, out);
    print_fault(out, m->g);
    if (m->traceback.level > 0) {
        mg_out_bytes(out, "\n", 1);
        mg_traceback(m, m->g, out);
        if (m->traceback.all) { mg_traceback_others(m, m->g, out); }
    }
    end(m, out);
}

static void throw(mg_machine *m, mg_out *out, enum mg_origin from) {
    m->thrown_from = (uint8_t)from;
    m->traceback.level = MG_TRACEBACK_SYSTEM;
    m->traceback.all = true;
    end_with_traceback(m, out);
}

void mg_die_panic(mg_machine *m) {
    mg_out out = {0};
    copy(m, &out);
    print_chain(&out, m->g->panics);
    end_with_traceback(m, &out);
}

static mg_str text_of(const char *text) { return (mg_str){(const uint8_t *)text, (int64_t)strlen(text)}; }

static void print_fatal(mg_out *out, mg_str text) {
    mg_out_format(out, "fatal error: ");
    mg_out_indented(out, text);
    mg_out_bytes(out, "\n", 1);
}

void mg_die_user(mg_machine *m, mg_str text) {
    mg_out out = {0};
    if (!m->dying && mg_event(m, MG_EV_FATAL)) { m->dying = true; return; }
    if (m->g->panics != NULL && print_chain(&out, m->g->panics)) { mg_out_bytes(&out, "\t", 1); }
    print_fatal(&out, text);
    end_with_traceback(m, &out);
}

void mg_die_fatal(mg_machine *m) {
    mg_str text = text_of(m->fatal == NULL ? "unknown" : m->fatal);
    if (m->thrown_from == 0) { mg_die_user(m, text); return; }
    mg_out out = {0};
    if (!m->dying && mg_event(m, MG_EV_FATAL)) { m->dying = true; return; }
    if (m->refused != 0) {
        mg_heap_stats s;
        mg_heap_figures(&m->heap, &s);
        mg_out_format(&out, "runtime: out of memory: cannot allocate %llu-byte block (%llu in use)\n", (unsigned long long)m->refused,
                      (unsigned long long)s.heap_inuse);
    }
    print_fatal(&out, text);
    throw(m, &out, (enum mg_origin)m->thrown_from);
}

void mg_die_throw(mg_machine *m, mg_str text) {
    mg_out out = {0};
    if (!m->dying && mg_event(m, MG_EV_FATAL)) { m->dying = true; return; }
    print_fatal(&out, text);
    throw(m, &out, MG_FROM_THROW);
}

void mg_die_deadlock(mg_machine *m) {
    mg_out out = {0};
    print_fatal(&out, text_of("all goroutines are asleep - deadlock!"));
    copy(m, &out);
    if (m->traceback.level > 0) { mg_traceback_others(m, NULL, &out); }
    end(m, &out);
}

void mg_die_fault(mg_machine *m) {
    mg_out out = {0};
    mg_out_format(&out, "unexpected fault address 0x%llx\nfatal error: fault\n", (unsigned long long)m->g->sig_addr);
    throw(m, &out, MG_FROM_THROW_FAULT);
}

void mg_die_stack_overflow(mg_machine *m) {
    mg_out out = {0};
    mg_g *g = m->g;
    uintptr_t low = (uintptr_t)g->stack;
    mg_out_format(&out, "runtime: goroutine stack exceeds %llu-byte limit\n", (unsigned long long)m->max_stack);
    mg_out_format(&out, "runtime: sp=0x%llx stack=[0x%llx, 0x%llx]\n", (unsigned long long)(uintptr_t)g->fp, (unsigned long long)low,
                  (unsigned long long)(low + g->stack_n * sizeof(mg_slot)));
    mg_out_format(&out, "fatal error: stack overflow\n");
    copy(m, &out);
    mg_out_format(&out, "\nruntime stack:\nruntime.throw({0x0?, 0x0?})\n\truntime/panic.go:1243\n"
                        "runtime.newstack()\n\truntime/stack.go:1159\nruntime.morestack()\n\truntime/asm_amd64.s:661\n");
    throw(m, &out, MG_FROM_OVERFLOW);
}

void mg_die_alone(mg_machine *m) {
    mg_out out = {0};
    mg_out_format(&out, "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n");
    end(m, &out);
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
    throw(m, &out, MG_FROM_THROW_PRINTING);
}

// ---- signals

static const char *signal_text(int sig) {
    switch (sig) {
    case SIGQUIT: return "SIGQUIT: quit";
    case SIGILL: return "SIGILL: illegal instruction";
    case SIGTRAP: return "SIGTRAP: trace trap";
    case SIGABRT: return "SIGABRT: abort";
    case SIGBUS: return "SIGBUS: bus error";
    case SIGFPE: return "SIGFPE: floating-point exception";
    case SIGSEGV: return "SIGSEGV: segmentation violation";
    case SIGSTKFLT: return "SIGSTKFLT: stack fault";
    case SIGSYS: return "SIGSYS: bad system call";
    default: return "signal";
    }
}

static void print_registers(mg_out *out, const mg_signals *s) {
#if defined(__x86_64__)
    static const char *const names[] = {"rax", "rbx", "rcx", "rdx", "rdi", "rsi", "rbp", "rsp", "r8", "r9", "r10", "r11", "r12", "r13", "r14",
                                        "r15", "rip", "rflags", "cs", "fs", "gs"};
#else
    static const char *const names[] = {"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15",
                                        "r16", "r17", "r18", "r19", "r20", "r21", "r22", "r23", "r24", "r25", "r26", "r27", "r28", "r29",
                                        "lr", "sp", "pc", "fault"};
#endif
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) { mg_out_format(out, "%-7s0x%llx\n", names[i], (unsigned long long)s->registers[i]); }
}

// At most 16 bytes at the processor's pc, none from the next page.
static void print_instruction(mg_out *out, uint64_t pc) {
    uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE), left = page - pc % page;
    mg_out_format(out, "instruction bytes:");
    for (uint64_t i = 0; i < 16 && i < left; i++) { mg_out_format(out, " 0x%x", ((const uint8_t *)(uintptr_t)pc)[i]); }
    mg_out_bytes(out, "\n", 1);
}

void mg_die_signal(mg_machine *m) {
    mg_out out = {0};
    const mg_signals *s = &m->signals;
    copy(m, &out);
    mg_out_format(&out, "%s\nPC=0x%llx m=0 sigcode=%llu", signal_text(s->deadly), (unsigned long long)s->pc, (unsigned long long)s->code);
    if (s->deadly == SIGSEGV || s->deadly == SIGBUS) { mg_out_format(&out, " addr=0x%llx", (unsigned long long)s->address); }
    mg_out_bytes(&out, "\n", 1);
    if (s->deadly == SIGILL || s->deadly == SIGFPE) { print_instruction(&out, s->pc); }
    mg_out_bytes(&out, "\n", 1);
    m->traceback.level = MG_TRACEBACK_SYSTEM;
    mg_traceback(m, m->g, &out);
    mg_traceback_others(m, m->g, &out);
    mg_out_bytes(&out, "\n", 1);
    print_registers(&out, s);
    end(m, &out);
}
