// What comes from outside the machine, and what goes there, so that a debugged run can be run again.
//
// With a log, every answer of the outside world (bytes read, times, random numbers, how much was written) is written to it. A process
// that was forked at an earlier moment and runs again reads its answers there until the log ends: what was read once
// is read again, and what was shown once is not shown again. Only then does it turn to the world itself. There is one log per process; without
// one these functions are the plain system calls.
#ifndef MG_HOSTLOG_H
#define MG_HOSTLOG_H

#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// cdef begin
int mg_host_log(int fd);                 // begin; fd is a file that only this log uses, at least 600. 0, or -1
bool mg_host_is_replaying(void);
void mg_host_mute(void);                 // from now on nothing is written and nothing read: this process is a copy to try things in
uint64_t mg_host_log_size(void);         // bytes of this process's part
// cdef end

// The next n bytes of the log; false when it has ended. Then the caller finds them out and records them.
bool mg_host_replay(void *bytes, size_t n);
void mg_host_record(const void *bytes, size_t n);

// The process as the program knows it, which is the one that began the log. What it sends itself is sent again when it runs again.
pid_t mg_host_pid(void);
int mg_host_kill(pid_t pid, int sig);

// Sets revents, all 0 when a signal came. Waits ns nanoseconds at most, for ever if negative, with the signals of `mask` blocked if not NULL.
void mg_host_poll(struct pollfd *fds, nfds_t n, int64_t ns, const sigset_t *mask);
ssize_t mg_host_read(int fd, void *bytes, size_t n);
ssize_t mg_host_pread(int fd, void *bytes, size_t n, int64_t offset);
ssize_t mg_host_write(int fd, const void *bytes, size_t n);
ssize_t mg_host_pwrite(int fd, const void *bytes, size_t n, int64_t offset);

#endif
