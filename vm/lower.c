// The lowering itself. See lower.h for the method; emission of single operations is in lower_ops.inc.
#include "lower.h"

#include <stdlib.h>
#include <string.h>

#include "debug.h"
#include "frame.h"
#include "image.h"
#include "locks.h"
#include "slotops.h"
#include "trace.h"

enum { LEAF_BYTES = 400, LEAF_PARAMS = 16, LEAF_DEPTH = 3, INLINED_BYTES = 1 << 14 };

enum kind { E_TEMP, E_SLOT, E_CONST, E_LEA, E_GLOBAL, E_MEMORY };

// What a stack position holds: its value in its own slot; a copy of slot `slot`; the constant k; the address of byte k of
// slot `slot`; the static address k; the word at k bytes from the pointer in `slot` (NO_SLOT: at the address k), which the operation that
// consumes it will replace.
typedef struct { uint8_t kind; uint32_t slot; int64_t k; } entry;

#define NO_SLOT UINT32_MAX

typedef struct { uint32_t unit, target; } fixup;

typedef struct {
    mg_machine *m;
    mg_func *f;
    const uint8_t *ir;
    uint32_t pc, next;          // of the IR instruction being lowered, and of the one behind it
    mg_unit *units;
    uint32_t *ir_pc;
    uint32_t *inlined_pc;       // by unit: 0, or of inlined code its number, from 1, << 16 and the callee's IR pc
    uint32_t unit_n, unit_cap;
    entry *stack;
    size_t stack_cap;
    uint32_t depth;
    uint32_t base;              // slot of stack position 0
    fixup *fixups;
    uint32_t fixup_n, fixup_cap;
    uint32_t *unit_at;          // by IR pc: first unit of the instruction there
    uint32_t *ret_at;           // by IR pc of a call: the unit it returns to; NULL unless debugged
    int32_t *depth_at;          // by IR pc: stack depth at a label, -1 unknown
    uint8_t *is_label;          // by IR pc
    // The last instruction when it defined the top of the stack and nothing has come between: its unit, the stack position and
    // number of words it defined, and its opcode when the result goes to an accumulator instead (0: there is no such form).
    int64_t def;
    uint32_t def_depth, def_n, def_acc, def_facc;
    // The same of the instruction before the last, which ended where there were was_end units.
    int64_t was;
    uint32_t was_end, was_depth, was_n, was_acc, was_facc;
    int64_t label_unit;         // number of units when the last label was placed, or -1
    uint32_t label_pc;          // and its IR pc
    bool fuse;
    bool failed;
    // While the code of a leaf is put in place of its call: what is known of it (else NULL), the slot of its frame's base, the stack
    // depth and the number of fixups when it began, and the results that it left elsewhere than in their slots.
    const mg_inlined *inlined;
    uint32_t shift, floor, fixup_floor;
    uint32_t result_n;
    entry result[LEAF_PARAMS];
    bool result_defined;        // the last unit defined the only result
    mg_inlined **inlines;       // all so far
    uint32_t inlined_n, inlined_bytes;
    uint32_t frame;             // slots that the function needs with what is inlined
} lowering;

static uint32_t u32_at(const uint8_t *p) { uint32_t v; memcpy(&v, p, 4); return v; }
static uint16_t u16_at(const uint8_t *p) { uint16_t v; memcpy(&v, p, 2); return v; }
static int64_t i64_at(const uint8_t *p) { int64_t v; memcpy(&v, p, 8); return v; }

static uint32_t canon(const lowering *l, uint32_t position) { return l->base + position; }

// Slot operations that carry a second unit.
static const uint8_t unit_extra[S_COUNT] = {
#define Y(N, ...) [S_##N##_SK_S] = 1, [S_##N##_SK_F] = 1, [S_##N##_FK_S] = 1, [S_##N##_FK_F] = 1, \
                  [S_##N##_KS_S] = 1, [S_##N##_KS_F] = 1, [S_##N##_KF_S] = 1, [S_##N##_KF_F] = 1,
    MG_FBIN_OPS(Y)
#undef Y
#define Y(N, ...) [S_##N##_SK] = 1, [S_##N##_SK_B] = 1, [S_##N##_FK] = 1, [S_##N##_FK_B] = 1,
    MG_FBR_OPS(Y)
#undef Y
#define Y(N, ...) [S_LOADG_##N] = 1, [S_INDEXG_##N##_S_S] = 1, [S_INDEXG_##N##_S_A] = 1, [S_INDEXG_##N##_S_F] = 1, [S_INDEXG_##N##_A_S] = 1, \
                  [S_INDEXG_##N##_A_A] = 1, [S_INDEXG_##N##_A_F] = 1, [S_INDEX_##N##_RS_S] = 1, [S_INDEX_##N##_RS_A] = 1, [S_INDEX_##N##_RS_F] = 1, [S_INDEX_##N##_RK_S] = 1, [S_INDEX_##N##_RK_A] = 1, \
                  [S_INDEX_##N##_RK_F] = 1, [S_INDEX_##N##_L2_S] = 1, [S_INDEX_##N##_L2_F] = 1, [S_INDEX_##N##_P2_S] = 1, \
                  [S_INDEX_##N##_P2_F] = 1,
    MG_MEM_OPS(Y)
#undef Y
#define Y(N, ...) [S_STOREG_##N] = 1, [S_SETG_##N##_S] = 1, [S_SETG_##N##_A] = 1, [S_SETG_##N##_F] = 1, [S_SETG_##N##_K] = 1, \
                  [S_SETG_##N##_S_A] = 1, [S_SETG_##N##_K_A] = 1, [S_SET_INDEX_##N##_RS_S] = 1, [S_SET_INDEX_##N##_RS_K] = 1, \
                  [S_SET_INDEX_##N##_RK_S] = 1, [S_SET_INDEX_##N##_RK_K] = 1, [S_SET_INDEX_##N##_L2] = 1, [S_SET_INDEX_##N##_P2] = 1,
    MG_STORE_OPS(Y)
#undef Y
#define Y(N, ...) [S_##N##_SW_S] = 1, [S_##N##_SW_A] = 1, [S_##N##_AW_S] = 1, [S_##N##_AW_A] = 1,
    MG_WIDE_OPS(Y)
#undef Y
#define Y(N, ...) [S_##N##_SW] = 1, [S_##N##_SW_B] = 1, [S_##N##_AW] = 1, [S_##N##_AW_B] = 1,
    MG_BRW_OPS(Y)
#undef Y
#define Y(N, ...) [S_##N##_SK] = 1, [S_##N##_SK_B] = 1,
    MG_BRSTR_OPS(Y)
#undef Y
#define W(N) [S_##N] = 1,
    W(MOVQ) W(LEA) W(LOADN) W(STOREN) W(MOVE) W(ZERO_MEM) W(LOADG2) W(LOADG3) W(INDEX_N) W(INDEX_ADDR) W(INDEX2) W(INDEX3) W(SET_INDEX_N) W(SET_INDEX2) W(SET_INDEX3) W(INDEXF_64) W(INDEXF_64_A) W(INDEXF_64_F)
    W(SET_INDEXF_64) W(INDEXL_ADDR) W(INDEXP_ADDR) W(SLICE_SLICE) W(SLICE_ARRAY) W(SLICE_TO_ARRAY) W(MAKE_SLICE) W(APPEND_8) W(APPEND_16) W(APPEND_32)
    W(APPEND_64) W(APPEND_N) W(APPEND_SLICE) W(GROW_SLICE) W(COPY) W(CLEAR_SLICE) W(EQ_TYPE) W(MAKE_IFACE) W(UNBOX) W(ASSERT) W(ASSERT_OK)
    W(ASSERT_IFACE) W(ASSERT_IFACE_OK) W(IMPLEMENTS) W(CALL) W(CALL_LEAF) W(CALL_1) W(CALL_2) W(CALL_NATIVE) W(CALL_CLOSURE) W(CALL_IFACE) W(CALL_CLOSURE_1) W(CALL_IFACE_1) W(LOADG_64_A) W(LOADG_64_F) W(STOREG_64_A) W(STOREG_64_F)
    W(STOREG_64_K) W(ADD_G_S) W(ADD_G_A) W(ADD_G_K) W(JUMP_TABLE) W(JUMP_TABLE_A) W(MAKE_CLOSURE) W(NEW)
    W(MAKE_MAP) W(MAP_GET) W(MAP_GET_64) W(MAP_GET_STR) W(MAP_GET_OK) W(MAP_SET) W(MAP_ADDR) W(MAP_DELETE) W(MAP_CLEAR) W(MAP_ITER) W(MAP_NEXT)
    W(DEFER_OPEN) W(RUN_OPEN) W(DEFER_PUSH) W(RANGE_TOKEN) W(DEFER_AT) W(DEFER_RETURN) W(GO) W(MAKE_CHAN)
#undef W
};

// ---- emission

static mg_unit *new_unit(lowering *l) {
    if (l->unit_n == l->unit_cap) {
        uint32_t cap = l->unit_cap * 2;
        mg_unit *units = realloc(l->units, cap * sizeof *units);
        if (units != NULL) { l->units = units; }
        uint32_t *ir_pc = realloc(l->ir_pc, cap * sizeof *ir_pc);
        if (ir_pc != NULL) { l->ir_pc = ir_pc; }
        uint32_t *inlined_pc = realloc(l->inlined_pc, cap * sizeof *inlined_pc);
        if (inlined_pc != NULL) { l->inlined_pc = inlined_pc; }
        if (units == NULL || ir_pc == NULL || inlined_pc == NULL) { l->failed = true; l->unit_n = 0; } else { l->unit_cap = cap; }
    }
    l->ir_pc[l->unit_n] = l->pc;
    l->inlined_pc[l->unit_n] = 0;
    mg_unit *unit = &l->units[l->unit_n++];
    memset(unit, 0, sizeof *unit);
    return unit;
}

static mg_insn *emit(lowering *l, uint32_t op, uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
    if (l->def >= 0) {
        l->was = l->def; l->was_depth = l->def_depth; l->was_n = l->def_n; l->was_acc = l->def_acc; l->was_facc = l->def_facc;
        l->was_end = l->unit_n;
    }
    mg_insn *insn = &new_unit(l)->insn;
    insn->number = op;
    insn->a = (uint16_t)a;
    insn->b = (uint16_t)b;
    insn->c = (uint16_t)c;
    insn->d = (uint16_t)d;
    l->def = -1;
    return insn;
}

static void emit_imm(lowering *l, uint32_t op, uint32_t a, uint32_t b, int64_t imm) { emit(l, op, a, b, 0, 0)->imm = (int32_t)imm; }

static void data(lowering *l, uint64_t x, uint64_t y) {
    mg_unit *unit = new_unit(l);
    unit->data[0] = x;
    unit->data[1] = y;
}
static void data_ptr(lowering *l, const void *x, uint64_t y) { data(l, (uint64_t)(uintptr_t)x, y); }

// The second unit of an instruction that makes a call.
static void call_data(lowering *l, const void *callee) {
    data(l, (uint64_t)(uintptr_t)callee, (uint64_t)(uintptr_t)l->f);
    if (l->ret_at != NULL) { l->ret_at[l->pc] = l->unit_n; }
}

// ---- the abstract stack

static entry *at(lowering *l, uint32_t position) { return &l->stack[position]; }

static void push_entry(lowering *l, uint8_t kind, uint32_t slot, int64_t k) { l->stack[l->depth++] = (entry){kind, slot, k}; }

static void push_temps(lowering *l, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) { push_entry(l, E_TEMP, 0, 0); }
}

// The last emitted instruction (at unit `unit`) defined n words that are now pushed; acc and facc: its accumulator forms.
static void push_def(lowering *l, uint32_t unit, uint32_t n, uint32_t acc, uint32_t facc) {
    l->def = l->fuse ? (int64_t)unit : -1;
    l->def_depth = l->depth;
    l->def_n = n;
    l->def_acc = acc;
    l->def_facc = facc;
    push_temps(l, n);
}

// The last unit if it is an instruction `op`; else NULL.
static mg_insn *last_insn(lowering *l, uint32_t op) {
    if (!l->fuse || l->unit_n == 0) { return NULL; }
    mg_insn *last = &l->units[l->unit_n - 1].insn;
    uint64_t before = l->unit_n > 1 ? l->units[l->unit_n - 2].insn.number : 0;
    bool is_data = before < S_COUNT && unit_extra[before];
    return !is_data && last->number == op ? last : NULL;
}

static void move(lowering *l, uint32_t to, uint32_t from, uint32_t n) {
    if (to == from || n == 0) { return; }
    // Not when something jumps between the two.
    mg_insn *before = n == 1 && l->label_unit != (int64_t)l->unit_n ? last_insn(l, S_MOV) : NULL;
    if (before != NULL) {
        before->number = S_MOV_MOV;
        before->c = (uint16_t)to;
        before->d = (uint16_t)from;
        l->def = -1;
        return;
    }
    if (n <= 3) { emit(l, n == 1 ? S_MOV : n == 2 ? S_MOV2 : S_MOV3, to, from, 0, 0); } else { emit(l, S_MOVN, to, from, n, 0); }
}

static void load_constant(lowering *l, uint32_t slot, int64_t k) {
    if (k == (int32_t)k) {
        emit_imm(l, S_MOVK, slot, 0, k);
    } else {
        emit(l, S_MOVQ, slot, 0, 0, 0);
        data(l, (uint64_t)k, 0);
    }
}

// Bring positions [from, from+n) into their own slots.
static void settle(lowering *l, uint32_t from, uint32_t n) {
    for (uint32_t i = from; i < from + n; i++) {
        entry *e = at(l, i);
        switch (e->kind) {
        case E_TEMP: break;
        case E_MEMORY:
            if (e->slot != NO_SLOT) { emit_imm(l, S_LOAD_64_S_S, canon(l, i), e->slot, e->k); break; }
            emit(l, S_LOADG_64, canon(l, i), 0, 0, 0);
            data(l, (uint64_t)e->k, 0);
            break;
        case E_CONST:
        case E_GLOBAL: load_constant(l, canon(l, i), e->k); break;
        case E_LEA:
            emit(l, S_LEA, canon(l, i), e->slot, 0, 0);
            data(l, (uint64_t)e->k, 0);
            break;
        case E_SLOT: {
            uint32_t run = 1;
            while (i + run < from + n && at(l, i + run)->kind == E_SLOT && at(l, i + run)->slot == e->slot + run) { run++; }
            move(l, canon(l, i), e->slot, run);
            for (uint32_t j = 1; j < run; j++) { at(l, i + j)->kind = E_TEMP; }
            break;
        }
        }
        e->kind = E_TEMP;
    }
}

static void settle_all(lowering *l) { settle(l, l->floor, l->depth - l->floor); }

static bool settled(const lowering *l, uint32_t n) {
    for (uint32_t i = l->floor; i < n; i++) {
        if (l->stack[i].kind != E_TEMP) { return false; }
    }
    return true;
}

// The first of n consecutive slots that hold positions [from, from+n), brought together if need be.
static uint32_t run_of(lowering *l, uint32_t from, uint32_t n) {
    if (n == 0) { return canon(l, from); }
    const entry *e = at(l, from);
    if (e->kind == E_SLOT) {
        uint32_t i = 1;
        while (i < n && at(l, from + i)->kind == E_SLOT && at(l, from + i)->slot == e->slot + i) { i++; }
        if (i == n) { return e->slot; }
    }
    settle(l, from, n);
    return canon(l, from);
}

// Before slots [slot, slot+n) change: no position may go on as a copy of one of them.
static void detach(lowering *l, uint32_t slot, uint32_t n) {
    for (uint32_t i = 0; i < l->depth; i++) {
        const entry *e = at(l, i);
        if (e->kind == E_SLOT && e->slot >= slot && e->slot < slot + n) { settle(l, i, 1); }
    }
}

static bool is_copied(lowering *l, uint32_t slot, uint32_t n) {
    for (uint32_t i = 0; i < l->depth; i++) {
        const entry *e = at(l, i);
        if (e->kind == E_SLOT && e->slot >= slot && e->slot < slot + n) { return true; }
    }
    return false;
}

// Whether the last instruction defined exactly position p.
static bool just_defined(const lowering *l, uint32_t p, uint32_t n) {
    return l->def >= 0 && l->def_depth == p && l->def_n == n && l->stack[p].kind == E_TEMP;
}
static bool in_acc(const lowering *l, uint32_t p) { return just_defined(l, p, 1) && l->def_acc != 0; }
static bool in_facc(const lowering *l, uint32_t p) { return just_defined(l, p, 1) && l->def_facc != 0; }
// The last instruction has been taken back: what the one before it defined is the last thing defined again.
static void define_again(lowering *l) {
    if (l->was_end != l->unit_n || !l->fuse) { l->def = -1; return; }
    l->def = l->was; l->def_depth = l->was_depth; l->def_n = l->was_n; l->def_acc = l->was_acc; l->def_facc = l->was_facc;
}
static void use_acc(lowering *l) { l->units[l->def].insn.number = l->def_acc; }
static void use_facc(lowering *l) { l->units[l->def].insn.number = l->def_facc; }

// ---- labels

static const uint8_t op_length[] = {
#define X(name, length, ...) length,
    MG_OPS(X)
#undef X
};

// Where a jump from pc to `target` ends: past jumps that go on unconditionally, as long as as many safepoints (jumps backward) are passed.
// `silent`: the jump itself is no safepoint, whatever its direction.
static uint32_t thread(const lowering *l, uint32_t from, uint32_t target, bool silent) {
    for (int hops = 0; l->fuse && hops < 8 && u16_at(l->ir + target) == OP_JUMP; hops++) {
        uint32_t beyond = u32_at(l->ir + target + 2);
        int passed = (!silent && target <= from) + (beyond <= target), left = !silent && beyond <= from;
        if (passed != left || (l->m->debug != NULL && mg_debug_barrier(l->m, l->f->index, target))) { break; }
        target = beyond;
    }
    return target;
}

// The instruction at `unit` jumps to a target that has been threaded.
static void jump_to(lowering *l, uint32_t unit, uint32_t target) {
    if (l->fixup_n == l->fixup_cap) {
        uint32_t cap = l->fixup_cap * 2;
        fixup *grown = realloc(l->fixups, cap * sizeof *grown);
        if (grown == NULL) { l->failed = true; return; }
        l->fixups = grown;
        l->fixup_cap = cap;
    }
    l->fixups[l->fixup_n++] = (fixup){unit, target};
    l->depth_at[target] = (int32_t)l->depth;
}

// The opcode behind the one being lowered, if the two may be fused; else -1.
static int peek(const lowering *l) {
    if (!l->fuse || l->next >= l->f->ir_len || l->is_label[l->next]) { return -1; }
    return u16_at(l->ir + l->next);
}

// `GET n words of slot` at pc, where the operation belongs to the straight line that is being lowered.
static bool is_get(const lowering *l, uint32_t pc, uint32_t n) {
    return pc < l->f->ir_len && !l->is_label[pc] && u16_at(l->ir + pc) == OP_GET && u16_at(l->ir + pc + 4) == n;
}
// The opcode at pc, in the same sense; -1 behind a label.
static int op_at(const lowering *l, uint32_t pc) { return pc >= l->f->ir_len || l->is_label[pc] ? -1 : u16_at(l->ir + pc); }
enum { GET_LENGTH = 6 };

// Whether both IR instructions stand in the same line of the source: what may panic in two places may be one instruction then.
static bool same_line(const lowering *l, uint32_t pc1, uint32_t pc2) {
    const mg_i_line *line1 = mg_image_line(l->m, l->f, pc1), *line2 = mg_image_line(l->m, l->f, pc2);
    return line1 == line2 || (line1 != NULL && line2 != NULL && line1->line == line2->line);
}

// Whether the instruction that defined the top of the stack stands in the same line, so that one that may panic in both places may take
// its place. One of inlined code never does.
static bool may_join(const lowering *l) { return l->inlined_pc[l->def] == 0 && same_line(l, l->ir_pc[l->def], l->pc); }

static void skip_next(lowering *l);
static void mark_labels(lowering *l);
static void lower_code(lowering *l);
static void resolve(lowering *l, uint32_t first);
static bool local_slot(const lowering *l, uint32_t operand, uint32_t *slot);

#include "lower_arith.inc"
#include "lower_memory.inc"
#include "lower_inline.inc"
#include "lower_ops.inc"

static void skip_next(lowering *l) { l->next += op_length[u16_at(l->ir + l->next)]; }

static void mark(lowering *l, uint32_t from, uint32_t target, bool silent) { l->is_label[thread(l, from, target, silent)] = 1; }

static void mark_labels(lowering *l) {
    const mg_func *f = l->f;
    for (uint32_t pc = 0; pc < f->ir_len; pc += op_length[u16_at(f->ir + pc)]) {
        switch (u16_at(f->ir + pc)) {
        case OP_JUMP: case OP_JUMP_IF: case OP_JUMP_IF_NOT: mark(l, pc, u32_at(f->ir + pc + 2), false); break;
        case OP_MAP_NEXT: mark(l, pc, u32_at(f->ir + pc + 9), true); break;
        case OP_RECOVER: case OP_GO: if (l->m->debug != NULL) { l->is_label[pc + op_length[u16_at(f->ir + pc)]] = 1; } break;
        default: break;
        }
        if (l->m->debug != NULL && mg_debug_barrier(l->m, f->index, pc)) { l->is_label[pc] = 1; }
    }
    for (uint32_t i = 0; i < f->record->table_n; i++) {
        const mg_i_table *table = mg_image_table(l->m, f->record->table_off + i);
        mark(l, 0, table->default_label, true);
        for (uint32_t k = 0; k < table->label_n; k++) { mark(l, 0, l->m->index[table->label_off + k], true); }
    }
    if (f->record->deferreturn < f->ir_len) { l->is_label[f->record->deferreturn] = 1; }
}

// Whether the result slots are written only on the straight way to a return, and never read: nothing that runs meanwhile, a collection least of
// all, need take what they hold for values.
static bool sets_results_late(const lowering *l) {
    const mg_func *f = l->f;
    uint32_t results = f->results;
    bool leaving = false;
    if (results == 0 || (f->flags & MG_F_DEFERS)) { return false; }
    for (uint32_t pc = 0; pc < f->ir_len; pc += op_length[u16_at(l->ir + pc)]) {
        uint32_t op = u16_at(l->ir + pc), operand = u16_at(l->ir + pc + 2);
        if (leaving && l->is_label[pc]) { return false; }
        switch (op) {
        case OP_RETURN: leaving = false; break;
        case OP_SET: leaving = leaving || operand < results; break;
        case OP_GET: case OP_ADDR_LOCAL: case OP_ZERO_LOCAL: if (operand < results) { return false; } break;
        case OP_GET_I8: case OP_GET_U8: case OP_GET_I16: case OP_GET_U16: case OP_GET_I32: case OP_GET_U32: case OP_SET_8: case OP_SET_16:
        case OP_SET_32:
            if (u32_at(l->ir + pc + 2) < results * sizeof(mg_slot)) { return false; }
            break;
        case OP_CONST: case OP_CONST_F64: case OP_CONST_F32: case OP_CONST_STR: case OP_ZERO: case OP_GLOBAL: break;
        default: if (leaving) { return false; }
        }
    }
    return !leaving;
}

static void lower_code(lowering *l) {
    bool falls_in = true;
    const mg_func *f = l->f;
    mg_lock_kind locks = l->m->trace != NULL || l->m->debug != NULL ? mg_lock_kind_of(f) : MG_LOCK_NONE;
    for (l->pc = 0; l->pc < f->ir_len && !l->failed; l->pc = l->next) {
        uint32_t op = u16_at(l->ir + l->pc);
        l->next = l->pc + op_length[op];
        // What only jumps past it led to is dead.
        if (l->fuse && !falls_in && !l->is_label[l->pc]) { l->unit_at[l->pc] = l->unit_n; continue; }
        if (l->is_label[l->pc]) {
            if (falls_in) { settle_all(l); }
            else { l->depth = l->floor; push_temps(l, l->depth_at[l->pc] < 0 ? 0 : (uint32_t)l->depth_at[l->pc] - l->floor); }
            l->def = -1;
            l->label_unit = l->unit_n;
            l->label_pc = l->pc;
        } else if (!falls_in) {
            l->depth = l->floor;
        }
        l->unit_at[l->pc] = l->unit_n;
        l->depth_at[l->pc] = (int32_t)l->depth;
        if (l->m->options.count) { emit(l, S_NOTE, MG_NOTE_INSTRUCTION, 0, 0, 0); }
        if (locks == MG_LOCK_FREES ? l->pc == 0 : locks != MG_LOCK_NONE && op == OP_RETURN) {
            settle_all(l);
            emit(l, S_NOTE, MG_NOTE_LOCK, 0, 0, 0);
        }
        lower_op(l, op);
        if (!l->fuse) { settle_all(l); l->def = -1; }
        // Stepping and breakpoints need a unit to stop before.
        if (l->unit_n == l->unit_at[l->pc] && (!l->fuse || (l->ret_at != NULL && mg_debug_barrier(l->m, l->f->index, l->pc)))) {
            emit(l, S_NOP, 0, 0, 0, 0);
        }
        falls_in = op != OP_JUMP && op != OP_JUMP_TABLE && op != OP_RETURN && op != OP_PANIC && op != OP_UNREACHABLE;
    }
}

static void resolve(lowering *l, uint32_t first) {
    for (uint32_t i = first; i < l->fixup_n; i++) {
        uint32_t unit = l->fixups[i].unit, op = (uint32_t)l->units[unit].insn.number;
        int64_t distance = ((int64_t)l->unit_at[l->fixups[i].target] - unit) * (int64_t)sizeof(mg_unit);
        if (op == S_MAP_NEXT) { l->units[unit + 1].data[1] = (uint64_t)distance; continue; }
        // A backward jump is the next variant; the counted loops exist only backward, the way into one only forward.
        bool one_way = (op >= S_INC_JLT_SS_B && op <= S_STEP_JGE_SK_B) || (op >= S_GUARD_JEQ_SS && op <= S_GUARD_JGE_U_SK);
        if (!one_way) { l->units[unit].insn.number = op + (distance <= 0); }
        l->units[unit].insn.imm = (int32_t)distance;
    }
}

static void resolve_tables(lowering *l) {
    for (uint32_t unit = 0; unit < l->unit_n; unit++) {
        uint64_t op = l->units[unit].insn.number;
        if (op != S_JUMP_TABLE && op != S_JUMP_TABLE_A) { unit += unit_extra[op]; continue; }
        const mg_i_table *record = mg_image_table(l->m, (uint32_t)l->units[unit + 1].data[0]);
        mg_jump_table *table = mg_image_alloc(l->m, sizeof *table + record->label_n * sizeof table->offsets[0]);
        if (table == NULL) { l->failed = true; return; }
        table->low = (int64_t)(record->low_lo | (uint64_t)record->low_hi << 32);
        table->n = record->label_n;
        table->default_offset = ((int64_t)l->unit_at[thread(l, 0, record->default_label, true)] - unit) * (int64_t)sizeof(mg_unit);
        for (uint32_t k = 0; k < record->label_n; k++) {
            table->offsets[k] = ((int64_t)l->unit_at[thread(l, 0, l->m->index[record->label_off + k], true)] - unit) * (int64_t)sizeof(mg_unit);
        }
        l->units[unit + 1].ptr[0] = table;
        unit++;
    }
}

// Opcode numbers become handler addresses; data units are left alone.
static void link_handlers(mg_unit *units, uint32_t n, const void *const *labels) {
    for (uint32_t i = 0; i < n; i++) {
        uint32_t op = (uint32_t)units[i].insn.number;
        units[i].insn.handler = labels[op];
        i += unit_extra[op];
    }
}

bool mg_lower(mg_machine *m, mg_func *f, const void *const *labels) {
    lowering l = {.m = m, .f = f, .ir = f->ir, .def = -1, .label_unit = -1, .base = f->stack_base, .frame = f->frame};
    l.fuse = m->debug != NULL ? mg_debug_fuses(m) : !m->options.no_fuse && !m->options.count;
    size_t n = f->ir_len + 1;
    l.unit_cap = 16 + f->ir_len / 4;
    l.fixup_cap = 16;
    l.units = malloc(l.unit_cap * sizeof *l.units);
    l.ir_pc = malloc(l.unit_cap * sizeof *l.ir_pc);
    l.inlined_pc = malloc(l.unit_cap * sizeof *l.inlined_pc);
    l.fixups = malloc(l.fixup_cap * sizeof *l.fixups);
    l.stack_cap = f->frame + 8;
    l.stack = malloc(l.stack_cap * sizeof *l.stack);
    l.unit_at = malloc(n * sizeof *l.unit_at);
    if (m->debug != NULL) { l.ret_at = calloc(n, sizeof *l.ret_at); }
    l.depth_at = malloc(n * sizeof *l.depth_at);
    l.is_label = calloc(n, 1);
    bool ok = l.units && l.ir_pc && l.inlined_pc && l.fixups && l.stack && l.unit_at && l.depth_at && l.is_label;
    if (ok) {
        memset(l.depth_at, 0xff, n * sizeof *l.depth_at);
        memset(l.unit_at, 0xff, n * sizeof *l.unit_at);
        if (f->native != NULL) {
            emit(&l, S_CALL_NATIVE, 0, f->results, f->params, 0);
            call_data(&l, (const void *)f->native);
            emit(&l, S_RETURN, 0, 0, 0, 0);
        } else {
            mark_labels(&l);
            f->late_results = sets_results_late(&l);
            lower_code(&l);
            emit(&l, S_UNREACHABLE, 0, 0, 0, 0);
            place_returns(&l);
            resolve(&l, 0);
            resolve_tables(&l);
        }
        ok = !l.failed;
    }
    if (ok) {
        uint32_t tail = f->record->deferreturn;
        f->deferreturn = f->native == NULL && tail < f->ir_len ? &l.units[l.unit_at[tail]].insn : NULL;
        link_handlers(l.units, l.unit_n, labels);
        f->units = &l.units->insn;
        f->unit_n = l.unit_n;
        f->ir_pc = l.ir_pc;
        f->code = f->units;
        f->frame = l.frame;
        if (l.inlined_n > 0) {
            f->inlined_pc = l.inlined_pc;
            f->inlines = l.inlines;
            l.inlined_pc = NULL;
            l.inlines = NULL;
        }
        ok = mg_code_register(m, f) && (m->debug == NULL || f->native != NULL || mg_debug_lowered(m, f, l.unit_at, l.ret_at, l.is_label, l.depth_at, labels));
        if (ok && m->debug != NULL && f->native == NULL) { l.unit_at = l.ret_at = NULL; l.is_label = NULL; l.depth_at = NULL; }
    }
    if (!ok) { free(l.units); free(l.ir_pc); mg_set_error(m, "out of memory while loading a function"); }
    free(l.inlined_pc);
    free(l.inlines);
    free(l.fixups);
    free(l.stack);
    free(l.unit_at);
    free(l.ret_at);
    free(l.depth_at);
    free(l.is_label);
    return ok;
}

bool mg_lower_stubs(mg_machine *m, const void *const *labels) {
    mg_insn *stubs = mg_image_alloc(m, (m->func_n + 1) * sizeof *stubs);
    mg_unit *own = mg_image_alloc(m, 4 * sizeof *own);
    if (stubs == NULL || own == NULL) { return false; }
    m->stubs = stubs;
    m->call_native = labels[S_CALL_NATIVE];
    m->labels = labels;
    for (uint32_t i = 0; i < m->func_n; i++) {
        stubs[i].handler = labels[S_LOWER];
        stubs[i].imm = (int32_t)i;
        m->funcs[i].code = &stubs[i];
    }
    // A return address is looked up in the unit before it, so each stub that is returned to has a data unit in front.
    own[0].ptr[1] = m->f_gopanic;
    own[1].insn.handler = labels[S_PANIC_STEP];
    own[2].ptr[1] = m->f_goexit;
    own[3].insn.handler = labels[S_HALT];
    m->f_gopanic->code = &own[1].insn;
    m->f_goexit->code = &own[3].insn;
    return true;
}

uint32_t mg_ir_pc(const mg_func *f, const mg_insn *ip) {
    return f->units == NULL || ip < f->units || ip >= f->units + f->unit_n ? 0 : f->ir_pc[ip - f->units];
}
