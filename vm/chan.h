// Channels. A value is kept and moved in slot form (value.h), so that it goes as it is between frames and buffer.
//
// Invariants: receivers wait only while the buffer is empty, senders only while it is full; both queues are never occupied at
// once, except by the cases of one select. A goroutine that waits does not run, so its stack stays put and sudogs may point into it.
#ifndef MG_CHAN_H
#define MG_CHAN_H

#include "native.h"

typedef struct mg_g mg_g;
typedef struct mg_chan mg_chan;
typedef struct mg_timer mg_timer;

// A goroutine in a queue: of a channel, once for each case of a select, of a semaphore or of the poller. Lies in its record.
typedef struct mg_sudog {
    struct mg_sudog *next, *prev;
    mg_g *g;
    union {
        mg_chan *chan;          // NULL: the case of a nil channel, in no queue
        const void *address;    // of a semaphore
    };
    mg_slot *elem;              // in g's frame: the value that is sent, or where one is received
    mg_slot *ok;                // where a receive tells whether it got a value; NULL: nobody asks
    union {
        uint32_t order;         // of a select: the cases in the order in which they are tried
        uint32_t ticket;        // of a Cond
        int fd;                 // of a descriptor
    };
    bool is_send, is_select;
} mg_sudog;

typedef struct { mg_sudog *first, *last; } mg_sudog_queue;

struct mg_chan {
    uint64_t count;             // values in the buffer
    uint64_t cap;
    uint64_t first;             // index of the oldest
    uint32_t words;             // of a value
    bool closed;
    const mg_type *elem;
    mg_sudog_queue receivers, senders;
    mg_timer *timer;            // it is a timer's: see timer.h
    const void *made_at;        // unit; in a debugged machine, whose units change, the IR instruction
    mg_slot buffer[];
};

// `n` values of room; is_unsigned tells how to read it.
mg_status mg_chan_make(mg_machine *m, const mg_type *t, int64_t n, bool is_unsigned, mg_chan **out);
// MG_BLOCK: the goroutine was parked. `value` and `to` lie in the frame of the running goroutine.
mg_status mg_chan_send(mg_machine *m, mg_chan *c, mg_slot *value);
mg_status mg_chan_receive(mg_machine *m, mg_chan *c, mg_slot *to, mg_slot *ok);
mg_status mg_chan_close(mg_machine *m, mg_chan *c);
int64_t mg_chan_len(mg_machine *m, mg_chan *c);
int64_t mg_chan_cap(const mg_chan *c);

// Without waiting: whether it could be done. A send to a closed channel raises (*status).
bool mg_chan_try_send(mg_machine *m, mg_chan *c, const mg_slot *value, mg_status *status);
bool mg_chan_try_receive(mg_machine *m, mg_chan *c, mg_slot *to, mg_slot *ok);

// Queues, for chan.c, select.c and sema.c.
void mg_sudog_append(mg_sudog_queue *q, mg_sudog *s);
void mg_sudog_remove(mg_sudog_queue *q, mg_sudog *s);
void mg_chan_enqueue(mg_machine *m, mg_sudog *s);   // s->chan and s->is_send say where
void mg_chan_dequeue(mg_machine *m, mg_sudog *s);

// select.c. Cases are added with mg_select_add in source order, then tried: the chosen one's index goes to result[0], -1 for the
// default, and whether a value was received to result[1].
bool mg_select_add(mg_machine *m, mg_chan *c, mg_slot *value, bool is_send);
mg_status mg_select(mg_machine *m, mg_slot *result, bool has_default);
// A select that waits is woken by its case s: the others leave their queues.
void mg_select_chosen(mg_machine *m, mg_sudog *s, bool ok);

#endif
