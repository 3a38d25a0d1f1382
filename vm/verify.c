// One pass over the code in order. The depth at a label is what the first jump or the fall-through to it says; where neither has come
// yet (a loop entered from below) it is 0. All others must agree.
#include "verify.h"

#include <stdlib.h>
#include <string.h>

#include "defer.h"
#include "image.h"

typedef struct {
    mg_machine *m;
    const mg_func *f;
    int32_t *depth_at;      // by pc: -1 unknown; meaningful where starts says so
    uint8_t *starts;        // an instruction starts here
    uint8_t *transient;     // by stack position: holds a transient address
    uint32_t depth;
    const char *wrong;
} verifier;

static const uint8_t lengths[] = {
#define X(name, length, ...) length,
    MG_OPS(X)
#undef X
};
static const char *const operand_kinds[] = {
#define X(name, length, kinds, ...) kinds,
    MG_OPS(X)
#undef X
};
static const struct { uint8_t pops, pushes, variable; uint8_t effects; } pictures[] = {
#define X(name, length, kinds, pops, pushes, variable, effects) {pops, pushes, variable, effects},
    MG_OPS(X)
#undef X
};

static uint32_t u32_at(const uint8_t *p) { uint32_t v; memcpy(&v, p, 4); return v; }
static uint16_t u16_at(const uint8_t *p) { uint16_t v; memcpy(&v, p, 2); return v; }
static int64_t i64_at(const uint8_t *p) { int64_t v; memcpy(&v, p, 8); return v; }

static void wrong(verifier *v, const char *what) { if (v->wrong == NULL) { v->wrong = what; } }

// Whether an operation keeps a call for later: of a function, or of a func value among its words.
static bool makes_later_call(uint32_t op) {
    return op == OP_DEFER_STACK || op == OP_DEFER_HEAP || op == OP_DEFER_AT || op == OP_GO;
}

static void operands(verifier *v, const uint8_t *ir, uint32_t op) {
    const mg_machine *m = v->m;
    const uint8_t *p = ir + 2;
    for (const char *kind = operand_kinds[op]; *kind != 0; kind++) {
        switch (*kind) {
        case 'b': p += 1; break;
        case 'h': p += 2; break;
        case 'w': p += 4; break;
        case 'q': p += 8; break;
        case 's': if (u32_at(p) >= m->string_n) { wrong(v, "string operand"); } p += 4; break;
        case 'm': if (u32_at(p) >= m->string_n) { wrong(v, "method operand"); } p += 4; break;
        case 't': if (u32_at(p) >= m->type_n) { wrong(v, "type operand"); } p += 4; break;
        case 'd': if (u32_at(p) >= m->data_n) { wrong(v, "data operand"); } p += 4; break;
        case 'f':
            if (u32_at(p) >= m->func_n && !(u32_at(p) == UINT32_MAX && makes_later_call(op))) { wrong(v, "function operand"); }
            p += 4;
            break;
        case 'l':
            if (u32_at(p) >= v->f->ir_len || !v->starts[u32_at(p)]) { wrong(v, "jump target"); }
            p += 4;
            break;
        }
    }
}

static void jump(verifier *v, uint32_t target, uint32_t depth) {
    if (v->depth_at[target] >= 0 && (uint32_t)v->depth_at[target] != depth) { wrong(v, "stack depth at a label"); }
    v->depth_at[target] = (int32_t)depth;
}

static void pop(verifier *v, uint32_t n) {
    if (n > v->depth) { wrong(v, "operand stack is empty"); return; }
    v->depth -= n;
}
static void push(verifier *v, uint32_t n) {
    if (n > v->f->record->stack || v->depth > v->f->record->stack - n) { wrong(v, "operand stack is too deep"); return; }
    memset(v->transient + v->depth, 0, n);
    v->depth += n;
}
static bool top_is_transient(const verifier *v, uint32_t below) { return v->depth > below && v->transient[v->depth - 1 - below]; }
static void mark_transient(verifier *v) { if (v->depth > 0) { v->transient[v->depth - 1] = 1; } }

// No transient address may live across a call, an allocation, a jump or a label, nor be kept in a local.
static void no_transients(verifier *v, uint32_t n) {
    for (uint32_t i = v->depth - n; i < v->depth; i++) {
        if (v->transient[i]) { wrong(v, "transient address kept"); }
    }
}

static void slots(verifier *v, uint32_t slot, uint32_t n) {
    if ((uint64_t)slot + n > (uint64_t)v->f->results + v->f->params + v->f->locals) { wrong(v, "slot"); }
}
static void frame_bytes(verifier *v, uint64_t off, uint32_t n) {
    if (off % n != 0) { wrong(v, "frame offset"); }
    slots(v, (uint32_t)(off / 8 > UINT32_MAX ? UINT32_MAX : off / 8), 1);
}

static const mg_type *type_at(verifier *v, const uint8_t *ir, uint32_t off) { return &v->m->types[u32_at(ir + off)]; }
static const mg_type *map_at(verifier *v, const uint8_t *ir) {
    const mg_type *t = type_at(v, ir, 2);
    if (t->kind != MG_MAP) { wrong(v, "map type"); return NULL; }
    return t;
}
static const mg_type *chan_at(verifier *v, const uint8_t *ir) {
    const mg_type *t = type_at(v, ir, 2);
    if (t->kind != MG_CHAN) { wrong(v, "channel type"); return NULL; }
    return t;
}
static uint32_t bounds(uint32_t flags) { return (flags & 1) + (flags >> 1 & 1) + (flags >> 2 & 1); }
static uint32_t bytes_words(uint32_t bytes) { return mg_slots(bytes); }

// The instructions whose pictures have runs.
static void variable(verifier *v, const uint8_t *ir, uint32_t op) {
    const mg_type *t;
    switch (op) {
    case OP_ZERO: case OP_ROOM: push(v, u16_at(ir + 2)); break;
    case OP_DROP: pop(v, u16_at(ir + 2)); break;
    case OP_DUP: {
        uint32_t n = u16_at(ir + 2);
        if (n > v->depth) { wrong(v, "operand stack is empty"); break; }
        no_transients(v, n);
        push(v, n);
        break;
    }
    case OP_GET: slots(v, u16_at(ir + 2), u16_at(ir + 4)); push(v, u16_at(ir + 4)); break;
    case OP_SET:
        slots(v, u16_at(ir + 2), u16_at(ir + 4));
        if (u16_at(ir + 4) <= v->depth) { no_transients(v, u16_at(ir + 4)); }
        pop(v, u16_at(ir + 4));
        break;
    case OP_LOAD_N: pop(v, 1); push(v, bytes_words(u32_at(ir + 6))); break;
    case OP_STORE_N: pop(v, 1 + bytes_words(u32_at(ir + 6))); break;
    case OP_INDEX_N: pop(v, 3); push(v, bytes_words(u32_at(ir + 3))); break;
    case OP_SET_INDEX_N: pop(v, 3 + bytes_words(u32_at(ir + 3))); break;
    case OP_SLICE_SLICE: pop(v, 3 + bounds(ir[2])); push(v, 3); break;
    case OP_SLICE_ARRAY: pop(v, 2 + bounds(ir[2])); push(v, 3); break;
    case OP_SLICE_STR: pop(v, 2 + bounds(ir[2] & ~4u)); push(v, 2); break;
    case OP_APPEND_N: pop(v, 3 + type_at(v, ir, 2)->slots); push(v, 3); break;
    case OP_CONCAT: if (u16_at(ir + 2) == 0) { wrong(v, "concatenation"); } pop(v, 2u * u16_at(ir + 2)); push(v, 2); break;
    case OP_EQ_TYPE: pop(v, 2 * type_at(v, ir, 2)->slots); push(v, 1); break;
    case OP_CALL: {
        const mg_func *callee = &v->m->funcs[u32_at(ir + 2)];
        const mg_i_func *record = &v->m->func_records[callee - v->m->funcs];
        pop(v, record->results + record->params);
        push(v, record->results);
        break;
    }
    case OP_CALL_CLOSURE: case OP_CALL_IFACE: {
        uint32_t at = op == OP_CALL_IFACE ? 6 : 2, window = u16_at(ir + at), results = u16_at(ir + at + 2);
        if (results > window || (op == OP_CALL_IFACE && results == window)) { wrong(v, "call window"); }
        pop(v, 1 + window);
        push(v, results);
        break;
    }
    case OP_MAKE_CLOSURE: pop(v, u16_at(ir + 6)); push(v, 1); break;
    case OP_MAP_GET: if ((t = map_at(v, ir))) { pop(v, 1 + t->key->slots); push(v, t->elem->slots); } break;
    case OP_MAP_GET_OK: if ((t = map_at(v, ir))) { pop(v, 1 + t->key->slots); push(v, t->elem->slots + 1); } break;
    case OP_MAP_SET: if ((t = map_at(v, ir))) { pop(v, 1 + t->key->slots + t->elem->slots); } break;
    case OP_MAP_ADDR: if ((t = map_at(v, ir))) { pop(v, 1 + t->key->slots); push(v, 1); mark_transient(v); } break;
    case OP_MAP_DELETE: if ((t = map_at(v, ir))) { pop(v, 1 + t->key->slots); } break;
    case OP_MAP_NEXT:
        slots(v, u16_at(ir + 6), MG_MAP_ITER_SLOTS);
        jump(v, u32_at(ir + 9), v->depth);
        if ((t = map_at(v, ir))) { push(v, (ir[8] & 1 ? t->key->slots : 0) + (ir[8] & 2 ? t->elem->slots : 0)); }
        break;
    case OP_MAKE_IFACE: pop(v, type_at(v, ir, 2)->slots); push(v, 2); break;
    case OP_UNBOX: pop(v, 1); push(v, type_at(v, ir, 2)->slots); break;
    case OP_ASSERT: pop(v, 2); push(v, type_at(v, ir, 2)->slots); break;
    case OP_ASSERT_OK: pop(v, 2); push(v, type_at(v, ir, 2)->slots + 1); break;
    case OP_DEFER_OPEN:
        if (ir[2] >= v->f->record->open_n) { wrong(v, "open-coded defer"); break; }
        pop(v, mg_image_open(v->m, v->f->record->open_off + ir[2])->n);
        break;
    case OP_DEFER_STACK: case OP_DEFER_HEAP: case OP_DEFER_AT: case OP_GO: {
        uint32_t n = u16_at(ir + 6);
        if (u32_at(ir + 2) == UINT32_MAX ? n == 0 : n != v->m->func_records[u32_at(ir + 2)].params) { wrong(v, "deferred call"); }
        if (n > MG_DEFER_WORDS) { wrong(v, "deferred call"); }
        pop(v, n + (op == OP_DEFER_AT));
        break;
    }
    case OP_SEND: if ((t = chan_at(v, ir))) { pop(v, 1 + t->elem->slots); } break;
    case OP_RECV: if ((t = chan_at(v, ir))) { pop(v, 1); push(v, t->elem->slots); } break;
    case OP_RECV_OK: if ((t = chan_at(v, ir))) { pop(v, 1); push(v, t->elem->slots + 1); } break;
    case OP_PRINT: {
        static const uint8_t words[] = {1, 1, 1, 1, 2, 1, 3, 2, 2, 0, 0, 1, 1};
        if (ir[2] >= sizeof words) { wrong(v, "print"); break; }
        pop(v, words[ir[2]]);
        break;
    }
    default: wrong(v, "opcode");
    }
}

static void fixed(verifier *v, const uint8_t *ir, uint32_t op) {
    bool carried = false;
    switch (op) {
    case OP_OFFSET_ADDR: case OP_FIELD_ADDR: carried = top_is_transient(v, 0); break;
    case OP_INDEX_ADDR: carried = top_is_transient(v, 2); break;
    case OP_NIL_CHECK: carried = top_is_transient(v, 0); break;
    case OP_ADDR_LOCAL: slots(v, u16_at(ir + 2), 1); carried = true; break;
    case OP_ZERO_LOCAL: slots(v, u16_at(ir + 2), u16_at(ir + 4)); break;
    case OP_GET_I8: case OP_GET_U8: case OP_SET_8: frame_bytes(v, u32_at(ir + 2), 1); break;
    case OP_GET_I16: case OP_GET_U16: case OP_SET_16: frame_bytes(v, u32_at(ir + 2), 2); break;
    case OP_GET_I32: case OP_GET_U32: case OP_SET_32: frame_bytes(v, u32_at(ir + 2), 4); break;
    case OP_MAP_ITER: slots(v, u16_at(ir + 6), MG_MAP_ITER_SLOTS); (void)map_at(v, ir); break;
    case OP_MAKE_MAP: case OP_MAP_CLEAR: (void)map_at(v, ir); break;
    case OP_MAKE_CHAN: (void)chan_at(v, ir); break;
    case OP_SELECT_SEND: case OP_SELECT_RECV: {
        const mg_type *t = chan_at(v, ir);
        if (t != NULL) { slots(v, u16_at(ir + 6), t->elem->slots); }
        break;
    }
    case OP_GLOBAL:
        // One past the end is the address of nothing, but legal for what has no size.
        break;
    case OP_JUMP: jump(v, u32_at(ir + 2), v->depth); break;
    case OP_JUMP_IF: case OP_JUMP_IF_NOT: if (v->depth > 0) { jump(v, u32_at(ir + 2), v->depth - 1); } break;
    case OP_JUMP_TABLE: {
        if (u32_at(ir + 2) >= v->f->record->table_n || v->depth == 0) { wrong(v, "jump table"); break; }
        const mg_i_table *table = mg_image_table(v->m, v->f->record->table_off + u32_at(ir + 2));
        bool fits = table->label_off <= v->m->index_n && table->label_n <= v->m->index_n - table->label_off;
        if (!fits || table->default_label >= v->f->ir_len || !v->starts[table->default_label]) { wrong(v, "jump table"); break; }
        jump(v, table->default_label, v->depth - 1);
        for (uint32_t k = 0; k < table->label_n && v->wrong == NULL; k++) {
            uint32_t label = v->m->index[table->label_off + k];
            if (label >= v->f->ir_len || !v->starts[label]) { wrong(v, "jump table"); break; }
            jump(v, label, v->depth - 1);
        }
        break;
    }
    case OP_RUN_OPEN: if (ir[2] >= v->f->record->open_n) { wrong(v, "open-coded defer"); } break;
    case OP_SLICE_TO_ARRAY: if (i64_at(ir + 2) < 0) { wrong(v, "array length"); } break;
    case OP_DEFER_RETURN: if (v->depth != 0) { wrong(v, "operands left at DEFER_RETURN"); } break;
    default: break;
    }
    pop(v, pictures[op].pops);
    push(v, pictures[op].pushes);
    if (carried) { mark_transient(v); }
}

static bool find_starts(verifier *v) {
    const mg_func *f = v->f;
    uint32_t pc = 0;
    while (pc < f->ir_len) {
        if (f->ir_len - pc < 2) { return false; }
        uint32_t op = u16_at(f->ir + pc);
        if (op >= MG_OP_COUNT || f->ir_len - pc < lengths[op]) { return false; }
        v->starts[pc] = 1;
        pc += lengths[op];
    }
    return true;
}

static void walk(verifier *v) {
    const mg_func *f = v->f;
    bool falls_in = true;
    if (f->record->deferreturn < f->ir_len) {
        if (!v->starts[f->record->deferreturn]) { wrong(v, "deferreturn"); return; }
        v->depth_at[f->record->deferreturn] = 0;
    }
    for (uint32_t pc = 0; pc < f->ir_len && v->wrong == NULL;) {
        const uint8_t *ir = f->ir + pc;
        uint32_t op = u16_at(ir);
        if (v->depth_at[pc] >= 0) {
            if (falls_in) { no_transients(v, v->depth); jump(v, pc, v->depth); }
            v->depth = 0;
            push(v, (uint32_t)v->depth_at[pc]);
        } else if (!falls_in) {
            v->depth = 0;
        }
        // A later jump to here must agree with what is assumed now.
        v->depth_at[pc] = (int32_t)v->depth;
        operands(v, ir, op);
        if (v->wrong != NULL) { return; }
        if (pictures[op].variable) { variable(v, ir, op); } else { fixed(v, ir, op); }
        if (v->wrong == NULL && (pictures[op].effects & (MG_E_CALL | MG_E_GC | MG_E_JUMP)) && op != OP_MAP_ADDR) { no_transients(v, v->depth); }
        falls_in = !(pictures[op].effects & MG_E_RETURN) && op != OP_JUMP && op != OP_JUMP_TABLE;
        pc += lengths[op];
    }
    if (falls_in) { wrong(v, "control falls off the end"); }
}

const char *mg_verify(mg_machine *m, const mg_func *f) {
    size_t n = f->ir_len + 1;
    verifier v = {.m = m, .f = f, .depth_at = malloc(n * sizeof *v.depth_at), .starts = calloc(n, 1), .transient = calloc(f->record->stack + 1u, 1)};
    if (v.depth_at == NULL || v.starts == NULL || v.transient == NULL) {
        wrong(&v, "out of memory");
    } else {
        memset(v.depth_at, 0xff, n * sizeof *v.depth_at);
        if (!find_starts(&v)) { wrong(&v, "opcode"); } else { walk(&v); }
    }
    free(v.depth_at);
    free(v.starts);
    free(v.transient);
    return v.wrong;
}
