// Semaphores in Go memory, and the queues of Conds: what internal/sync and sync are built on. minigo/std/internal/sync/runtime.go and
// minigo/std/sync/runtime.go tell what they do.
#ifndef MG_SEMA_H
#define MG_SEMA_H

#include "sched.h"

// MG_RETRY: the goroutine was parked; it tries again when it is woken, unless the releaser has completed its call.
mg_status mg_sema_acquire(mg_machine *m, uint32_t *s, bool lifo, enum mg_wait reason);
// MG_BLOCK: the caller has given way to the goroutine it handed the permit to.
mg_status mg_sema_release(mg_machine *m, uint32_t *s, bool handoff);
void mg_semas_free(mg_machine *m);

#endif
