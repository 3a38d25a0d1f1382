// Calls left for the loop, and stubs.
#include "calls.h"

#include <string.h>

#include "frame.h"
#include "image.h"
#include "loop.h"
#include "panic.h"
#include "slotops.h"

// Units of a call instruction: its data unit names the function it lies in.
static const mg_func *caller_of(const mg_g *g) { return ((const mg_unit *)g->ip)[1].ptr[1]; }

mg_status mg_call(mg_machine *m, const mg_func *fn, const mg_closure *closure, const mg_slot *words, uint32_t n) {
    mg_g *g = m->g;
    uint32_t base = caller_of(g)->frame;
    if (fn == NULL) {
        if (closure == NULL) { return mg_panic_nil(m); }
        fn = closure->fn;
    }
    size_t need = (size_t)(g->fp - g->stack) + base + fn->frame;
    if (need > (size_t)(m->limit - g->stack)) {
        m->entering = fn;
        if (!mg_stack_grow(m, need)) { return MG_DEAD; }
        m->entering = NULL;
    }
    *g->csp++ = (mg_control){g->ip + MG_NATIVE_UNITS, (uint64_t)base * sizeof(mg_slot)};
    g->fp += base;
    memset(g->fp, 0, fn->results * sizeof(mg_slot));
    if (n > 0) { memcpy(g->fp + fn->results, words, n * sizeof(mg_slot)); }
    if (closure != NULL) { g->fp[fn->ctx_slot].p = (void *)closure; }
    g->ip = fn->code;
    return MG_CALL;
}

const mg_slot *mg_call_results(mg_machine *m) { return m->g->fp + caller_of(m->g)->frame; }

const mg_func *mg_stub_self(const mg_machine *m) { return caller_of(m->g); }

// The window of enter and leave is all of the stub's frame.
static void put_native(mg_unit *at, mg_native_fn native, const mg_func *in, const void *const *labels) {
    at[0].insn = (mg_insn){.handler = labels[S_CALL_NATIVE], .c = (uint16_t)in->frame};
    at[1].ptr[0] = (void *)native;
    at[1].ptr[1] = (void *)in;
}

const mg_func *mg_stub_func(mg_machine *m, const char *name, mg_native_fn enter, mg_native_fn leave, uint32_t results, uint32_t params) {
    static const mg_i_func record = {.deferreturn = 0};
    for (mg_stub *s = m->stubs_made; s != NULL; s = s->next) {
        if (s->enter == enter && s->fn.results == results && s->fn.params == params) { return &s->fn; }
    }
    mg_stub *s = mg_image_alloc(m, sizeof *s);
    if (s == NULL) { return NULL; }
    const void *const *labels = mg_loop_labels();
    uint32_t base = results + params + 2;
    if (base < MG_MIN_FRAME) { base = MG_MIN_FRAME; }
    mg_str text = {(const uint8_t *)name, (int64_t)strlen(name)};
    s->enter = enter;
    s->fn = (mg_func){.frame = base, .stack_base = base, .ctx_slot = results + params, .results = results, .params = params, .locals = 2,
                      .flags = MG_F_WRAPPER | MG_F_CLOSURE, .index = m->func_n, .units = &s->units->insn, .unit_n = MG_STUB_UNITS,
                      .ir_pc = s->ir_pc, .record = &record, .name = text, .symbol = text, .code = &s->units->insn};
    put_native(s->units, enter, &s->fn, labels);
    put_native(s->units + 2, leave, &s->fn, labels);
    s->units[4].insn = (mg_insn){.handler = labels[S_RETURN]};
    if (!mg_code_register(m, &s->fn)) { return NULL; }
    s->next = m->stubs_made;
    m->stubs_made = s;
    return &s->fn;
}
