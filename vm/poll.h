// Waiting for descriptors, so that a goroutine that reads or writes does not stop the others.
#ifndef MG_POLL_H
#define MG_POLL_H

#include "sched.h"

// MG_OK when a read (or write) of fd would not block now, or fd is in non-blocking mode; else the goroutine is parked: MG_RETRY. A wait on
// a standard descriptor counts as being in a system call. `window` is that of the native.
mg_status mg_poll_wait(mg_machine *m, int fd, bool write, mg_slot *window);
// The same also for a descriptor in non-blocking mode, for a native without results.
mg_status mg_poll_wait_ready(mg_machine *m, int fd, bool write);
// fd has been closed: the natives that wait for it return EBADF. Their results are (n, errno).
void mg_poll_closed(mg_machine *m, int fd);

// Make those goroutines ready whose descriptors are, waiting `ns` for the first (negative: for ever) or until a signal was handled.
void mg_poll(mg_machine *m, int64_t ns);

#endif
