// Natives of reflect for functions and methods: calls with words computed at run time, func values made at run time, method tables.
#include <string.h>

#include "args.h"
#include "calls.h"
#include "iface.h"
#include "reflectlite.h"

// ---- calls

// func enter(code, fn unsafe.Pointer, words []unsafe.Pointer): calls code, or the func value fn.
static mg_status enter(mg_machine *m, mg_slot *fp) {
    return mg_call(m, fp[0].p, fp[1].p, fp[2].p, (uint32_t)fp[3].u);
}

// func leave(words []unsafe.Pointer): the results of the call just entered.
static mg_status leave(mg_machine *m, mg_slot *fp) {
    if (fp[1].i > 0) memcpy(fp[0].p, mg_call_results(m), (size_t)fp[1].i * sizeof(mg_slot));
    return MG_OK;
}

// func toWords(v Value, at *unsafe.Pointer): a value in slot form.
static mg_status to_words(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp);
    if (v.flag & MG_V_DIRECT) *(mg_slot *)fp[3].p = v.word;
    else mg_read(fp[3].p, v.type, v.word.p);
    return MG_OK;
}

// The value of type t in slot form at `words`.
static mg_value from_slots(mg_machine *m, const mg_type *t, const mg_slot *words) {
    if (mg_is(t, MG_T_DIRECT)) return mg_value_boxed(t, words[0], 0);
    void *copy = mg_alloc(m, t->size, mg_is(t, MG_T_NOSCAN));
    mg_write(copy, t, words);
    return mg_value_in(t, copy, 0);
}

// func fromWords(t *rtype, at *unsafe.Pointer) Value
static mg_status from_words(mg_machine *m, mg_slot *fp) {
    mg_put_value(fp, from_slots(m, fp[3].t, fp[4].p));
    return MG_OK;
}

// func typeSlots(t *rtype) int
static mg_status type_slots(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = fp[1].t->slots;
    return MG_OK;
}

// func funcName(f func([]Value) []Value) string
static mg_status func_name(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_put_str(fp, ((const mg_closure *)fp[2].p)->fn->name);
    return MG_OK;
}

// ---- methods

// Exported methods come first, being sorted by name; of an interface type all count.
static uint32_t method_count(const mg_type *t) {
    uint32_t n = 0;
    if (t->kind == MG_INTERFACE) return t->method_n;
    while (n < t->method_n && t->methods[n].exported) n++;
    return n;
}

// func methodCount(t *rtype) int
static mg_status count_methods(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = method_count(fp[1].t);
    return MG_OK;
}

// func methodAt(t *rtype, i int) (name, pkgPath string, sig *rtype, code unsafe.Pointer)
static mg_status method_at(mg_machine *m, mg_slot *fp) {
    (void)m;
    const mg_method *method = &fp[6].t->methods[fp[7].i];
    mg_put_str(fp, method->name);
    if (!method->exported) mg_put_str(fp + 2, method->pkg);
    fp[4].t = method->type;
    fp[5].p = (void *)method->fn;
    return MG_OK;
}

// func methodOf(t, iface *rtype, i int) unsafe.Pointer: the code of an interface's method in a dynamic type.
static mg_status method_of(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].p = (void *)mg_find_method(fp[1].t, fp[2].t->methods[fp[3].i].id);
    return MG_OK;
}

// func dataWord(v Value) unsafe.Pointer: v as methods of tables take it.
static mg_status data_word(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp + 1);
    bool shared = !(v.flag & MG_V_ADDR) && !mg_is(v.type, MG_T_DIRECT);
    fp[0] = (v.flag & MG_V_DIRECT) || shared ? v.word : mg_iface_data(m, v.type, v.word.p);
    return MG_OK;
}

// ---- func values

static mg_status new_closure(mg_machine *m, mg_slot *result, const mg_func *fn, const mg_slot *captured, uint32_t n) {
    mg_closure *c = mg_alloc(m, sizeof *c + n * sizeof(mg_slot), false);
    c->fn = fn;
    memcpy(c->captured, captured, n * sizeof(mg_slot));
    result->p = c;
    return MG_OK;
}

// Of all functions below: the closure captures what it needs, the slot behind the closure holds the words of the call.
static const mg_closure *closure_of(const mg_func *self, const mg_slot *fp) { return fp[self->ctx_slot].p; }

static mg_status make_func_enter(mg_machine *m, mg_slot *fp) {
    const mg_func *self = mg_stub_self(m);
    const mg_closure *c = closure_of(self, fp);
    uint32_t n = self->results + self->params;
    mg_slot *words = mg_alloc(m, (n + 4) * sizeof *words, false);  // the frame, then the arguments of callReflect
    memcpy(words + self->results, fp + self->results, self->params * sizeof *words);
    fp[self->ctx_slot + 1].p = words;
    words[n] = c->captured[0];
    words[n + 1].p = words;
    words[n + 2].u = n;
    words[n + 3].u = n;
    return mg_call(m, NULL, c->captured[1].p, words + n, 4);
}

static mg_status make_func_leave(mg_machine *m, mg_slot *fp) {
    const mg_func *self = mg_stub_self(m);
    if (self->results > 0) memcpy(fp, fp[self->ctx_slot + 1].p, self->results * sizeof *fp);
    return MG_OK;
}

// func makeFunc(results, params int, impl unsafe.Pointer, callReflect unsafe.Pointer) unsafe.Pointer
static mg_status make_func(mg_machine *m, mg_slot *fp) {
    const mg_func *fn = mg_stub_func(m, "reflect.makeFuncStub", make_func_enter, make_func_leave, (uint32_t)fp[1].u, (uint32_t)fp[2].u);
    if (fn == NULL) return MG_FATAL;
    // To recover, callReflect is as if it were not there.
    ((mg_func *)((const mg_closure *)fp[4].p)->fn)->flags |= MG_F_WRAPPER;
    return new_closure(m, fp, fn, fp + 3, 2);
}

// Call a method with the data word in words[0] and the parameters from slot `first` on.
static mg_status call_method(mg_machine *m, mg_slot *fp, const mg_func *self, const mg_func *method, mg_slot word, uint32_t first) {
    uint32_t n = self->results + self->params - first;
    mg_slot *words = mg_alloc(m, (n + 1) * sizeof *words, false);
    words[0] = word;
    memcpy(words + 1, fp + first, n * sizeof *words);
    fp[self->ctx_slot + 1].p = words;
    return mg_call(m, method, NULL, words, n + 1);
}

static mg_status method_enter(mg_machine *m, mg_slot *fp) {
    const mg_func *self = mg_stub_self(m);
    const mg_closure *c = closure_of(self, fp);
    return call_method(m, fp, self, c->captured[0].p, c->captured[1], self->results);
}

static mg_status method_leave(mg_machine *m, mg_slot *fp) {
    const mg_func *self = mg_stub_self(m);
    if (self->results > 0) memcpy(fp, mg_call_results(m), self->results * sizeof *fp);
    return MG_OK;
}

// func bindMethod(results, params int, code, word unsafe.Pointer) unsafe.Pointer
static mg_status bind_method(mg_machine *m, mg_slot *fp) {
    const mg_func *fn = mg_stub_func(m, "reflect.methodValueCall", method_enter, method_leave, (uint32_t)fp[1].u, (uint32_t)fp[2].u);
    return fn == NULL ? MG_FATAL : new_closure(m, fp, fn, fp + 3, 2);
}

static mg_status expression_enter(mg_machine *m, mg_slot *fp) {
    const mg_func *self = mg_stub_self(m);
    const mg_closure *c = closure_of(self, fp);
    const mg_type *receiver = c->captured[1].t;
    mg_value v = from_slots(m, receiver, fp + self->results);
    return call_method(m, fp, self, c->captured[0].p, v.word, self->results + receiver->slots);
}

// func methodExpression(results, params int, code unsafe.Pointer, receiver *rtype) unsafe.Pointer
static mg_status method_expression(mg_machine *m, mg_slot *fp) {
    const mg_func *fn = mg_stub_func(m, "reflect.methodExpression", expression_enter, method_leave, (uint32_t)fp[1].u, (uint32_t)fp[2].u);
    return fn == NULL ? MG_FATAL : new_closure(m, fp, fn, fp + 3, 2);
}

#define NATIVE(name, fn) {"reflect." name, fn}
const mg_native mg_natives_reflect_call[] = {
    NATIVE("enter", enter),
    NATIVE("leave", leave),
    NATIVE("toWords", to_words),
    NATIVE("fromWords", from_words),
    NATIVE("typeSlots", type_slots),
    NATIVE("funcName", func_name),
    NATIVE("methodCount", count_methods),
    NATIVE("methodAt", method_at),
    NATIVE("methodOf", method_of),
    NATIVE("dataWord", data_word),
    NATIVE("makeFunc", make_func),
    NATIVE("bindMethod", bind_method),
    NATIVE("methodExpression", method_expression),
    {NULL, NULL},
};
