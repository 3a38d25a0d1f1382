// The collector: stop the world, mark, sweep; objects never move.
//
// It runs only when the machine calls mg_gc_collect between two instructions. Roots and the contents of objects that may hold
// pointers are read word by word: a word that is an address inside an allocated object keeps that object. Marking sets mark
// bits; sweeping makes them the alloc bits, span by span, without touching the objects: memory is zeroed when it is handed
// out again. Outside a collection every mark bit is 0.
#ifndef MG_GC_H
#define MG_GC_H

#include "heap.h"

enum { MG_MARK_BYTES = 16 << 20 };
typedef struct { uintptr_t at, end; } mg_mark_range;   // contents still to be scanned

typedef struct mg_gc_visitor {
    mg_heap *h;
    uintptr_t base;            // of the arena
    uint64_t mapped;
    mg_span **pages;
    mg_mark_range *stack;
    uint32_t n, limit;
    bool overflow;             // an object was marked but not pushed: its span has rescan set
} mg_gc_visitor;

// Written by the machine: calls the two functions below for everything that keeps objects alive.
void mg_gc_roots(mg_machine *m, mg_gc_visitor *v);
void mg_gc_scan_range(mg_gc_visitor *v, const void *from, const void *to);  // whole words; `from` is aligned
void mg_gc_mark_addr(mg_gc_visitor *v, const void *address);                // any address or none

// The pacing asks for it through MG_ATT_GC, which the caller clears; `forced` is runtime.GC.
void mg_gc_collect(mg_machine *m, bool forced);
// debug.FreeOSMemory: a forced collection after which all free pages go back to the system.
void mg_gc_free_os_memory(mg_machine *m);

// ---- finalizers, cleanups, weak pointers
//
// `data` is the machine's own: the func value, its argument, types. It is kept alive until the record is handed out or removed.
// An object with a finalizer keeps alive what it points to, itself not; when nothing else reaches it, it is kept once more and its
// record becomes ready. Cleanups become ready when the object is freed. So both on one object run in that order, a collection apart.
// A weak cell is cleared when the object is found unreachable, before its finalizer becomes ready.
enum mg_special_kind { MG_FINALIZER, MG_CLEANUP, MG_WEAK };
typedef struct {
    enum mg_special_kind kind;
    void *object;              // of a finalizer
    mg_slot data[4];
} mg_gc_ready;

// `object` is the address of the object, or any inside it; of an object outside the heap records never become ready.
// False: it has one already.
bool mg_gc_set_finalizer(mg_machine *m, void *object, const mg_slot data[4]);
bool mg_gc_clear_finalizer(mg_machine *m, void *object);
// The id names it for mg_gc_stop_cleanup, which is false when the cleanup is ready, done or stopped.
uint64_t mg_gc_add_cleanup(mg_machine *m, void *object, const mg_slot data[4]);
bool mg_gc_stop_cleanup(mg_machine *m, void *object, uint64_t id);
// The cell that holds the address until the object is unreachable, then NULL: the same cell as long as the object lives.
void **mg_gc_weak(mg_machine *m, void *object);

// Takes the oldest ready record of a kind; false: none. From then on the caller keeps its contents alive.
bool mg_gc_next(mg_machine *m, enum mg_special_kind kind, mg_gc_ready *out);
bool mg_gc_has_ready(mg_machine *m, enum mg_special_kind kind);

void mg_gc_drop_specials(mg_heap *h);  // for mg_heap_free

#endif
