// Natives of internal/sync, sync and iter.
#include "args.h"
#include "coro.h"
#include "panic.h"
#include "sema.h"
#include "state.h"

#define ACQUIRE(name, lifo, reason) \
    static mg_status name(mg_machine *m, mg_slot *fp) { return mg_sema_acquire(m, fp[0].p, lifo, reason); }
ACQUIRE(acquire_mutex, fp[1].u != 0, MG_WAIT_MUTEX)
ACQUIRE(acquire_reader, fp[1].u != 0, MG_WAIT_RWMUTEX_R)
ACQUIRE(acquire_writer, fp[1].u != 0, MG_WAIT_RWMUTEX)
ACQUIRE(acquire_group, false, MG_WAIT_WAITGROUP)

// runtime_Semrelease(s *uint32, handoff bool, skipframes int)
static mg_status release(mg_machine *m, mg_slot *fp) { return mg_sema_release(m, fp[0].p, fp[1].u != 0); }

static mg_status nanotime(mg_machine *m, mg_slot *fp) {
    fp[0].i = mg_now(m);
    return MG_OK;
}

// fatal(s string)
static mg_status fatal(mg_machine *m, mg_slot *fp) {
    mg_str text = mg_arg_str(fp);
    mg_die_user(m, text);
    return MG_DEAD;
}

// throw(s string)
static mg_status throw(mg_machine *m, mg_slot *fp) {
    mg_die_throw(m, mg_arg_str(fp));
    return MG_DEAD;
}

// ---- Conds: the fields of sync.notifyList
typedef struct { uint32_t wait, notify; uint64_t lock; mg_sudog_queue queue; } notify_list;

// runtime_notifyListAdd(l *notifyList) uint32
static mg_status notify_add(mg_machine *m, mg_slot *fp) {
    (void)m;
    notify_list *l = fp[1].p;
    fp[0].u = l->wait++;
    return MG_OK;
}

// runtime_notifyListWait(l *notifyList, t uint32)
static mg_status notify_wait(mg_machine *m, mg_slot *fp) {
    notify_list *l = fp[0].p;
    uint32_t ticket = (uint32_t)fp[1].u;
    if ((int32_t)(ticket - l->notify) < 0) { return MG_OK; }
    m->g->sudog = (mg_sudog){.g = m->g, .address = l, .ticket = ticket};
    mg_sudog_append(&l->queue, &m->g->sudog);
    mg_park(m, MG_WAIT_COND);
    return MG_BLOCK;
}

// runtime_notifyListNotifyAll(l *notifyList)
static mg_status notify_all(mg_machine *m, mg_slot *fp) {
    notify_list *l = fp[0].p;
    l->notify = l->wait;
    for (mg_sudog *s; (s = l->queue.first) != NULL;) {
        mg_sudog_remove(&l->queue, s);
        mg_ready(m, s->g);
    }
    return MG_OK;
}

// runtime_notifyListNotifyOne(l *notifyList)
static mg_status notify_one(mg_machine *m, mg_slot *fp) {
    notify_list *l = fp[0].p;
    if (l->notify == l->wait) { return MG_OK; }
    uint32_t ticket = l->notify++;
    for (mg_sudog *s = l->queue.first; s != NULL; s = s->next) {
        if (s->ticket != ticket) { continue; }
        mg_sudog_remove(&l->queue, s);
        mg_ready(m, s->g);
        break;
    }
    return MG_OK;
}

// runtime_gcCycles() uint32
static mg_status gc_cycles(mg_machine *m, mg_slot *fp) {
    fp[0].u = (uint32_t)m->heap.num_gc;
    return MG_OK;
}

// ---- coroutines

// iter.newcoro(f func(*coro)) *coro
static mg_status new_coro(mg_machine *m, mg_slot *fp) {
    if (fp[1].p == NULL) { return mg_panic_nil(m); }
    fp[0].p = mg_coro_new(m, fp[1].p, ((const mg_unit *)m->g->ip)[1].ptr[1]);
    return fp[0].p == NULL ? mg_out_of_memory(m, 0) : MG_OK;
}

// iter.coroswitch(c *coro)
static mg_status coro_switch(mg_machine *m, mg_slot *fp) { return mg_coro_switch(m, fp[0].p); }

const mg_native mg_natives_sync[] = {
    {"internal/sync.runtime_SemacquireMutex", acquire_mutex},
    {"internal/sync.runtime_Semrelease", release},
    {"internal/sync.runtime_nanotime", nanotime},
    {"internal/sync.fatal", fatal},
    {"internal/sync.throw", throw},
    {"sync.runtime_SemacquireRWMutexR", acquire_reader},
    {"sync.runtime_SemacquireRWMutex", acquire_writer},
    {"sync.runtime_SemacquireWaitGroup", acquire_group},
    {"sync.runtime_Semrelease", release},
    {"sync.runtime_notifyListAdd", notify_add},
    {"sync.runtime_notifyListWait", notify_wait},
    {"sync.runtime_notifyListNotifyAll", notify_all},
    {"sync.runtime_notifyListNotifyOne", notify_one},
    {"sync.runtime_gcCycles", gc_cycles},
    {"sync.fatal", fatal},
    {"iter.newcoro", new_coro},
    {"iter.coroswitch", coro_switch},
    {NULL, NULL},
};
