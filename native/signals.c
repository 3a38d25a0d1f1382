// Handlers, what each signal means to a Go program, and the natives of os/signal.
#include "signals.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <ucontext.h>

#include "debug.h"
#include "fault.h"
#include "panic.h"

// What a signal does that nobody asked for.
enum action {
    LEFT,       // to the kernel, as long as the program does not ask for it
    UNTOUCHED,  // always
    NOTHING,    // it is swallowed
    KILL,       // the program dies by it
    DUMP,       // all goroutines are shown; status 2
};

static const uint8_t actions[MG_SIGNALS] = {
    [0] = UNTOUCHED, [SIGHUP] = KILL, [SIGINT] = KILL, [SIGQUIT] = DUMP, [SIGILL] = DUMP, [SIGTRAP] = DUMP, [SIGABRT] = DUMP,
    [SIGBUS] = DUMP, [SIGFPE] = DUMP, [SIGKILL] = UNTOUCHED, [SIGUSR1] = NOTHING, [SIGSEGV] = DUMP, [SIGUSR2] = NOTHING,
    [SIGPIPE] = NOTHING, [SIGALRM] = NOTHING, [SIGTERM] = KILL, [SIGSTKFLT] = DUMP, [SIGCHLD] = NOTHING, [SIGCONT] = LEFT,
    [SIGSTOP] = UNTOUCHED, [SIGTSTP] = LEFT, [SIGTTIN] = LEFT, [SIGTTOU] = LEFT, [SIGURG] = NOTHING, [SIGXCPU] = NOTHING,
    [SIGXFSZ] = NOTHING, [SIGVTALRM] = NOTHING, [SIGPROF] = NOTHING, [SIGWINCH] = NOTHING, [SIGIO] = NOTHING, [SIGPWR] = NOTHING,
    [SIGSYS] = DUMP, [32 ... 34] = UNTOUCHED, [35 ... MG_SIGNALS - 1] = NOTHING,
};

static uint64_t bit(int sig) { return UINT64_C(1) << (sig - 1); }

// Of the process. `current` is the machine inside mg_run; signals that arrive on other threads belong to it as well.
static mg_machine *volatile current;
static struct sigaction before[MG_SIGNALS];
static uint64_t changed;        // signals whose disposition is not the host's now
static stack_t stack_before;
static char alternate[64 * 1024];

// ---- arrival: async-signal-safe throughout

static void note_death(mg_signals *s, int sig, const siginfo_t *info, const ucontext_t *context) {
    if (s->deadly != 0) { return; }
    s->code = (uint64_t)(int64_t)info->si_code;
    s->address = (uint64_t)(uintptr_t)info->si_addr;
#if defined(__x86_64__)
    static const uint8_t order[] = {REG_RAX, REG_RBX, REG_RCX, REG_RDX, REG_RDI, REG_RSI, REG_RBP, REG_RSP, REG_R8, REG_R9, REG_R10, REG_R11,
                                    REG_R12, REG_R13, REG_R14, REG_R15, REG_RIP, REG_EFL};
    for (size_t i = 0; i < sizeof order; i++) { s->registers[i] = (uint64_t)context->uc_mcontext.gregs[order[i]]; }
    uint64_t segments = (uint64_t)context->uc_mcontext.gregs[REG_CSGSFS];
    s->registers[18] = segments & 0xffff;           // cs
    s->registers[19] = segments >> 32 & 0xffff;     // fs
    s->registers[20] = segments >> 16 & 0xffff;     // gs
    s->pc = s->registers[16];
#elif defined(__aarch64__)
    for (size_t i = 0; i < 31; i++) { s->registers[i] = context->uc_mcontext.regs[i]; }
    s->registers[31] = context->uc_mcontext.sp;
    s->registers[32] = s->pc = context->uc_mcontext.pc;
    s->registers[33] = context->uc_mcontext.fault_address;
#endif
    s->deadly = sig;
}

// What is not ours to answer goes to whoever was there before.
static void pass_on(int sig, siginfo_t *info, void *raw) {
    const struct sigaction *action = &before[sig];
    if (action->sa_flags & SA_SIGINFO) {
        action->sa_sigaction(sig, info, raw);
    } else if (action->sa_handler != SIG_DFL && action->sa_handler != SIG_IGN) {
        action->sa_handler(sig);
    } else {
        // The instruction runs again and meets the default.
        sigaction(sig, action, NULL);
    }
}

static void handle(int sig, siginfo_t *info, void *raw) {
    int saved = errno;
    mg_machine *m = current;
    bool sent = info->si_code <= 0;     // by a process, not the kernel because of what the program does
    bool synchronous = sig == SIGSEGV || sig == SIGBUS || sig == SIGFPE || sig == SIGILL || sig == SIGTRAP || sig == SIGSYS;
    if (m != NULL && m->debug != NULL && sig == SIGINT) {
        mg_debug_interrupt(m);
    } else if (synchronous && !sent && sig != SIGTRAP) {
        if (!mg_fault_answer(sig, info, raw)) { pass_on(sig, info, raw); }
    } else if (m == NULL || !m->options.signals) {
        pass_on(sig, info, raw);
    } else {
        mg_signals *s = &m->signals;
        if (s->ignored & bit(sig)) {
            // The kernel's own faults are not to be lost with those that were sent.
        } else if (s->wanted & bit(sig)) {
            __atomic_fetch_or(&s->queued, bit(sig), __ATOMIC_SEQ_CST);
            mg_attend(m, MG_ATT_SIGNAL);
        } else if (actions[sig] == KILL || actions[sig] == DUMP) {
            note_death(s, sig, info, raw);
            mg_attend(m, MG_ATT_SIGNAL);
        }
    }
    errno = saved;
}

// ---- dispositions

static bool is_fault(int sig) { return sig == SIGSEGV || sig == SIGBUS; }

// Whether the program may say something about a signal. The profiler's is never delivered.
static bool is_free(uint64_t sig) { return sig < MG_SIGNALS && actions[sig] != UNTOUCHED && sig != SIGPROF; }

// Bring the disposition of a signal in line with what the machine wants; inside mg_run.
static void install(mg_machine *m, int sig) {
    const mg_signals *s = &m->signals;
    struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    bool wanted = (s->wanted & bit(sig)) != 0;
    if (is_fault(sig)) {
        // The handler's own access to memory is never at fault; a fault with the signal blocked would kill.
        action.sa_flags |= SA_NODEFER;
        sigemptyset(&action.sa_mask);
    } else if (!m->options.signals || actions[sig] == UNTOUCHED) {
        return;
    }
    if (m->options.signals) {
        bool stays = (s->inherited & bit(sig)) != 0 && !wanted;
        if (((s->ignored & bit(sig)) && !is_fault(sig)) || stays) {
            action = (struct sigaction){.sa_handler = SIG_IGN};
        } else if (actions[sig] == LEFT && !wanted) {
            action = (struct sigaction){.sa_handler = SIG_DFL};
            if (!(changed & bit(sig))) { return; }
        }
    }
    struct sigaction old;
    if (sigaction(sig, &action, &old) != 0) { return; }
    if (!(changed & bit(sig))) { before[sig] = old; }
    changed |= bit(sig);
}

void mg_signals_enter(mg_machine *m) {
    // A machine inside the run of another, for instance in a handler of the host: the outer one keeps the signals.
    if (current != NULL && current != m) { return; }
    sigaltstack(NULL, &stack_before);
    if (stack_before.ss_flags & SS_DISABLE) {
        stack_t own = {.ss_sp = alternate, .ss_size = sizeof alternate};
        sigaltstack(&own, NULL);
    }
    if (!m->signals.looked) {
        m->signals.looked = true;
        for (int sig = SIGHUP; sig <= SIGINT; sig++) {
            struct sigaction now;
            if (sigaction(sig, NULL, &now) == 0 && !(now.sa_flags & SA_SIGINFO) && now.sa_handler == SIG_IGN) { m->signals.inherited |= bit(sig); }
        }
    }
    current = m;
    for (int sig = 1; sig < MG_SIGNALS; sig++) { install(m, sig); }
}

void mg_signals_leave(mg_machine *m) {
    if (current != m) { return; }
    // The process of a debugged program is the program's while it is stopped, too; but the debugger forks there.
    uint64_t restored = m->debug == NULL ? changed : changed & bit(SIGCHLD);
    for (int sig = 1; sig < MG_SIGNALS; sig++) {
        if (restored & bit(sig)) { sigaction(sig, &before[sig], NULL); }
    }
    changed &= ~restored;
    if (m->debug != NULL) { return; }
    current = NULL;
    if (stack_before.ss_flags & SS_DISABLE) { sigaltstack(&stack_before, NULL); }
}

bool mg_signals_due(mg_machine *m) {
    mg_signals *s = &m->signals;
    if (s->deadly != 0) {
        if (actions[s->deadly] == DUMP) {
            mg_die_signal(m);
        } else {
            m->stop = MG_STOP_SIGNAL;
            m->exit_status = s->deadly;
        }
        return false;
    }
    if (s->queued != 0 && s->receiver != NULL) {
        mg_ready_global(m, s->receiver);
        s->receiver = NULL;
    }
    return true;
}

// ---- os/signal

// func signal_enable(sig uint32)
static mg_status signal_enable(mg_machine *m, mg_slot *fp) {
    if (!is_free(fp[0].u)) { return MG_OK; }
    // What was ignored when it was first asked for is ignored again when nobody asks any more.
    if (fp[0].u <= SIGINT) { m->signals.inherited |= m->signals.ignored & bit((int)fp[0].u); }
    m->signals.wanted |= bit((int)fp[0].u);
    m->signals.ignored &= ~bit((int)fp[0].u);
    install(m, (int)fp[0].u);
    return MG_OK;
}

// func signal_disable(sig uint32)
static mg_status signal_disable(mg_machine *m, mg_slot *fp) {
    if (!is_free(fp[0].u)) { return MG_OK; }
    m->signals.wanted &= ~bit((int)fp[0].u);
    install(m, (int)fp[0].u);
    return MG_OK;
}

// func signal_ignore(sig uint32)
static mg_status signal_ignore(mg_machine *m, mg_slot *fp) {
    if (!is_free(fp[0].u)) { return MG_OK; }
    m->signals.wanted &= ~bit((int)fp[0].u);
    m->signals.ignored |= bit((int)fp[0].u);
    install(m, (int)fp[0].u);
    return MG_OK;
}

// func signal_ignored(sig uint32) bool
static mg_status signal_ignored(mg_machine *m, mg_slot *fp) {
    uint64_t sig = fp[1].u;
    fp[0].u = is_free(sig) && ((m->signals.ignored | (m->signals.inherited & ~m->signals.wanted)) & bit((int)sig)) != 0;
    return MG_OK;
}

// func signal_recv() uint32
static mg_status signal_recv(mg_machine *m, mg_slot *fp) {
    mg_signals *s = &m->signals;
    if (s->queued == 0) {
        // From now on the program may always be woken from outside: there is no deadlock any more.
        if (!s->received) { mg_sched_outside(m, 1); }
        s->received = true;
        s->receiver = m->g;
        mg_park(m, MG_WAIT_NONE);
        m->g->status = MG_G_SYSCALL;
        return MG_RETRY;
    }
    int sig = __builtin_ctzll(s->queued) + 1;
    __atomic_fetch_and(&s->queued, ~bit(sig), __ATOMIC_SEQ_CST);
    fp[0].u = (uint64_t)sig;
    return MG_OK;
}

// func signalWaitUntilIdle()
static mg_status signal_wait_until_idle(mg_machine *m, mg_slot *fp) {
    (void)fp;
    if (m->signals.queued == 0 && m->signals.receiver != NULL) { return MG_OK; }
    mg_yield(m);
    return MG_RETRY;
}

// func os.brokenPipe(): a write to descriptor 1 or 2 failed with EPIPE.
static mg_status broken_pipe(mg_machine *m, mg_slot *fp) {
    (void)fp;
    mg_signals *s = &m->signals;
    if (s->ignored & bit(SIGPIPE)) { return MG_OK; }
    if (s->wanted & bit(SIGPIPE)) {
        __atomic_fetch_or(&s->queued, bit(SIGPIPE), __ATOMIC_SEQ_CST);
        mg_attend(m, MG_ATT_SIGNAL);
        return MG_OK;
    }
    s->deadly = SIGPIPE;
    m->stop = MG_STOP_SIGNAL;
    m->exit_status = SIGPIPE;
    return MG_DEAD;
}

const mg_native mg_natives_signals[] = {
    {"os/signal.signal_enable", signal_enable},
    {"os/signal.signal_disable", signal_disable},
    {"os/signal.signal_ignore", signal_ignore},
    {"os/signal.signal_ignored", signal_ignored},
    {"os/signal.signal_recv", signal_recv},
    {"os/signal.signalWaitUntilIdle", signal_wait_until_idle},
    {"os.brokenPipe", broken_pipe},
    {NULL, NULL},
};
