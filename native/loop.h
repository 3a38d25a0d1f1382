// The loop's entry, and what lowered code refers to.
#ifndef MG_LOOP_H
#define MG_LOOP_H

#include "state.h"

// Run the machine's current goroutine until something must be decided outside: m->stop tells what. With NULL: the label table.
const void *mg_loop(mg_machine *m);
const void *const *mg_loop_labels(void);

// At a safepoint with the registers saved: attention, time slices, limits. False when the loop must return with m->stop set.
bool mg_safepoint(mg_machine *m);

#endif
