// Values of the machine: the slot, the multi-slot headers, and the type descriptor.
//
// A goroutine's stack is an array of 8-byte slots. A scalar takes one slot in canonical form: signed integers sign-extended
// to 64 bits, unsigned ones and bool zero-extended, float64 as its bits, float32 as its bits in the low half with the high half 0,
// complex64 as two float32 in one slot (real part low). complex128 and interface take 2 slots, string 2, slice 3. Structs and arrays
// lie in a run of slots as the bytes of their Go memory layout, rounded up to whole slots; the bytes of padding are unspecified.
// Memory (heap, package variables) has Go's own layout: sizes, alignments and offsets are what unsafe.Sizeof says.
#ifndef MG_VALUE_H
#define MG_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct mg_machine mg_machine;
typedef struct mg_type mg_type;
typedef struct mg_func mg_func;
typedef struct mg_map mg_map;

typedef union mg_slot {
    int64_t i;
    uint64_t u;
    double f;
    float f32;
    void *p;
    const uint8_t *b;
    const mg_type *t;
} mg_slot;

// Headers as they lie in memory and in consecutive slots.
typedef struct { const uint8_t *ptr; int64_t len; } mg_str;
typedef struct { uint8_t *ptr; int64_t len; int64_t cap; } mg_slice;
// An interface value of any interface type: the dynamic type (NULL for a nil interface) and the data word. The data word is the value
// itself in canonical slot form when the type is MG_T_DIRECT, else the address of an immutable copy.
typedef struct { const mg_type *type; mg_slot data; } mg_iface;
// A func value is the address of a closure, NULL for nil. Captured words follow the header.
typedef struct { const mg_func *fn; mg_slot captured[]; } mg_closure;

// Kinds carry the numbers of reflect.Kind.
enum mg_kind {
    MG_INVALID, MG_BOOL, MG_INT, MG_INT8, MG_INT16, MG_INT32, MG_INT64, MG_UINT, MG_UINT8, MG_UINT16, MG_UINT32,
    MG_UINT64, MG_UINTPTR, MG_FLOAT32, MG_FLOAT64, MG_COMPLEX64, MG_COMPLEX128, MG_ARRAY, MG_CHAN, MG_FUNC,
    MG_INTERFACE, MG_MAP, MG_POINTER, MG_SLICE, MG_STRING, MG_STRUCT, MG_UNSAFE_POINTER
};

enum mg_type_flag {
    MG_T_NOSCAN = 1,      // holds no pointers: its memory is never scanned
    MG_T_DIRECT = 2,      // fits one slot and is stored in an interface's data word itself: bool, integers, floats,
                          // complex64, pointer, map, chan, func, unsafe.Pointer. Structs and arrays never are.
    MG_T_COMPARABLE = 4,  // == is allowed on it (an interface inside may still panic)
    MG_T_NAMED = 8,       // a defined type
    MG_T_PLAIN = 16,      // == is equality of its bytes in memory: no floats, strings, interfaces or padding inside
    MG_T_VARIADIC = 32,   // func type whose last parameter is ...T
};

typedef struct { mg_str name; const mg_type *type; uint64_t offset; mg_str tag; bool embedded; bool exported; mg_str pkg; } mg_field;
// A method of an interface type, or of a concrete type's method set. `id` is equal for two methods iff they have the same
// name (and, when unexported, package) *and* the same signature, so that an assertion compares ids alone. Sorted by name.
typedef struct { uint32_t id; bool exported; mg_str name; mg_str pkg; const mg_type *type; const mg_func *fn; } mg_method;

struct mg_type {
    uint64_t size;            // bytes in memory
    uint32_t hash;            // of the key; equal types have equal hashes in every image
    uint8_t align;            // bytes
    uint8_t kind;             // enum mg_kind
    uint8_t flags;            // enum mg_type_flag
    uint8_t chan_dir;         // 1 receive, 2 send, 3 both
    uint32_t slots;           // size in slots, rounded up
    uint32_t index;           // in the machine's table; also the identity of the type: one descriptor per type
    const mg_type *elem;      // of pointer, slice, array, chan, map
    const mg_type *key;       // of map
    const mg_type *ptr_to;    // *T when the program has it, else NULL
    int64_t len;              // of array
    mg_str name;              // as %T and run-time messages print it: "main.T", "[]int", "interface {}"
    mg_str pkg_path;          // of a defined type: import path; "" for predeclared and composite types
    mg_str bare_name;         // of a defined type: its name without the package
    uint32_t field_n, in_n, out_n, method_n;
    const mg_field *fields;   // of struct
    const mg_type **in, **out;  // of func
    const mg_method *methods; // of interface: its methods. Of others: the method set reachable through an interface;
                              // `fn` takes the data word as a one-slot receiver (wrappers where the value is boxed)
};

static inline bool mg_is(const mg_type *t, enum mg_type_flag flag) { return (t->flags & flag) != 0; }
static inline uint32_t mg_slots(uint64_t bytes) { return (uint32_t)((bytes + 7) / 8); }

#endif
