// Descriptors that goroutines wait for, and the machine's only sleep.
#include "poll.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>

#include "hostlog.h"
#include "state.h"

static short events(bool write) { return write ? POLLOUT : POLLIN; }

static bool is_ready(int fd, bool write) {
    struct pollfd p = {fd, events(write), 0};
    mg_host_poll(&p, 1, 0, NULL);
    return p.revents != 0;
}

static mg_status park(mg_machine *m, int fd, bool write, mg_slot *window) {
    mg_g *g = m->g;
    g->sudog = (mg_sudog){.g = g, .fd = fd, .is_send = write, .elem = window};
    mg_sudog_append(&m->sched.polled, &g->sudog);
    m->sched.polled_n++;
    if (fd > 2) {
        mg_park(m, MG_WAIT_IO);
    } else {
        mg_park(m, MG_WAIT_NONE);
        g->status = MG_G_SYSCALL;
    }
    return MG_RETRY;
}

mg_status mg_poll_wait(mg_machine *m, int fd, bool write, mg_slot *window) {
    if (is_ready(fd, write)) { return MG_OK; }
    int flags = fcntl(fd, F_GETFL);
    return flags == -1 || (flags & O_NONBLOCK) ? MG_OK : park(m, fd, write, window);
}

mg_status mg_poll_wait_ready(mg_machine *m, int fd, bool write) {
    return is_ready(fd, write) ? MG_OK : park(m, fd, write, NULL);
}

static void wake(mg_machine *m, mg_sudog *s) {
    mg_sudog_remove(&m->sched.polled, s);
    m->sched.polled_n--;
    if (s->g->status == MG_G_SYSCALL) { mg_ready_global(m, s->g); } else { mg_ready(m, s->g); }
}

void mg_poll_closed(mg_machine *m, int fd) {
    for (mg_sudog *s = m->sched.polled.first, *next; s != NULL; s = next) {
        next = s->next;
        if (s->fd != fd) { continue; }
        if (s->elem != NULL) {
            s->elem[0].i = -1;
            s->elem[1].i = EBADF;
        }
        s->g->skip = MG_NATIVE_UNITS;
        wake(m, s);
    }
}

static void wait_for(mg_machine *m, struct pollfd *fds, nfds_t n, int64_t ns) {
    // No signal may come between the look at the attention word and the wait.
    if (ns == 0) { mg_host_poll(fds, n, 0, NULL); return; }
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    if (m->attention == 0) { mg_host_poll(fds, n, ns, &before); }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void mg_poll(mg_machine *m, int64_t ns) {
    uint32_t n = m->sched.polled_n;
    struct pollfd few[16], *fds = n <= 16 ? few : malloc(n * sizeof *fds);
    if (fds == NULL) { n = 0; }
    uint32_t i = 0;
    for (mg_sudog *s = m->sched.polled.first; i < n; s = s->next) { fds[i++] = (struct pollfd){s->fd, events(s->is_send), 0}; }
    wait_for(m, fds, n, ns);
    i = 0;
    for (mg_sudog *s = m->sched.polled.first, *next; i < n; s = next, i++) {
        next = s->next;
        if (fds[i].revents != 0) { wake(m, s); }
    }
    if (fds != few) { free(fds); }
}
