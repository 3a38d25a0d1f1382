// The handler recognises the one instruction that may fault, and resumes behind it with the answer.
#include "fault.h"

#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <ucontext.h>

#if defined(__x86_64__)
#define PC(context) ((context)->uc_mcontext.gregs[REG_RIP])
__asm__(".text\n.globl mg_fault_read\n.hidden mg_fault_read\n.type mg_fault_read, @function\n"
        "mg_fault_read:\n\tmovb (%rdi), %al\n\txorl %eax, %eax\n\tret\n"
        ".globl mg_fault_caught\n.hidden mg_fault_caught\nmg_fault_caught:\n\tmovl $1, %eax\n\tret\n");
#elif defined(__aarch64__)
#define PC(context) ((context)->uc_mcontext.pc)
__asm__(".text\n.globl mg_fault_read\n.hidden mg_fault_read\n.type mg_fault_read, %function\n"
        "mg_fault_read:\n\tldrb w1, [x0]\n\tmov w0, #0\n\tret\n"
        ".globl mg_fault_caught\n.hidden mg_fault_caught\nmg_fault_caught:\n\tmov w0, #1\n\tret\n");
#else
#error "minigo turns faults into panics on x86-64 and arm64 Linux only"
#endif

extern int mg_fault_read(uint64_t address);
extern char mg_fault_caught[];

static struct sigaction previous[2];
static const int signals[2] = {SIGSEGV, SIGBUS};
static int depth;
static volatile mg_fault caught;

static void handle(int sig, siginfo_t *info, void *raw) {
    ucontext_t *context = raw;
    if ((uintptr_t)PC(context) == (uintptr_t)mg_fault_read) {
        caught.sig = sig;
        caught.code = (uint64_t)info->si_code;
        caught.address = (uint64_t)(uintptr_t)info->si_addr;
        PC(context) = (__typeof__(PC(context)))(uintptr_t)mg_fault_caught;
        return;
    }
    // Not ours: the previous disposition gets it when the instruction runs again, or at once where there is a handler.
    const struct sigaction *before = &previous[sig == SIGBUS];
    if (before->sa_flags & SA_SIGINFO) {
        before->sa_sigaction(sig, info, raw);
    } else if (before->sa_handler != SIG_DFL && before->sa_handler != SIG_IGN) {
        before->sa_handler(sig);
    } else {
        sigaction(sig, before, NULL);
        if (info->si_code <= 0) { raise(sig); }
    }
}

void mg_fault_enter(void) {
    if (depth++ > 0) { return; }
    static char alternate[64 * 1024];
    stack_t now;
    if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE)) {
        stack_t own = {.ss_sp = alternate, .ss_size = sizeof alternate};
        sigaltstack(&own, NULL);
    }
    struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < 2; i++) { sigaction(signals[i], &action, &previous[i]); }
}

void mg_fault_leave(void) {
    if (--depth > 0) { return; }
    for (int i = 0; i < 2; i++) { sigaction(signals[i], &previous[i], NULL); }
}

bool mg_fault_access(uint64_t address, mg_fault *fault) {
    if (mg_fault_read(address) == 0) { return false; }
    *fault = (mg_fault){caught.sig, caught.code, caught.address};
    return true;
}
