// The runtime's frames below a panic. Places are those of Go 1.27.3.
#include "origin.h"

#include <stddef.h>

#define DEEPEST 4   // frames of an origin, gopanic included

static const mg_origin_frame frames[MG_ORIGINS][DEEPEST] = {
#define GOPANIC {"runtime.gopanic", "runtime/panic.go", 859}
    [MG_FROM_START] = {{"runtime.goexit", "runtime/asm_amd64.s", 1264}},
    [MG_FROM_LIBRARY] = {GOPANIC},
    [MG_FROM_PANIC] = {GOPANIC},
    [MG_FROM_GOEXIT] = {{"runtime.Goexit", "runtime/panic.go", 694}},
    [MG_FROM_FAULT] = {GOPANIC, {"runtime.panicmem", "runtime/panic.go", 336}, {"runtime.sigpanic", "runtime/signal_unix.go", 931}},
    [MG_FROM_FAULT_ADDRESS] =
        {GOPANIC, {"runtime.panicmemAddr", "runtime/panic.go", 345}, {"runtime.sigpanic", "runtime/signal_unix.go", 935}},
    [MG_FROM_BOUNDS] = {GOPANIC, {"runtime.panicBounds64", "runtime/panic.go", 236}, {"runtime.panicBounds", "runtime/asm_amd64.s", 1622}},
    [MG_FROM_DIVIDE] = {GOPANIC, {"runtime.panicdivide", "runtime/panic.go", 315}},
    [MG_FROM_SHIFT] = {GOPANIC, {"runtime.panicshift", "runtime/panic.go", 307}},
    [MG_FROM_ASSERT] = {GOPANIC, {"runtime.panicdottypeE", "runtime/iface.go", 293}},
    [MG_FROM_ASSERT_IFACE] = {GOPANIC, {"runtime.getitab", "runtime/iface.go", 102}, {"runtime.typeAssert", "runtime/iface.go", 492}},
    [MG_FROM_ASSERT_NIL] = {GOPANIC, {"runtime.panicnildottype", "runtime/iface.go", 309}},
    [MG_FROM_MAP_ASSIGN] = {GOPANIC, {"runtime.mapassign", "runtime/map.go", 145}},
    [MG_FROM_HASH_ASSIGN] = {GOPANIC, {"runtime.nilinterhash", "runtime/alg.go", 191}, {"runtime.mapassign", "runtime/map.go", 163}},
    [MG_FROM_HASH_ACCESS] = {GOPANIC, {"runtime.nilinterhash", "runtime/alg.go", 191}, {"runtime.mapaccess2", "runtime/map.go", 88},
                             {"runtime.mapaccess1", "runtime/map.go", 58}},
    [MG_FROM_HASH_EMPTY] = {GOPANIC, {"runtime.mapaccess2", "runtime/map.go", 79}, {"runtime.mapaccess1", "runtime/map.go", 58}},
    [MG_FROM_COMPARE] = {GOPANIC, {"runtime.efaceeq", "runtime/alg.go", 324}},
    [MG_FROM_MAKE_LEN] = {GOPANIC, {"runtime.panicmakeslicelen", "runtime/slice.go", 30}, {"runtime.makeslice", "runtime/slice.go", 112}},
    [MG_FROM_MAKE_CAP] = {GOPANIC, {"runtime.panicmakeslicecap", "runtime/slice.go", 34}, {"runtime.makeslice", "runtime/slice.go", 114}},
    [MG_FROM_GROW] = {GOPANIC, {"runtime.growslice", "runtime/slice.go", 260}},
    [MG_FROM_CLOSE] = {GOPANIC, {"runtime.closechan", "runtime/chan.go", 416}},
    [MG_FROM_SEND] = {GOPANIC, {"runtime.chansend", "runtime/chan.go", 226}, {"runtime.chansend1", "runtime/chan.go", 161}},
    [MG_FROM_MAKE_CHAN] = {GOPANIC, {"runtime.makechan", "runtime/chan.go", 88}},
#define THROW {"runtime.throw", "runtime/panic.go", 1243}
    [MG_FROM_THROW] = {THROW},
    [MG_FROM_THROW_FAULT] = {THROW, {"runtime.sigpanic", "runtime/signal_unix.go", 945}},
    [MG_FROM_THROW_PRINTING] = {THROW, {"runtime.preprintpanics.func1", "runtime/panic.go", 711}},
    [MG_FROM_THROW_MEMORY] = {{"runtime.mallocgcLarge", "runtime/malloc.go", 1573}, {"runtime.mallocgc", "runtime/malloc.go", 1138}},
    [MG_FROM_OVERFLOW] = {{NULL, NULL, 0}},
};

// Only the addresses of these bytes are used.
static const char pcs[MG_ORIGINS][DEEPEST][2];

const mg_origin_frame *mg_origin_frame_at(enum mg_origin origin, uint32_t k) {
    const mg_origin_frame *frame = k < DEEPEST ? &frames[origin][k] : NULL;
    return frame != NULL && frame->name != NULL ? frame : NULL;
}

uint64_t mg_origin_pc(enum mg_origin origin, uint32_t k) { return (uint64_t)(uintptr_t)&pcs[origin][k][1]; }

const mg_origin_frame *mg_origin_find(uint64_t pc) {
    uint64_t first = (uint64_t)(uintptr_t)pcs;
    if (pc < first || pc - first >= sizeof pcs) { return NULL; }
    uint64_t index = (pc - first) / 2;
    return mg_origin_frame_at((enum mg_origin)(index / DEEPEST), (uint32_t)(index % DEEPEST));
}
