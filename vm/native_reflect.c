// Natives of internal/reflectlite: what reflection knows of descriptors and of the memory of values.
//
// Go code checks kinds before it calls; a native relies on them, but never follows a nil address.
#include <string.h>

#include "args.h"
#include "map.h"
#include "native.h"
#include "reflectlite.h"
#include "types.h"

// Types

static mg_status type_of(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0] = fp[1];
    return MG_OK;
}

static mg_status type_kind(mg_machine *m, mg_slot *fp) {
    if (fp[1].t == NULL) return mg_panic_nil(m);
    fp[0].u = fp[1].t->kind;
    return MG_OK;
}

static mg_status type_string(mg_machine *m, mg_slot *fp) {
    if (fp[2].t == NULL) return mg_panic_nil(m);
    mg_put_str(fp, fp[2].t->name);
    return MG_OK;
}

static mg_status type_name(mg_machine *m, mg_slot *fp) {
    (void)m;
    const mg_type *t = fp[2].t;
    if (mg_is(t, MG_T_NAMED)) {
        mg_put_str(fp, t->bare_name.len ? t->bare_name : t->name);
        return MG_OK;
    }
    bool basic = t->kind <= MG_COMPLEX128 || t->kind == MG_STRING;
    if (basic) mg_put_str(fp, t->name);
    return MG_OK;
}

static mg_status type_pkg_path(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_put_str(fp, fp[2].t->pkg_path);
    return MG_OK;
}

static mg_status type_size(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = fp[1].t->size;
    return MG_OK;
}

static mg_status type_elem(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].t = fp[1].t->elem;
    return MG_OK;
}

static mg_status type_key(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].t = fp[1].t->key;
    return MG_OK;
}

static mg_status type_len(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].i = fp[1].t->len;
    return MG_OK;
}

static mg_status type_num_field(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = fp[1].t->field_n;
    return MG_OK;
}

static mg_status type_field(mg_machine *m, mg_slot *fp) {
    const mg_type *t = fp[9].t;
    int64_t i = fp[10].i;
    if (i < 0 || i >= (int64_t)t->field_n) return mg_panic_index(m, i, false, t->field_n);
    const mg_field *f = &t->fields[i];
    mg_put_str(fp, f->name);
    if (!f->exported) mg_put_str(fp + 2, f->pkg);
    fp[4].t = f->type;
    mg_put_str(fp + 5, f->tag);
    fp[7].u = f->offset;
    fp[8].u = f->embedded;
    return MG_OK;
}

static mg_status type_num_method(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = fp[1].t->method_n;
    return MG_OK;
}

static mg_status type_comparable(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_is(fp[1].t, MG_T_COMPARABLE);
    return MG_OK;
}

// Both method lists are sorted by name, so one pass over t's finds all of u's in order.
static bool type_implements(const mg_type *t, const mg_type *u) {
    uint32_t have = 0;
    for (uint32_t want = 0; want < u->method_n; want++, have++) {
        while (have < t->method_n && t->methods[have].id != u->methods[want].id) have++;
        if (have == t->method_n) return false;
    }
    return true;
}

static bool type_assignable(const mg_type *t, const mg_type *u) {
    if (t == u) return true;
    if (t == NULL || u == NULL) return false;
    if (u->kind == MG_INTERFACE) return type_implements(t, u);
    if (mg_is(t, MG_T_NAMED) && mg_is(u, MG_T_NAMED)) return false;
    if (t->kind == MG_CHAN && u->kind == MG_CHAN && t->chan_dir == 3 && t->elem == u->elem) return true;
    if (t->kind <= MG_COMPLEX128 || t->kind == MG_STRING || t->kind == MG_UNSAFE_POINTER) return false;  // predeclared types are defined types
    return mg_type_same_underlying(t, u, true);
}

static mg_status implements(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = type_implements(fp[1].t, fp[2].t);
    return MG_OK;
}

static mg_status assignable(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = type_assignable(fp[1].t, fp[2].t);
    return MG_OK;
}

// Reading values

static mg_status value_of(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_put_value(fp, mg_value_boxed(fp[3].t, fp[4], 0));
    return MG_OK;
}

static mg_status pack(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp + 2);
    if (v.type->kind == MG_INTERFACE) {
        memcpy(fp, mg_value_at(&v), sizeof(mg_iface));
        return MG_OK;
    }
    fp[0].t = v.type;
    // Only a variable can change under the interface; a boxed copy is shared.
    bool shared = (v.flag & (MG_V_DIRECT | MG_V_ADDR)) == 0 && !mg_is(v.type, MG_T_DIRECT);
    fp[1] = (v.flag & MG_V_DIRECT) || shared ? v.word : mg_iface_data(m, v.type, v.word.p);
    return MG_OK;
}

static mg_status elem(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp + 3);
    uint64_t inherited = mg_value_ro(v.flag);
    if (v.type->kind == MG_INTERFACE) {
        mg_iface i;
        memcpy(&i, mg_value_at(&v), sizeof i);
        mg_put_value(fp, mg_value_boxed(i.type, i.data, inherited));
        return MG_OK;
    }
    void *target = (void *)(uintptr_t)mg_value_word(&v);
    if (target != NULL) mg_put_value(fp, mg_value_in(v.type->elem, target, inherited | MG_V_ADDR));
    return MG_OK;
}

static mg_status length(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp + 1);
    switch (v.type->kind) {
    case MG_ARRAY:
        fp[0].i = v.type->len;
        break;
    case MG_MAP: {
        const mg_map *map = (const mg_map *)(uintptr_t)mg_value_word(&v);
        fp[0].u = map == NULL ? 0 : mg_map_len(map);
        break;
    }
    default:  // string and slice headers keep the length in their second word
        fp[0].i = ((const mg_str *)mg_value_at(&v))->len;
    }
    return MG_OK;
}

static mg_status element(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp + 3);
    int64_t i = fp[6].i;
    uint64_t inherited = mg_value_ro(v.flag);
    if (v.type->kind == MG_ARRAY) {
        if (i < 0 || i >= v.type->len) return mg_panic_string(m, "reflect: array index out of range");
        uint8_t *base = mg_value_at(&v);
        mg_put_value(fp, mg_value_in(v.type->elem, base + (uint64_t)i * v.type->elem->size, inherited | (v.flag & MG_V_ADDR)));
        return MG_OK;
    }
    if (v.type->kind == MG_STRING) {
        mg_str s;
        memcpy(&s, mg_value_at(&v), sizeof s);
        if (i < 0 || i >= s.len) return mg_panic_string(m, "reflect: string index out of range");
        const mg_type *t = mg_type_named(m, "uint8");
        mg_put_value(fp, (mg_value){t, {.u = s.ptr[i]}, MG_UINT8 | inherited | MG_V_DIRECT});
        return MG_OK;
    }
    mg_slice s;
    memcpy(&s, mg_value_at(&v), sizeof s);
    if (i < 0 || i >= s.len) return mg_panic_string(m, "reflect: slice index out of range");
    mg_put_value(fp, mg_value_in(v.type->elem, s.ptr + (uint64_t)i * v.type->elem->size, inherited | MG_V_ADDR));
    return MG_OK;
}

static mg_status field(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp + 3);
    int64_t i = fp[6].i;
    if (i < 0 || i >= (int64_t)v.type->field_n) return mg_panic_string(m, "reflect: Field index out of range");
    const mg_field *f = &v.type->fields[i];
    uint64_t inherited = (v.flag & (MG_V_RO | MG_V_ADDR)) | (f->exported ? 0 : f->embedded ? MG_V_EMBED_RO : MG_V_RO);
    mg_put_value(fp, mg_value_in(f->type, (uint8_t *)v.word.p + f->offset, inherited));
    return MG_OK;
}

// A map's entries are copied out: the map may change, or be cleared, while the caller still holds them.
static mg_status map_entries(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp + 3);
    const mg_map *map = (const mg_map *)(uintptr_t)mg_value_word(&v);
    if (map == NULL || mg_map_len(map) == 0) return MG_OK;
    uint64_t inherited = mg_value_ro(v.flag);
    int64_t room = 2 * (int64_t)mg_map_len(map);
    int64_t n = 0;
    mg_slot *out = mg_alloc(m, (size_t)room * sizeof(mg_value), false);
    mg_map_iter iter;
    mg_map_iter_init(m, &iter, map);
    for (const void *key, *elem; n < room && mg_map_iter_next(m, &iter, &key, &elem);) {
        mg_put_value(out + 3 * n++, mg_value_boxed(v.type->key, mg_iface_data(m, v.type->key, key), inherited));
        mg_put_value(out + 3 * n++, mg_value_boxed(v.type->elem, mg_iface_data(m, v.type->elem, elem), inherited));
    }
    fp[0].p = out;
    fp[1].i = n;
    fp[2].i = room;
    return MG_OK;
}

static mg_status scalar(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp + 1);
    if (v.flag & MG_V_DIRECT) {
        fp[0] = v.word;
    } else if (v.type->slots == 1) {
        mg_read(fp, v.type, v.word.p);
    }
    return MG_OK;
}

static mg_status float_of(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp + 1);
    if (v.type->kind == MG_FLOAT32) {
        float f;
        memcpy(&f, mg_value_at(&v), sizeof f);
        fp[0].f = f;
    } else {
        memcpy(&fp[0].f, mg_value_at(&v), sizeof(double));
    }
    return MG_OK;
}

static mg_status complex_parts(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp + 2);
    if (v.type->kind == MG_COMPLEX64) {
        float part[2];
        memcpy(part, mg_value_at(&v), sizeof part);
        fp[0].f = part[0];
        fp[1].f = part[1];
    } else {
        memcpy(fp, mg_value_at(&v), 2 * sizeof(double));
    }
    return MG_OK;
}

static mg_status text(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp + 2);
    memcpy(fp, mg_value_at(&v), sizeof(mg_str));
    return MG_OK;
}

static mg_status bytes(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp + 3);
    if (v.type->kind == MG_ARRAY) {
        fp[0].p = mg_value_at(&v);
        fp[1].i = v.type->len;
        fp[2].i = v.type->len;
    } else {
        memcpy(fp, mg_value_at(&v), sizeof(mg_slice));
    }
    return MG_OK;
}

static mg_status pointer(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp + 1);
    if (v.flag & MG_V_METHOD) {
        fp[0].p = (void *)v.type->methods[v.flag >> MG_V_METHOD_SHIFT].fn;
        return MG_OK;
    }
    fp[0].u = mg_value_word(&v);
    // A func value is told by its code, as two closures of one function literal are the same to a program.
    if (v.type->kind == MG_FUNC && fp[0].p != NULL) fp[0].p = (void *)(uintptr_t)((mg_closure *)fp[0].p)->fn;
    return MG_OK;
}

// Changing variables

static mg_status set(mg_machine *m, mg_slot *fp) {
    mg_value to = mg_arg_value(fp), from = mg_arg_value(fp + 3);
    if (to.type->kind == MG_INTERFACE && from.type->kind != MG_INTERFACE) {
        mg_iface i = {from.type, from.word};
        if (!(from.flag & MG_V_DIRECT)) i.data = mg_iface_data(m, from.type, from.word.p);
        memcpy(to.word.p, &i, sizeof i);
        return MG_OK;
    }
    memmove(to.word.p, mg_value_at(&from), to.type->size);
    return MG_OK;
}

static mg_status set_scalar(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp);
    memcpy(v.word.p, &fp[3], v.type->size <= 8 ? v.type->size : 8);
    return MG_OK;
}

static mg_status set_floats(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_value v = mg_arg_value(fp);
    float narrow[2] = {(float)fp[3].f, (float)fp[4].f};
    bool wide = v.type->kind == MG_FLOAT64 || v.type->kind == MG_COMPLEX128;
    memcpy(v.word.p, wide ? (void *)&fp[3] : (void *)narrow, v.type->size);
    return MG_OK;
}

static mg_status set_text(mg_machine *m, mg_slot *fp) {
    (void)m;
    memcpy(fp[1].p, &fp[3], sizeof(mg_str));
    return MG_OK;
}

static mg_status set_bytes(mg_machine *m, mg_slot *fp) {
    (void)m;
    memcpy(fp[1].p, &fp[3], sizeof(mg_slice));
    return MG_OK;
}

static void swap_bytes(uint8_t *a, uint8_t *b, uint64_t n) {
    uint8_t part[64];
    while (n > 0) {
        uint64_t k = n < sizeof part ? n : sizeof part;
        memcpy(part, a, k);
        memmove(a, b, k);
        memcpy(b, part, k);
        a += k, b += k, n -= k;
    }
}

static mg_status swap(mg_machine *m, mg_slot *fp) {
    mg_value v = mg_arg_value(fp);
    int64_t i = fp[3].i, j = fp[4].i;
    mg_slice s;
    memcpy(&s, mg_value_at(&v), sizeof s);
    if (i < 0 || i >= s.len || j < 0 || j >= s.len) return mg_panic_string(m, "reflect: slice index out of range");
    uint64_t size = v.type->elem->size;
    if (i != j) swap_bytes(s.ptr + (uint64_t)i * size, s.ptr + (uint64_t)j * size, size);
    return MG_OK;
}

// func flag.zeroOf(v any) any: a pointer to a new variable of v's element type if v is a pointer, else the zero value of its type.
static mg_status zero_of(mg_machine *m, mg_slot *fp) {
    const mg_type *t = fp[2].t, *made = t->kind == MG_POINTER ? t->elem : t;
    fp[0].t = t;
    if (t->kind == MG_POINTER || !mg_is(t, MG_T_DIRECT)) fp[1].p = mg_alloc(m, made->size, mg_is(made, MG_T_NOSCAN));
    return MG_OK;
}

// Package reflect has the same types and values, so it is served by the same functions.
#define NATIVE(name, fn) {"internal/reflectlite." name, fn}, {"reflect." name, fn}
const mg_native mg_natives_reflect[] = {
    NATIVE("typeOf", type_of),
    NATIVE("typeKind", type_kind),
    NATIVE("typeString", type_string),
    NATIVE("typeName", type_name),
    NATIVE("typePkgPath", type_pkg_path),
    NATIVE("typeSize", type_size),
    NATIVE("typeElem", type_elem),
    NATIVE("typeKey", type_key),
    NATIVE("typeLen", type_len),
    NATIVE("typeNumField", type_num_field),
    NATIVE("typeField", type_field),
    NATIVE("typeNumMethod", type_num_method),
    NATIVE("typeComparable", type_comparable),
    NATIVE("implements", implements),
    NATIVE("assignable", assignable),
    NATIVE("valueOf", value_of),
    NATIVE("pack", pack),
    NATIVE("elem", elem),
    NATIVE("length", length),
    NATIVE("index", element),
    NATIVE("field", field),
    NATIVE("mapEntries", map_entries),
    NATIVE("scalar", scalar),
    NATIVE("float", float_of),
    NATIVE("complexParts", complex_parts),
    NATIVE("text", text),
    NATIVE("bytes", bytes),
    NATIVE("pointer", pointer),
    NATIVE("set", set),
    NATIVE("setScalar", set_scalar),
    NATIVE("setFloats", set_floats),
    NATIVE("setText", set_text),
    NATIVE("setBytes", set_bytes),
    NATIVE("swap", swap),
    {"flag.zeroOf", zero_of},
    {NULL, NULL},
};
