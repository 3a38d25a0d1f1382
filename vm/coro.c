// Coroutines.
#include "coro.h"

#include "frame.h"
#include "lower.h"
#include "panic.h"
#include "state.h"

mg_coro *mg_coro_new(mg_machine *m, const mg_closure *f, const mg_func *caller) {
    mg_coro *c = mg_alloc(m, sizeof *c, true);
    mg_slot word = {.p = c};
    mg_g *g = mg_g_new(m, f->fn, f, &word, 1);
    if (g == NULL) { return NULL; }
    m->sched.count++;
    g->status = MG_G_WAITING;
    g->wait = MG_WAIT_COROUTINE;
    g->parent = m->g->id;
    g->creator = caller;
    g->creator_pc = mg_ir_pc(caller, m->g->ip);
    g->labels = m->g->labels;
    g->coro = c;
    c->waits = g;
    return c;
}

static mg_g *turn(mg_coro *c, mg_g *waits) {
    mg_g *g = c->waits;
    c->waits = waits;
    if (g != NULL) {
        g->status = MG_G_RUNNABLE;
        g->wait = MG_WAIT_NONE;
    }
    return g;
}

mg_status mg_coro_switch(mg_machine *m, mg_coro *c) {
    if (c->waits == NULL) { m->fatal = "coroswitch on exited coro"; return MG_FATAL; }
    m->sched.direct = turn(c, m->g);
    mg_park(m, MG_WAIT_COROUTINE);
    return MG_BLOCK;
}

mg_g *mg_coro_end(mg_coro *c) { return turn(c, NULL); }
