// Natives of reflect for channels. Values are passed as slices of words in the heap, which the waiting native's window keeps alive.
#include "args.h"
#include "chan.h"
#include "panic.h"
#include "reflectlite.h"

static mg_chan *chan_in(mg_value v) { return (mg_chan *)(uintptr_t)mg_value_word(&v); }

// func makeChan(t *rtype, n int) unsafe.Pointer
static mg_status make_chan(mg_machine *m, mg_slot *fp) {
    mg_chan *c = NULL;
    mg_status status = mg_chan_make(m, fp[1].t, fp[2].i, false, &c);
    fp[0].p = c;
    return status;
}

// func chanLen(v Value) int
static mg_status chan_len(mg_machine *m, mg_slot *fp) {
    mg_chan *c = chan_in(mg_arg_value(fp + 1));
    fp[0].i = c == NULL ? 0 : mg_chan_len(m, c);
    return MG_OK;
}

// func chanCap(v Value) int
static mg_status chan_cap(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_chan *c = chan_in(mg_arg_value(fp + 1));
    fp[0].i = c == NULL ? 0 : mg_chan_cap(c);
    return MG_OK;
}

// func chanClose(v Value)
static mg_status chan_close(mg_machine *m, mg_slot *fp) { return mg_chan_close(m, chan_in(mg_arg_value(fp))); }

// func chanSend(v Value, words []unsafe.Pointer, wait bool) bool
static mg_status chan_send(mg_machine *m, mg_slot *fp) {
    mg_chan *c = chan_in(mg_arg_value(fp + 1));
    mg_status status = MG_OK;
    fp[0].u = 1;
    if (fp[7].u) return mg_chan_send(m, c, fp[4].p);
    fp[0].u = c != NULL && mg_chan_try_send(m, c, fp[4].p, &status);
    return status;
}

// func chanReceive(v Value, words []unsafe.Pointer, wait bool) (done, ok bool)
static mg_status chan_receive(mg_machine *m, mg_slot *fp) {
    mg_chan *c = chan_in(mg_arg_value(fp + 2));
    fp[0].u = 1;
    if (fp[8].u) return mg_chan_receive(m, c, fp[5].p, &fp[1]);
    fp[0].u = c != NULL && mg_chan_try_receive(m, c, fp[5].p, &fp[1]);
    return MG_OK;
}

// A case as Go code gives it: the struct selectCase of package reflect.
typedef struct { mg_chan *channel; mg_slot *words; bool send; } select_case;
_Static_assert(sizeof(select_case) == 24, "reflect.selectCase");

// func selectOne(cases []selectCase, hasDefault bool) (chosen int, ok bool)
static mg_status select_one(mg_machine *m, mg_slot *fp) {
    const select_case *cases = fp[2].p;
    for (int64_t i = 0; i < fp[3].i; i++) {
        if (!mg_select_add(m, cases[i].channel, cases[i].words, cases[i].send)) return mg_out_of_memory(m, 0);
    }
    return mg_select(m, fp, fp[5].u != 0);
}

#define NATIVE(name, fn) {"reflect." name, fn}
const mg_native mg_natives_reflect_chan[] = {
    NATIVE("makeChan", make_chan),
    NATIVE("chanLen", chan_len),
    NATIVE("chanCap", chan_cap),
    NATIVE("chanClose", chan_close),
    NATIVE("chanSend", chan_send),
    NATIVE("chanReceive", chan_receive),
    NATIVE("selectOne", select_one),
    {NULL, NULL},
};
