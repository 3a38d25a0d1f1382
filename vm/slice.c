// Slices. The growth rule and the rounding to size classes are Go's, since cap() shows them.
#include "slice.h"

#include <string.h>

#include "panic.h"

#define MAX_ALLOC (UINT64_C(1) << 48)

// Fails when x lies outside [0, bound]; a signed negative x has its own text, which the code implies.
static mg_status check(mg_machine *m, uint64_t x, bool is_unsigned, uint64_t bound, enum mg_bounds code) {
    if (__builtin_expect(x <= bound, 1)) { return MG_OK; }
    return mg_panic_bounds(m, code, (int64_t)x, !is_unsigned, (int64_t)bound);
}

mg_status mg_slice_slice(mg_machine *m, mg_slice s, const mg_slot *bounds, unsigned flags, uint64_t bytes, bool is_array, mg_slice *out) {
    uint64_t low = 0, high = (uint64_t)s.len, max = (uint64_t)s.cap;
    mg_status status = MG_OK;
    if (flags & MG_SLICE_LOW) { low = (bounds++)->u; }
    if (flags & MG_SLICE_HIGH) { high = (bounds++)->u; }
    if (flags & MG_SLICE_MAX) {
        max = bounds->u;
        status = check(m, max, flags & MG_SLICE_MAX_U, (uint64_t)s.cap, is_array ? MG_BOUNDS_SLICE3_LEN : MG_BOUNDS_SLICE3_CAP);
        if (status == MG_OK) { status = check(m, high, flags & MG_SLICE_HIGH_U, max, MG_BOUNDS_SLICE3_B); }
        if (status == MG_OK) { status = check(m, low, flags & MG_SLICE_LOW_U, high, MG_BOUNDS_SLICE3_C); }
    } else {
        if (flags & MG_SLICE_HIGH) {
            status = check(m, high, flags & MG_SLICE_HIGH_U, max, is_array ? MG_BOUNDS_SLICE_LEN : MG_BOUNDS_SLICE_CAP);
        }
        if (status == MG_OK) { status = check(m, low, flags & MG_SLICE_LOW_U, high, MG_BOUNDS_SLICE_B); }
    }
    if (status != MG_OK) { return status; }
    out->len = (int64_t)(high - low);
    out->cap = (int64_t)(max - low);
    // An empty slice at the end of its array must not point past it, into the next object.
    out->ptr = max - low == 0 ? s.ptr : s.ptr + low * bytes;
    return MG_OK;
}

mg_status mg_slice_string(mg_machine *m, mg_str s, const mg_slot *bounds, unsigned flags, mg_str *out) {
    uint64_t low = 0, high = (uint64_t)s.len;
    mg_status status = MG_OK;
    if (flags & MG_SLICE_LOW) { low = (bounds++)->u; }
    if (flags & MG_SLICE_HIGH) {
        high = bounds->u;
        status = check(m, high, flags & MG_SLICE_HIGH_U, (uint64_t)s.len, MG_BOUNDS_SLICE_LEN);
    }
    if (status == MG_OK) { status = check(m, low, flags & MG_SLICE_LOW_U, high, MG_BOUNDS_SLICE_B); }
    if (status != MG_OK) { return status; }
    out->ptr = high == low ? s.ptr : s.ptr + low;
    out->len = (int64_t)(high - low);
    return MG_OK;
}

mg_status mg_slice_make(mg_machine *m, const mg_type *elem, uint64_t len, uint64_t cap, unsigned flags, mg_slice *out) {
    uint64_t limit = elem->size == 0 ? INT64_MAX : MAX_ALLOC / elem->size;
    if (cap > limit || len > cap) {
        bool len_bad = len > limit || ((int64_t)len < 0 && !(flags & 1));
        return mg_panic_make(m, !len_bad);
    }
    if (cap * elem->size > mg_heap_of(m)->arena_bytes) { return mg_out_of_memory(m, cap * elem->size); }
    out->ptr = mg_alloc(m, cap * elem->size, mg_is(elem, MG_T_NOSCAN));
    out->len = (int64_t)len;
    out->cap = (int64_t)cap;
    return MG_OK;
}

// Go's rule: double while small, then a smooth transition to a quarter more each time.
static uint64_t next_capacity(uint64_t need, uint64_t old) {
    const uint64_t threshold = 256;
    if (need > old + old) { return need; }
    if (old < threshold) { return old + old; }
    uint64_t cap = old;
    while (cap < need) { cap += (cap + 3 * threshold) >> 2; }
    return cap;
}

mg_status mg_slice_grow(mg_machine *m, const mg_type *elem, mg_slice s, uint64_t n, mg_slice *out) {
    uint64_t need = (uint64_t)s.len + n;
    *out = s;
    if (need <= (uint64_t)s.cap) { return MG_OK; }
    if (need > INT64_MAX) { return mg_panic_grow(m); }
    if (elem->size == 0) {
        out->cap = (int64_t)need;
        if (out->ptr == NULL) { out->ptr = mg_alloc(m, 0, true); }
        return MG_OK;
    }
    uint64_t cap = next_capacity(need, (uint64_t)s.cap);
    if (cap > MAX_ALLOC / elem->size) { return mg_panic_grow(m); }
    bool noscan = mg_is(elem, MG_T_NOSCAN);
    uint64_t bytes = mg_size_class_round(cap * elem->size, noscan);
    if (bytes > mg_heap_of(m)->arena_bytes) { return mg_out_of_memory(m, bytes); }
    cap = bytes / elem->size;
    out->ptr = mg_alloc(m, bytes, noscan);
    out->cap = (int64_t)cap;
    if (s.len > 0) { memcpy(out->ptr, s.ptr, (uint64_t)s.len * elem->size); }
    return MG_OK;
}

#define SMALL 32    // bytes that gc has in the frame for an append that may use them

mg_status mg_slice_grow_append(
    mg_machine *m, const mg_type *elem, mg_slice s, uint64_t n, uint64_t backing, mg_slot *fp, mg_slice *out) {
    uint64_t need = (uint64_t)s.len + n;
    bool small = backing > 0 && elem->size > 0 && need <= SMALL / elem->size && need > (uint64_t)s.cap;
    if (!small || (backing >= 2 && s.cap > 0) || (backing > 2 && fp[backing - 3].u != 0)) { return mg_slice_grow(m, elem, s, n, out); }
    if (backing > 2) { fp[backing - 3].u = 1; }
    bool noscan = mg_is(elem, MG_T_NOSCAN);
    uint64_t bytes = backing == 1 ? mg_size_class_round(need * elem->size, noscan) : SMALL;
    *out = (mg_slice){mg_alloc(m, bytes, noscan), s.len, (int64_t)(bytes / elem->size)};
    if (s.len > 0) { memcpy(out->ptr, s.ptr, (uint64_t)s.len * elem->size); }
    return MG_OK;
}
