// What a native function may use: the functions of the standard library that have no body in Go are bound to these.
//
// A native is found by its Go symbol ("strings.IndexByte", "os.(*File).read" are never natives: plain functions only). It receives
// the base of its window: result slots first, then the argument slots, each value in slot form (value.h). It writes its results and
// returns MG_OK, or raises a panic and returns what the raising function returned. Result slots are zero on entry.
//
// No collection happens while a native runs: the collector runs between instructions only. So C locals may hold heap pointers
// freely, and memory from mg_alloc is zeroed and stays alive until the native returns. A native must not keep a heap
// pointer in C memory after it has returned.
#ifndef MG_NATIVE_H
#define MG_NATIVE_H

#include "value.h"

typedef enum {
    MG_OK,
    MG_PANIC,   // a panic value is recorded in the machine; the loop unwinds
    MG_EXIT,    // the program ends with the recorded status
    MG_BLOCK,   // the goroutine was parked; the native is done and its results are written by the waker
    MG_RETRY,   // the goroutine was parked; the call instruction runs again when it is woken
    MG_FATAL,   // a fatal error is recorded
    MG_DEAD,    // the program has ended: m->stop is set
    MG_CALL,    // a call was left for the loop (calls.h) and returns behind the native
} mg_status;

typedef mg_status (*mg_native_fn)(mg_machine *m, mg_slot *fp);
typedef struct { const char *symbol; mg_native_fn fn; } mg_native;

// Every native_*.c file ends with one table, terminated by {NULL, NULL}; image.c lists the tables.
extern const mg_native mg_natives_str[];      // native_str.c: strings, bytes, path
extern const mg_native mg_natives_unicode[];  // native_unicode.c: unicode, unicode/utf8
extern const mg_native mg_natives_num[];      // native_num.c: strconv, math/bits
extern const mg_native mg_natives_math[];     // native_math.c: math
extern const mg_native mg_natives_sort[];     // native_sort.c: sort
extern const mg_native mg_natives_big[];      // native_big.c: math/big
extern const mg_native mg_natives_hash[];     // native_hash.c: hash/*, crypto/*
extern const mg_native mg_natives_regexp[];   // native_regexp.c: regexp
extern const mg_native mg_natives_errors[];   // native_errors.c: errors
extern const mg_native mg_natives_reflect[];  // native_reflect.c: internal/reflectlite
extern const mg_native mg_natives_reflect_call[];  // native_reflect_call.c: reflect, of functions and methods
extern const mg_native mg_natives_reflect_chan[];  // native_reflect_chan.c: reflect, of channels
extern const mg_native mg_natives_reflect_make[];  // native_reflect_make.c: reflect, of types, variables and maps
extern const mg_native mg_natives_fmt[];      // native_fmt.c: fmt
extern const mg_native mg_natives_os[];       // native_os.c: syscall, os
extern const mg_native mg_natives_process[];  // native_process.c: syscall, of processes
extern const mg_native mg_natives_time[];     // native_time.c: time
extern const mg_native mg_natives_sync[];     // native_sync.c: internal/sync, sync, iter
extern const mg_native mg_natives_stack[];    // native_stack.c: what looks at stacks
extern const mg_native mg_natives_machine[];  // native_machine.c: what looks at the machine itself
extern const mg_native mg_natives_signals[];  // native/signals.c: os/signal
extern const mg_native mg_natives_runtime[];  // native_runtime.c: runtime, runtime/debug

// heap.h. Zeroed memory of `size` bytes aligned for any Go type; `noscan` promises that it never holds pointers.
// Never NULL: when memory or the -maxmem limit is exhausted the machine is marked and the loop ends the program
// at the next safepoint; the memory returned is usable until then. Size 0 gives a fixed non-NULL address.
void *mg_alloc(mg_machine *m, size_t size, bool noscan);

// str.h.
mg_str mg_str_new(mg_machine *m, const void *bytes, size_t n);  // a copy in the heap
mg_str mg_str_format(mg_machine *m, const char *format, ...) __attribute__((format(printf, 2, 3)));

// iface.h. The data word for a value of type t that lies at `at` in memory; allocates a copy unless t is direct.
mg_slot mg_iface_data(mg_machine *m, const mg_type *t, const void *at);
// Memory to slot form and back; `slots` has t->slots of them.
void mg_read(mg_slot *slots, const mg_type *t, const void *memory);
void mg_write(void *memory, const mg_type *t, const mg_slot *slots);
// == of two values in memory. Sets *uncomparable to the offending type, and returns false, when an interface inside holds one.
bool mg_equal(const mg_type *t, const void *x, const void *y, const mg_type **uncomparable);

// panic.h. Each records the value and returns MG_PANIC.
mg_status mg_panic_error(mg_machine *m, const char *format, ...) __attribute__((format(printf, 2, 3)));  // runtime.errorString: "runtime error: " is added
mg_status mg_panic_plain(mg_machine *m, const char *format, ...) __attribute__((format(printf, 2, 3)));  // runtime.plainError: no prefix
mg_status mg_panic_string(mg_machine *m, const char *format, ...) __attribute__((format(printf, 2, 3)));  // an ordinary Go string
mg_status mg_panic_nil(mg_machine *m);                                   // nil dereference by a real fault
mg_status mg_panic_index(mg_machine *m, int64_t index, bool is_unsigned, int64_t length);

// The type descriptor registered for a key such as "int", "string", "*main.T", or NULL when the program has none.
const mg_type *mg_type_named(mg_machine *m, const char *key);

#endif
