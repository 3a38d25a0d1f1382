// Signals of the process, as a Go program has them while mg_run is at work.
//
// A handler does no more than note the signal in the machine and set a bit of the attention word; what comes of it is decided at
// the next safepoint. Faults of the program itself are the exception: they are answered at once (vm/fault.h). Outside mg_run the
// process has the dispositions, the alternate stack and the mask that it had before; they are looked at anew at every entry.
#ifndef MG_SIGNALS_H
#define MG_SIGNALS_H

#include "state.h"

void mg_signals_enter(mg_machine *m);
void mg_signals_leave(mg_machine *m);

// What the signals that have come ask for. False: the program has ended.
bool mg_signals_due(mg_machine *m);

#endif
