// Memory that a debugged program is watched for, instruction by instruction in step code.
#ifndef MG_WATCH_H
#define MG_WATCH_H

#include "debug.h"

enum { MG_MAX_WATCHES = 8, MG_MAX_WATCHED = 64, MG_WATCH_READ = 1, MG_WATCH_WRITE = 2 };

typedef struct {
    mg_watch rows[MG_MAX_WATCHES];
    uint8_t last[MG_MAX_WATCHES][MG_MAX_WATCHED];   // what was there when it was looked at last
    bool absent[MG_MAX_WATCHES];                    // its frame is not there
    uint8_t before[MG_MAX_WATCHED];                 // what was there before the last change of any
    uint32_t n;
} mg_watches;

bool mg_watch_set(mg_machine *m, mg_watches *w, const mg_watch *rows, uint32_t n);   // false: too many, or too large
// Before the instruction at `ir` of f, the innermost frame's, with `depth` words on the operand stack: why to stop here, an mg_why, and for which;
// 0: do not.
uint32_t mg_watch_stops(mg_machine *m, mg_watches *w, const uint8_t *ir, const mg_func *f, int32_t depth, uint32_t *which);

#endif
