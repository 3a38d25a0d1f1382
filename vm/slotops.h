// The slot code: what the stack IR is lowered to, and what the loop runs. Defined here once; the enum, the label table of the
// loop and the lowering all expand these lists.
//
// Operands of a unit: a is the destination slot, b c d sources or small constants; imm shares the bytes of c d. A name ends in the
// places of its sources and then of its destination: S a slot, K a constant, A the integer accumulator, F the float accumulator.
// Accumulators link one instruction to the next and live no longer. _B marks a backward jump, which is a safepoint; W (wide) that
// the second unit holds data.
#ifndef MG_SLOTOPS_H
#define MG_SLOTOPS_H

// ---- families: each expands X for every variant of the operation N. The lowering relies on the order within a family.

// Integer, two operands; SK and AK have the constant in imm.
#define MG_V_BIN(X, N) \
    X(N##_SS_S) X(N##_SS_A) X(N##_SK_S) X(N##_SK_A) X(N##_AS_S) X(N##_AS_A) X(N##_AK_S) X(N##_AK_A) X(N##_SA_S) X(N##_SA_A)
// With a constant of 64 bits, wide.
#define MG_V_WIDE(X, N) X(N##_SW_S) X(N##_SW_A) X(N##_AW_S) X(N##_AW_A)
// Float64, two operands; K is the second unit's first word, M the memory at slot c plus d bytes, I element (slot d) of the slice at c.
// MM: memory at slots b and c, the offsets in words in the low and high byte of d. MF_M, MS_M: the result replaces the first operand.
#define MG_V_FBIN(X, N) \
    X(N##_SS_S) X(N##_SS_F) X(N##_FS_S) X(N##_FS_F) X(N##_SF_S) X(N##_SF_F) X(N##_SK_S) X(N##_SK_F) X(N##_FK_S) X(N##_FK_F) \
    X(N##_KS_S) X(N##_KS_F) X(N##_KF_S) X(N##_KF_F) \
    X(N##_SM_S) X(N##_SM_F) X(N##_FM_S) X(N##_FM_F) X(N##_SI_S) X(N##_SI_F) X(N##_FI_S) X(N##_FI_F) X(N##_SF_M) \
    X(N##_MM_S) X(N##_MM_F) X(N##_MF_M) X(N##_MS_M)
// Float64, a product (places of its factors) and a third operand: SSS b c d; FSS and SSF b c; FMS the memory at c plus d, third b; FIS element d
// of the slice at c, third b; SSM and FSM factors a b and b, the third is the memory at c plus d and is replaced.
#define MG_V_MULADD(X, N) \
    X(N##_SSS_S) X(N##_SSS_F) X(N##_FSS_S) X(N##_FSS_F) X(N##_SSF_S) X(N##_SSF_F) X(N##_FMS_S) X(N##_FMS_F) X(N##_FIS_S) X(N##_FIS_F) \
    X(N##_SSM) X(N##_FSM)
// Sums of three: b + c + d, the last a 16-bit constant in K; with A first, acc + b + c.
#define MG_V_ADD3(X) X(ADD3_SSS_S) X(ADD3_SSS_A) X(ADD3_SSK_S) X(ADD3_SSK_A) X(ADD3_ASK_S) X(ADD3_ASK_A)
// Integer product and sum b * c + d, c and d slots or 16-bit constants.
#define MG_V_IMULADD(X) \
    X(MULADD_SSS_S) X(MULADD_SSS_A) X(MULADD_SKS_S) X(MULADD_SKS_A) X(MULADD_SSK_S) X(MULADD_SSK_A) X(MULADD_SKK_S) X(MULADD_SKK_A)
#define MG_V_UN(X, N) X(N##_S_S) X(N##_S_A) X(N##_A_S) X(N##_A_A)
#define MG_V_FUN(X, N) X(N##_S_S) X(N##_S_F) X(N##_F_S) X(N##_F_F)
#define MG_V_I2F(X, N) X(N##_S_S) X(N##_S_F) X(N##_A_S) X(N##_A_F)
#define MG_V_F2I(X, N) X(N##_S_S) X(N##_S_A) X(N##_F_S) X(N##_F_A)
// Compare and jump: a against b or the 16-bit constant b; imm is the distance in bytes.
#define MG_V_BR(X, N) X(N##_SS) X(N##_SS_B) X(N##_SK) X(N##_SK_B) X(N##_AS) X(N##_AS_B) X(N##_AK) X(N##_AK_B)
#define MG_V_FBR(X, N) X(N##_SS) X(N##_SS_B) X(N##_FS) X(N##_FS_B) X(N##_SF) X(N##_SF_B) \
    X(N##_SK) X(N##_SK_B) X(N##_FK) X(N##_FK_B)
// Against a constant of 64 bits, wide; two strings, or one and a constant one, wide.
#define MG_V_BRW(X, N) X(N##_SW) X(N##_SW_B) X(N##_AW) X(N##_AW_B)
#define MG_V_BRSTR(X, N) X(N##_SS) X(N##_SS_B) X(N##_SK) X(N##_SK_B)
#define MG_V_BR1(X, N) X(N##_S) X(N##_S_B) X(N##_A) X(N##_A_B)
#define MG_V_JUMP(X, N) X(N) X(N##_B)
// Loads: address in slot b or A, offset imm; only words go to F.
#define MG_V_LOAD(X, N) X(N##_S_S) X(N##_S_A) X(N##_S_F) X(N##_A_S) X(N##_A_A) X(N##_A_F)
// Elements of arrays, too, with the index in slot c or A: in the frame (INDEXL: b first slot, d length), behind a pointer (INDEXP: b the
// pointer, d length), at a known address (INDEXG, wide: data[0] the address, data[1] the length, d the flags).
// Indexing: pointer and length in slots b, b+1; index in slot c, A, or the constant c; d the flags.
#define MG_V_INDEX(X, N) \
    X(N##_S_S) X(N##_S_A) X(N##_S_F) X(N##_A_S) X(N##_A_A) X(N##_A_F) X(N##_K_S) X(N##_K_A) X(N##_K_F)
// Indexing in one instruction with what the index or the slice comes from. O: the index is slot c plus the constant d. I2: element (slot d) of
// the slice that is element (slot c) of the slice of slices at b. M: the slice lies d bytes from the pointer b. RS, RK, wide: the index is
// slot d times slot data[0], or times the constant data[0], plus slot c.
#define MG_V_INDEX_FROM(X, N) \
    X(N##_O_S) X(N##_O_A) X(N##_O_F) X(N##_I2_S) X(N##_I2_A) X(N##_I2_F) X(N##_M_S) X(N##_M_A) X(N##_M_F) \
    X(N##_RS_S) X(N##_RS_A) X(N##_RS_F) X(N##_RK_S) X(N##_RK_A) X(N##_RK_F)
// Arrays of arrays, wide: element (slot d) of element (slot c) of the array in the frame at slot b (L2), behind pointer b (P2). The data
// is an mg_grid.
#define MG_V_GRID(X, N) X(N##_L2_S) X(N##_L2_F) X(N##_P2_S) X(N##_P2_F)
#define MG_V_SETGRID(X, N) X(N##_L2) X(N##_P2)
// Stores: the value in slot a, A, F or the signed 16-bit constant a; address in slot b, offset imm.
#define MG_V_STORE(X, N) X(N##_S) X(N##_A) X(N##_F) X(N##_K)
// Indexed stores, SETL, SETP_INDEX and SETG those to arrays: value as for stores; index in slot c (S) or, second letter, A with the value in a slot or constant.
#define MG_V_SETIDX(X, N) X(N##_S) X(N##_A) X(N##_F) X(N##_K) X(N##_S_A) X(N##_K_A)
// As for loads; the value in slot a or the constant a, O also A.
#define MG_V_SETIDX_FROM(X, N) X(N##_O_S) X(N##_O_K) X(N##_I2_S) X(N##_I2_K) X(N##_M_S) X(N##_M_K) X(N##_O_A) X(N##_RS_S) X(N##_RS_K) X(N##_RK_S) X(N##_RK_K)

// ---- the operations, with the C expression that is their meaning where one suffices: Y(name, expression over x and y)

#define MG_BIN_OPS(Y) \
    Y(ADD, x + y) Y(SUB, x - y) Y(MUL, x * y) Y(AND, x & y) Y(OR, x | y) Y(XOR, x ^ y) Y(AND_NOT, x & ~y) \
    Y(SHL, y > 63 ? 0 : x << y) Y(SHR_U, y > 63 ? 0 : x >> y) Y(SHR_I, (uint64_t)((int64_t)x >> (y > 63 ? 63 : y))) \
    Y(ADD_I32, (uint64_t)(int64_t)(int32_t)(x + y)) Y(SUB_I32, (uint64_t)(int64_t)(int32_t)(x - y)) \
    Y(MUL_I32, (uint64_t)(int64_t)(int32_t)(x * y)) Y(SHL_I32, y > 63 ? 0 : (uint64_t)(int64_t)(int32_t)(x << y)) \
    Y(ADD_U32, (uint32_t)(x + y)) Y(SUB_U32, (uint32_t)(x - y)) Y(MUL_U32, (uint32_t)(x * y)) Y(SHL_U32, y > 63 ? 0 : (uint32_t)(x << y)) \
    Y(ADD_U8, (uint8_t)(x + y)) Y(SUB_U8, (uint8_t)(x - y)) Y(MUL_U8, (uint8_t)(x * y)) Y(SHL_U8, y > 63 ? 0 : (uint8_t)(x << y)) \
    Y(EQ, x == y) Y(NE, x != y) Y(LT, (int64_t)x < (int64_t)y) Y(LE, (int64_t)x <= (int64_t)y) \
    Y(GT, (int64_t)x > (int64_t)y) Y(GE, (int64_t)x >= (int64_t)y) \
    Y(LT_U, x < y) Y(LE_U, x <= y) Y(GT_U, x > y) Y(GE_U, x >= y) \
    Y(MIN, (int64_t)x < (int64_t)y ? x : y) Y(MAX, (int64_t)x > (int64_t)y ? x : y) Y(MIN_U, x < y ? x : y) Y(MAX_U, x > y ? x : y) \
    /* division of signed x by 2 to the y, toward zero */ \
    Y(DIV_2, (uint64_t)((int64_t)(x + ((uint64_t)((int64_t)x >> 63) & ((UINT64_C(1) << y) - 1))) >> y)) \
    Y(REM_2, x - (uint64_t)((int64_t)(x + ((uint64_t)((int64_t)x >> 63) & ((UINT64_C(1) << y) - 1))) >> y << y))
// Division: y is checked against 0 first.
#define MG_DIV_OPS(Y) \
    Y(DIV_I, mg_div(x, y)) Y(REM_I, mg_rem(x, y)) Y(DIV_U, mg_divu(x, y)) Y(REM_U, mg_remu(x, y))
#define MG_WIDE_OPS(Y) Y(ADD, x + y) Y(MUL, x * y) Y(AND, x & y) Y(OR, x | y) Y(XOR, x ^ y)
#define MG_FBIN_OPS(Y) Y(ADD_F, x + y) Y(SUB_F, x - y) Y(MUL_F, x * y) Y(DIV_F, x / y)
// x and y are the factors, z the third operand. Both results are rounded.
#define MG_MULADD_OPS(Y) Y(MADD_F, z + x * y) Y(MSUB_F, z - x * y) Y(MRSUB_F, x * y - z)
#define MG_UN_OPS(Y) \
    Y(NEG, -x) Y(NOT, ~x) Y(NOT_BOOL, x ^ 1) Y(IS_ZERO, x == 0) \
    Y(EXT_I8, (uint64_t)(int64_t)(int8_t)x) Y(EXT_I16, (uint64_t)(int64_t)(int16_t)x) Y(EXT_I32, (uint64_t)(int64_t)(int32_t)x) \
    Y(EXT_U8, (uint8_t)x) Y(EXT_U16, (uint16_t)x) Y(EXT_U32, (uint32_t)x)
#define MG_FUN_OPS(Y) Y(NEG_F, -x) Y(SQRT_F, __builtin_sqrt(x)) Y(ABS_F, __builtin_fabs(x))
#define MG_I2F_OPS(Y) Y(I64_TO_F64, (double)(int64_t)x) Y(U64_TO_F64, (double)x)
#define MG_F2I_OPS(Y) Y(F64_TO_I64, mg_f64_to_i64(x)) Y(F64_TO_U64, mg_f64_to_u64(x))
#define MG_BR_OPS(Y) \
    Y(JEQ, x == y) Y(JNE, x != y) Y(JLT, (int64_t)x < (int64_t)y) Y(JLE, (int64_t)x <= (int64_t)y) \
    Y(JGT, (int64_t)x > (int64_t)y) Y(JGE, (int64_t)x >= (int64_t)y) \
    Y(JLT_U, x < y) Y(JLE_U, x <= y) Y(JGT_U, x > y) Y(JGE_U, x >= y)
// The negated forms differ from the opposite comparison when an operand is NaN.
#define MG_FBR_OPS(Y) \
    Y(JEQ_F, x == y) Y(JNE_F, x != y) Y(JLT_F, x < y) Y(JLE_F, x <= y) Y(JGT_F, x > y) Y(JGE_F, x >= y) \
    Y(JNLT_F, !(x < y)) Y(JNLE_F, !(x <= y)) Y(JNGT_F, !(x > y)) Y(JNGE_F, !(x >= y))
#define MG_BRW_OPS(Y) Y(JEQ, x == y) Y(JNE, x != y)
#define MG_BRSTR_OPS(Y) Y(JEQ_STR, ) Y(JNE_STR, !)
// Into a loop, past the test of its end: unless a compares so with b (slot or 16-bit constant) jump by imm; else a safepoint, as the jump back is.
#define MG_V_GUARD(X, N) X(GUARD_##N##_SS) X(GUARD_##N##_SK)
// Unless a compares so with b (slot or 16-bit constant), slot c becomes slot d.
#define MG_V_MOVE_UNLESS(X, N) X(UNLESS_##N##_SS) X(UNLESS_##N##_SK)
// Jump if no, or any, bit of a is among those of the 16-bit constant b.
#define MG_V_BRBIT(X, N) X(N##_SK) X(N##_SK_B) X(N##_AK) X(N##_AK_B)
#define MG_BRBIT_OPS(Y) Y(JNONE, (x & y) == 0) Y(JANY, (x & y) != 0)
#define MG_BR1_OPS(Y) Y(JZ, x == 0) Y(JNZ, x != 0)
// Counted loops. INC_JUMP: a += constant b, then jump. ++a, then jump if a < b (slot or 16-bit constant); SW: imm is the bound, b the distance back in units.
// STEP: a += c (slot or 16-bit constant, first letter), then jump d units back if a compares so with b (second letter).
#define MG_LOOP_OPS(X) \
    X(INC_JLT_SS_B) X(INC_JLT_SK_B) X(INC_JLE_SS_B) X(INC_JLE_SK_B) X(INC_JLT_SW_B) X(INC_JLE_SW_B) \
    X(INC_JUMP_B) X(INC_JLT_U_SS_B) X(INC_JLT_U_SK_B) X(INC_JLT_U_SW_B) \
    MG_V_STEP(X, NE) MG_V_STEP(X, LT) MG_V_STEP(X, LE) MG_V_STEP(X, GT) MG_V_STEP(X, GE)
#define MG_V_STEP(X, N) X(STEP_J##N##_KS_B) X(STEP_J##N##_KK_B) X(STEP_J##N##_SS_B) X(STEP_J##N##_SK_B)
// Memory by type: Y(name, C type in memory, widening to uint64_t)
#define MG_MEM_OPS(Y) \
    Y(I8, int8_t, (uint64_t)(int64_t)) Y(U8, uint8_t, (uint64_t)) Y(I16, int16_t, (uint64_t)(int64_t)) Y(U16, uint16_t, (uint64_t)) \
    Y(I32, int32_t, (uint64_t)(int64_t)) Y(U32, uint32_t, (uint64_t)) Y(64, uint64_t, (uint64_t))
#define MG_STORE_OPS(Y) Y(8, uint8_t) Y(16, uint16_t) Y(32, uint32_t) Y(64, uint64_t)
// Two operands, slots only: a = b op c. Y(name, field read, field written, expression)
#define MG_SIMPLE_OPS(Y) \
    Y(EQ_F, f, u, x == y) Y(NE_F, f, u, x != y) Y(LT_F, f, u, x < y) Y(LE_F, f, u, x <= y) Y(GT_F, f, u, x > y) Y(GE_F, f, u, x >= y) \
    Y(EQ_F32, f32, u, x == y) Y(NE_F32, f32, u, x != y) Y(LT_F32, f32, u, x < y) Y(LE_F32, f32, u, x <= y) \
    Y(GT_F32, f32, u, x > y) Y(GE_F32, f32, u, x >= y) \
    Y(ADD_F32, f32, u, mg_f32(x + y)) Y(SUB_F32, f32, u, mg_f32(x - y)) Y(MUL_F32, f32, u, mg_f32(x * y)) Y(DIV_F32, f32, u, mg_f32(x / y)) \
    Y(MIN_F64, f, f, mg_fmin(x, y)) Y(MAX_F64, f, f, mg_fmax(x, y)) \
    Y(MIN_F32, f32, u, mg_f32((float)mg_fmin(x, y))) Y(MAX_F32, f32, u, mg_f32((float)mg_fmax(x, y)))
// One operand, slots only: a = op b.
#define MG_SIMPLE1_OPS(Y) \
    Y(NEG_F32, u, u, x ^ 0x80000000u) Y(I64_TO_F32, i, u, mg_f32((float)x)) Y(U64_TO_F32, u, u, mg_f32((float)x)) \
    Y(F64_TO_F32, f, u, mg_f32((float)x)) Y(F32_TO_F64, f32, f, (double)x)

// Everything else has one variant.
#define MG_SINGLE_OPS(X) \
    /* stubs */ X(LOWER) X(TRACE) X(NOP) X(CALLED) X(FAULT) X(HALT) X(PANIC_STEP) X(DEFER_AGAIN) X(UNREACHABLE) \
    /* moves: MOV_MOV a b then c d; MOVK imm; MOVQ wide; MOVN a b n=c */ \
    X(MOV) X(MOV_MOV) X(MOVK) X(MOVQ) X(MOV2) X(MOV3) X(MOVN) X(ZERO_N) X(LEA) X(MOVE) X(ZERO_MEM) \
    /* parts of slots: byte offset imm */ X(GETP_I8) X(GETP_U8) X(GETP_I16) X(GETP_U16) X(GETP_I32) X(GETP_U32) \
    X(SETP_8) X(SETP_16) X(SETP_32) \
    /* wide memory: LOADN a=dst b=p, data bytes, off */ X(LOAD2) X(LOAD3) X(LOADN) X(STORE2) X(STORE3) X(STOREN) \
    X(NIL_CHECK) X(FIELD_ADDR) X(OFFSET_ADDR) \
    X(LOADG_I8) X(LOADG_U8) X(LOADG_I16) X(LOADG_U16) X(LOADG_I32) X(LOADG_U32) X(LOADG_64) \
    X(LOADG_64_A) X(LOADG_64_F) \
    X(STOREG_8) X(STOREG_16) X(STOREG_32) X(STOREG_64) X(STOREG_64_A) X(STOREG_64_F) X(STOREG_64_K) \
    /* indexing, wide: data[0] the element size */ X(INDEX_N) X(INDEX_ADDR) X(INDEX2) X(INDEX3) X(SET_INDEX_N) X(SET_INDEX2) X(SET_INDEX3) \
    /* s[i].f: data[0] size, data[1] offset */ X(INDEXF_64) X(INDEXF_64_A) X(INDEXF_64_F) X(SET_INDEXF_64) \
    /* elements of arrays in the frame, behind a pointer; wide: element size, and of those behind a pointer its offset */ X(INDEXL_ADDR) X(INDEXP_ADDR) \
    /* memory at b plus imm, at the address data[0], += a slot, acc, or the constant a */ X(ADD_M_S) X(ADD_M_A) X(ADD_M_K) \
    X(ADD_G_S) X(ADD_G_A) X(ADD_G_K) \
    X(LOADG2) X(LOADG3) \
    /* shifts by a signed count */ X(SHL_SIGNED) X(SHR_I_SIGNED) X(SHR_U_SIGNED) \
    /* slices */ X(SLICE_SLICE) X(SLICE_ARRAY) X(SLICE_STR) X(SLICE_TO_ARRAY) X(MAKE_SLICE) \
    X(APPEND_8) X(APPEND_16) X(APPEND_32) X(APPEND_64) X(APPEND_N) X(APPEND_SLICE) X(GROW_SLICE) X(COPY) X(CLEAR_SLICE) \
    /* strings */ X(CONCAT) X(STR_TO_BYTES) X(BYTES_TO_STR) X(STR_TO_RUNES) X(RUNES_TO_STR) X(RUNE_TO_STR) X(RANGE_STR) \
    X(EQ_STR) X(NE_STR) X(LT_STR) X(LE_STR) X(GT_STR) X(GE_STR) \
    /* complex */ X(ADD_C128) X(SUB_C128) X(MUL_C128) X(DIV_C128) X(ADD_C64) X(SUB_C64) X(MUL_C64) X(DIV_C64) X(PACK_C64) X(UNPACK_C64) \
    /* interfaces, types */ X(EQ_IFACE) X(EQ_TYPE) X(MAKE_IFACE) X(UNBOX) X(ASSERT) X(ASSERT_OK) X(ASSERT_IFACE) X(ASSERT_IFACE_OK) X(IMPLEMENTS) \
    /* calls; CALL_LEAF enters a leaf, which is no safepoint; CALL_1 first sets slot d to slot b plus the constant c, CALL_2 slots d and d+1 to slots b and c; RETURN_S, RETURN_K: set slot a before */ \
    X(CALL) X(CALL_LEAF) X(CALL_1) X(CALL_2) X(RETURN_S) X(RETURN_K) X(CALL_NATIVE) X(CALL_CLOSURE) X(CALL_IFACE) \
    /* likewise first slot d to slot c */ X(CALL_CLOSURE_1) X(CALL_IFACE_1) X(RETURN) X(JUMP_TABLE) X(JUMP_TABLE_A) \
    X(MAKE_CLOSURE) X(NEW) \
    /* maps */ X(MAKE_MAP) X(MAP_GET) X(MAP_GET_64) X(MAP_GET_STR) X(MAP_GET_OK) X(MAP_SET) X(MAP_ADDR) X(MAP_DELETE) X(MAP_LEN) X(MAP_CLEAR) \
    X(MAP_ITER) X(MAP_NEXT) \
    /* panics and defers */ X(PANIC) X(RECOVER) X(DEFER_OPEN) X(RUN_OPEN) X(DEFER_PUSH) X(RANGE_TOKEN) X(DEFER_AT) X(DEFER_RETURN) X(PRINT) X(NOTE) \
    /* goroutines */ X(GO) X(MAKE_CHAN) X(SEND) X(RECV) X(CLOSE) X(CHAN_LEN) X(CHAN_CAP) X(SELECT_ADD) X(SELECT)

// ---- all of them, in the order of their numbers
#define MG_E1(N, ...) MG_V_BIN(MG_X, N)
#define MG_E2(N, ...) MG_V_FBIN(MG_X, N)
#define MG_E3(N, ...) MG_V_UN(MG_X, N)
#define MG_E4(N, ...) MG_V_FUN(MG_X, N)
#define MG_E5(N, ...) MG_V_I2F(MG_X, N)
#define MG_E6(N, ...) MG_V_F2I(MG_X, N)
#define MG_E7(N, ...) MG_V_BR(MG_X, N)
#define MG_E8(N, ...) MG_V_FBR(MG_X, N)
#define MG_E9(N, ...) MG_V_BR1(MG_X, N)
#define MG_E10(N, ...) MG_V_LOAD(MG_X, LOAD_##N) MG_V_LOAD(MG_X, INDEXL_##N) MG_V_LOAD(MG_X, INDEXP_##N) MG_V_LOAD(MG_X, INDEXG_##N) MG_V_INDEX(MG_X, INDEX_##N) MG_V_INDEX_FROM(MG_X, INDEX_##N) MG_V_GRID(MG_X, INDEX_##N)
#define MG_E11(N, ...) MG_V_STORE(MG_X, STORE_##N) MG_V_SETIDX(MG_X, SETL_##N) MG_V_SETIDX(MG_X, SETP_INDEX_##N) MG_V_SETIDX(MG_X, SETG_##N) MG_V_SETIDX(MG_X, SET_INDEX_##N) MG_V_SETIDX_FROM(MG_X, SET_INDEX_##N) MG_V_SETGRID(MG_X, SET_INDEX_##N)
#define MG_E12(N, ...) MG_X(N)
#define MG_E15(N, ...) MG_V_MOVE_UNLESS(MG_X, N)
#define MG_E16(N, ...) MG_V_WIDE(MG_X, N)
#define MG_E17(N, ...) MG_V_BRW(MG_X, N)
#define MG_E18(N, ...) MG_V_BRSTR(MG_X, N)
#define MG_E19(N, ...) MG_V_GUARD(MG_X, N)
#define MG_E14(N, ...) MG_V_BRBIT(MG_X, N)
#define MG_E13(N, ...) MG_V_MULADD(MG_X, N)
// Define MG_X(name) before use.
#define MG_SLOT_OPS \
    MG_BIN_OPS(MG_E1) MG_DIV_OPS(MG_E1) MG_WIDE_OPS(MG_E16) MG_FBIN_OPS(MG_E2) MG_MULADD_OPS(MG_E13) MG_V_IMULADD(MG_X) MG_V_ADD3(MG_X) MG_UN_OPS(MG_E3) MG_FUN_OPS(MG_E4) MG_I2F_OPS(MG_E5) MG_F2I_OPS(MG_E6) \
    MG_BR_OPS(MG_E7) MG_FBR_OPS(MG_E8) MG_BR1_OPS(MG_E9) MG_BRBIT_OPS(MG_E14) MG_BRW_OPS(MG_E17) MG_BRSTR_OPS(MG_E18) MG_BR_OPS(MG_E19) MG_BR_OPS(MG_E15) MG_V_JUMP(MG_X, JUMP) MG_LOOP_OPS(MG_X) MG_MEM_OPS(MG_E10) MG_STORE_OPS(MG_E11) \
    MG_SIMPLE_OPS(MG_E12) MG_SIMPLE1_OPS(MG_E12) MG_SINGLE_OPS(MG_X)

#define MG_X(name) S_##name,
enum mg_slot_op { MG_SLOT_OPS S_COUNT };
#undef MG_X

#endif
