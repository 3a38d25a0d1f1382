// Who holds which lock of package sync, and since where. Kept for machines that are traced or debugged only: in those the lowering
// puts a NOTE before the returns of the functions that lock, and at the beginning of those that unlock. Go itself does not know.
#ifndef MG_LOCKS_H
#define MG_LOCKS_H

#include "state.h"

// What a function of package sync does to the lock that is its receiver.
typedef enum { MG_LOCK_NONE, MG_LOCK_TAKES, MG_LOCK_TRIES, MG_LOCK_FREES } mg_lock_kind;

// `shared`: for reading.
typedef struct { uint64_t address, g; const mg_func *func; uint32_t pc; bool shared; } mg_lock;

mg_lock_kind mg_lock_kind_of(const mg_func *f);
void mg_locks_note(mg_machine *m);                                 // the innermost frame is of such a function; registers are saved
uint32_t mg_locks_of(const mg_machine *m, const mg_lock **rows);   // all that are held, oldest first
void mg_locks_free(mg_machine *m);

// What a goroutine waits for in a function of package sync: the receiver of the outermost one it is in, and that function. 0: in none.
uint64_t mg_locks_waited(mg_machine *m, mg_g *g, const mg_func **in);
bool mg_locks_is_sync(const mg_func *f);    // a method of package sync
// Whether the frames of g hold a pointer to the object that an address lies in, themselves or through one object.
bool mg_locks_reaches(mg_machine *m, mg_g *g, uint64_t address);

#endif
