// Operations on channels.
#include "chan.h"

#include <string.h>

#include "debug.h"
#include "iface.h"
#include "panic.h"
#include "state.h"

static inline void copy(mg_slot *to, const mg_slot *from, uint32_t words) {
    if (words == 1) { *to = *from; } else { memcpy(to, from, words * sizeof *to); }
}
static inline void clear(mg_slot *to, uint32_t words) { memset(to, 0, words * sizeof *to); }
static inline mg_slot *cell(mg_chan *c, uint64_t i) { return c->buffer + (i < c->cap ? i : i - c->cap) * c->words; }

// ---- queues

void mg_sudog_append(mg_sudog_queue *q, mg_sudog *s) {
    s->next = NULL;
    s->prev = q->last;
    if (q->last == NULL) { q->first = s; } else { q->last->next = s; }
    q->last = s;
}

void mg_sudog_remove(mg_sudog_queue *q, mg_sudog *s) {
    if (s->prev == NULL) { q->first = s->next; } else { s->prev->next = s->next; }
    if (s->next == NULL) { q->last = s->prev; } else { s->next->prev = s->prev; }
    s->next = s->prev = NULL;
}

void mg_chan_enqueue(mg_machine *m, mg_sudog *s) {
    mg_chan *c = s->chan;
    mg_sudog_append(s->is_send ? &c->senders : &c->receivers, s);
    if (c->timer != NULL) { mg_timer_wanted(m, c->timer, 1); }
}

void mg_chan_dequeue(mg_machine *m, mg_sudog *s) {
    mg_chan *c = s->chan;
    mg_sudog_remove(s->is_send ? &c->senders : &c->receivers, s);
    if (c->timer != NULL) { mg_timer_wanted(m, c->timer, -1); }
}

static mg_status wait(mg_machine *m, mg_chan *c, mg_slot *elem, mg_slot *ok, bool is_send) {
    mg_g *g = m->g;
    g->sudog = (mg_sudog){.g = g, .chan = c, .elem = elem, .ok = ok, .is_send = is_send};
    mg_chan_enqueue(m, &g->sudog);
    mg_park(m, is_send ? MG_WAIT_SEND : MG_WAIT_RECEIVE);
    return MG_BLOCK;
}

// The operation of s has been done; its goroutine can go on.
static void done(mg_machine *m, mg_sudog *s, bool ok) {
    mg_chan_dequeue(m, s);
    if (s->ok != NULL) { s->ok->u = ok; }
    if (s->is_select) { mg_select_chosen(m, s, ok); }
}

static void finish(mg_machine *m, mg_sudog *s, bool ok) {
    done(m, s, ok);
    mg_ready(m, s->g);
}

// ---- making

mg_status mg_chan_make(mg_machine *m, const mg_type *t, int64_t n, bool is_unsigned, mg_chan **out) {
    const mg_type *elem = t->elem;
    uint64_t max = (UINT64_C(1) << 47) / (elem->slots == 0 ? 1 : elem->slots * sizeof(mg_slot));
    if ((n < 0 && !is_unsigned) || (uint64_t)n > max || (elem->slots == 0 && n < 0)) {
        return mg_panic_make_chan(m);
    }
    size_t size = sizeof(mg_chan) + (uint64_t)n * elem->slots * sizeof(mg_slot);
    mg_chan *c = mg_heap_alloc(m, &m->heap, size, mg_is(elem, MG_T_NOSCAN));
    if (m->heap.exhausted && (uint64_t)n > 0) { n = 0; }
    c->cap = (uint64_t)n;
    c->words = elem->slots;
    c->elem = elem;
    c->made_at = m->debug == NULL ? (const void *)m->g->ip : mg_debug_here(m);
    *out = c;
    return MG_OK;
}

int64_t mg_chan_len(mg_machine *m, mg_chan *c) {
    if (c == NULL) { return 0; }
    if (c->timer != NULL) {
        mg_timer_update(m, c->timer);
        return 0;
    }
    return (int64_t)c->count;
}

int64_t mg_chan_cap(const mg_chan *c) { return c == NULL || c->timer != NULL ? 0 : (int64_t)c->cap; }

// ---- sending and receiving

bool mg_chan_try_send(mg_machine *m, mg_chan *c, const mg_slot *value, mg_status *status) {
    *status = MG_OK;
    if (c->closed) { *status = mg_panic_send(m); return true; }
    mg_sudog *r = c->receivers.first;
    if (r != NULL) {
        if (r->elem != NULL) { copy(r->elem, value, c->words); }
        finish(m, r, true);
        return true;
    }
    if (c->count == c->cap) { return false; }
    copy(cell(c, c->first + c->count), value, c->words);
    c->count++;
    return true;
}

bool mg_chan_try_receive(mg_machine *m, mg_chan *c, mg_slot *to, mg_slot *ok) {
    if (c->timer != NULL) { mg_timer_update(m, c->timer); }
    mg_sudog *s = c->senders.first;
    if (c->count > 0) {
        mg_slot *oldest = cell(c, c->first);
        copy(to, oldest, c->words);
        // A sender that waits fills the place: the oldest value's, which becomes the newest's.
        if (s != NULL) { copy(oldest, s->elem, c->words); } else { clear(oldest, c->words); c->count--; }
        c->first = c->first + 1 == c->cap ? 0 : c->first + 1;
    } else if (s != NULL) {
        copy(to, s->elem, c->words);
    } else if (c->closed) {
        clear(to, c->words);
        if (ok != NULL) { ok->u = false; }
        return true;
    } else {
        return false;
    }
    if (ok != NULL) { ok->u = true; }
    if (s != NULL) { finish(m, s, true); }
    return true;
}

mg_status mg_chan_send(mg_machine *m, mg_chan *c, mg_slot *value) {
    if (c == NULL) { mg_park(m, MG_WAIT_SEND_NIL); return MG_BLOCK; }
    mg_status status;
    return mg_chan_try_send(m, c, value, &status) ? status : wait(m, c, value, NULL, true);
}

mg_status mg_chan_receive(mg_machine *m, mg_chan *c, mg_slot *to, mg_slot *ok) {
    if (c == NULL) { mg_park(m, MG_WAIT_RECEIVE_NIL); return MG_BLOCK; }
    return mg_chan_try_receive(m, c, to, ok) ? MG_OK : wait(m, c, to, ok, false);
}

// Receivers, then senders, are made ready in the reverse of the order in which they have waited.
mg_status mg_chan_close(mg_machine *m, mg_chan *c) {
    if (c == NULL) { return mg_panic_close(m, false); }
    if (c->closed) { return mg_panic_close(m, true); }
    c->closed = true;
    mg_g *woken = NULL;
    for (mg_sudog *s; (s = c->receivers.first != NULL ? c->receivers.first : c->senders.first) != NULL;) {
        mg_g *g = s->g;
        if (s->is_send) { g->closed = true; } else if (s->elem != NULL) { clear(s->elem, c->words); }
        done(m, s, false);
        g->next = woken;
        woken = g;
    }
    while (woken != NULL) {
        mg_g *g = woken;
        woken = g->next;
        g->next = NULL;
        mg_ready(m, g);
    }
    return MG_OK;
}
