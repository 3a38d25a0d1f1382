// Natives of errors: what errors.Is and errors.As must know of dynamic types.
#include <string.h>

#include "iface.h"

enum { TARGET_FINE, TARGET_NOT_POINTER, TARGET_NOT_ERROR };  // as in errors.go

static mg_status can_compare(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_is(fp[1].t, MG_T_COMPARABLE);
    return MG_OK;
}

static mg_status check_target(mg_machine *m, mg_slot *fp) {
    (void)m;
    const mg_type *target = fp[1].t, *error = fp[3].t;
    if (target->kind != MG_POINTER || fp[2].p == NULL) {
        fp[0].i = TARGET_NOT_POINTER;
        return MG_OK;
    }
    if (target->elem->kind == MG_INTERFACE) return MG_OK;
    // The given error has a method Error like any other; the type must list one with its id.
    const mg_method *wanted = error->methods, *method = target->elem->methods;
    while (wanted->name.len != 5 || memcmp(wanted->name.ptr, "Error", 5) != 0) wanted++;
    uint32_t rest = target->elem->method_n;
    for (; rest > 0 && method->id != wanted->id; rest--) method++;
    if (rest == 0) fp[0].i = TARGET_NOT_ERROR;
    return MG_OK;
}

static mg_status assign(mg_machine *m, mg_slot *fp) {
    (void)m;
    const mg_type *type = fp[1].t, *wanted = fp[3].t->elem;
    mg_slot data = fp[2];
    void *target = fp[4].p;
    if (wanted->kind == MG_INTERFACE) {
        if (!mg_implements(type, wanted, NULL)) return MG_OK;
        mg_iface value = {type, data};
        memcpy(target, &value, sizeof value);
    } else {
        if (type != wanted) return MG_OK;
        if (mg_is(type, MG_T_DIRECT)) mg_write(target, type, &data);
        else memcpy(target, data.p, type->size);
    }
    fp[0].u = true;
    return MG_OK;
}

const mg_native mg_natives_errors[] = {
    {"errors.canCompare", can_compare},
    {"errors.checkTarget", check_target},
    {"errors.assign", assign},
    {NULL, NULL},
};
