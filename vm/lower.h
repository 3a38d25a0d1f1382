// Lowering: from the stack IR of one function to slot code, at its first call.
//
// The depth of the operand stack is static, so every stack position is a frame slot. An abstract stack tells for each position whether its value lies in
// that slot, is a copy of a local, a constant, or an address; pushes emit nothing, operations take their operands from wherever they are, and a
// result followed by SET is written to the local at once. Compare and jump fuse; a result used by the very next instruction travels in
// an accumulator; a few pairs become one instruction; small functions that call nothing are put in place of their calls
// (lower_inline.inc). At labels, jumps and calls every value lies in its own slot.
#ifndef MG_LOWER_H
#define MG_LOWER_H

#include "state.h"

// A call through an interface: the method, and the type it was last called on.
typedef struct { const mg_type *type; const mg_func *fn; uint32_t method; } mg_call_site;
// Distances in bytes from the jump's unit.
typedef struct { int64_t low; uint32_t n; int64_t default_offset; int64_t offsets[]; } mg_jump_table;
// deferBits: bit i is set while open-coded defer i is pending. The second byte keeps for debuggers which have been registered.
#define MG_DEFER_BIT UINT64_C(0x101)
#define MG_DEFER_PENDING UINT64_C(0xff)
// The shape of an array of arrays: the outer length, where it begins behind the pointer, the size of an outer element, the inner length.
typedef struct { uint16_t n, off; uint32_t bytes; uint64_t inner_n; } mg_grid;
// Code of a leaf in place of a call at the IR pc `pc`, of the function or of another leaf put there (outer): the slot of its frame's base; the
// unit that its frame, were it made, returns to, if not within an outer one; the words of its parameters: in place, in another slot, or the
// constant k. Slots count from the function's own base.
enum { MG_ARG_PLACED, MG_ARG_SLOT, MG_ARG_CONST };
typedef struct { uint16_t kind, slot; int64_t k; } mg_inlined_arg;
struct mg_inlined { mg_func *fn; const mg_inlined *outer; uint32_t base, pc, ret; mg_inlined_arg args[]; };
// An open-coded defer of a function: what to call (NULL: the func value in the first word), the slots of its words, its bit.
typedef struct { const mg_func *fn; uint32_t slot, n, bits_slot, index; } mg_open_defer;

// Set f->code and what belongs to it. `labels` is the loop's label table. The image was verified, so the only failure is lack of
// memory: false, with mg_error set.
bool mg_lower(mg_machine *m, mg_func *f, const void *const *labels);

// Units of the machine's own: the stub every unlowered function starts with, and the code of runtime.gopanic and of the bottom frame.
bool mg_lower_stubs(mg_machine *m, const void *const *labels);

// The IR pc of an instruction address inside f's lowered code, in bytes.
uint32_t mg_ir_pc(const mg_func *f, const mg_insn *ip);

#endif
