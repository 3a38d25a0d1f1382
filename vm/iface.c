// Values in both forms, equality, method lookup.
#include "iface.h"

#include "str.h"

void mg_read(mg_slot *slots, const mg_type *t, const void *memory) {
    switch (t->kind) {
    case MG_BOOL:
    case MG_UINT8: slots->u = *(const uint8_t *)memory; break;
    case MG_INT8: slots->i = *(const int8_t *)memory; break;
    case MG_INT16: slots->i = *(const int16_t *)memory; break;
    case MG_UINT16: slots->u = *(const uint16_t *)memory; break;
    case MG_INT32: slots->i = *(const int32_t *)memory; break;
    case MG_UINT32:
    case MG_FLOAT32: slots->u = *(const uint32_t *)memory; break;
    default: memcpy(slots, memory, t->size);
    }
}

void mg_write(void *memory, const mg_type *t, const mg_slot *slots) {
    memcpy(memory, slots, t->size);   // little-endian: the memory form of a scalar is the low bytes of its slot
}

mg_slot mg_iface_data(mg_machine *m, const mg_type *t, const void *at) {
    mg_slot data = {.u = 0};
    if (mg_is(t, MG_T_DIRECT)) {
        mg_read(&data, t, at);
    } else {
        data.p = mg_alloc(m, t->size, mg_is(t, MG_T_NOSCAN));
        memcpy(data.p, at, t->size);
    }
    return data;
}

bool mg_iface_equal(const mg_iface *x, const mg_iface *y, const mg_type **uncomparable) {
    const mg_type *t = x->type;
    if (t != y->type) { return false; }
    if (t == NULL) { return true; }
    if (!mg_is(t, MG_T_COMPARABLE)) {
        *uncomparable = t;
        return false;
    }
    if (!mg_is(t, MG_T_DIRECT)) { return mg_equal(t, x->data.p, y->data.p, uncomparable); }
    if (mg_is(t, MG_T_PLAIN)) { return x->data.u == y->data.u; }
    return mg_equal(t, &x->data, &y->data, uncomparable);
}

// Parts are compared in the order of the source, up to the first that differ: a later interface then raises nothing.
bool mg_equal(const mg_type *t, const void *x, const void *y, const mg_type **uncomparable) {
    if (mg_is(t, MG_T_PLAIN)) { return t->size == 8 ? memcmp(x, y, 8) == 0 : memcmp(x, y, t->size) == 0; }
    switch (t->kind) {
    case MG_STRING: return mg_str_equal(*(const mg_str *)x, *(const mg_str *)y);
    case MG_FLOAT32: return *(const float *)x == *(const float *)y;
    case MG_FLOAT64: return *(const double *)x == *(const double *)y;
    case MG_COMPLEX64: {
        const float *a = x, *b = y;
        return a[0] == b[0] && a[1] == b[1];
    }
    case MG_COMPLEX128: {
        const double *a = x, *b = y;
        return a[0] == b[0] && a[1] == b[1];
    }
    case MG_INTERFACE: return mg_iface_equal(x, y, uncomparable);
    case MG_ARRAY:
        for (uint64_t i = 0; i < (uint64_t)t->len; i++) {
            uint64_t off = i * t->elem->size;
            if (!mg_equal(t->elem, (const uint8_t *)x + off, (const uint8_t *)y + off, uncomparable)) { return false; }
        }
        return true;
    case MG_STRUCT:
        for (uint32_t i = 0; i < t->field_n; i++) {
            const mg_field *f = &t->fields[i];
            if (f->name.len == 1 && f->name.ptr[0] == '_') { continue; }
            if (!mg_equal(f->type, (const uint8_t *)x + f->offset, (const uint8_t *)y + f->offset, uncomparable)) { return false; }
        }
        return true;
    default:
        *uncomparable = t;
        return false;
    }
}

const mg_func *mg_find_method(const mg_type *t, uint32_t id) {
    for (uint32_t i = 0; i < t->method_n; i++) {
        if (t->methods[i].id == id) { return t->methods[i].fn; }
    }
    return NULL;
}

// Both lists are sorted by name, so that one walk nearly always does: only unexported methods that share a name, of several packages,
// may stand in another order. A cache of answers was not faster than the walk over few methods.
bool mg_implements(const mg_type *t, const mg_type *iface, mg_str *missing) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < iface->method_n; i++) {
        uint32_t id = iface->methods[i].id;
        while (at < t->method_n && t->methods[at].id != id) { at++; }
        if (at < t->method_n) { continue; }
        for (at = 0; at < t->method_n && t->methods[at].id != id;) { at++; }
        if (at == t->method_n) {
            if (missing != NULL) { *missing = iface->methods[i].name; }
            return false;
        }
    }
    return true;
}
