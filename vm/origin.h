// Where a panic comes from, as the runtime functions that Go would have on the stack between the code that failed and gopanic. The machine
// has no such frames: tracebacks, runtime.Callers and the rule for wrappers take them from the panic's record.
#ifndef MG_ORIGIN_H
#define MG_ORIGIN_H

#include <stdbool.h>
#include <stdint.h>

enum mg_origin {
    MG_FROM_START,          // not a panic: what is below the first function of a goroutine
    MG_FROM_LIBRARY,        // a native of the library: nothing in between
    MG_FROM_PANIC,          // the panic builtin
    MG_FROM_GOEXIT,
    MG_FROM_FAULT, MG_FROM_FAULT_ADDRESS, MG_FROM_BOUNDS, MG_FROM_DIVIDE, MG_FROM_SHIFT,
    MG_FROM_ASSERT, MG_FROM_ASSERT_IFACE, MG_FROM_ASSERT_NIL,
    MG_FROM_MAP_ASSIGN, MG_FROM_HASH_ASSIGN, MG_FROM_HASH_ACCESS, MG_FROM_HASH_EMPTY,
    MG_FROM_COMPARE, MG_FROM_MAKE_LEN, MG_FROM_MAKE_CAP, MG_FROM_GROW,
    MG_FROM_CLOSE, MG_FROM_SEND, MG_FROM_MAKE_CHAN,
    // Not panics: what the program dies of at once.
    MG_FROM_THROW, MG_FROM_THROW_FAULT, MG_FROM_THROW_PRINTING, MG_FROM_THROW_MEMORY, MG_FROM_OVERFLOW,
    MG_ORIGINS,
};

// A frame of package runtime. The pc of frame `k` of an origin lies between `pc` and `pc + 1` and is never an address of code.
typedef struct { const char *name, *file; uint32_t line; } mg_origin_frame;

// Frame k of an origin, innermost first; NULL past the last one. Frame 0 of a panic is gopanic itself, or Goexit.
const mg_origin_frame *mg_origin_frame_at(enum mg_origin origin, uint32_t k);
// Its pc as a return address, and back; NULL when a pc is none of these.
uint64_t mg_origin_pc(enum mg_origin origin, uint32_t k);
const mg_origin_frame *mg_origin_find(uint64_t pc);

#endif
