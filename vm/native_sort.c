// Natives of sort and slices: slices of plain values are sorted and searched here; for others there is what Go code needs to move elements of any type.
#include <string.h>

#include "args.h"
#include "native.h"
#include "text.h"

#define LESS_PLAIN(x, y) ((x) < (y))
#define LESS_FLOAT(x, y) ((x) < (y) || ((x) != (x) && (y) == (y)))

#define ELEM int64_t
#define LESS LESS_PLAIN
#define NAME(function) int_##function
#include "pdqsort.h"

#define ELEM double
#define LESS LESS_FLOAT
#define NAME(function) float_##function
#include "pdqsort.h"

#define ELEM mg_str
#define LESS(x, y) (mg_text_compare(x, y) < 0)
#define NAME(function) str_##function
#include "pdqsort.h"

// The other ordered kinds, for slices.Sort.
#define ELEM int8_t
#define LESS LESS_PLAIN
#define NAME(function) i8_##function
#include "pdqsort.h"
#define ELEM int16_t
#define LESS LESS_PLAIN
#define NAME(function) i16_##function
#include "pdqsort.h"
#define ELEM int32_t
#define LESS LESS_PLAIN
#define NAME(function) i32_##function
#include "pdqsort.h"
#define ELEM uint8_t
#define LESS LESS_PLAIN
#define NAME(function) u8_##function
#include "pdqsort.h"
#define ELEM uint16_t
#define LESS LESS_PLAIN
#define NAME(function) u16_##function
#include "pdqsort.h"
#define ELEM uint32_t
#define LESS LESS_PLAIN
#define NAME(function) u32_##function
#include "pdqsort.h"
#define ELEM uint64_t
#define LESS LESS_PLAIN
#define NAME(function) u64_##function
#include "pdqsort.h"
#define ELEM float
#define LESS LESS_FLOAT
#define NAME(function) f32_##function
#include "pdqsort.h"

// The first of n elements that is not less than x; a NaN is found nowhere and stops at the end.
#define LOWER_BOUND(n, less_at_mid) \
    int64_t lo = 0; \
    for (int64_t hi = n; lo < hi;) { \
        int64_t mid = lo + (hi - lo) / 2; \
        if (less_at_mid) lo = mid + 1; \
        else hi = mid; \
    } \
    fp[0].i = lo; \
    return MG_OK

static int bit_length(int64_t n) { return n == 0 ? 0 : 64 - __builtin_clzll((uint64_t)n); }

static mg_status ints(mg_machine *m, mg_slot *fp) {
    (void)m;
    int_sort(fp[0].p, 0, fp[1].i, bit_length(fp[1].i));
    return MG_OK;
}

static mg_status floats(mg_machine *m, mg_slot *fp) {
    (void)m;
    float_sort(fp[0].p, 0, fp[1].i, bit_length(fp[1].i));
    return MG_OK;
}

static mg_status strs(mg_machine *m, mg_slot *fp) {
    (void)m;
    str_sort(fp[0].p, 0, fp[1].i, bit_length(fp[1].i));
    return MG_OK;
}

static mg_status ints_sorted(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = int_sorted(fp[1].p, fp[2].i);
    return MG_OK;
}

static mg_status floats_sorted(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = float_sorted(fp[1].p, fp[2].i);
    return MG_OK;
}

static mg_status strs_sorted(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = str_sorted(fp[1].p, fp[2].i);
    return MG_OK;
}

static mg_status search_ints(mg_machine *m, mg_slot *fp) {
    (void)m;
    const int64_t *list = fp[1].p, x = fp[4].i;
    LOWER_BOUND(fp[2].i, list[mid] < x);
}

static mg_status search_floats(mg_machine *m, mg_slot *fp) {
    (void)m;
    const double *list = fp[1].p, x = fp[4].f;
    LOWER_BOUND(fp[2].i, !(list[mid] >= x));
}

static mg_status search_strs(mg_machine *m, mg_slot *fp) {
    (void)m;
    const mg_str *list = fp[1].p;
    mg_str x = mg_arg_str(fp + 4);
    LOWER_BOUND(fp[2].i, mg_text_compare(list[mid], x) < 0);
}

static const char *const kind_names[] = {
    "zero", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64",
    "uintptr", "float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr",
    "slice", "string", "struct", "unsafe.Pointer",
};

static mg_status elements(mg_machine *m, mg_slot *fp) {
    (void)m;
    const mg_type *type = fp[5].t;
    if (type == NULL || type->kind != MG_SLICE) {
        const char *name = kind_names[type == NULL ? MG_INVALID : type->kind];
        mg_put_str(fp + 3, (mg_str){(const uint8_t *)name, (int64_t)strlen(name)});
        return MG_OK;
    }
    mg_slice slice;
    memcpy(&slice, fp[6].p, sizeof slice);
    fp[0].p = slice.ptr;
    fp[1].u = type->elem->size;
    fp[2].i = slice.len;
    return MG_OK;
}

static mg_status swap(mg_machine *m, mg_slot *fp) {
    (void)m;
    size_t size = fp[1].u;
    uint8_t *x = (uint8_t *)fp[0].p + (size_t)fp[2].i * size, *y = (uint8_t *)fp[0].p + (size_t)fp[3].i * size;
    for (size_t part; size > 0; size -= part, x += part, y += part) {
        uint8_t held[64];
        part = size < sizeof held ? size : sizeof held;
        memcpy(held, x, part);
        memmove(x, y, part);
        memcpy(y, held, part);
    }
    return MG_OK;
}

// x is a slice of an ordered type, boxed.
static mg_status sort_ordered(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_slice s;
    memcpy(&s, fp[1].p, sizeof s);
    int limit = bit_length(s.len);
    switch (fp[0].t->elem->kind) {
    case MG_INT: case MG_INT64: int_sort((int64_t *)s.ptr, 0, s.len, limit); break;
    case MG_INT8: i8_sort((int8_t *)s.ptr, 0, s.len, limit); break;
    case MG_INT16: i16_sort((int16_t *)s.ptr, 0, s.len, limit); break;
    case MG_INT32: i32_sort((int32_t *)s.ptr, 0, s.len, limit); break;
    case MG_UINT: case MG_UINT64: case MG_UINTPTR: u64_sort((uint64_t *)s.ptr, 0, s.len, limit); break;
    case MG_UINT8: u8_sort((uint8_t *)s.ptr, 0, s.len, limit); break;
    case MG_UINT16: u16_sort((uint16_t *)s.ptr, 0, s.len, limit); break;
    case MG_UINT32: u32_sort((uint32_t *)s.ptr, 0, s.len, limit); break;
    case MG_FLOAT32: f32_sort((float *)s.ptr, 0, s.len, limit); break;
    case MG_FLOAT64: float_sort((double *)s.ptr, 0, s.len, limit); break;
    default: str_sort((mg_str *)s.ptr, 0, s.len, limit);
    }
    return MG_OK;
}

#define SORT(go, c) {"sort." go, c}
const mg_native mg_natives_sort[] = {
    SORT("Ints", ints),
    SORT("Float64s", floats),
    SORT("Strings", strs),
    SORT("IntsAreSorted", ints_sorted),
    SORT("Float64sAreSorted", floats_sorted),
    SORT("StringsAreSorted", strs_sorted),
    SORT("SearchInts", search_ints),
    SORT("SearchFloat64s", search_floats),
    SORT("SearchStrings", search_strs),
    SORT("elements", elements),
    SORT("swap", swap),
    {"slices.sortOrdered", sort_ordered},
    {NULL, NULL},
};
