// Read-only snapshots of a machine that is not running, for debuggers: plain records, and bytes. Reads all of the
// machine, changes nothing; nothing else in vm/ uses it.
#ifndef MG_INSPECT_H
#define MG_INSPECT_H

#include "state.h"

// cdef begin
typedef struct {
    uint64_t id;
    uint32_t status;             // enum mg_g_status
    uint32_t running;            // 1: the machine's current one
    uint64_t stack_lo, stack_hi; // addresses
    uint64_t stack_used;         // slots
    uint32_t levels;             // frames, pseudo frames included
    uint32_t defers, panics;
    int32_t sig;
    uint32_t own;                // 1: the machine's, not the program's
    uint64_t parent;             // 0: none
    uint32_t start1;             // function it began with
    uint32_t creator1, creator_pc;   // function and IR pc of the go statement; 0: none
    uint32_t case_n;             // channels it waits for
    const char *wait;            // Go's reason
} mg_g_info;

typedef struct {
    uint32_t func;               // index; the machine's own functions (gopanic, goexit) come behind the image's
    uint32_t pc;                 // IR pc of the instruction, or of the call
    uint32_t level;              // control entries below the frame's own
    uint32_t exact;              // 1: the instruction itself rather than a call
    uint64_t fp;                 // address of its first slot
    uint32_t sp;                 // the same in slots from the stack's base: the frame's identity
    uint32_t size;               // slots
} mg_frame_info;

typedef struct {
    uint64_t words;              // address
    uint32_t func1;              // 0: the first word is the func value
    uint32_t n;
    uint32_t sp;                 // owner
    uint32_t pc;                 // IR pc of the statement, in the owner
    uint32_t heap;
    uint32_t range;              // 1: of a range over a function
} mg_defer_info;

typedef struct {
    uint64_t type, data;         // of the value: address of the descriptor, data word
    uint32_t start_level, start_sp;
    uint32_t level, sp;          // cursor; level UINT32_MAX past the last frame
    uint32_t recovered, repanicked, goexit, done;
} mg_panic_info;

typedef enum { MG_IN_NOTHING, MG_IN_HEAP, MG_IN_STACK, MG_IN_DATA, MG_IN_IMAGE, MG_IN_TYPE, MG_IN_FUNC } mg_region;

typedef struct { uint64_t key, elem; } mg_entry_info;   // addresses

typedef struct {
    uint64_t g;
    uint64_t address;            // of the channel (0: nil) or of what else it waits for
    uint32_t is_chan, is_send, is_select;
    uint32_t made1, made_pc;     // of a channel: where it was made; 0: unknown
    uint64_t object;             // of package sync: what it waits for, and
    uint32_t in1;                // the function it waits in; 0: none
} mg_wait_info;

typedef struct {
    uint64_t address, g;         // of the lock, and who holds it
    uint32_t func, pc;           // where it was locked
    uint32_t shared;             // for reading
} mg_lock_info;

typedef struct {
    uint64_t count, cap, buffer; // values, room, address of the first value's slots
    uint32_t words, closed;      // slots of a value
    uint64_t first;
    uint32_t elem;               // type index
} mg_chan_info;

uint32_t mg_inspect_waits(mg_machine *m, mg_wait_info *out, uint32_t max);                  // what goroutines wait for
uint32_t mg_inspect_locks(mg_machine *m, mg_lock_info *out, uint32_t max);                  // the locks that are held
int mg_inspect_reaches(mg_machine *m, uint64_t g, uint64_t address);                        // mg_locks_reaches
int mg_inspect_chan(mg_machine *m, uint64_t address, mg_chan_info *out);                    // 0, or -1
uint32_t mg_inspect_gs(mg_machine *m, mg_g_info *out, uint32_t max);                        // how many there are
// Frames from index `from` outward, the innermost being 0; how many were written.
uint32_t mg_inspect_frames(mg_machine *m, uint64_t g, uint32_t from, mg_frame_info *out, uint32_t max);
uint32_t mg_inspect_defers(mg_machine *m, uint64_t g, mg_defer_info *out, uint32_t max);   // newest first
uint32_t mg_inspect_panics(mg_machine *m, uint64_t g, mg_panic_info *out, uint32_t max);   // newest first
uint32_t mg_inspect_called_by(mg_machine *m, uint64_t g, uint32_t level, uint32_t *owner); // mg_called_by
uint64_t mg_inspect_current(mg_machine *m);                                                 // id of the current goroutine
int64_t mg_inspect_type(mg_machine *m, uint64_t address);    // index of a descriptor, -1
int64_t mg_inspect_func(mg_machine *m, uint64_t address);    // index of the function of a closure's first word, -1
uint64_t mg_inspect_func_value(mg_machine *m, uint32_t index);   // the func value of a function that captures nothing
uint64_t mg_inspect_data(mg_machine *m, uint32_t index);     // address of a static datum
uint64_t mg_inspect_type_address(mg_machine *m, uint32_t index);
uint32_t mg_inspect_map(mg_machine *m, uint64_t map, uint32_t from, mg_entry_info *out, uint32_t max);
// Where an address lies: an offset into data, image and stacks, the index of a type or function.
mg_region mg_inspect_region(mg_machine *m, uint64_t address, uint64_t *offset);
int mg_inspect_read(mg_machine *m, uint64_t address, void *out, size_t n);                  // 0, or -1 where there is no memory
int mg_inspect_write(mg_machine *m, uint64_t address, const void *from, size_t n);
// cdef end

#endif
