// Types made at run time.
#include "types.h"

#include <string.h>

#include "image.h"
#include "state.h"

// ---- identity

static bool same_str(mg_str a, mg_str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, (size_t)a.len) == 0);
}

static bool same_list(const mg_type **a, const mg_type **b, uint32_t n, bool tags) {
    for (uint32_t i = 0; i < n; i++) {
        if (!mg_type_identical(a[i], b[i], tags)) { return false; }
    }
    return true;
}

static bool same_field(const mg_field *a, const mg_field *b, bool tags) {
    return mg_type_identical(a->type, b->type, tags) && a->embedded == b->embedded && same_str(a->name, b->name) &&
           (!tags || same_str(a->tag, b->tag)) && (a->exported || same_str(a->pkg, b->pkg));
}

static bool same_methods(const mg_type *t, const mg_type *u) {
    if (t->method_n != u->method_n) { return false; }
    for (uint32_t i = 0; i < t->method_n; i++) {
        if (t->methods[i].id != u->methods[i].id) { return false; }
    }
    return true;
}

bool mg_type_same_underlying(const mg_type *t, const mg_type *u, bool tags) {
    if (t == u) { return true; }
    if (t->kind != u->kind) { return false; }
    switch (t->kind) {
    case MG_ARRAY: return t->len == u->len && mg_type_identical(t->elem, u->elem, tags);
    case MG_CHAN: return t->chan_dir == u->chan_dir && mg_type_identical(t->elem, u->elem, tags);
    case MG_POINTER:
    case MG_SLICE: return mg_type_identical(t->elem, u->elem, tags);
    case MG_MAP: return mg_type_identical(t->key, u->key, tags) && mg_type_identical(t->elem, u->elem, tags);
    case MG_FUNC:
        return t->in_n == u->in_n && t->out_n == u->out_n && mg_is(t, MG_T_VARIADIC) == mg_is(u, MG_T_VARIADIC) &&
               same_list(t->in, u->in, t->in_n, tags) && same_list(t->out, u->out, t->out_n, tags);
    case MG_STRUCT:
        if (t->field_n != u->field_n) { return false; }
        for (uint32_t i = 0; i < t->field_n; i++) {
            if (!same_field(&t->fields[i], &u->fields[i], tags)) { return false; }
        }
        return true;
    case MG_INTERFACE: return same_methods(t, u);
    default: return true;  // the predeclared types
    }
}

bool mg_type_identical(const mg_type *t, const mg_type *u, bool tags) {
    if (t == u) { return true; }
    // One descriptor per type: only what the tags are left out of can be alike and yet two.
    if (tags || mg_is(t, MG_T_NAMED) || mg_is(u, MG_T_NAMED)) { return false; }
    bool composite = (t->kind >= MG_ARRAY && t->kind <= MG_SLICE) || t->kind == MG_STRUCT;
    return composite && mg_type_same_underlying(t, u, tags);
}

// ---- making

static mg_str lasting_string(mg_machine *m, mg_str s) {
    uint8_t *copy = mg_image_alloc(m, (size_t)s.len + 1);
    if (copy == NULL || s.len == 0) { return (mg_str){NULL, 0}; }
    memcpy(copy, s.ptr, (size_t)s.len);
    return (mg_str){copy, s.len};
}

static uint32_t hash_of(mg_str name) {
    uint32_t h = 2166136261u;
    for (int64_t i = 0; i < name.len; i++) { h = (h ^ name.ptr[i]) * 16777619u; }
    return h;
}

static const mg_type **lasting(mg_machine *m, const mg_type **list, uint32_t n) {
    const mg_type **copy = mg_image_alloc(m, (n + 1) * sizeof *copy);
    if (copy != NULL && n > 0) { memcpy(copy, list, n * sizeof *copy); }
    return copy;
}

static const mg_field *lasting_fields(mg_machine *m, const mg_field *fields, uint32_t n) {
    mg_field *copy = mg_image_alloc(m, (n + 1) * sizeof *copy);
    for (uint32_t i = 0; i < n && copy != NULL; i++) {
        copy[i] = fields[i];
        copy[i].name = lasting_string(m, fields[i].name);
        copy[i].tag = lasting_string(m, fields[i].tag);
        copy[i].pkg = lasting_string(m, fields[i].pkg);
    }
    return copy;
}

// The type like `wanted` that there is, or a lasting copy of it under the name.
static const mg_type *intern(mg_machine *m, const mg_type *wanted, mg_str name) {
    const mg_type *found = NULL;
    for (uint32_t i = 0; found == NULL && i < m->type_n; i++) {
        const mg_type *t = &m->types[i];
        if (t->kind == wanted->kind && !mg_is(t, MG_T_NAMED) && mg_type_same_underlying(t, wanted, true)) { found = t; }
    }
    for (mg_made_type *made = m->made_types; found == NULL && made != NULL; made = made->next) {
        const mg_type *t = &made->type;
        if (t->kind == wanted->kind && mg_type_same_underlying(t, wanted, true)) { found = t; }
    }
    if (found == NULL) {
        mg_made_type *made = mg_image_alloc(m, sizeof *made);
        if (made != NULL) {
            made->type = *wanted;
            made->type.in = lasting(m, wanted->in, wanted->in_n);
            made->type.out = lasting(m, wanted->out, wanted->out_n);
            made->type.fields = lasting_fields(m, wanted->fields, wanted->field_n);
            made->type.name = lasting_string(m, name);
            made->type.hash = hash_of(made->type.name);
            made->type.index = m->type_n + m->made_n++;
            made->next = m->made_types;
            m->made_types = made;
            found = &made->type;
        }
    }
    return found;
}

// The layout of a one-word type.
static mg_type word(enum mg_kind kind, uint8_t flags) { return (mg_type){.size = 8, .align = 8, .slots = 1, .kind = (uint8_t)kind, .flags = flags}; }

const mg_type *mg_type_pointer(mg_machine *m, const mg_type *elem, mg_str name) {
    if (elem->ptr_to != NULL) { return elem->ptr_to; }
    mg_type t = word(MG_POINTER, MG_T_DIRECT | MG_T_COMPARABLE | MG_T_PLAIN);
    t.elem = elem;
    const mg_type *made = intern(m, &t, name);
    ((mg_type *)elem)->ptr_to = made;
    return made;
}

const mg_type *mg_type_slice(mg_machine *m, const mg_type *elem, mg_str name) {
    mg_type t = {.size = 24, .align = 8, .slots = 3, .kind = MG_SLICE, .elem = elem};
    return intern(m, &t, name);
}

const mg_type *mg_type_array(mg_machine *m, const mg_type *elem, int64_t len, mg_str name) {
    uint8_t flags = elem->flags & (MG_T_NOSCAN | MG_T_COMPARABLE | MG_T_PLAIN);
    mg_type t = {.size = (uint64_t)len * elem->size, .align = elem->align, .kind = MG_ARRAY, .flags = flags, .elem = elem, .len = len};
    if (len == 0) { t.flags |= MG_T_NOSCAN; }
    t.slots = mg_slots(t.size);
    return intern(m, &t, name);
}

const mg_type *mg_type_chan(mg_machine *m, const mg_type *elem, uint8_t dir, mg_str name) {
    mg_type t = word(MG_CHAN, MG_T_DIRECT | MG_T_COMPARABLE | MG_T_PLAIN);
    t.elem = elem;
    t.chan_dir = dir;
    return intern(m, &t, name);
}

const mg_type *mg_type_map(mg_machine *m, const mg_type *key, const mg_type *elem, mg_str name) {
    mg_type t = word(MG_MAP, MG_T_DIRECT);
    t.elem = elem;
    t.key = key;
    return intern(m, &t, name);
}

const mg_type *mg_type_func(mg_machine *m, const mg_type **in, uint32_t in_n, const mg_type **out, uint32_t out_n, bool variadic, mg_str name) {
    mg_type t = word(MG_FUNC, MG_T_DIRECT | (variadic ? MG_T_VARIADIC : 0));
    t.in_n = in_n;
    t.out_n = out_n;
    t.in = in;
    t.out = out;
    return intern(m, &t, name);
}

const mg_type *mg_type_struct(mg_machine *m, mg_field *fields, uint32_t n, mg_str name) {
    mg_type t = {.align = 1, .kind = MG_STRUCT, .flags = MG_T_NOSCAN | MG_T_COMPARABLE | MG_T_PLAIN, .field_n = n};
    uint64_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        const mg_type *ft = fields[i].type;
        uint64_t offset = (at + ft->align - 1u) & ~(uint64_t)(ft->align - 1u);
        bool blank = fields[i].name.len == 1 && fields[i].name.ptr[0] == '_';
        if (offset != at || blank) { t.flags &= (uint8_t)~MG_T_PLAIN; }
        t.flags &= ft->flags;
        if (ft->align > t.align) { t.align = ft->align; }
        fields[i].offset = offset;
        at = offset + ft->size;
    }
    if (n > 0 && fields[n - 1].type->size == 0 && at > 0) {
        at++;
        t.flags &= (uint8_t)~MG_T_PLAIN;
    }
    t.size = (at + t.align - 1u) & ~(uint64_t)(t.align - 1u);
    if (t.size != at) { t.flags &= (uint8_t)~MG_T_PLAIN; }
    t.slots = mg_slots(t.size);
    t.fields = fields;
    return intern(m, &t, name);
}
