// The answer to a fault is a change of the interrupted context: where it goes on.
#include "fault.h"

#include <stddef.h>
#include <ucontext.h>

#if defined(__x86_64__)
#define PC(context) ((context)->uc_mcontext.gregs[REG_RIP])
#define SP(context) ((context)->uc_mcontext.gregs[REG_RSP])
__asm__(".text\n.globl mg_fault_read\n.hidden mg_fault_read\n.type mg_fault_read, @function\n"
        "mg_fault_read:\n\tmovb (%rdi), %al\n\txorl %eax, %eax\n\tret\n"
        ".globl mg_fault_caught\n.hidden mg_fault_caught\nmg_fault_caught:\n\tmovl $1, %eax\n\tret\n");
#elif defined(__aarch64__)
#define PC(context) ((context)->uc_mcontext.pc)
#define LR(context) ((context)->uc_mcontext.regs[30])
__asm__(".text\n.globl mg_fault_read\n.hidden mg_fault_read\n.type mg_fault_read, %function\n"
        "mg_fault_read:\n\tldrb w1, [x0]\n\tmov w0, #0\n\tret\n"
        ".globl mg_fault_caught\n.hidden mg_fault_caught\nmg_fault_caught:\n\tmov w0, #1\n\tret\n");
#else
#error "minigo turns faults into panics on x86-64 and arm64 Linux only"
#endif

extern int mg_fault_read(uint64_t address);
extern char mg_fault_caught[];

static volatile mg_fault caught;
static uintptr_t loop_start, loop_end, loop_landing;

static bool in_loop(uintptr_t pc) { return pc >= loop_start && pc < loop_end; }

// A routine of the C library that the loop called directly, such as memmove, keeps the loop's registers and has no frame: leave it.
static bool leave_leaf(ucontext_t *context) {
#if defined(__x86_64__)
    uintptr_t ret = *(const uintptr_t *)SP(context);
    if (!in_loop(ret)) { return false; }
    SP(context) += 8;
#else
    uintptr_t ret = LR(context);
    if (!in_loop(ret)) { return false; }
#endif
    PC(context) = (__typeof__(PC(context)))ret;
    return true;
}

bool mg_fault_answer(int sig, const siginfo_t *info, void *raw) {
    ucontext_t *context = raw;
    uintptr_t resume = 0;
    if ((uintptr_t)PC(context) == (uintptr_t)mg_fault_read) {
        resume = (uintptr_t)mg_fault_caught;
    } else if (in_loop((uintptr_t)PC(context)) || leave_leaf(context)) {
        resume = loop_landing;
    } else {
        return false;
    }
    caught.sig = sig;
    caught.code = (uint64_t)info->si_code;
    caught.address = (uint64_t)(uintptr_t)info->si_addr;
    caught.pc = (uint64_t)PC(context);
    PC(context) = (__typeof__(PC(context)))resume;
    return true;
}

void mg_fault_land(const void *start, const void *end, const void *landing) {
    loop_start = (uintptr_t)start;
    loop_end = (uintptr_t)end;
    loop_landing = (uintptr_t)landing;
}

mg_fault mg_fault_last(void) { return (mg_fault){caught.sig, caught.code, caught.address, caught.pc}; }

bool mg_fault_access(uint64_t address, mg_fault *fault) {
    if (mg_fault_read(address) == 0) { return false; }
    *fault = mg_fault_last();
    return true;
}
