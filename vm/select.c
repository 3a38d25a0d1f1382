// Select statements.
#include <stdlib.h>
#include <string.h>

#include "map.h"
#include "panic.h"
#include "state.h"

bool mg_select_add(mg_machine *m, mg_chan *c, mg_slot *value, bool is_send) {
    mg_g *g = m->g;
    if (g->case_n == g->case_cap) {
        uint32_t cap = g->case_cap == 0 ? 4 : g->case_cap * 2;
        mg_sudog *grown = realloc(g->cases, cap * sizeof *grown);
        if (grown == NULL) { return false; }
        g->cases = grown;
        g->case_cap = cap;
    }
    g->cases[g->case_n++] = (mg_sudog){.g = g, .chan = c, .elem = value, .is_send = is_send, .is_select = true};
    return true;
}

// Lay down a random order of the cases that have a channel; their number.
static uint32_t shuffle(mg_machine *m, mg_sudog *cases, uint32_t n) {
    uint32_t live = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (cases[i].chan == NULL) { continue; }
        uint32_t j = (uint32_t)(((mg_random(m) >> 32) * (live + 1)) >> 32);
        cases[live].order = cases[j].order;
        cases[j].order = i;
        live++;
    }
    return live;
}

static bool try_case(mg_machine *m, mg_sudog *s, mg_slot *ok, mg_status *status) {
    *status = MG_OK;
    ok->u = false;
    if (s->is_send) { return mg_chan_try_send(m, s->chan, s->elem, status); }
    return mg_chan_try_receive(m, s->chan, s->elem, ok);
}

mg_status mg_select(mg_machine *m, mg_slot *result, bool has_default) {
    mg_g *g = m->g;
    mg_sudog *cases = g->cases;
    uint32_t n = g->case_n;
    mg_status status = MG_OK;
    uint32_t live = shuffle(m, cases, n);
    for (uint32_t k = 0; k < live; k++) {
        uint32_t i = cases[k].order;
        if (!try_case(m, &cases[i], &result[1], &status)) { continue; }
        result[0].i = (int64_t)i;
        g->case_n = 0;
        return status;
    }
    if (has_default) {
        g->case_n = 0;
        result[0].i = -1;
        result[1].u = 0;
        return MG_OK;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (cases[i].chan != NULL) { mg_chan_enqueue(m, &cases[i]); }
    }
    g->select_result = result;
    mg_park(m, n == 0 ? MG_WAIT_SELECT_NONE : MG_WAIT_SELECT);
    return MG_BLOCK;
}

void mg_select_chosen(mg_machine *m, mg_sudog *s, bool ok) {
    mg_g *g = s->g;
    for (uint32_t i = 0; i < g->case_n; i++) {
        mg_sudog *other = &g->cases[i];
        if (other != s && other->chan != NULL) { mg_chan_dequeue(m, other); }
    }
    g->select_result[0].i = s - g->cases;
    g->select_result[1].u = ok && !s->is_send;
    g->case_n = 0;
}
