// Counts of executed units, in a build with -DMG_PROFILE: the slot code of all functions that ran goes to the file that MINIGO_PROFILE
// names, with how often each unit was run. This is where candidates for better code are found.
#ifndef MG_PROFILE_H
#define MG_PROFILE_H

#include <stdio.h>
#include <stdlib.h>

#include "state.h"
#include "slotops.h"

enum { MG_PROFILE_N = 1 << 20 };
static struct { const mg_insn *ip; uint64_t n; } mg_profile_table[MG_PROFILE_N];

static inline uint64_t *mg_profile_at(const mg_insn *ip) {
    uintptr_t k = (uintptr_t)ip >> 4;
    while (mg_profile_table[k % MG_PROFILE_N].ip != ip && mg_profile_table[k % MG_PROFILE_N].ip != NULL) { k++; }
    mg_profile_table[k % MG_PROFILE_N].ip = ip;
    return &mg_profile_table[k % MG_PROFILE_N].n;
}

static void mg_profile_write(const mg_machine *m, const void *const *labels) {
#define MG_X(name) #name,
    static const char *const names[] = {MG_SLOT_OPS};
#undef MG_X
    const char *path = getenv("MINIGO_PROFILE");
    FILE *out = path == NULL ? NULL : fopen(path, "w");
    if (out == NULL) { return; }
    for (uint32_t k = 0; k < m->code_n; k++) {
        const mg_func *f = m->code[k];
        fprintf(out, "%.*s: frame %u base %u\n", (int)f->name.len, (const char *)f->name.ptr, f->frame, f->stack_base);
        for (uint32_t u = 0; u < f->unit_n; u++) {
            const mg_insn *i = &f->units[u];
            uint32_t op = 0;
            while (op < S_COUNT && labels[op] != i->handler) { op++; }
            if (op == S_COUNT) { fprintf(out, "%14s %5u   data\n", "", u); continue; }
            fprintf(out, "%14llu %5u %5u %-16s a=%u b=%u c=%u d=%u imm=%d", (unsigned long long)*mg_profile_at(i), u, f->ir_pc[u], names[op],
                    i->a, i->b, i->c, i->d, i->imm);
            if (names[op][0] == 'J' || names[op][0] == 'I') { fprintf(out, " to %d", (int)u + i->imm / 16); }
            fputc('\n', out);
        }
    }
    fclose(out);
}

#endif
