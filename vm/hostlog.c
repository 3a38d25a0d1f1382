// The log lies in a file, so that it costs no memory; all processes of a run share it, each with its own position.
#include "hostlog.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

static int log_fd = -1;
static uint64_t position;
static bool muted;
static pid_t identity;

int mg_host_log(int fd) {
    log_fd = fd;
    position = 0;
    identity = getpid();
    return lseek(fd, 0, SEEK_END) < 0 ? -1 : 0;
}

pid_t mg_host_pid(void) { return identity != 0 ? identity : getpid(); }
int mg_host_kill(pid_t pid, int sig) {
    if (pid == mg_host_pid()) { return kill(getpid(), sig); }
    int answer[2];
    if (!mg_host_replay(answer, sizeof answer)) {
        answer[0] = muted ? 0 : kill(pid, sig);
        answer[1] = errno;
        mg_host_record(answer, sizeof answer);
    }
    errno = answer[1];
    return answer[0];
}

bool mg_host_is_replaying(void) { return log_fd >= 0 && (uint64_t)lseek(log_fd, 0, SEEK_END) > position; }
void mg_host_mute(void) {
    muted = true;
    log_fd = -1;
}

uint64_t mg_host_log_size(void) { return position; }

bool mg_host_replay(void *bytes, size_t n) {
    if (log_fd < 0) { return false; }
    ssize_t got = pread(log_fd, bytes, n, (off_t)position);
    if (got != (ssize_t)n) { return false; }
    position += n;
    return true;
}

void mg_host_record(const void *bytes, size_t n) {
    if (log_fd < 0) { return; }
    int error = errno;
    size_t done = 0;
    while (done < n) {
        ssize_t wrote = pwrite(log_fd, (const char *)bytes + done, n - done, (off_t)(position + done));
        if (wrote <= 0) { break; }
        done += (size_t)wrote;
    }
    position += n;
    errno = error;
}

typedef struct { int64_t n, error; } outcome;

// The outcome of a transfer that was made before, with the bytes it brought.
static bool again(outcome *o, void *bytes) {
    if (!mg_host_replay(o, sizeof *o)) { return false; }
    if (bytes != NULL && o->n > 0) { mg_host_replay(bytes, (size_t)o->n); }
    if (o->n < 0) { errno = (int)o->error; }
    return true;
}

static ssize_t keep(ssize_t n, const void *bytes) {
    outcome o = {n, n < 0 ? errno : 0};
    mg_host_record(&o, sizeof o);
    if (bytes != NULL && n > 0) { mg_host_record(bytes, (size_t)n); }
    return n;
}

ssize_t mg_host_read(int fd, void *bytes, size_t n) {
    if (muted) { return 0; }
    outcome o;
    if (again(&o, bytes)) { return (ssize_t)o.n; }
    return keep(read(fd, bytes, n), bytes);
}

ssize_t mg_host_pread(int fd, void *bytes, size_t n, int64_t offset) {
    if (muted) { return 0; }
    outcome o;
    if (again(&o, bytes)) { return (ssize_t)o.n; }
    return keep(pread(fd, bytes, n, (off_t)offset), bytes);
}

ssize_t mg_host_write(int fd, const void *bytes, size_t n) {
    if (muted) { return (ssize_t)n; }
    outcome o;
    if (again(&o, NULL)) { return (ssize_t)o.n; }
    return keep(write(fd, bytes, n), NULL);
}

ssize_t mg_host_pwrite(int fd, const void *bytes, size_t n, int64_t offset) {
    if (muted) { return (ssize_t)n; }
    outcome o;
    if (again(&o, NULL)) { return (ssize_t)o.n; }
    return keep(pwrite(fd, bytes, n, (off_t)offset), NULL);
}

void mg_host_poll(struct pollfd *fds, nfds_t n, int64_t ns, const sigset_t *mask) {
    bool again = true;
    for (nfds_t i = 0; i < n && again; i++) { again = mg_host_replay(&fds[i].revents, sizeof fds[i].revents); }
    if (again && (n > 0 || mg_host_is_replaying())) { return; }
    struct timespec left = {ns / 1000000000, ns % 1000000000};
    if (ppoll(fds, n, ns < 0 ? NULL : &left, mask) < 0) {
        for (nfds_t i = 0; i < n; i++) { fds[i].revents = 0; }
    }
    for (nfds_t i = 0; i < n; i++) { mg_host_record(&fds[i].revents, sizeof fds[i].revents); }
}
