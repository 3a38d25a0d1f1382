// Natives of syscall, os and internal/sysrand: the system calls, one to a native, and nothing around them.
//
// A native returns the error number as its last result, 0 for none, and leaves EINTR to its caller, so that a signal is
// seen at the next safepoint. Records have the layout that package syscall declares, on every system.
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "args.h"
#include "hostlog.h"
#include "native.h"
#include "poll.h"
#include "state.h"

extern char **environ;

// Stores a call's result in `at` and the error number behind it; -1 is failure, of which the result stays -1.
static mg_status result(mg_slot *at, int64_t n) {
    at[0].i = n;
    at[1].i = n == -1 ? errno : 0;
    return MG_OK;
}

// Stores the error number of a call that has no other result.
static mg_status status(mg_slot *at, int failed) {
    at[0].i = failed ? errno : 0;
    return MG_OK;
}

// Ends a native with a given error, at the slot of the error number.
static mg_status fail(mg_slot *at, int error) {
    at[0].i = error;
    return MG_OK;
}

// A Go string as the system wants it. `path` has room for PATH_MAX bytes. Returns 0 or an error number.
static int c_path(const mg_slot *s, char *path) {
    int64_t n = s[1].i;
    if (n >= PATH_MAX) return ENAMETOOLONG;
    if (n > 0) {
        if (memchr(s[0].b, 0, (size_t)n) != NULL) return EINVAL;
        memcpy(path, s[0].b, (size_t)n);
    }
    path[n] = 0;
    return 0;
}

// Files

// func open(path string, mode int, perm uint32) (fd int, e Errno)
static mg_status os_open(mg_machine *m, mg_slot *fp) {
    (void)m;
    char path[PATH_MAX];
    int error = c_path(fp + 2, path);
    if (error) {
        fp[0].i = -1;
        return fail(fp + 1, error);
    }
    return result(fp, open(path, (int)fp[4].i, (mode_t)fp[5].u));
}

static mg_status os_close(mg_machine *m, mg_slot *fp) {
    mg_poll_closed(m, (int)fp[1].i);
    return status(fp, close((int)fp[1].i));
}

// func read(fd int, p []byte) (n int, e Errno); also write, pread and pwrite, which have the offset behind.
static mg_status os_read(mg_machine *m, mg_slot *fp) {
    mg_status waits = mg_poll_wait(m, (int)fp[2].i, false, fp);
    if (waits != MG_OK) return waits;
    return result(fp, mg_host_read((int)fp[2].i, fp[3].p, (size_t)fp[4].i));
}

// A pipe takes this much without blocking once it is ready at all.
#define PIPE_SURE 4096

static mg_status os_write(mg_machine *m, mg_slot *fp) {
    int fd = (int)fp[2].i;
    size_t n = (size_t)fp[4].i;
    if (m->sched.count > 1) {
        mg_status waits = mg_poll_wait(m, fd, true, fp);
        if (waits != MG_OK) return waits;
        struct stat file;
        if (n > PIPE_SURE && fstat(fd, &file) == 0 && !S_ISREG(file.st_mode)) n = PIPE_SURE;
    }
    return result(fp, mg_host_write(fd, fp[3].p, n));
}

// os.waitRead(fd int), waitWrite(fd int): until it would not block, also in non-blocking mode.
static mg_status os_wait_read(mg_machine *m, mg_slot *fp) { return mg_poll_wait_ready(m, (int)fp[0].i, false); }
static mg_status os_wait_write(mg_machine *m, mg_slot *fp) { return mg_poll_wait_ready(m, (int)fp[0].i, true); }

static mg_status os_pread(mg_machine *m, mg_slot *fp) {
    (void)m;
    return result(fp, mg_host_pread((int)fp[2].i, fp[3].p, (size_t)fp[4].i, fp[6].i));
}

static mg_status os_pwrite(mg_machine *m, mg_slot *fp) {
    (void)m;
    return result(fp, mg_host_pwrite((int)fp[2].i, fp[3].p, (size_t)fp[4].i, fp[6].i));
}

static mg_status os_lseek(mg_machine *m, mg_slot *fp) {
    (void)m;
    return result(fp, lseek((int)fp[2].i, fp[3].i, (int)fp[4].i));
}

// func pipe(flags int) (r, w int, e Errno)
static mg_status os_pipe(mg_machine *m, mg_slot *fp) {
    (void)m;
    int fd[2] = {-1, -1};
    int failed = pipe2(fd, (int)fp[3].i);
    fp[0].i = fd[0];
    fp[1].i = fd[1];
    return status(fp + 2, failed);
}

static mg_status os_dup(mg_machine *m, mg_slot *fp) {
    (void)m;
    return result(fp, dup((int)fp[2].i));
}

static mg_status os_dup2(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, dup2((int)fp[1].i, (int)fp[2].i) == -1);
}

static mg_status os_close_on_exec(mg_machine *m, mg_slot *fp) {
    (void)m;
    fcntl((int)fp[0].i, F_SETFD, FD_CLOEXEC);
    return MG_OK;
}

static mg_status os_set_nonblock(mg_machine *m, mg_slot *fp) {
    (void)m;
    int flags = fcntl((int)fp[1].i, F_GETFL);
    if (flags == -1) return status(fp, true);
    flags = fp[2].u ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
    return status(fp, fcntl((int)fp[1].i, F_SETFL, flags));
}

static mg_status os_fsync(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, fsync((int)fp[1].i));
}

static mg_status os_ftruncate(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, ftruncate((int)fp[1].i, fp[2].i));
}

static mg_status os_flock(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, flock((int)fp[1].i, (int)fp[2].i));
}

// syscall.Stat_t
typedef struct {
    uint64_t dev, ino, nlink;
    uint32_t mode, uid, gid;
    int32_t pad;
    uint64_t rdev;
    int64_t size, blksize, blocks;
    int64_t atim[2], mtim[2], ctim[2];
    int64_t unused[3];
} go_stat;

static mg_status stat_result(mg_slot *fp, go_stat *to, int failed, const struct stat *from) {
    if (to == NULL) return fail(fp, EFAULT);
    if (!failed) {
        *to = (go_stat){
            .dev = from->st_dev,
            .ino = from->st_ino,
            .nlink = from->st_nlink,
            .mode = from->st_mode,
            .uid = from->st_uid,
            .gid = from->st_gid,
            .rdev = from->st_rdev,
            .size = from->st_size,
            .blksize = from->st_blksize,
            .blocks = from->st_blocks,
            .atim = {from->st_atim.tv_sec, from->st_atim.tv_nsec},
            .mtim = {from->st_mtim.tv_sec, from->st_mtim.tv_nsec},
            .ctim = {from->st_ctim.tv_sec, from->st_ctim.tv_nsec},
        };
    }
    return status(fp, failed);
}

// func statPath(path string, follow bool, stat *Stat_t) Errno
static mg_status os_stat(mg_machine *m, mg_slot *fp) {
    (void)m;
    char path[PATH_MAX];
    struct stat st;
    int error = c_path(fp + 1, path);
    if (error) return fail(fp, error);
    return stat_result(fp, fp[4].p, fp[3].u ? stat(path, &st) : lstat(path, &st), &st);
}

static mg_status os_fstat(mg_machine *m, mg_slot *fp) {
    (void)m;
    struct stat st;
    return stat_result(fp, fp[2].p, fstat((int)fp[1].i, &st), &st);
}

// Natives of one path: the error number, the path, and perhaps a number.
#define PATH_CALL(name, call)                                                  \
    static mg_status name(mg_machine *m, mg_slot *fp) {                        \
        (void)m;                                                               \
        char path[PATH_MAX];                                                   \
        int error = c_path(fp + 1, path);                                      \
        if (error) return fail(fp, error);                                     \
        return status(fp, call);                                               \
    }

PATH_CALL(os_truncate, truncate(path, fp[3].i))
PATH_CALL(os_access, access(path, (int)fp[3].i))
PATH_CALL(os_mkdir, mkdir(path, (mode_t)fp[3].u))
PATH_CALL(os_mkfifo, mkfifo(path, (mode_t)fp[3].u))
PATH_CALL(os_rmdir, rmdir(path))
PATH_CALL(os_unlink, unlink(path))
PATH_CALL(os_chmod, chmod(path, (mode_t)fp[3].u))
PATH_CALL(os_chdir, chdir(path))
PATH_CALL(os_chown, fp[5].u ? chown(path, (uid_t)fp[3].i, (gid_t)fp[4].i) : lchown(path, (uid_t)fp[3].i, (gid_t)fp[4].i))

// Natives of two paths.
#define TWO_PATHS(name, call)                                                  \
    static mg_status name(mg_machine *m, mg_slot *fp) {                        \
        (void)m;                                                               \
        char from[PATH_MAX], to[PATH_MAX];                                     \
        int error = c_path(fp + 1, from);                                      \
        if (!error) error = c_path(fp + 3, to);                                \
        if (error) return fail(fp, error);                                     \
        return status(fp, call);                                               \
    }

TWO_PATHS(os_rename, rename(from, to))
TWO_PATHS(os_link, link(from, to))
TWO_PATHS(os_symlink, symlink(from, to))

// func readlink(path string, buf []byte) (n int, e Errno)
static mg_status os_readlink(mg_machine *m, mg_slot *fp) {
    (void)m;
    char path[PATH_MAX];
    int error = c_path(fp + 2, path);
    if (error) return fail(fp + 1, error);
    return result(fp, readlink(path, fp[4].p, (size_t)fp[5].i));
}

static mg_status os_fchmod(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, fchmod((int)fp[1].i, (mode_t)fp[2].u));
}

static mg_status os_fchown(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, fchown((int)fp[1].i, (uid_t)fp[2].i, (gid_t)fp[3].i));
}

// func utimes(path string, access, modification Timespec) Errno
static mg_status os_utimes(mg_machine *m, mg_slot *fp) {
    (void)m;
    char path[PATH_MAX];
    int error = c_path(fp + 1, path);
    if (error) return fail(fp, error);
    struct timespec times[2] = {{fp[3].i, fp[4].i}, {fp[5].i, fp[6].i}};
    return status(fp, utimensat(AT_FDCWD, path, times, 0));
}

static mg_status os_fchdir(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, fchdir((int)fp[1].i));
}

// func getcwd() (dir string, e Errno)
static mg_status os_getcwd(mg_machine *m, mg_slot *fp) {
    char path[PATH_MAX];
    if (getcwd(path, sizeof path) == NULL) return status(fp + 2, true);
    mg_put_str(fp, mg_str_new(m, path, strlen(path)));
    return MG_OK;
}

static mg_status os_getdents(mg_machine *m, mg_slot *fp) {
    (void)m;
    return result(fp, syscall(SYS_getdents64, (int)fp[2].i, fp[3].p, (size_t)fp[4].i));
}

// Mappings

// func mmap(addr uintptr, length, prot, flags, fd int, offset int64) (at unsafe.Pointer, e Errno)
static mg_status os_mmap(mg_machine *m, mg_slot *fp) {
    (void)m;
    void *at = mmap(fp[2].p, (size_t)fp[3].i, (int)fp[4].i, (int)fp[5].i, (int)fp[6].i, fp[7].i);
    fp[0].p = at == MAP_FAILED ? NULL : at;
    return status(fp + 1, at == MAP_FAILED);
}

static mg_status os_munmap(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, munmap(fp[1].p, (size_t)fp[2].i));
}

static mg_status os_mprotect(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, mprotect(fp[1].p, (size_t)fp[2].i, (int)fp[3].i));
}

static mg_status os_madvise(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, madvise(fp[1].p, (size_t)fp[2].i, (int)fp[3].i));
}

// Processes

static mg_status os_kill(mg_machine *m, mg_slot *fp) {
    (void)m;
    return status(fp, mg_host_kill((pid_t)fp[1].i, (int)fp[2].i));
}

// syscall.Rusage
typedef struct { int64_t utime[2], stime[2], counts[14]; } go_rusage;

static void rusage_put(go_rusage *to, const struct rusage *from) {
    *to = (go_rusage){
        {from->ru_utime.tv_sec, from->ru_utime.tv_usec},
        {from->ru_stime.tv_sec, from->ru_stime.tv_usec},
        {from->ru_maxrss, from->ru_ixrss, from->ru_idrss, from->ru_isrss, from->ru_minflt, from->ru_majflt, from->ru_nswap,
         from->ru_inblock, from->ru_oublock, from->ru_msgsnd, from->ru_msgrcv, from->ru_nsignals, from->ru_nvcsw, from->ru_nivcsw},
    };
}

// func wait4(pid, options int, rusage *Rusage) (wpid int, status uint32, e Errno)
static mg_status os_wait4(mg_machine *m, mg_slot *fp) {
    (void)m;
    int state = 0;
    struct rusage used;
    struct { int64_t pid, state, error; } answer;
    if (mg_host_replay(&answer, sizeof answer)) {
        used = (struct rusage){0};
    } else {
        answer.pid = wait4((pid_t)fp[3].i, &state, (int)fp[4].i, &used);
        answer.state = (uint32_t)state;
        answer.error = answer.pid == -1 ? errno : 0;
        mg_host_record(&answer, sizeof answer);
    }
    if (answer.pid > 0 && fp[5].p != NULL) rusage_put(fp[5].p, &used);
    fp[0].i = answer.pid;
    fp[1].i = answer.state;
    return fail(fp + 2, (int)answer.error);
}

static mg_status os_umask(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = umask((mode_t)fp[1].u);
    return MG_OK;
}

static mg_status os_getrlimit(mg_machine *m, mg_slot *fp) {
    (void)m;
    struct rlimit limit;
    uint64_t *to = fp[2].p;
    if (to == NULL) return fail(fp, EFAULT);
    int failed = getrlimit((int)fp[1].i, &limit);
    if (!failed) {
        to[0] = limit.rlim_cur;
        to[1] = limit.rlim_max;
    }
    return status(fp, failed);
}

static mg_status os_setrlimit(mg_machine *m, mg_slot *fp) {
    (void)m;
    const uint64_t *from = fp[2].p;
    if (from == NULL) return fail(fp, EFAULT);
    struct rlimit limit = {from[0], from[1]};
    return status(fp, setrlimit((int)fp[1].i, &limit));
}

static mg_status os_getrusage(mg_machine *m, mg_slot *fp) {
    (void)m;
    struct rusage used;
    if (fp[2].p == NULL) return fail(fp, EFAULT);
    int failed = getrusage((int)fp[1].i, &used);
    if (!failed) rusage_put(fp[2].p, &used);
    return status(fp, failed);
}

static mg_status os_gettimeofday(mg_machine *m, mg_slot *fp) {
    (void)m;
    struct timeval now;
    if (!mg_host_replay(&now, sizeof now)) {
        gettimeofday(&now, NULL);
        mg_host_record(&now, sizeof now);
    }
    fp[0].i = now.tv_sec;
    fp[1].i = now.tv_usec;
    return MG_OK;
}

#define NUMBER(name, value)                                                    \
    static mg_status name(mg_machine *m, mg_slot *fp) {                        \
        (void)m;                                                               \
        if (!mg_host_replay(&fp[0].i, 8)) {                                    \
            fp[0].i = (int64_t)(value);                                        \
            mg_host_record(&fp[0].i, 8);                                       \
        }                                                                      \
        return MG_OK;                                                          \
    }

NUMBER(os_getpid, mg_host_pid())
NUMBER(os_getppid, getppid())
NUMBER(os_gettid, syscall(SYS_gettid))
NUMBER(os_getuid, getuid())
NUMBER(os_geteuid, geteuid())
NUMBER(os_getgid, getgid())
NUMBER(os_getegid, getegid())
NUMBER(os_getpgrp, getpgrp())
NUMBER(os_getpagesize, sysconf(_SC_PAGESIZE))

// func getgroups() (gids []int, e Errno)
static mg_status os_getgroups(mg_machine *m, mg_slot *fp) {
    int n = getgroups(0, NULL);
    if (n <= 0) return status(fp + 3, n < 0);
    gid_t *list = calloc((size_t)n, sizeof *list);
    if (list == NULL) return fail(fp + 3, ENOMEM);
    n = getgroups(n, list);
    int error = n < 0 ? errno : 0;
    if (n > 0) {
        int64_t *gids = mg_alloc(m, (size_t)n * sizeof *gids, true);
        for (int i = 0; i < n; i++) gids[i] = list[i];
        fp[0].p = gids;
        fp[1].i = fp[2].i = n;
    }
    free(list);
    return fail(fp + 3, error);
}

// func environ() []string
static mg_status os_environ(mg_machine *m, mg_slot *fp) {
    int64_t n = 0;
    while (environ != NULL && environ[n] != NULL) n++;
    if (n == 0) return MG_OK;
    mg_str *list = mg_alloc(m, (size_t)n * sizeof *list, false);
    for (int64_t i = 0; i < n; i++) list[i] = mg_str_new(m, environ[i], strlen(environ[i]));
    fp[0].p = list;
    fp[1].i = fp[2].i = n;
    return MG_OK;
}

// func hostname() (name string, e syscall.Errno)
static mg_status os_hostname(mg_machine *m, mg_slot *fp) {
    char name[256];
    if (gethostname(name, sizeof name) != 0) return status(fp + 2, true);
    name[sizeof name - 1] = 0;
    mg_put_str(fp, mg_str_new(m, name, strlen(name)));
    return MG_OK;
}

// func internal/sysrand.entropy() uint64
static mg_status os_random(mg_machine *m, mg_slot *fp) {
    (void)m;
    if (mg_host_replay(&fp[0], sizeof fp[0])) { return MG_OK; }
    if (getrandom(&fp[0], sizeof fp[0], 0) != sizeof fp[0]) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        fp[0].u = ((uint64_t)now.tv_nsec << 32 ^ (uint64_t)now.tv_sec) * 0x9E3779B97F4A7C15 ^ (uint64_t)getpid();
    }
    mg_host_record(&fp[0], sizeof fp[0]);
    return MG_OK;
}

// func crypto/rand.fill(b []byte)
static mg_status os_fill_random(mg_machine *m, mg_slot *fp) {
    (void)m;
    uint8_t *at = fp[0].p;
    size_t left = (size_t)fp[1].i;
    if (mg_host_replay(at, left)) { return MG_OK; }
    while (left > 0) {
        ssize_t n = getrandom(at, left, 0);
        if (n < 0 && errno != EINTR) { return mg_panic_string(m, "crypto/rand: %s", strerror(errno)); }
        if (n > 0) {
            at += n;
            left -= (size_t)n;
        }
    }
    mg_host_record(fp[0].p, (size_t)fp[1].i);
    return MG_OK;
}

const mg_native mg_natives_os[] = {
    {"syscall.open", os_open},
    {"syscall.closeFD", os_close},
    {"syscall.read", os_read},
    {"syscall.write", os_write},
    {"syscall.pread", os_pread},
    {"syscall.pwrite", os_pwrite},
    {"syscall.lseek", os_lseek},
    {"syscall.pipe", os_pipe},
    {"syscall.dup", os_dup},
    {"syscall.dup2", os_dup2},
    {"syscall.closeOnExec", os_close_on_exec},
    {"syscall.setNonblock", os_set_nonblock},
    {"syscall.fsync", os_fsync},
    {"syscall.ftruncate", os_ftruncate},
    {"syscall.truncate", os_truncate},
    {"syscall.flock", os_flock},
    {"syscall.statPath", os_stat},
    {"syscall.fstat", os_fstat},
    {"syscall.access", os_access},
    {"syscall.mkdir", os_mkdir},
    {"syscall.mkfifo", os_mkfifo},
    {"syscall.rmdir", os_rmdir},
    {"syscall.unlink", os_unlink},
    {"syscall.rename", os_rename},
    {"syscall.link", os_link},
    {"syscall.symlink", os_symlink},
    {"syscall.readlink", os_readlink},
    {"syscall.chmod", os_chmod},
    {"syscall.fchmod", os_fchmod},
    {"syscall.chown", os_chown},
    {"syscall.fchown", os_fchown},
    {"syscall.utimes", os_utimes},
    {"syscall.chdir", os_chdir},
    {"syscall.fchdir", os_fchdir},
    {"syscall.getcwd", os_getcwd},
    {"syscall.getdents", os_getdents},
    {"syscall.mmap", os_mmap},
    {"syscall.munmap", os_munmap},
    {"syscall.mprotect", os_mprotect},
    {"syscall.madvise", os_madvise},
    {"syscall.kill", os_kill},
    {"syscall.wait4", os_wait4},
    {"syscall.umask", os_umask},
    {"syscall.getrlimit", os_getrlimit},
    {"syscall.setrlimit", os_setrlimit},
    {"syscall.getrusage", os_getrusage},
    {"syscall.gettimeofday", os_gettimeofday},
    {"syscall.getgroups", os_getgroups},
    {"syscall.environ", os_environ},
    {"syscall.Getpid", os_getpid},
    {"syscall.Getppid", os_getppid},
    {"syscall.Gettid", os_gettid},
    {"syscall.Getuid", os_getuid},
    {"syscall.Geteuid", os_geteuid},
    {"syscall.Getgid", os_getgid},
    {"syscall.Getegid", os_getegid},
    {"syscall.Getpgrp", os_getpgrp},
    {"syscall.Getpagesize", os_getpagesize},
    {"os.hostname", os_hostname},
    {"os.waitRead", os_wait_read},
    {"os.waitWrite", os_wait_write},
    {"internal/sysrand.entropy", os_random},
    {"crypto/rand.fill", os_fill_random},
    {NULL, NULL},
};
