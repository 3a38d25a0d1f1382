// Real faults: an access at one known instruction, which the kernel answers with a signal, which the handler turns into a return value.
#ifndef MG_FAULT_H
#define MG_FAULT_H

#include <stdbool.h>
#include <stdint.h>

typedef struct { int sig; uint64_t code, address; } mg_fault;

// Read one byte at `address`. True when that faulted: *fault tells the kernel's signal, code and address. The handlers are in force
// between mg_fault_enter and mg_fault_leave on the calling thread; what faults elsewhere goes to whoever was there before.
bool mg_fault_access(uint64_t address, mg_fault *fault);

void mg_fault_enter(void);
void mg_fault_leave(void);

#endif
