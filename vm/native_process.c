// Natives of syscall that start processes.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hostlog.h"
#include "native.h"
#include "state.h"

// What package syscall declares as childSpec, all in the heap; strings end in a zero byte.
typedef struct {
    const char *path, *dir, *chroot;  // dir and chroot may be NULL
    const char **argv, **env;         // NULL at the end
    const int64_t *fds;               // those of the child's descriptors 0, 1, ...; -1: closed
    int64_t fd_n;
    bool setsid, setpgid;
    int64_t pgid, death_signal;
} child_spec;

// Descriptors that are to be moved are first copied to this number or higher.
#define HIGH_FD(spec) ((int)(spec)->fd_n + 1)

// In the child, which shares nothing with the parent but descriptors: only system calls, in the order of Go's. The errno, if it fails.
static int become(const child_spec *spec, int *report) {
    int fds[64];
    sigset_t none;
    sigemptyset(&none);
    for (int sig = 1; sig < NSIG; sig++) {
        struct sigaction old;
        if (sigaction(sig, NULL, &old) == 0 && old.sa_handler != SIG_IGN && old.sa_handler != SIG_DFL) { signal(sig, SIG_DFL); }
    }
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (spec->setsid && setsid() == -1) { return errno; }
    if (spec->setpgid && setpgid(0, (pid_t)spec->pgid) == -1) { return errno; }
    if (spec->chroot != NULL && chroot(spec->chroot) == -1) { return errno; }
    if (spec->dir != NULL && chdir(spec->dir) == -1) { return errno; }
    if (spec->death_signal != 0 && prctl(PR_SET_PDEATHSIG, (unsigned long)spec->death_signal) == -1) { return errno; }
    *report = fcntl(*report, F_DUPFD_CLOEXEC, HIGH_FD(spec));
    for (int i = 0; i < spec->fd_n; i++) {
        fds[i] = (int)spec->fds[i];
        if (fds[i] >= 0 && fds[i] != i && (fds[i] = fcntl(fds[i], F_DUPFD_CLOEXEC, HIGH_FD(spec))) == -1) { return errno; }
    }
    for (int i = 0; i < spec->fd_n; i++) {
        if (fds[i] == -1) { close(i); }
        else if (fds[i] == i) { fcntl(i, F_SETFD, 0); }
        else if (dup2(fds[i], i) == -1) { return errno; }
    }
    for (int i = (int)spec->fd_n; i < 3; i++) { close(i); }
    execve(spec->path, (char *const *)spec->argv, (char *const *)spec->env);
    return errno;
}

// func startChild(spec *childSpec) (pid int, e Errno): fds has 64 entries at most.
static mg_status start_child(mg_machine *m, mg_slot *fp) {
    (void)m;
    if (mg_host_replay(fp, 2 * sizeof *fp)) { return MG_OK; }
    const child_spec *spec = fp[2].p;
    int report[2], error = 0;
    pid_t pid = -1;
    if (pipe2(report, O_CLOEXEC) == 0) {
        pid = fork();
        if (pid == 0) {
            error = become(spec, &report[1]);
            while (write(report[1], &error, sizeof error) == -1 && errno == EINTR) {}
            _exit(253);
        }
        error = errno;
        close(report[1]);
        if (pid > 0) {
            ssize_t n;
            while ((n = read(report[0], &error, sizeof error)) == -1 && errno == EINTR) {}
            if (n != sizeof error) { error = 0; }
            if (error != 0) {
                while (waitpid(pid, NULL, 0) == -1 && errno == EINTR) {}
                pid = -1;
            }
        }
        close(report[0]);
    } else {
        error = errno;
    }
    fp[0].i = pid;
    fp[1].i = error;
    mg_host_record(fp, 2 * sizeof *fp);
    return MG_OK;
}

// func os.openProcess(pid int) (fd int): becomes readable when the process ends; -1 where there is no such thing.
static mg_status open_process(mg_machine *m, mg_slot *fp) {
    (void)m;
#ifdef SYS_pidfd_open
    fp[0].i = syscall(SYS_pidfd_open, (pid_t)fp[1].i, 0);
#else
    fp[0].i = -1;
#endif
    return MG_OK;
}

// func replace(path *byte, argv, env **byte) Errno: this process becomes another program.
static mg_status replace(mg_machine *m, mg_slot *fp) {
    (void)m;
    sigset_t none, old;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, &old);
    execve(fp[1].p, fp[2].p, fp[3].p);
    fp[0].i = errno;
    sigprocmask(SIG_SETMASK, &old, NULL);
    return MG_OK;
}

const mg_native mg_natives_process[] = {
    {"syscall.startChild", start_child},
    {"os.openProcess", open_process},
    {"syscall.replace", replace},
    {NULL, NULL},
};
