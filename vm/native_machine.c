// Natives that look at the machine itself: package runtime's view of goroutines and the heap, and runtime/debug's knobs.
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "args.h"
#include "calls.h"
#include "frame.h"
#include "image.h"
#include "lower.h"
#include "output.h"
#include "panic.h"

// ---- goroutines

static mg_status nothing(mg_machine *m, mg_slot *fp) {
    (void)m;
    (void)fp;
    return MG_OK;
}

// Without a debugger a breakpoint is a trap that nobody expects.
static mg_status runtime_Breakpoint(mg_machine *m, mg_slot *fp) {
    (void)fp;
    if (m->debug != NULL || !m->options.signals) { return MG_OK; }
#if defined(__x86_64__)
    __asm__ volatile("int3");
#else
    raise(SIGTRAP);
#endif
    return MG_OK;
}

static mg_status runtime_Goexit(mg_machine *m, mg_slot *fp) {
    (void)fp;
    return mg_goexit(m);
}

static mg_status runtime_Gosched(mg_machine *m, mg_slot *fp) {
    (void)fp;
    mg_yield(m);
    return MG_BLOCK;
}

static mg_status runtime_NumGoroutine(mg_machine *m, mg_slot *fp) {
    fp[0].i = m->sched.count;
    return MG_OK;
}

static mg_status runtime_LockOSThread(mg_machine *m, mg_slot *fp) {
    (void)fp;
    m->g->locks++;
    return MG_OK;
}

static mg_status runtime_UnlockOSThread(mg_machine *m, mg_slot *fp) {
    (void)fp;
    m->g->locks -= m->g->locks > 0;
    return MG_OK;
}

// ---- the heap

static mg_status runtime_GC(mg_machine *m, mg_slot *fp) {
    // The window of the call lies within the caller's frame, so that the roots are complete.
    (void)fp;
    mg_gc_collect(m, true);
    // As in Go the caller waits for the collection meanwhile others run, so that a loop of collections starves nobody.
    if (!mg_can_run(&m->sched)) { return MG_OK; }
    mg_yield(m);
    return MG_BLOCK;
}

// readHeapStats(s *heapStats): the fields in order, 8 bytes each.
static mg_status runtime_readHeapStats(mg_machine *m, mg_slot *fp) {
    mg_heap_stats s;
    mg_heap_figures(&m->heap, &s);
    uint64_t stacks = 0;
    for (const mg_g *g = m->all; g != NULL; g = g->all_next) { stacks += g->stack == NULL ? 0 : g->stack_bytes; }
    uint64_t fields[] = {
        s.mallocs, s.frees, s.total_alloc, s.total_alloc - s.heap_alloc, s.heap_sys, s.heap_inuse, stacks, s.next_gc, s.last_gc_ns,
        s.pause_total_ns, m->heap.trace.mark_ns + m->heap.trace.sweep_ns, s.num_gc, s.num_forced_gc,
    };
    if (fp[0].p == NULL) { return mg_panic_nil(m); }
    memcpy(fp[0].p, fields, sizeof fields);
    return MG_OK;
}

// SetFinalizer was misused. `format` takes the types' names as %.*s.
static mg_status refuse(mg_machine *m, const char *format, mg_str first, mg_str second) {
    static char text[1024];  // what the program ends with
    char wanted[128] = "runtime.SetFinalizer: ";
    strncat(wanted, format, sizeof wanted - strlen(wanted) - 1);
    snprintf(text, sizeof text, wanted, (int)first.len, (const char *)first.ptr, (int)second.len, (const char *)second.ptr);
    return mg_throw(m, MG_FROM_THROW, text);
}

// Whether a finalizer may take a pointer of type t as one of type `param`.
static bool takes(const mg_type *param, const mg_type *t) {
    mg_str missing;
    if (param == t) { return true; }
    if (param->kind == MG_POINTER) { return param->elem == t->elem && !(mg_is(param, MG_T_NAMED) && mg_is(t, MG_T_NAMED)); }
    return param->kind == MG_INTERFACE && mg_implements(t, param, &missing);
}

// SetFinalizer(obj any, finalizer any). The finalizer's func value and the types are kept with the record.
static mg_status runtime_SetFinalizer(mg_machine *m, mg_slot *fp) {
    static const mg_str none = {0};
    const mg_type *t = fp[0].t, *f = fp[2].t;
    if (t == NULL) { return mg_throw(m, MG_FROM_THROW, "runtime.SetFinalizer: first argument is nil"); }
    if (t->kind != MG_POINTER) { return refuse(m, "first argument is %.*s, not pointer", t->name, none); }
    if (fp[1].p == NULL) { return mg_throw(m, MG_FROM_THROW, "runtime.SetFinalizer: pointer not in allocated block"); }
    if (f == NULL) { mg_gc_clear_finalizer(m, fp[1].p); return MG_OK; }
    if (f->kind != MG_FUNC) { return refuse(m, "second argument is %.*s, not a function", f->name, none); }
    bool spread = mg_is(f, MG_T_VARIADIC);
    if (spread || f->in_n != 1 || !takes(f->in[0], t)) {
        return refuse(m, spread ? "cannot pass %.*s to finalizer %.*s because dotdotdot" : "cannot pass %.*s to finalizer %.*s", t->name, f->name);
    }
    const mg_slot data[4] = {fp[3], fp[0], {.u = f->in[0]->kind == MG_INTERFACE}, {.u = 0}};
    if (!mg_gc_set_finalizer(m, fp[1].p, data)) { return mg_throw(m, MG_FROM_THROW, "runtime.SetFinalizer: finalizer already set"); }
    mg_need_finalizers(m);
    return MG_OK;
}

// The goroutines of finalizers and cleanups belong to the machine while they wait, to the program while they run its code.
static mg_status wait_for_work(mg_machine *m, enum mg_wait reason) {
    if (!m->g->own) { m->sched.count--; }
    m->g->own = true;
    mg_park(m, reason);
    return MG_RETRY;
}
static void have_work(mg_machine *m) {
    if (m->g->own) { m->sched.count++; }
    m->g->own = false;
}

// nextFinalizer()
static mg_status runtime_nextFinalizer(mg_machine *m, mg_slot *fp) {
    (void)fp;
    mg_gc_ready r;
    if (!mg_gc_next(m, MG_FINALIZER, &r)) { return wait_for_work(m, MG_WAIT_FINALIZER); }
    have_work(m);
    mg_slot words[2] = {r.data[1], {.p = r.object}};
    bool boxed = r.data[2].u != 0;
    return mg_call(m, NULL, r.data[0].p, boxed ? words : words + 1, boxed ? 2 : 1);
}

// nextCleanup()
static mg_status runtime_nextCleanup(mg_machine *m, mg_slot *fp) {
    (void)fp;
    mg_gc_ready r;
    if (!mg_gc_next(m, MG_CLEANUP, &r)) { return wait_for_work(m, MG_WAIT_CLEANUP); }
    have_work(m);
    return mg_call(m, NULL, r.data[0].p, NULL, 0);
}

// waitForUpdate()
static mg_status runtime_waitForUpdate(mg_machine *m, mg_slot *fp) {
    (void)fp;
    mg_park(m, MG_WAIT_UPDATE);
    return MG_BLOCK;
}

// os.startFinalizers()
static mg_status os_startFinalizers(mg_machine *m, mg_slot *fp) {
    (void)fp;
    mg_need_finalizers(m);
    return MG_OK;
}

// addCleanup(ptr unsafe.Pointer, fn func()) uint64
static mg_status runtime_addCleanup(mg_machine *m, mg_slot *fp) {
    const mg_slot data[4] = {fp[2], {.u = 0}, {.u = 0}, {.u = 0}};
    fp[0].u = mg_gc_add_cleanup(m, fp[1].p, data);
    mg_need_cleanups(m);
    return MG_OK;
}

// stopCleanup(ptr uintptr, id uint64)
static mg_status runtime_stopCleanup(mg_machine *m, mg_slot *fp) {
    mg_gc_stop_cleanup(m, fp[0].p, fp[1].u);
    return MG_OK;
}

// weak.runtime_registerWeakPointer(p unsafe.Pointer) unsafe.Pointer
static mg_status weak_register(mg_machine *m, mg_slot *fp) {
    fp[0].p = mg_gc_weak(m, fp[1].p);
    return MG_OK;
}

// weak.runtime_makeStrongFromWeak(handle unsafe.Pointer) unsafe.Pointer
static mg_status weak_strong(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].p = *(void **)fp[1].p;
    return MG_OK;
}

// ---- the process

// os.runtimeArgs() []string
static mg_status os_runtimeArgs(mg_machine *m, mg_slot *fp) {
    size_t n = (size_t)m->options.argc;
    mg_str *args = mg_alloc(m, n * sizeof *args, false);
    for (size_t i = 0; i < n; i++) { args[i] = mg_str_new(m, m->argv[i], strlen(m->argv[i])); }
    mg_put_slice(fp, (mg_slice){(uint8_t *)args, (int64_t)n, (int64_t)n});
    return MG_OK;
}

// syscall.Exit(code int)
static mg_status syscall_Exit(mg_machine *m, mg_slot *fp) {
    m->exit_status = (int)(fp[0].u & 0xff);
    return MG_EXIT;
}

// ---- runtime/debug: each sets a knob and returns what it was

static mg_status debug_setGCPercent(mg_machine *m, mg_slot *fp) {
    int64_t before = m->heap.gc_percent;
    m->heap.gc_percent = fp[1].i < 0 ? -1 : fp[1].i;
    mg_heap_pace(m);
    fp[0].i = before < 0 ? -1 : before;
    return MG_OK;
}

static mg_status debug_setMemoryLimit(mg_machine *m, mg_slot *fp) {
    uint64_t before = m->heap.soft_limit;
    if (fp[1].i >= 0) {
        m->heap.soft_limit = fp[1].u;
        mg_heap_pace(m);
    }
    fp[0].i = before > INT64_MAX ? INT64_MAX : (int64_t)before;
    return MG_OK;
}

static mg_status debug_setMaxStack(mg_machine *m, mg_slot *fp) {
    int64_t before = (int64_t)m->max_stack;
    m->max_stack = fp[1].i < 0 ? 0 : fp[1].u;
    fp[0].i = before;
    return MG_OK;
}

static mg_status debug_setMaxThreads(mg_machine *m, mg_slot *fp) {
    int64_t before = m->max_threads;
    m->max_threads = fp[1].i;
    fp[0].i = before;
    return MG_OK;
}

static mg_status debug_setPanicOnFault(mg_machine *m, mg_slot *fp) {
    bool before = m->g->panic_on_fault;
    m->g->panic_on_fault = fp[1].u != 0;
    fp[0].u = before;
    return MG_OK;
}

static mg_status debug_setTraceback(mg_machine *m, mg_slot *fp) {
    mg_str level = mg_arg_str(fp);
    char text[16] = {0};
    if (level.len < (int64_t)sizeof text) { memcpy(text, level.ptr, (size_t)level.len); }
    mg_set_traceback(m, text);
    return MG_OK;
}

// setCrashFD(fd int) int: -1 is none
static mg_status debug_setCrashFD(mg_machine *m, mg_slot *fp) {
    int64_t before = m->crash_fd;
    m->crash_fd = (int)fp[1].i;
    fp[0].i = before;
    return MG_OK;
}

const mg_native mg_natives_machine[] = {
    {"runtime.Gosched", runtime_Gosched},
    {"runtime.Goexit", runtime_Goexit},
    {"runtime.NumGoroutine", runtime_NumGoroutine},
    {"runtime.LockOSThread", runtime_LockOSThread},
    {"runtime.UnlockOSThread", runtime_UnlockOSThread},
    {"runtime.Breakpoint", runtime_Breakpoint},
    {"runtime.KeepAlive", nothing},
    {"runtime.GC", runtime_GC},
    {"runtime.SetFinalizer", runtime_SetFinalizer},
    {"runtime.nextFinalizer", runtime_nextFinalizer},
    {"runtime.nextCleanup", runtime_nextCleanup},
    {"runtime.waitForUpdate", runtime_waitForUpdate},
    {"os.startFinalizers", os_startFinalizers},
    {"runtime.addCleanup", runtime_addCleanup},
    {"runtime.stopCleanup", runtime_stopCleanup},
    {"weak.runtime_registerWeakPointer", weak_register},
    {"weak.runtime_makeStrongFromWeak", weak_strong},
    {"os.runtimeArgs", os_runtimeArgs},
    {"syscall.Exit", syscall_Exit},
    {"runtime.readHeapStats", runtime_readHeapStats},
    {"runtime/debug.setGCPercent", debug_setGCPercent},
    {"runtime/debug.setMemoryLimit", debug_setMemoryLimit},
    {"runtime/debug.setMaxStack", debug_setMaxStack},
    {"runtime/debug.setMaxThreads", debug_setMaxThreads},
    {"runtime/debug.setPanicOnFault", debug_setPanicOnFault},
    {"runtime/debug.setTraceback", debug_setTraceback},
    {"runtime/debug.setCrashFD", debug_setCrashFD},
    {NULL, NULL},
};
