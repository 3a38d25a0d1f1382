// Real faults of the program: accesses that the kernel answers with SIGSEGV or SIGBUS.
//
// Two places may fault. A nil dereference was noticed by the loop's check, which then has mg_fault_access make the access at one known
// instruction, so that the kernel's own code and address are told. And any access in the loop itself may fault, when an address came
// from package unsafe or a mapping went away: the handler then goes on at the loop's landing place, where the machine's registers are as
// at any other instruction. Everything else that faults is not the program's doing.
#ifndef MG_FAULT_H
#define MG_FAULT_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

// The kernel's signal, code and address; `pc` is the processor's.
typedef struct { int sig; uint64_t code, address, pc; } mg_fault;

// Read one byte at `address`. True when that faulted.
bool mg_fault_access(uint64_t address, mg_fault *fault);

// Where faults between `start` and `end` of the loop's code go on. Called once.
void mg_fault_land(const void *start, const void *end, const void *landing);
// The fault that led to the landing place.
mg_fault mg_fault_last(void);

// Called by the handler of a signal that the kernel raised: false when the fault is in neither place.
bool mg_fault_answer(int sig, const siginfo_t *info, void *context);

#endif
