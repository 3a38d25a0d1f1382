// The loop: one handler per slot operation, nothing else. Handlers do one thing; what is longer is a function in vm/.
//
// Registers: ip the unit being run, fp the frame's base, csp the next free control entry, acc and facc the accumulators. They are saved in
// the goroutine (SAVE) before anything that may panic, switch, collect, grow the stack or look at frames, and read back
// (RESTORE) where such a call may have moved them. A handler reads all its operands before it writes its result: they may overlap.

#include <math.h>
#include <string.h>

#include "complex.h"
#include "debug.h"
#include "defer.h"
#include "fault.h"
#include "frame.h"
#include "iface.h"
#include "image.h"
#include "loop.h"
#include "lower.h"
#include "map.h"
#include "panic.h"
#include "slice.h"
#include "slotops.h"
#include "state.h"
#include "str.h"
#include "trace.h"
#ifdef MG_PROFILE
#include "profile.h"
#endif

extern const char __start_mg_loop_code[] __attribute__((visibility("hidden"))), __stop_mg_loop_code[] __attribute__((visibility("hidden")));

#define unlikely(x) __builtin_expect(!!(x), 0)

static inline uint64_t mg_div(uint64_t x, uint64_t y) {
    // Most operands are small and not negative, and a 32-bit division takes a fraction of the time of a 64-bit one.
    if (((x | y) >> 32) == 0) { return (uint32_t)x / (uint32_t)y; }
    // The most negative value over -1 would trap.
    return (int64_t)y == -1 ? -x : (uint64_t)((int64_t)x / (int64_t)y);
}
static inline uint64_t mg_rem(uint64_t x, uint64_t y) {
    if (((x | y) >> 32) == 0) { return (uint32_t)x % (uint32_t)y; }
    return (int64_t)y == -1 ? 0 : (uint64_t)((int64_t)x % (int64_t)y);
}
static inline uint64_t mg_divu(uint64_t x, uint64_t y) {
    return ((x | y) >> 32) == 0 ? (uint32_t)x / (uint32_t)y : x / y;
}
static inline uint64_t mg_remu(uint64_t x, uint64_t y) {
    return ((x | y) >> 32) == 0 ? (uint32_t)x % (uint32_t)y : x % y;
}
static inline uint64_t mg_f64_to_i64(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (uint64_t)(int64_t)x : (uint64_t)INT64_MIN;
}
static inline uint64_t mg_f64_to_u64(double x) {
    uint64_t i = mg_f64_to_i64(x);
    return (int64_t)i >= 0 ? i : i | mg_f64_to_i64(x - 0x1p63);
}
static inline uint64_t mg_f32(float x) {
    uint32_t bits;
    memcpy(&bits, &x, 4);
    return bits;
}
static inline double mg_fmin(double x, double y) {
    if (x != x || y != y) { return x != x ? x : y; }
    if (x == 0 && y == 0) { return signbit(x) ? x : y; }
    return x < y ? x : y;
}
static inline double mg_fmax(double x, double y) {
    if (x != x || y != y) { return x != x ? x : y; }
    if (x == 0 && y == 0) { return signbit(x) ? y : x; }
    return x > y ? x : y;
}

static inline mg_method_cache *mg_method_at(mg_machine *m, const mg_type *t, uint32_t id) {
    return &m->methods[(t->index * 31 + id) % MG_METHOD_CACHE];
}
static const mg_func *cached_method(mg_machine *m, const mg_type *t, uint32_t id) {
    mg_method_cache *at = mg_method_at(m, t, id);
    *at = (mg_method_cache){t, id, mg_find_method(t, id)};
    return at->fn;
}
// Strings of equal length. Most that differ do so in the first byte.
static inline bool mg_str_same(const uint8_t *x, const uint8_t *y, uint64_t n) {
    return n == 0 || x == y || (x[0] == y[0] && memcmp(x, y, n) == 0);
}

const void *const *mg_loop_labels(void) { return (const void *const *)mg_loop(NULL); }

// The calling convention of x86-64 keeps no float register across calls, so gcc would hold the float accumulator in an integer
// register, at six cycles a link. It is never live across a call: pinning it is safe, but not where a sanitizer adds calls of its own.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define FACC_REGISTER register double facc __asm__("xmm15")
#else
#define FACC_REGISTER double facc
#endif

// A thousand handlers with a check at every access take gcc minutes; what is left to the sanitizers here is addresses and arithmetic.
// In a section of its own it is known where the loop begins and ends.
__attribute__((no_sanitize("null", "alignment", "object-size", "pointer-overflow"), section("mg_loop_code")))
const void *mg_loop(mg_machine *m) {
#define MG_X(name) &&L_##name,
    static const void *const labels[] = {MG_SLOT_OPS};
#undef MG_X
    if (m == NULL) {
        mg_fault_land(__start_mg_loop_code, __stop_mg_loop_code, labels[S_FAULT]);
        return labels;
    }

    const mg_insn *ip;
    mg_slot *fp;
    mg_control *csp;
    uint64_t acc = 0;
    FACC_REGISTER;
    facc = 0;

#define H(name) L_##name:
#ifdef MG_PROFILE
#define DISPATCH do { ++*mg_profile_at(ip); goto *ip->handler; } while (0)
#else
#define DISPATCH goto *ip->handler
#endif
#define NEXT do { ip++; DISPATCH; } while (0)
#define NEXT2 do { ip += 2; DISPATCH; } while (0)
#define DATA(k) (((const mg_unit *)ip)[1].data[k])
#define DATAP(k) (((const mg_unit *)ip)[1].ptr[k])
#define SAVE() do { mg_g *g_ = m->g; g_->ip = ip; g_->fp = fp; g_->csp = csp; } while (0)
#define RESTORE() do { mg_g *g_ = m->g; ip = g_->ip; fp = g_->fp; csp = g_->csp; } while (0)
// The float variants of loads and stores exist for words only; the others are never used.
#define LOAD_FACC(C, p) facc = sizeof(C) == 8 ? *(const double *)(const void *)(p) : 0
#define STORE_FACC(C, p) do { if (sizeof(C) == 8) { *(double *)(void *)(p) = facc; } } while (0)
// Raise: the call records the panic.
#define FAIL(raise) do { SAVE(); (void)(raise); goto panicked; } while (0)
#define CHECK(status) do { if (unlikely((status) != MG_OK)) { goto panicked; } } while (0)
#define NIL(p, off) do { if (unlikely((p) == NULL)) { acc = (uint64_t)(off); goto nil_pointer; } } while (0)
#define BOUNDS(i, n, flags) do { if (unlikely((uint64_t)(i) >= (uint64_t)(n))) { FAIL(mg_panic_index(m, (int64_t)(i), (flags) & 1, (int64_t)(n))); } } while (0)
// A fault is told at the first byte, whichever memmove would read first.
#define TOUCH(p) ((void)*(const volatile char *)(p))
#define JUMP(off) do { ip = (const mg_insn *)((const char *)ip + (off)); } while (0)
#define SAFEPOINT() do { if (unlikely(--m->ticks < 0)) { goto safepoint; } } while (0)

    RESTORE();
    DISPATCH;

    // ---- integers
#define BIN(N, form, X, Y, EXPR, SET) H(N##_##form) { uint64_t x = (X), y = (Y); (void)y; SET(EXPR); NEXT; }
#define TO_S(e) fp[ip->a].u = (uint64_t)(e)
#define TO_A(e) acc = (uint64_t)(e)
#define IMM ((uint64_t)(int64_t)ip->imm)
#define KA ((uint64_t)(int64_t)(int16_t)ip->a)
#define Y(N, EXPR) \
    BIN(N, SS_S, fp[ip->b].u, fp[ip->c].u, EXPR, TO_S) BIN(N, SS_A, fp[ip->b].u, fp[ip->c].u, EXPR, TO_A) \
    BIN(N, SK_S, fp[ip->b].u, IMM, EXPR, TO_S) BIN(N, SK_A, fp[ip->b].u, IMM, EXPR, TO_A) \
    BIN(N, AS_S, acc, fp[ip->c].u, EXPR, TO_S) BIN(N, AS_A, acc, fp[ip->c].u, EXPR, TO_A) \
    BIN(N, AK_S, acc, IMM, EXPR, TO_S) BIN(N, AK_A, acc, IMM, EXPR, TO_A) \
    BIN(N, SA_S, fp[ip->b].u, acc, EXPR, TO_S) BIN(N, SA_A, fp[ip->b].u, acc, EXPR, TO_A)
    MG_BIN_OPS(Y)
#undef Y
#define Y(N, EXPR) \
    H(N##_SW_S) { uint64_t x = fp[ip->b].u, y = DATA(0); TO_S(EXPR); NEXT2; } H(N##_SW_A) { uint64_t x = fp[ip->b].u, y = DATA(0); TO_A(EXPR); NEXT2; } \
    H(N##_AW_S) { uint64_t x = acc, y = DATA(0); TO_S(EXPR); NEXT2; } H(N##_AW_A) { uint64_t x = acc, y = DATA(0); TO_A(EXPR); NEXT2; }
    MG_WIDE_OPS(Y)
#undef Y
#define Y(N, EXPR) \
    BIN(N, SS_S, fp[ip->b].u, fp[ip->c].u, EXPR, TO_S) BIN(N, SS_A, fp[ip->b].u, fp[ip->c].u, EXPR, TO_A) \
    BIN(N, SK_S, fp[ip->b].u, IMM, EXPR, TO_S) BIN(N, SK_A, fp[ip->b].u, IMM, EXPR, TO_A) \
    BIN(N, AS_S, acc, fp[ip->c].u, EXPR, TO_S) BIN(N, AS_A, acc, fp[ip->c].u, EXPR, TO_A) \
    BIN(N, AK_S, acc, IMM, EXPR, TO_S) BIN(N, AK_A, acc, IMM, EXPR, TO_A) \
    BIN(N, SA_S, fp[ip->b].u, acc, EXPR, TO_S) BIN(N, SA_A, fp[ip->b].u, acc, EXPR, TO_A)
#undef BIN
#define BIN(N, form, X, Y, EXPR, SET) \
    H(N##_##form) { uint64_t x = (X), y = (Y); if (unlikely(y == 0)) { goto divide_by_zero; } SET(EXPR); NEXT; }
    MG_DIV_OPS(Y)
#undef BIN
#undef Y
#define Y(N, EXPR) \
    H(N##_S_S) { uint64_t x = fp[ip->b].u; TO_S(EXPR); NEXT; } H(N##_S_A) { uint64_t x = fp[ip->b].u; TO_A(EXPR); NEXT; } \
    H(N##_A_S) { uint64_t x = acc; TO_S(EXPR); NEXT; } H(N##_A_A) { uint64_t x = acc; TO_A(EXPR); NEXT; }
    MG_UN_OPS(Y)
#undef Y

#define C16 ((uint64_t)(int64_t)(int16_t)ip->c)
#define D16 ((uint64_t)(int64_t)(int16_t)ip->d)
#define Y(form, BY, PLUS) \
    H(MULADD_##form##_S) { TO_S(fp[ip->b].u * (BY) + (PLUS)); NEXT; } H(MULADD_##form##_A) { TO_A(fp[ip->b].u * (BY) + (PLUS)); NEXT; }
    Y(SSS, fp[ip->c].u, fp[ip->d].u) Y(SKS, C16, fp[ip->d].u) Y(SSK, fp[ip->c].u, D16) Y(SKK, C16, D16)
#undef Y
#define Y(form, X, YY, Z) H(ADD3_##form##_S) { TO_S((X) + (YY) + (Z)); NEXT; } H(ADD3_##form##_A) { TO_A((X) + (YY) + (Z)); NEXT; }
    Y(SSS, fp[ip->b].u, fp[ip->c].u, fp[ip->d].u) Y(SSK, fp[ip->b].u, fp[ip->c].u, D16) Y(ASK, acc, fp[ip->b].u, C16)
#undef Y

    // ---- floats
#define TO_FS(e) fp[ip->a].f = (e)
#define TO_F(e) facc = (e)
#define FK (((const mg_unit *)ip)[1].insn_f)
#define FMEM(N, form, X, EXPR, SET) \
    H(N##_##form) { const char *p = fp[ip->c].p; NIL(p, ip->d); double x = (X), y = *(const double *)(p + ip->d); SET(EXPR); NEXT; }
#define FIDX(N, form, X, EXPR, SET) \
    H(N##_##form) { uint64_t i = fp[ip->d].u; const double *p = fp[ip->c].p; BOUNDS(i, fp[ip->c + 1].u, 0); double x = (X), y = p[i]; SET(EXPR); NEXT; }
#define FBIN(N, form, X, Y, EXPR, SET, GO) H(N##_##form) { double x = (X), y = (Y); SET(EXPR); GO; }
#define Y(N, EXPR) \
    FBIN(N, SS_S, fp[ip->b].f, fp[ip->c].f, EXPR, TO_FS, NEXT) FBIN(N, SS_F, fp[ip->b].f, fp[ip->c].f, EXPR, TO_F, NEXT) \
    FBIN(N, FS_S, facc, fp[ip->c].f, EXPR, TO_FS, NEXT) FBIN(N, FS_F, facc, fp[ip->c].f, EXPR, TO_F, NEXT) \
    FBIN(N, SF_S, fp[ip->b].f, facc, EXPR, TO_FS, NEXT) FBIN(N, SF_F, fp[ip->b].f, facc, EXPR, TO_F, NEXT) \
    FBIN(N, SK_S, fp[ip->b].f, FK, EXPR, TO_FS, NEXT2) FBIN(N, SK_F, fp[ip->b].f, FK, EXPR, TO_F, NEXT2) \
    FBIN(N, FK_S, facc, FK, EXPR, TO_FS, NEXT2) FBIN(N, FK_F, facc, FK, EXPR, TO_F, NEXT2) \
    FBIN(N, KS_S, FK, fp[ip->c].f, EXPR, TO_FS, NEXT2) FBIN(N, KS_F, FK, fp[ip->c].f, EXPR, TO_F, NEXT2) \
    FBIN(N, KF_S, FK, facc, EXPR, TO_FS, NEXT2) FBIN(N, KF_F, FK, facc, EXPR, TO_F, NEXT2) \
    FMEM(N, SM_S, fp[ip->b].f, EXPR, TO_FS) FMEM(N, SM_F, fp[ip->b].f, EXPR, TO_F) \
    FMEM(N, FM_S, facc, EXPR, TO_FS) FMEM(N, FM_F, facc, EXPR, TO_F) \
    FIDX(N, SI_S, fp[ip->b].f, EXPR, TO_FS) FIDX(N, SI_F, fp[ip->b].f, EXPR, TO_F) \
    FIDX(N, FI_S, facc, EXPR, TO_FS) FIDX(N, FI_F, facc, EXPR, TO_F) \
    H(N##_SF_M) { double x = fp[ip->b].f, y = facc; char *p = fp[ip->c].p; NIL(p, ip->d); *(double *)(p + ip->d) = (EXPR); NEXT; }
    MG_FBIN_OPS(Y)
#undef Y
#define MEM(r, off) p = fp[r].p; NIL(p, off); p += (off)
#define Y(N, EXPR) \
    H(N##_MM_S) { char *p; MEM(ip->b, ip->d % 256 * 8); double x = *(double *)p; MEM(ip->c, ip->d / 256 * 8); double y = *(double *)p; TO_FS(EXPR); NEXT; } \
    H(N##_MM_F) { char *p; MEM(ip->b, ip->d % 256 * 8); double x = *(double *)p; MEM(ip->c, ip->d / 256 * 8); double y = *(double *)p; TO_F(EXPR); NEXT; } \
    H(N##_MF_M) { char *p; MEM(ip->c, ip->d); double x = *(double *)p, y = facc; *(double *)p = (EXPR); NEXT; } \
    H(N##_MS_M) { char *p; MEM(ip->c, ip->d); double x = *(double *)p, y = fp[ip->b].f; *(double *)p = (EXPR); NEXT; }
    MG_FBIN_OPS(Y)
#undef Y
#define MA(N, form, X, YY, Z, EXPR) \
    H(N##_##form##_S) { double x = (X), y = (YY), z = (Z); TO_FS(EXPR); NEXT; } H(N##_##form##_F) { double x = (X), y = (YY), z = (Z); TO_F(EXPR); NEXT; }
#define MA_MEM(N, form, SET, EXPR) H(N##_##form) { char *p; MEM(ip->c, ip->d); double x = facc, y = *(double *)p, z = fp[ip->b].f; SET(EXPR); NEXT; }
#define MA_IDX(N, form, SET, EXPR) \
    H(N##_##form) { \
        uint64_t i = fp[ip->d].u; const double *p = fp[ip->c].p; BOUNDS(i, fp[ip->c + 1].u, 0); \
        double x = facc, y = p[i], z = fp[ip->b].f; SET(EXPR); NEXT; }
#define Y(N, EXPR) \
    MA(N, SSS, fp[ip->b].f, fp[ip->c].f, fp[ip->d].f, EXPR) MA(N, FSS, facc, fp[ip->b].f, fp[ip->c].f, EXPR) \
    MA(N, SSF, fp[ip->b].f, fp[ip->c].f, facc, EXPR) MA_MEM(N, FMS_S, TO_FS, EXPR) MA_MEM(N, FMS_F, TO_F, EXPR) \
    MA_IDX(N, FIS_S, TO_FS, EXPR) MA_IDX(N, FIS_F, TO_F, EXPR) \
    H(N##_SSM) { char *p; MEM(ip->c, ip->d); double x = fp[ip->a].f, y = fp[ip->b].f, z = *(double *)p; *(double *)p = (EXPR); NEXT; } \
    H(N##_FSM) { char *p; MEM(ip->c, ip->d); double x = facc, y = fp[ip->b].f, z = *(double *)p; *(double *)p = (EXPR); NEXT; }
    MG_MULADD_OPS(Y)
#undef Y
#define Y(N, EXPR) \
    H(N##_S_S) { double x = fp[ip->b].f; TO_FS(EXPR); NEXT; } H(N##_S_F) { double x = fp[ip->b].f; TO_F(EXPR); NEXT; } \
    H(N##_F_S) { double x = facc; TO_FS(EXPR); NEXT; } H(N##_F_F) { double x = facc; TO_F(EXPR); NEXT; }
    MG_FUN_OPS(Y)
#undef Y
#define Y(N, EXPR) \
    H(N##_S_S) { uint64_t x = fp[ip->b].u; TO_FS(EXPR); NEXT; } H(N##_S_F) { uint64_t x = fp[ip->b].u; TO_F(EXPR); NEXT; } \
    H(N##_A_S) { uint64_t x = acc; TO_FS(EXPR); NEXT; } H(N##_A_F) { uint64_t x = acc; TO_F(EXPR); NEXT; }
    MG_I2F_OPS(Y)
#undef Y
#define Y(N, EXPR) \
    H(N##_S_S) { double x = fp[ip->b].f; TO_S(EXPR); NEXT; } H(N##_S_A) { double x = fp[ip->b].f; TO_A(EXPR); NEXT; } \
    H(N##_F_S) { double x = facc; TO_S(EXPR); NEXT; } H(N##_F_A) { double x = facc; TO_A(EXPR); NEXT; }
    MG_F2I_OPS(Y)
#undef Y
#define Y(N, FROM, TO, EXPR) H(N) { __auto_type x = fp[ip->b].FROM; __auto_type y = fp[ip->c].FROM; fp[ip->a].TO = (EXPR); NEXT; }
    MG_SIMPLE_OPS(Y)
#undef Y
#define Y(N, FROM, TO, EXPR) H(N) { __auto_type x = fp[ip->b].FROM; fp[ip->a].TO = (EXPR); NEXT; }
    MG_SIMPLE1_OPS(Y)
#undef Y

    // ---- jumps
#define BR(N, form, X, Y, COND) \
    H(N##_##form) { uint64_t x = (X), y = (Y); if (COND) { JUMP(ip->imm); DISPATCH; } NEXT; } \
    H(N##_##form##_B) { uint64_t x = (X), y = (Y); if (COND) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; }
#define K16 ((uint64_t)(int64_t)(int16_t)ip->b)
#define Y(N, COND) \
    BR(N, SS, fp[ip->a].u, fp[ip->b].u, COND) BR(N, SK, fp[ip->a].u, K16, COND) BR(N, AS, acc, fp[ip->b].u, COND) BR(N, AK, acc, K16, COND)
    MG_BR_OPS(Y)
#undef Y
#undef BR
#define BR(N, form, X, Y, COND) \
    H(N##_##form) { double x = (X), y = (Y); if (COND) { JUMP(ip->imm); DISPATCH; } NEXT; } \
    H(N##_##form##_B) { double x = (X), y = (Y); if (COND) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; }
#define Y(N, COND) BR(N, SS, fp[ip->a].f, fp[ip->b].f, COND) BR(N, FS, facc, fp[ip->b].f, COND) BR(N, SF, fp[ip->a].f, facc, COND)
    MG_FBR_OPS(Y)
#undef Y
#undef BR
#define Y(N, COND) \
    H(N##_SK) { double x = fp[ip->a].f, y = FK; if (COND) { JUMP(ip->imm); DISPATCH; } NEXT2; } \
    H(N##_SK_B) { double x = fp[ip->a].f, y = FK; if (COND) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT2; } \
    H(N##_FK) { double x = facc, y = FK; if (COND) { JUMP(ip->imm); DISPATCH; } NEXT2; } \
    H(N##_FK_B) { double x = facc, y = FK; if (COND) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT2; }
    MG_FBR_OPS(Y)
#undef Y
#define Y(N, COND) \
    H(N##_S) { uint64_t x = fp[ip->a].u; if (COND) { JUMP(ip->imm); DISPATCH; } NEXT; } \
    H(N##_S_B) { uint64_t x = fp[ip->a].u; if (COND) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; } \
    H(N##_A) { uint64_t x = acc; if (COND) { JUMP(ip->imm); DISPATCH; } NEXT; } \
    H(N##_A_B) { uint64_t x = acc; if (COND) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; }
    MG_BR1_OPS(Y)
#undef Y
#define BR(N, form, X, COND) \
    H(N##_##form) { uint64_t x = (X), y = K16; if (COND) { JUMP(ip->imm); DISPATCH; } NEXT; } \
    H(N##_##form##_B) { uint64_t x = (X), y = K16; if (COND) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; }
#define Y(N, COND) BR(N, SK, fp[ip->a].u, COND) BR(N, AK, acc, COND)
    MG_BRBIT_OPS(Y)
#undef Y
#undef BR
    // Without a branch: what is compared is often anybody's guess.
#define UNLESS(N, Y_, COND) H(N) { uint64_t x = fp[ip->a].u, y = (Y_), from = fp[ip->d].u, keep = fp[ip->c].u; fp[ip->c].u = (COND) ? keep : from; NEXT; }
#define Y(N, COND) UNLESS(UNLESS_##N##_SS, fp[ip->b].u, COND) UNLESS(UNLESS_##N##_SK, K16, COND)
    MG_BR_OPS(Y)
#undef Y
#define GUARD(N, Y_, COND) H(N) { uint64_t x = fp[ip->a].u, y = (Y_); if (COND) { ip++; SAFEPOINT(); DISPATCH; } JUMP(ip->imm); DISPATCH; }
#define Y(N, COND) GUARD(GUARD_##N##_SS, fp[ip->b].u, COND) GUARD(GUARD_##N##_SK, K16, COND)
    MG_BR_OPS(Y)
#undef Y
#define BRW(N, form, X, COND) \
    H(N##_##form) { uint64_t x = (X), y = DATA(0); if (COND) { JUMP(ip->imm); DISPATCH; } NEXT2; } \
    H(N##_##form##_B) { uint64_t x = (X), y = DATA(0); if (COND) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT2; }
#define Y(N, COND) BRW(N, SW, fp[ip->a].u, COND) BRW(N, AW, acc, COND)
    MG_BRW_OPS(Y)
#undef Y
#define SAME(s, PTR, LEN) (fp[(s) + 1].u == (LEN) && mg_str_same(fp[s].b, (PTR), (LEN)))
#define Y(N, NOT) \
    H(N##_SS) { if (NOT SAME(ip->a, fp[ip->b].b, fp[ip->b + 1].u)) { JUMP(ip->imm); DISPATCH; } NEXT; } \
    H(N##_SS_B) { if (NOT SAME(ip->a, fp[ip->b].b, fp[ip->b + 1].u)) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; } \
    H(N##_SK) { if (NOT SAME(ip->a, (const uint8_t *)DATAP(0), DATA(1))) { JUMP(ip->imm); DISPATCH; } NEXT2; } \
    H(N##_SK_B) { if (NOT SAME(ip->a, (const uint8_t *)DATAP(0), DATA(1))) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT2; }
    MG_BRSTR_OPS(Y)
#undef Y
    H(JUMP) { JUMP(ip->imm); DISPATCH; }
    H(JUMP_B) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; }
#define LOOP(N, BOUND, OP) \
    H(N) { int64_t i = ++fp[ip->a].i; if (i OP (BOUND)) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; }
    LOOP(INC_JLT_SS_B, fp[ip->b].i, <) LOOP(INC_JLT_SK_B, (int64_t)K16, <)
    LOOP(INC_JLE_SS_B, fp[ip->b].i, <=) LOOP(INC_JLE_SK_B, (int64_t)K16, <=)
    H(INC_JUMP_B) { fp[ip->a].u += K16; JUMP(ip->imm); SAFEPOINT(); DISPATCH; }
    H(INC_JLT_U_SS_B) { uint64_t i = ++fp[ip->a].u; if (i < fp[ip->b].u) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; }
    H(INC_JLT_U_SK_B) { uint64_t i = ++fp[ip->a].u; if (i < K16) { JUMP(ip->imm); SAFEPOINT(); DISPATCH; } NEXT; }
#define BACK(n) do { ip -= (n); SAFEPOINT(); DISPATCH; } while (0)
    H(INC_JLT_SW_B) { int64_t i = ++fp[ip->a].i; if (i < ip->imm) { BACK(ip->b); } NEXT; }
    H(INC_JLT_U_SW_B) { uint64_t i = ++fp[ip->a].u; if (i < IMM) { BACK(ip->b); } NEXT; }
    H(INC_JLE_SW_B) { int64_t i = ++fp[ip->a].i; if (i <= ip->imm) { BACK(ip->b); } NEXT; }
#define STEP(N, BY, BOUND, OP) \
    H(N) { int64_t i = (int64_t)(fp[ip->a].u + (BY)); fp[ip->a].i = i; if (i OP (BOUND)) { BACK(ip->d); } NEXT; }
#define Y(N, OP) \
    STEP(STEP_J##N##_KS_B, C16, fp[ip->b].i, OP) STEP(STEP_J##N##_KK_B, C16, (int64_t)K16, OP) \
    STEP(STEP_J##N##_SS_B, fp[ip->c].u, fp[ip->b].i, OP) STEP(STEP_J##N##_SK_B, fp[ip->c].u, (int64_t)K16, OP)
    Y(NE, !=) Y(LT, <) Y(LE, <=) Y(GT, >) Y(GE, >=)
#undef Y
#define TABLE(X) \
    const mg_jump_table *table = DATAP(0); uint64_t k = (X) - (uint64_t)table->low; \
    JUMP(k < table->n ? table->offsets[k] : table->default_offset); DISPATCH;
    H(JUMP_TABLE) { TABLE(fp[ip->a].u) }
    H(JUMP_TABLE_A) { TABLE(acc) }

    // ---- moves
    H(MOV) { fp[ip->a] = fp[ip->b]; NEXT; }
    H(MOV_MOV) { fp[ip->a] = fp[ip->b]; fp[ip->c] = fp[ip->d]; NEXT; }
    H(MOVK) { fp[ip->a].u = IMM; NEXT; }
    H(MOVQ) { fp[ip->a].u = DATA(0); NEXT2; }
    H(MOV2) { mg_slot x = fp[ip->b], y = fp[ip->b + 1]; fp[ip->a] = x; fp[ip->a + 1] = y; NEXT; }
    H(MOV3) {
        mg_slot x = fp[ip->b], y = fp[ip->b + 1], z = fp[ip->b + 2];
        fp[ip->a] = x; fp[ip->a + 1] = y; fp[ip->a + 2] = z;
        NEXT;
    }
    H(MOVN) { memmove(fp + ip->a, fp + ip->b, ip->c * sizeof(mg_slot)); NEXT; }
    H(ZERO_N) { memset(fp + ip->a, 0, ip->c * sizeof(mg_slot)); NEXT; }
    H(LEA) { fp[ip->a].p = (char *)(fp + ip->b) + DATA(0); NEXT2; }
#define Y(T, C, WIDEN) H(GETP_##T) { fp[ip->a].u = WIDEN(*(const C *)((const char *)fp + ip->imm)); NEXT; }
    Y(I8, int8_t, (uint64_t)(int64_t)) Y(U8, uint8_t, ) Y(I16, int16_t, (uint64_t)(int64_t)) Y(U16, uint16_t, )
    Y(I32, int32_t, (uint64_t)(int64_t)) Y(U32, uint32_t, )
#undef Y
#define Y(T, C) H(SETP_##T) { *(C *)((char *)fp + ip->imm) = (C)fp[ip->a].u; NEXT; }
    Y(8, uint8_t) Y(16, uint16_t) Y(32, uint32_t)
#undef Y

    // ---- memory
#define LD(N, PTR, GET) H(N) { const char *p = (const char *)(PTR); NIL(p, ip->imm); p += ip->imm; GET; NEXT; }
#define Y(T, C, WIDEN) \
    LD(LOAD_##T##_S_S, fp[ip->b].p, fp[ip->a].u = WIDEN(*(const C *)p)) LD(LOAD_##T##_S_A, fp[ip->b].p, acc = WIDEN(*(const C *)p)) \
    LD(LOAD_##T##_S_F, fp[ip->b].p, LOAD_FACC(C, p)) \
    LD(LOAD_##T##_A_S, acc, fp[ip->a].u = WIDEN(*(const C *)p)) LD(LOAD_##T##_A_A, acc, acc = WIDEN(*(const C *)p)) \
    LD(LOAD_##T##_A_F, acc, LOAD_FACC(C, p))
    MG_MEM_OPS(Y)
#undef Y
#define Y(T, C, WIDEN) H(LOADG_##T) { fp[ip->a].u = WIDEN(*(const C *)DATAP(0)); NEXT2; }
    MG_MEM_OPS(Y)
#undef Y
    H(LOADG_64_A) { acc = *(const uint64_t *)DATAP(0); NEXT2; }
    H(LOADG_64_F) { facc = *(const double *)DATAP(0); NEXT2; }
    H(STOREG_64_A) { *(uint64_t *)DATAP(0) = acc; NEXT2; }
    H(STOREG_64_F) { *(double *)DATAP(0) = facc; NEXT2; }
    H(STOREG_64_K) { *(uint64_t *)DATAP(0) = KA; NEXT2; }
    H(ADD_G_S) { *(uint64_t *)DATAP(0) += fp[ip->a].u; NEXT2; }
    H(ADD_G_A) { *(uint64_t *)DATAP(0) += acc; NEXT2; }
    H(ADD_G_K) { *(uint64_t *)DATAP(0) += KA; NEXT2; }
#define ST(N, C, VAL) H(N) { char *p = fp[ip->b].p; NIL(p, ip->imm); *(C *)(p + ip->imm) = (C)(VAL); NEXT; }
#define STF(N, C) H(N) { char *p = fp[ip->b].p; NIL(p, ip->imm); STORE_FACC(C, p + ip->imm); NEXT; }
#define Y(T, C) \
    ST(STORE_##T##_S, C, fp[ip->a].u) ST(STORE_##T##_A, C, acc) STF(STORE_##T##_F, C) ST(STORE_##T##_K, C, (uint64_t)(int64_t)(int16_t)ip->a) \
    H(STOREG_##T) { *(C *)DATAP(0) = (C)fp[ip->a].u; NEXT2; }
    MG_STORE_OPS(Y)
#undef Y
    H(ADD_M_S) { char *p; MEM(ip->b, ip->imm); *(uint64_t *)p += fp[ip->a].u; NEXT; }
    H(ADD_M_A) { char *p; MEM(ip->b, ip->imm); *(uint64_t *)p += acc; NEXT; }
    H(ADD_M_K) { char *p; MEM(ip->b, ip->imm); *(uint64_t *)p += (uint64_t)(int64_t)(int16_t)ip->a; NEXT; }
    H(LOAD2) {
        const mg_slot *p = fp[ip->b].p;
        NIL(p, ip->imm);
        p = (const mg_slot *)((const char *)p + ip->imm);
        mg_slot x = p[0], y = p[1];
        fp[ip->a] = x; fp[ip->a + 1] = y;
        NEXT;
    }
    H(LOAD3) {
        const mg_slot *p = fp[ip->b].p;
        NIL(p, ip->imm);
        p = (const mg_slot *)((const char *)p + ip->imm);
        mg_slot x = p[0], y = p[1], z = p[2];
        fp[ip->a] = x; fp[ip->a + 1] = y; fp[ip->a + 2] = z;
        NEXT;
    }
    H(LOADN) {
        const char *p = fp[ip->b].p;
        size_t n = DATA(0);
        NIL(p, DATA(1));
        fp[ip->a + mg_slots(n) - 1].u = 0;
        TOUCH(p + DATA(1));
        memmove(fp + ip->a, p + DATA(1), n);
        NEXT2;
    }
    H(STORE2) {
        mg_slot *p = fp[ip->b].p;
        NIL(p, ip->imm);
        p = (mg_slot *)((char *)p + ip->imm);
        p[0] = fp[ip->a]; p[1] = fp[ip->a + 1];
        NEXT;
    }
    H(STORE3) {
        mg_slot *p = fp[ip->b].p;
        NIL(p, ip->imm);
        p = (mg_slot *)((char *)p + ip->imm);
        p[0] = fp[ip->a]; p[1] = fp[ip->a + 1]; p[2] = fp[ip->a + 2];
        NEXT;
    }
    H(STOREN) {
        char *p = fp[ip->b].p;
        NIL(p, DATA(1));
        memmove(p + DATA(1), fp + ip->a, DATA(0));
        NEXT2;
    }
    H(MOVE) {
        char *q = fp[ip->a].p, *p = fp[ip->b].p;
        NIL(q, 0);
        NIL(p, 0);
        TOUCH(q);
        memmove(p, q, DATA(0));
        NEXT2;
    }
    H(ZERO_MEM) { char *p = fp[ip->a].p; NIL(p, 0); memset(p, 0, DATA(0)); NEXT2; }
    H(NIL_CHECK) { NIL(fp[ip->b].p, 0); fp[ip->a] = fp[ip->b]; NEXT; }
    H(FIELD_ADDR) { char *p = fp[ip->b].p; NIL(p, ip->imm); fp[ip->a].p = p + ip->imm; NEXT; }
    H(OFFSET_ADDR) { fp[ip->a].p = (char *)fp[ip->b].p + ip->imm; NEXT; }

    // ---- indexing
#define IX(N, C, IDX, GET) \
    H(N) { uint64_t i = (IDX); const C *p = fp[ip->b].p; BOUNDS(i, fp[ip->b + 1].u, ip->d); p += i; GET; NEXT; }
#define Y(T, C, WIDEN) \
    IX(INDEX_##T##_S_S, C, fp[ip->c].u, fp[ip->a].u = WIDEN(*p)) IX(INDEX_##T##_S_A, C, fp[ip->c].u, acc = WIDEN(*p)) \
    IX(INDEX_##T##_S_F, C, fp[ip->c].u, LOAD_FACC(C, p)) \
    IX(INDEX_##T##_A_S, C, acc, fp[ip->a].u = WIDEN(*p)) IX(INDEX_##T##_A_A, C, acc, acc = WIDEN(*p)) \
    IX(INDEX_##T##_A_F, C, acc, LOAD_FACC(C, p)) \
    IX(INDEX_##T##_K_S, C, ip->c, fp[ip->a].u = WIDEN(*p)) IX(INDEX_##T##_K_A, C, ip->c, acc = WIDEN(*p)) \
    IX(INDEX_##T##_K_F, C, ip->c, LOAD_FACC(C, p))
    MG_MEM_OPS(Y)
#undef Y
#define SX(N, C, VAL, IDX) \
    H(N) { uint64_t i = (IDX); C *p = fp[ip->b].p; BOUNDS(i, fp[ip->b + 1].u, ip->d); p[i] = (C)(VAL); NEXT; }
#define Y(T, C) \
    SX(SET_INDEX_##T##_S, C, fp[ip->a].u, fp[ip->c].u) SX(SET_INDEX_##T##_A, C, acc, fp[ip->c].u) \
    H(SET_INDEX_##T##_F) { uint64_t i = fp[ip->c].u; C *p = fp[ip->b].p; BOUNDS(i, fp[ip->b + 1].u, ip->d); STORE_FACC(C, p + i); NEXT; } \
    SX(SET_INDEX_##T##_K, C, KA, fp[ip->c].u) SX(SET_INDEX_##T##_S_A, C, fp[ip->a].u, acc) SX(SET_INDEX_##T##_K_A, C, KA, acc)
    MG_STORE_OPS(Y)
#undef Y
#include "index.inc"
    H(INDEX_N) {
        uint64_t i = fp[ip->c].u, size = DATA(0);
        const char *p = fp[ip->b].p;
        BOUNDS(i, fp[ip->b + 1].u, ip->d);
        if (size > 0) { fp[ip->a + mg_slots(size) - 1].u = 0; }
        memmove(fp + ip->a, p + i * size, size);
        NEXT2;
    }
    H(INDEX_ADDR) {
        uint64_t i = fp[ip->c].u;
        char *p = fp[ip->b].p;
        BOUNDS(i, fp[ip->b + 1].u, ip->d);
        fp[ip->a].p = p + i * DATA(0);
        NEXT2;
    }
    H(SET_INDEX_N) {
        uint64_t i = fp[ip->c].u, size = DATA(0);
        char *p = fp[ip->b].p;
        BOUNDS(i, fp[ip->b + 1].u, ip->d);
        memmove(p + i * size, fp + ip->a, size);
        NEXT2;
    }
#define FIELD_AT uint64_t i = fp[ip->c].u; const char *p = fp[ip->b].p; BOUNDS(i, fp[ip->b + 1].u, ip->d); p += i * DATA(0) + DATA(1);
    H(INDEXF_64) { FIELD_AT fp[ip->a] = *(const mg_slot *)p; NEXT2; }
    H(INDEXF_64_A) { FIELD_AT acc = *(const uint64_t *)p; NEXT2; }
    H(INDEXF_64_F) { FIELD_AT facc = *(const double *)p; NEXT2; }
    H(SET_INDEXF_64) {
        uint64_t i = fp[ip->c].u;
        char *p = fp[ip->b].p;
        BOUNDS(i, fp[ip->b + 1].u, ip->d);
        *(mg_slot *)(p + i * DATA(0) + DATA(1)) = fp[ip->a];
        NEXT2;
    }
    H(INDEXP_ADDR) {
        uint64_t i = fp[ip->c].u;
        char *p = fp[ip->b].p;
        NIL(p, DATA(1));
        BOUNDS(i, ip->d, 0);
        fp[ip->a].p = p + DATA(1) + i * DATA(0);
        NEXT2;
    }
    H(LOADG2) { const mg_slot *p = DATAP(0); mg_slot x = p[0], y = p[1]; fp[ip->a] = x; fp[ip->a + 1] = y; NEXT2; }
    H(LOADG3) {
        const mg_slot *p = DATAP(0);
        mg_slot x = p[0], y = p[1], z = p[2];
        fp[ip->a] = x; fp[ip->a + 1] = y; fp[ip->a + 2] = z;
        NEXT2;
    }
    H(INDEXL_ADDR) {
        uint64_t i = fp[ip->c].u;
        BOUNDS(i, ip->d, 0);
        fp[ip->a].p = (char *)(fp + ip->b) + i * DATA(0);
        NEXT2;
    }
#define SHIFT(N, EXPR) \
    H(N) { uint64_t x = fp[ip->b].u, y = fp[ip->c].u; if (unlikely((int64_t)y < 0)) { FAIL(mg_panic_shift(m)); } \
           fp[ip->a].u = (EXPR); NEXT; }
    SHIFT(SHL_SIGNED, y > 63 ? 0 : x << y) SHIFT(SHR_U_SIGNED, y > 63 ? 0 : x >> y)
    SHIFT(SHR_I_SIGNED, (uint64_t)((int64_t)x >> (y > 63 ? 63 : y)))

    // ---- calls
#define ENTER(f, base) do { \
        mg_slot *nfp_ = fp + (base); \
        if (unlikely(nfp_ + (f)->frame > m->limit)) { \
            SAVE(); \
            m->entering = (f); \
            if (!mg_stack_grow(m, (size_t)(nfp_ - m->g->stack) + (f)->frame)) { goto dead; } \
            m->entering = NULL; \
            RESTORE(); \
            nfp_ = fp + (base); \
        } \
        csp->ret = ip + 2; \
        csp->delta = (uint64_t)(base) * sizeof(mg_slot); \
        csp++; \
        fp = nfp_; \
    } while (0)
#define GO_CALL(base) do { const mg_func *f = DATAP(0); ENTER(f, base); ip = f->code; SAFEPOINT(); DISPATCH; } while (0)
    H(CALL) { GO_CALL(ip->a); }
    H(CALL_LEAF) { const mg_func *f = DATAP(0); ENTER(f, ip->a); ip = f->code; DISPATCH; }
    H(CALL_1) { fp[ip->d].u = fp[ip->b].u + C16; GO_CALL(ip->a); }
    H(CALL_2) { fp[ip->d] = fp[ip->b]; fp[ip->d + 1] = fp[ip->c]; GO_CALL(ip->a); }
#define CLOSURE_CALL \
        mg_closure *c = fp[ip->b].p; \
        NIL(c, 0); \
        const mg_func *f = c->fn; \
        ENTER(f, ip->a); \
        fp[f->ctx_slot].p = c; \
        ip = f->code; \
        SAFEPOINT(); \
        DISPATCH;
    H(CALL_CLOSURE) { CLOSURE_CALL }
    H(CALL_CLOSURE_1) { fp[ip->d] = fp[ip->c]; CLOSURE_CALL }
    // A site that sees several types keeps one of them; the others are found in the table of the whole machine.
#define IFACE_CALL \
        mg_call_site *site = DATAP(0); \
        const mg_type *t = fp[ip->b].t; \
        NIL(t, 24); \
        const mg_func *f = site->fn; \
        if (site->type != t) { \
            const mg_method_cache *at = mg_method_at(m, t, site->method); \
            f = at->fn; \
            if (unlikely(at->type != t || at->id != site->method)) { \
                f = cached_method(m, t, site->method); \
                site->type = t; \
                site->fn = f; \
            } \
        } \
        ENTER(f, ip->a); \
        ip = f->code; \
        SAFEPOINT(); \
        DISPATCH;
    H(CALL_IFACE) { IFACE_CALL }
    H(CALL_IFACE_1) { fp[ip->d] = fp[ip->c]; IFACE_CALL }
    H(CALL_NATIVE) {
        mg_native_fn fn = (mg_native_fn)DATAP(0);
        mg_slot *base = fp + ip->a;
        for (uint32_t k = 0; k < ip->b; k++) { base[k].u = 0; }
        SAVE();
        mg_status status = fn(m, base);
        if (unlikely(status != MG_OK)) { acc = status; goto native_status; }
        NEXT2;
    }
#define GO_BACK do { csp--; ip = csp->ret; fp = (mg_slot *)((char *)fp - csp->delta); DISPATCH; } while (0)
    H(RETURN) { GO_BACK; }
    H(RETURN_S) { fp[ip->a] = fp[ip->b]; GO_BACK; }
    H(RETURN_K) { fp[ip->a].u = IMM; GO_BACK; }
    H(MAKE_CLOSURE) {
        mg_closure *c = mg_heap_alloc(m, &m->heap, sizeof(mg_closure) + ip->c * sizeof(mg_slot), false);
        c->fn = DATAP(0);
        memcpy(c->captured, fp + ip->b, ip->c * sizeof(mg_slot));
        fp[ip->a].p = c;
        NEXT2;
    }
    H(NEW) {
        const mg_type *t = DATAP(0);
        fp[ip->a].p = mg_heap_alloc(m, &m->heap, t->size, mg_is(t, MG_T_NOSCAN));
        NEXT2;
    }

#include "handlers.inc"

    // ---- stubs
    H(LOWER) {
        SAVE();
        mg_func *f = &m->funcs[ip->imm];
        // Goroutines that were started before its first call come here after it.
        if (f->units == NULL && !mg_lower(m, f, labels)) { m->stop = MG_STOP_INTERNAL; goto dead; }
        // With what is inlined the frame may be larger than its caller made sure of.
        if (unlikely(fp + f->frame > m->limit) && !mg_stack_grow(m, (size_t)(fp - m->g->stack) + f->frame)) { goto dead; }
        RESTORE();
        ip = f->code;
        DISPATCH;
    }
    // Where an access of the loop goes on that has faulted; the instruction may have been left already.
    H(FAULT) { SAVE(); if (!mg_panic_unexpected(m, labels, S_COUNT)) { goto dead; } goto panicked; }
    // The function that a goroutine was started with has returned.
    H(HALT) {
        SAVE();
        if (m->g->id != 1) { goto ended; }
        if (mg_main_ends(m)) { goto dead; }
        goto schedule;
    }
    H(NOP) { NEXT; }
    H(CALLED) { SAVE(); m->g->ip = m->call_ip; m->stop = MG_STOP_CALLED; return NULL; }
    H(TRACE) {
        SAVE();
        const void *instruction = mg_debug_trace(m);
        if (instruction == NULL) { return NULL; }
        goto *instruction;
    }
    H(UNREACHABLE) { SAVE(); mg_set_error(m, "control reached an unreachable place"); m->stop = MG_STOP_INTERNAL; goto dead; }

nil_pointer:
    // acc holds the offset of the access. The access is made, so that the kernel raises the real signal.
    SAVE();
    mg_panic_fault(m, acc);
    goto panicked;
divide_by_zero:
    FAIL(mg_panic_divide(m));
panicked:
    // Registers are saved; ip is the instruction that panicked.
    if (unlikely(m->fatal != NULL)) { mg_die_fatal(m); goto dead; }
    if (!mg_panic_begin(m)) { goto dead; }
    RESTORE();
    DISPATCH;
waits:
    if (acc == MG_BLOCK) { m->g->skip = 1; goto schedule; }
native_status:
    switch ((mg_status)acc) {
    case MG_OK: case MG_PANIC: goto panicked;
    case MG_BLOCK: m->g->skip = MG_NATIVE_UNITS; goto schedule;
    case MG_RETRY: goto schedule;
    case MG_FATAL: mg_die_fatal(m); goto dead;
    case MG_EXIT: m->stop = MG_STOP_EXIT; goto dead;
    case MG_DEAD: goto dead;
    case MG_CALL:
        RESTORE();
        SAFEPOINT();
        DISPATCH;
    }
dead:
#ifdef MG_PROFILE
    mg_profile_write(m, labels);
#endif
    return NULL;
ended:
    mg_exit_g(m);
schedule:
    // Registers are saved. Another goroutine's are read.
    if (!mg_schedule(m)) { return NULL; }
    RESTORE();
    DISPATCH;
safepoint:
    SAVE();
    if (!mg_safepoint(m)) { return NULL; }
    RESTORE();
    DISPATCH;
}
