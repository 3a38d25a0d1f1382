// The state machine of gopanic, Goexit and deferreturn, and recover's rule.
#include "panic.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "debug.h"
#include "defer.h"
#include "fault.h"
#include "frame.h"
#include "iface.h"
#include "image.h"
#include "lower.h"
#include "map.h"
#include "str.h"
#include "trace.h"

#define FIRST_PAGE 4096    // a fault below is a nil dereference

// ---- raising

static mg_status raise_box(mg_machine *m, const mg_type *t, const void *value) {
    void *box = mg_alloc(m, t->size, false);
    memcpy(box, value, t->size);
    m->raised = (mg_iface){t, {.p = box}};
    m->raised_from = MG_FROM_LIBRARY;
    return MG_PANIC;
}

mg_status mg_panic_from(mg_machine *m, enum mg_origin origin, mg_status status) {
    m->raised_from = (uint8_t)origin;
    return status;
}

static mg_status raise_text(mg_machine *m, const mg_type *t, const char *format, va_list args) {
    char *text = NULL;
    int n = vasprintf(&text, format, args);
    mg_str s = mg_str_new(m, n < 0 ? "" : text, n < 0 ? 0 : (size_t)n);
    free(n < 0 ? NULL : text);
    return raise_box(m, t, &s);
}

#define RAISE(type) va_list args; va_start(args, format); mg_status status = raise_text(m, type, format, args); va_end(args); return status
mg_status mg_panic_error(mg_machine *m, const char *format, ...) { RAISE(m->t_error_string); }
mg_status mg_panic_plain(mg_machine *m, const char *format, ...) { RAISE(m->t_plain_error); }
mg_status mg_panic_string(mg_machine *m, const char *format, ...) { RAISE(m->t_string); }

// Values that Go makes once for all: raised again by another deferred call they are the identical value.
static mg_status raise_static(mg_machine *m, const mg_type *t, enum mg_origin origin, const mg_str *value) {
    m->raised = (mg_iface){t, {.p = (void *)(uintptr_t)value}};
    return mg_panic_from(m, origin, MG_PANIC);
}

#define STATIC_TEXT(name, text) static const mg_str name = {(const uint8_t *)text, sizeof text - 1}
STATIC_TEXT(nil_dereference, "invalid memory address or nil pointer dereference");
STATIC_TEXT(divide_by_zero, "integer divide by zero");
STATIC_TEXT(negative_shift, "negative shift amount");
STATIC_TEXT(nil_map_entry, "assignment to entry in nil map");
STATIC_TEXT(make_len, "makeslice: len out of range");
STATIC_TEXT(make_cap, "makeslice: cap out of range");
STATIC_TEXT(grow_len, "growslice: len out of range");
STATIC_TEXT(close_nil, "close of nil channel");
STATIC_TEXT(close_closed, "close of closed channel");
STATIC_TEXT(send_closed, "send on closed channel");
STATIC_TEXT(make_chan, "makechan: size out of range");

mg_status mg_panic_divide(mg_machine *m) { return raise_static(m, m->t_error_string, MG_FROM_DIVIDE, &divide_by_zero); }
mg_status mg_panic_shift(mg_machine *m) { return raise_static(m, m->t_error_string, MG_FROM_SHIFT, &negative_shift); }
mg_status mg_panic_nil_map(mg_machine *m) { return raise_static(m, m->t_plain_error, MG_FROM_MAP_ASSIGN, &nil_map_entry); }
mg_status mg_panic_make(mg_machine *m, bool cap) {
    return raise_static(m, m->t_error_string, cap ? MG_FROM_MAKE_CAP : MG_FROM_MAKE_LEN, cap ? &make_cap : &make_len);
}
mg_status mg_panic_grow(mg_machine *m) { return raise_static(m, m->t_error_string, MG_FROM_GROW, &grow_len); }
mg_status mg_panic_close(mg_machine *m, bool closed) {
    return raise_static(m, m->t_plain_error, MG_FROM_CLOSE, closed ? &close_closed : &close_nil);
}
mg_status mg_panic_send(mg_machine *m) { return raise_static(m, m->t_plain_error, MG_FROM_SEND, &send_closed); }
mg_status mg_panic_make_chan(mg_machine *m) { return raise_static(m, m->t_plain_error, MG_FROM_MAKE_CHAN, &make_chan); }
mg_status mg_panic_compare(mg_machine *m, const mg_type *t) {
    return mg_panic_from(m, MG_FROM_COMPARE, mg_panic_error(m, "comparing uncomparable type %.*s", (int)t->name.len, t->name.ptr));
}

mg_status mg_panic_value(mg_machine *m, mg_iface value) {
    m->raised_from = MG_FROM_PANIC;
    if (value.type == NULL && !m->panic_nil) {
        m->raised = (mg_iface){m->t_nil_error, {.p = mg_alloc(m, m->t_nil_error->elem->size, false)}};
        return MG_PANIC;
    }
    m->raised = value;
    return MG_PANIC;
}

mg_status mg_panic_bounds(mg_machine *m, enum mg_bounds code, int64_t x, bool is_signed, int64_t y) {
    struct { int64_t x, y; uint8_t is_signed, code, pad[6]; } error = {x, y, is_signed, (uint8_t)code, {0}};
    _Static_assert(sizeof error == 24, "runtime.boundsError");
    return mg_panic_from(m, MG_FROM_BOUNDS, raise_box(m, m->t_bounds_error, &error));
}

mg_status mg_panic_index(mg_machine *m, int64_t index, bool is_unsigned, int64_t length) {
    return mg_panic_bounds(m, MG_BOUNDS_INDEX, index, !is_unsigned, length);
}

static mg_status raise_fault(mg_machine *m, const mg_fault *fault) {
    mg_g *g = m->g;
    raise_static(m, m->t_error_string, MG_FROM_FAULT, &nil_dereference);
    if (m->trace != NULL) { mg_trace_signal(m, fault->sig); }
    g->sig = fault->sig;
    g->sig_code = fault->code;
    g->sig_addr = fault->address;
    g->sig_pc = (uint64_t)(uintptr_t)g->ip;
    return MG_PANIC;
}

mg_status mg_panic_fault(mg_machine *m, uint64_t address) {
    mg_fault fault;
    // As compiled Go, which checks against nil itself where an offset may reach past the first page.
    if (address >= FIRST_PAGE) { address = 0; }
    if (!mg_fault_access(address, &fault)) {
        mg_set_error(m, "the access to address %#llx did not fault", (unsigned long long)address);
        fault = (mg_fault){SIGSEGV, SEGV_MAPERR, address, 0};
    }
    return raise_fault(m, &fault);
}
mg_status mg_panic_nil(mg_machine *m) { return mg_panic_fault(m, 0); }

// The instruction at or before ip whose handler holds the processor's pc: a handler may have moved on before it touched memory.
static const mg_insn *culprit(mg_machine *m, const mg_insn *ip, const void *const *labels, uint32_t label_n, uint64_t pc) {
    const void *handler = NULL;
    for (uint32_t i = 0; i < label_n; i++) {
        if ((uint64_t)(uintptr_t)labels[i] <= pc && labels[i] > handler) { handler = labels[i]; }
    }
    const mg_func *f = mg_code_find(m, ip);
    for (uint32_t back = 0; f != NULL && f->units != NULL && back <= 2 && ip - back >= f->units; back++) {
        if (ip[-(int)back].handler == handler) { return ip - back; }
    }
    return ip;
}

bool mg_panic_unexpected(mg_machine *m, const void *const *labels, uint32_t label_n) {
    mg_g *g = m->g;
    mg_fault fault = mg_fault_last();
    g->ip = culprit(m, g->ip, labels, label_n, fault.pc);
    bool first_page = fault.address < FIRST_PAGE;
    raise_fault(m, &fault);
    bool told = fault.sig == SIGBUS ? fault.code == BUS_ADRERR : fault.code == SEGV_MAPERR || fault.code == SEGV_ACCERR;
    if (told && first_page) { return true; }
    if (g->panic_on_fault) {
        struct { mg_str text; uint64_t address; } error = {nil_dereference, fault.address};
        _Static_assert(sizeof error == 24, "runtime.errorAddressString");
        mg_panic_from(m, MG_FROM_FAULT_ADDRESS, raise_box(m, m->t_fault_error, &error));
        return true;
    }
    if (mg_frame_restore(m)) { mg_die_fault(m); }
    return false;
}

// The import path that tells a type from others of its name: its own, or that of its first unexported field or method.
static mg_str type_package(const mg_type *t) {
    mg_str path = t->pkg_path;
    for (uint32_t k = 0; t->kind == MG_STRUCT && k < t->field_n && path.len == 0; k++) { path = t->fields[k].pkg; }
    for (uint32_t k = 0; t->kind == MG_INTERFACE && k < t->method_n && path.len == 0; k++) { path = t->methods[k].pkg; }
    return path;
}

mg_status mg_panic_assertion(mg_machine *m, const mg_type *from, const mg_type *dynamic, const mg_type *to, mg_str missing) {
    // The fields of runtime.TypeAssertionError: iface, concrete, asserted, missingMethod, concretePkg, assertedPkg.
    mg_str fields[6] = {{NULL, 0}};
    _Static_assert(sizeof fields == 96, "runtime.TypeAssertionError");
    void *box = mg_alloc(m, sizeof fields, false);
    fields[0] = from != NULL ? from->name : (mg_str){(const uint8_t *)"interface", 9};
    fields[2] = to->name;
    fields[3] = missing;
    fields[5] = type_package(to);
    if (dynamic != NULL) {
        fields[1] = dynamic->name;
        fields[4] = type_package(dynamic);
    }
    memcpy(box, fields, sizeof fields);
    m->raised = (mg_iface){m->t_assertion_error, {.p = box}};
    m->raised_from = to->kind != MG_INTERFACE ? MG_FROM_ASSERT : dynamic == NULL ? MG_FROM_ASSERT_NIL : MG_FROM_ASSERT_IFACE;
    return MG_PANIC;
}

mg_status mg_panic_unhashable(mg_machine *m, const mg_type *key, const mg_map *map, bool writing) {
    // An empty map never hashes a key that is only looked up; its check words the error differently.
    if (!writing && mg_map_len(map) == 0) {
        return mg_panic_from(m, MG_FROM_HASH_EMPTY, raise_box(m, m->t_unhashable_error, &key->name));
    }
    return mg_panic_from(m, writing ? MG_FROM_HASH_ASSIGN : MG_FROM_HASH_ACCESS,
                         mg_panic_error(m, "hash of unhashable type %.*s", (int)key->name.len, key->name.ptr));
}

mg_status mg_throw(mg_machine *m, enum mg_origin origin, const char *text) {
    m->fatal = text;
    m->thrown_from = (uint8_t)origin;
    return MG_FATAL;
}

mg_status mg_out_of_memory(mg_machine *m, uint64_t bytes) {
    enum { CHUNK = 4 << 20 };   // what Go asks for is a multiple of it
    // A block beyond the address space is not even tried.
    m->refused = bytes >> 47 != 0 ? (bytes + CHUNK - 1) / CHUNK * CHUNK : 0;
    return mg_throw(m, MG_FROM_THROW_MEMORY, m->refused != 0 ? "out of memory" : "runtime: out of memory");
}

mg_status mg_goexit(mg_machine *m) {
    m->raised_from = MG_FROM_GOEXIT;
    return MG_PANIC;
}

// ---- deferred calls

// What a deferred call that was set up here is to the outside: a step, as a call by the loop is, and an event. STOP: leave the loop.
static mg_step entered(mg_machine *m) { return mg_debug_counts(m) || mg_event(m, MG_EV_RUNDEFER) ? MG_STEP_STOP : MG_STEP_CALL; }

// Make the call as if from the innermost frame at its slot `base`, returning to `ret`.
static mg_step call(mg_machine *m, const mg_func *fn, const mg_slot *words, uint32_t n, uint32_t base, const mg_insn *ret) {
    mg_g *g = m->g;
    const mg_closure *closure = NULL;
    mg_slot copy[MG_DEFER_WORDS];
    if (fn == NULL) {
        closure = words[0].p;
        if (closure == NULL) { mg_panic_nil(m); return MG_STEP_PANIC; }
        fn = closure->fn;
        words++;
        n--;
    }
    memcpy(copy, words, n * sizeof *copy);
    size_t need = (size_t)(g->fp - g->stack) + base + fn->frame;
    if (need > g->stack_n && !mg_stack_grow(m, need)) { return MG_STEP_STOP; }
    *g->csp++ = (mg_control){ret, (uint64_t)base * sizeof(mg_slot)};
    g->fp += base;
    memcpy(g->fp + fn->results, copy, n * sizeof *copy);
    if (closure != NULL) { g->fp[fn->ctx_slot].p = (void *)closure; }
    g->ip = fn->code;
    return MG_STEP_CALL;
}

// The next deferred call of the frame of fn at slot sp, if there is one: its bit or record is removed before it is called.
static bool next_defer(mg_machine *m, const mg_func *fn, uint32_t sp, uint32_t level, uint32_t base, const mg_insn *ret, mg_step *step) {
    mg_g *g = m->g;
    const mg_panic *p = base == MG_MIN_FRAME && ret == m->f_gopanic->code ? g->panics : NULL;
    mg_trace_cause cause = p == NULL ? MG_CAUSE_RETURN : p->goexit ? MG_CAUSE_GOEXIT : MG_CAUSE_PANIC;
    if (!(fn->flags & MG_F_DEFERS)) { return false; }
    if (fn->record->open_n > 0) {
        mg_slot *frame = g->stack + sp;
        uint64_t all = frame[fn->record->bits_slot].u, bits = all & MG_DEFER_PENDING;
        if (bits != 0) {
            uint32_t i = 63 - (uint32_t)__builtin_clzll(bits);
            if (i >= fn->record->open_n) { frame[fn->record->bits_slot].u = 0; return false; }
            frame[fn->record->bits_slot].u = all & ~(UINT64_C(1) << i);
            const mg_i_open *open = mg_image_open(m, fn->record->open_off + i);
            const mg_func *callee = open->func1 == 0 ? NULL : &m->funcs[open->func1 - 1];
            if (m->trace != NULL) { mg_trace_run(m, fn, level, mg_callee(callee, frame + open->slot), NULL, i, cause); }
            *step = call(m, callee, frame + open->slot, open->n, base, ret);
            return true;
        }
    }
    while (g->defers != NULL && g->defers->sp == sp && g->defers->range) { mg_defer_splice(m, g); }
    mg_defer *d = g->defers;
    if (d == NULL || d->sp != sp) { return false; }
    mg_slot words[MG_DEFER_WORDS];
    const mg_func *callee = d->fn;
    uint32_t n = d->n;
    memcpy(words, d->words, n * sizeof *words);
    if (m->trace != NULL) { mg_trace_run(m, fn, level, mg_callee(callee, words), d, 0, cause); }
    mg_defer_drop(m, g);
    *step = call(m, callee, words, n, base, ret);
    return true;
}

mg_step mg_defer_return(mg_machine *m) {
    mg_g *g = m->g;
    const mg_func *fn = ((const mg_unit *)g->ip)[-1].ptr[1];
    uint32_t level = (uint32_t)(g->csp - g->control - 1);
    mg_step step = MG_STEP_DONE;
    if (m->trace != NULL) { mg_trace_done(m, level); }
    next_defer(m, fn, (uint32_t)(g->fp - g->stack), level, fn->stack_base, g->ip, &step);
    return step == MG_STEP_CALL ? entered(m) : step;
}

// ---- panics

bool mg_panic_begin(mg_machine *m) {
    mg_g *g = m->g;
    if (!mg_frame_restore(m)) { return false; }
    mg_frame top = mg_frame_top(m, g);
    uint32_t above = top.fn == NULL ? MG_MIN_FRAME : top.fn->frame;
    size_t need = (size_t)(g->fp - g->stack) + above + m->f_gopanic->frame;
    if (need > g->stack_n && !mg_stack_grow(m, need)) { return false; }
    mg_panic *p = calloc(1, sizeof *p);
    if (p == NULL) { mg_out_of_memory(m, sizeof *p); mg_die_fatal(m); return false; }
    p->start_level = (uint32_t)(g->csp - g->control);
    p->start_sp = (uint32_t)(g->fp - g->stack) + above;
    p->level = p->start_level - 1;
    p->sp = (uint32_t)(g->fp - g->stack);
    p->fn = top.fn;
    p->origin = m->raised_from;
    if (p->origin == MG_FROM_GOEXIT) { p->goexit = true; } else { p->arg = m->raised; }
    m->panicking += !p->goexit;
    m->raised = (mg_iface){NULL, {.u = 0}};
    p->link = g->panics;
    g->panics = p;
    *g->csp++ = (mg_control){g->ip, (uint64_t)above * sizeof(mg_slot) | MG_RAW};
    g->fp += above;
    g->ip = m->f_gopanic->code;
    if (m->trace != NULL) { mg_trace_panic(m); }
    mg_event_kind kind = p->goexit ? MG_EV_GOEXIT : p->link != NULL && !p->link->goexit ? MG_EV_REPANIC : MG_EV_PANIC;
    return !mg_event(m, kind);
}

void mg_panic_drop(mg_machine *m, mg_g *g) {
    mg_panic *p = g->panics;
    g->panics = p->link;
    m->panicking -= !p->goexit;
    free(p);
}

// Leave the frames above `level` and go on at ip in the frame there.
static void go_to(mg_g *g, uint32_t level, uint32_t sp, const mg_insn *ip) {
    g->csp = g->control + level + 1;
    g->fp = g->stack + sp;
    g->ip = ip;
}

static mg_step recovery(mg_machine *m) {
    mg_g *g = m->g;
    uint32_t level = g->panics->level, sp = g->panics->sp;
    const mg_func *fn = g->panics->fn;
    if (m->trace != NULL) { mg_trace_recovery(m); }
    if (m->debug != NULL) { mg_debug_recovered(m, level, sp, fn); }
    while (g->panics != NULL && g->panics->start_level > level) {
        if (g->panics->goexit) {
            // A Goexit is never jumped over: its loop starts again.
            mg_panic *exit = g->panics;
            mg_control entry = g->control[exit->start_level];
            exit->level = exit->start_level - 1;
            exit->sp = exit->start_sp - (uint32_t)((entry.delta & ~MG_RAW) / sizeof(mg_slot));
            exit->fn = mg_code_find(m, entry.ret);
            go_to(g, exit->start_level, exit->start_sp, m->f_gopanic->code);
            return MG_STEP_CALL;
        }
        mg_panic_drop(m, g);
    }
    if (g->panics == NULL) { g->sig = 0; }
    go_to(g, level, sp, fn->deferreturn);
    return mg_event(m, MG_EV_RECOVERED) ? MG_STEP_STOP : MG_STEP_CALL;
}

// Move the cursor to the next frame outward. Frames between an older panic and its cursor have been drained: they are skipped.
static bool next_frame(mg_machine *m, mg_g *g, mg_panic *p) {
    if (p->level == 0) { return false; }
    mg_control entry = g->control[p->level];
    bool raw = (entry.delta & MG_RAW) != 0;
    p->fn = raw ? mg_code_find(m, entry.ret) : ((const mg_unit *)entry.ret)[-1].ptr[1];
    p->sp -= (uint32_t)((entry.delta & ~MG_RAW) / sizeof(mg_slot));
    p->level--;
    for (const mg_panic *older = p->link; older != NULL; older = older->link) {
        if (older->start_level == p->level && older->done) { p->while_printing = true; return false; }
        if (older->start_level == p->level && older->level < p->level) {
            p->level = older->level;
            p->sp = older->sp;
            p->fn = older->fn;
            break;
        }
    }
    return true;
}

// Ask Go for the texts of the values, newest first; true when a call was set up.
static bool ask_text(mg_machine *m, mg_step *step) {
    mg_g *g = m->g;
    for (mg_panic *p = g->panics; p != NULL; p = p->link) {
        if (p->goexit || p->asked) { continue; }
        p->asked = true;
        if (p->arg.type == NULL || p->arg.type->method_n == 0) { continue; }
        mg_slot words[2] = {{.t = p->arg.type}, p->arg.data};
        p->answering = true;
        *step = call(m, m->f_panic_text, words, 2, MG_MIN_FRAME, m->f_gopanic->code);
        return true;
    }
    return false;
}

static void take_text(mg_machine *m) {
    mg_g *g = m->g;
    for (mg_panic *p = g->panics; p != NULL; p = p->link) {
        if (!p->answering) { continue; }
        const mg_slot *results = g->fp + MG_MIN_FRAME;
        p->answering = false;
        p->is_text = results[2].u != 0;
        p->text = (mg_str){results[0].b, results[1].i};
    }
}

mg_step mg_panic_step(mg_machine *m) {
    mg_g *g = m->g;
    mg_panic *p = g->panics;
    mg_step step = MG_STEP_STOP;
    if (p->done) {
        take_text(m);
    } else {
        if (m->trace != NULL && p->level != MG_NO_FRAME) { mg_trace_done(m, p->level); }
        if (p->recovered) { return recovery(m); }
        while (p->level != MG_NO_FRAME) {
            if (p->fn != NULL && next_defer(m, p->fn, p->sp, p->level, MG_MIN_FRAME, m->f_gopanic->code, &step)) {
                return step == MG_STEP_CALL ? entered(m) : step;
            }
            if (!next_frame(m, g, p)) { p->level = MG_NO_FRAME; }
        }
        p->done = true;
        if (p->while_printing) { mg_die_printing(m); return MG_STEP_STOP; }
        if (p->goexit) { return MG_STEP_EXIT; }
        if (mg_event(m, MG_EV_UNRECOVERED)) { return MG_STEP_STOP; }
    }
    if (ask_text(m, &step)) { return step; }
    mg_die_panic(m);
    return MG_STEP_STOP;
}

const mg_panic *mg_panic_at(const mg_g *g, uint32_t level) {
    const mg_panic *p = g->panics;
    while (p != NULL && p->start_level != level) { p = p->link; }
    return p;
}

static mg_iface recovered(mg_machine *m) {
    mg_g *g = m->g;
    mg_panic *p = g->panics;
    const mg_iface none = {NULL, {.u = 0}};
    if (p == NULL || p->goexit || p->recovered || p->done) { return none; }
    mg_frame frame = mg_frame_top(m, g);
    const mg_func *by = NULL;
    int between = 0;
    do {
        if (frame.fn == m->f_gopanic) {
            if (between != 1 || frame.level != p->start_level) { return none; }
            p->recovered = true;
            if (m->debug != NULL) { mg_debug_recover(m, by); }
            m->leaving = mg_event(m, MG_EV_RECOVER);
            return p->arg;
        }
        if (!(frame.fn->flags & MG_F_WRAPPER)) { between++; by = frame.fn; }
    } while (between <= 1 && mg_frame_up(m, g, &frame));
    return none;
}

mg_iface mg_recover(mg_machine *m) {
    mg_panic *p = m->g->panics;
    mg_iface value = recovered(m);
    if (m->trace != NULL) { mg_trace_recover(m, value.type == NULL ? NULL : p); }
    return value;
}
