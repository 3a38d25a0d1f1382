// Natives of reflect that make things: types, variables, maps and their iterators.
#include "args.h"
#include "map.h"
#include "panic.h"
#include "reflectlite.h"
#include "slice.h"
#include "types.h"

// ---- types

// func typeTraits(t *rtype) (align, dir, in, out int, variadic bool)
static mg_status type_traits(mg_machine *m, mg_slot *fp) {
    (void)m;
    const mg_type *t = fp[5].t;
    fp[0].u = t->align;
    fp[1].u = t->chan_dir;
    fp[2].u = t->in_n;
    fp[3].u = t->out_n;
    fp[4].u = mg_is(t, MG_T_VARIADIC);
    return MG_OK;
}

// func typeIn(t *rtype, i int) *rtype
static mg_status type_in(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].t = fp[1].t->in[fp[2].i];
    return MG_OK;
}

// func typeOut(t *rtype, i int) *rtype
static mg_status type_out(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].t = fp[1].t->out[fp[2].i];
    return MG_OK;
}

// func sameUnderlying(t, u *rtype) bool: but for the tags of structs.
static mg_status same_underlying(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_type_same_underlying(fp[1].t, fp[2].t, false);
    return MG_OK;
}

// func sameType(t, u *rtype) bool: likewise.
static mg_status same_type(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_type_identical(fp[1].t, fp[2].t, false);
    return MG_OK;
}

// func makePointerType(t *rtype, name string) *rtype
static mg_status pointer_type(mg_machine *m, mg_slot *fp) {
    fp[0].t = mg_type_pointer(m, fp[1].t, mg_arg_str(fp + 2));
    return MG_OK;
}

// func makeSliceType(t *rtype, name string) *rtype
static mg_status slice_type(mg_machine *m, mg_slot *fp) {
    fp[0].t = mg_type_slice(m, fp[1].t, mg_arg_str(fp + 2));
    return MG_OK;
}

// func makeArrayType(t *rtype, n int, name string) *rtype
static mg_status array_type(mg_machine *m, mg_slot *fp) {
    fp[0].t = mg_type_array(m, fp[1].t, fp[2].i, mg_arg_str(fp + 3));
    return MG_OK;
}

// func makeChanType(t *rtype, dir int, name string) *rtype
static mg_status chan_type(mg_machine *m, mg_slot *fp) {
    fp[0].t = mg_type_chan(m, fp[1].t, (uint8_t)fp[2].u, mg_arg_str(fp + 3));
    return MG_OK;
}

// func makeMapType(key, elem *rtype, name string) *rtype
static mg_status map_type(mg_machine *m, mg_slot *fp) {
    fp[0].t = mg_type_map(m, fp[1].t, fp[2].t, mg_arg_str(fp + 3));
    return MG_OK;
}

// func makeFuncType(in, out []*rtype, variadic bool, name string) *rtype
static mg_status func_type(mg_machine *m, mg_slot *fp) {
    fp[0].t = mg_type_func(m, fp[1].p, (uint32_t)fp[2].u, fp[4].p, (uint32_t)fp[5].u, fp[7].u != 0, mg_arg_str(fp + 8));
    return MG_OK;
}

// A field as Go code gives it: the struct fieldSpec of package reflect.
typedef struct { mg_str name, pkg, tag; const mg_type *type; bool embedded, exported; } field_spec;
_Static_assert(sizeof(field_spec) == 64, "reflect.fieldSpec");

// func makeStructType(fields []fieldSpec, name string) *rtype
static mg_status struct_type(mg_machine *m, mg_slot *fp) {
    const field_spec *specs = fp[1].p;
    size_t n = (size_t)fp[2].u;
    mg_field *fields = mg_alloc(m, n * sizeof *fields, false);
    for (size_t i = 0; i < n; i++) {
        fields[i] = (mg_field){.name = specs[i].name, .type = specs[i].type, .tag = specs[i].tag, .pkg = specs[i].pkg,
                               .embedded = specs[i].embedded, .exported = specs[i].exported};
    }
    fp[0].t = mg_type_struct(m, fields, (uint32_t)n, mg_arg_str(fp + 4));
    return MG_OK;
}

// ---- variables

// func newArray(t *rtype, n int) unsafe.Pointer: zeroed memory for n variables.
static mg_status new_array(mg_machine *m, mg_slot *fp) {
    uint64_t size;
    if (__builtin_mul_overflow(fp[1].t->size, fp[2].u, &size) || size > UINT64_C(1) << 47) {
        return mg_panic_plain(m, "reflect: memory allocation of too many elements");
    }
    fp[0].p = mg_alloc(m, size, mg_is(fp[1].t, MG_T_NOSCAN));
    return MG_OK;
}

// func growSlice(elem *rtype, s sliceHeader, n int) sliceHeader
static mg_status grow_slice(mg_machine *m, mg_slot *fp) {
    mg_slice grown;
    mg_status status = mg_slice_grow(m, fp[3].t, mg_arg_slice(fp + 4), fp[7].u, &grown);
    if (status == MG_OK) mg_put_slice(fp, grown);
    return status;
}

// ---- maps

static mg_map *map_in(mg_value *v) { return (mg_map *)(uintptr_t)mg_value_word(v); }

static mg_value copied(mg_machine *m, const mg_type *t, const void *at) { return mg_value_boxed(t, mg_iface_data(m, t, at), 0); }

// func makeMap(t *rtype, n int) unsafe.Pointer
static mg_status make_map(mg_machine *m, mg_slot *fp) {
    fp[0].p = mg_map_new(m, fp[1].t, fp[2].i);
    return MG_OK;
}

// func mapGet(v, key Value) Value
static mg_status map_get(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp + 3), key = mg_arg_value(fp + 6);
    const mg_type *bad = NULL;
    const void *at = mg_map_get(m, v.type, map_in(&v), mg_value_at(&key), &bad);
    if (bad != NULL) return mg_panic_unhashable(m, bad, map_in(&v), false);
    if (at != NULL) mg_put_value(fp, copied(m, v.type->elem, at));
    return MG_OK;
}

// func mapSet(v, key, elem Value)
static mg_status map_set(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp), key = mg_arg_value(fp + 3), elem = mg_arg_value(fp + 6);
    const mg_type *bad = NULL;
    if (map_in(&v) == NULL) return mg_panic_plain(m, "assignment to entry in nil map");
    void *at = mg_map_assign(m, map_in(&v), mg_value_at(&key), &bad);
    if (bad != NULL) return mg_panic_unhashable(m, bad, map_in(&v), true);
    memcpy(at, mg_value_at(&elem), v.type->elem->size);
    return MG_OK;
}

// func mapDelete(v, key Value)
static mg_status map_delete(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp), key = mg_arg_value(fp + 3);
    const mg_type *bad = NULL;
    mg_map_delete(m, v.type, map_in(&v), mg_value_at(&key), &bad);
    return bad == NULL ? MG_OK : mg_panic_unhashable(m, bad, map_in(&v), false);
}

// func mapClear(v Value)
static mg_status map_clear(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp);
    if (map_in(&v) != NULL) mg_map_clear(map_in(&v));
    return MG_OK;
}

// func mapIterInit(it *mapCursor, v Value)
static mg_status map_iter_init(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp + 1);
    mg_map_iter_init(m, fp[0].p, map_in(&v));
    return MG_OK;
}

// func mapIterNext(it *mapCursor, t *rtype) (ok bool, key, elem Value)
static mg_status map_iter_next(mg_machine *m, mg_slot *fp) {
    const void *key, *elem;
    const mg_type *t = fp[8].t;
    if (!mg_map_iter_next(m, fp[7].p, &key, &elem)) return MG_OK;
    fp[0].u = 1;
    mg_put_value(fp + 1, copied(m, t->key, key));
    mg_put_value(fp + 4, copied(m, t->elem, elem));
    return MG_OK;
}

#define NATIVE(name, fn) {"reflect." name, fn}
const mg_native mg_natives_reflect_make[] = {
    NATIVE("typeTraits", type_traits),
    NATIVE("typeIn", type_in),
    NATIVE("typeOut", type_out),
    NATIVE("sameUnderlying", same_underlying),
    NATIVE("sameType", same_type),
    NATIVE("makePointerType", pointer_type),
    NATIVE("makeSliceType", slice_type),
    NATIVE("makeArrayType", array_type),
    NATIVE("makeChanType", chan_type),
    NATIVE("makeMapType", map_type),
    NATIVE("makeFuncType", func_type),
    NATIVE("makeStructType", struct_type),
    NATIVE("newArray", new_array),
    NATIVE("growSlice", grow_slice),
    NATIVE("makeMap", make_map),
    NATIVE("mapGet", map_get),
    NATIVE("mapSet", map_set),
    NATIVE("mapDelete", map_delete),
    NATIVE("mapClear", map_clear),
    NATIVE("mapIterInit", map_iter_init),
    NATIVE("mapIterNext", map_iter_next),
    {NULL, NULL},
};
