// Slices: slicing with all its checks, allocation, append. Values are passed in slot form; results may overlap operands.
#ifndef MG_SLICE_H
#define MG_SLICE_H

#include "state.h"

enum mg_slice_flag { MG_SLICE_LOW = 1, MG_SLICE_HIGH = 2, MG_SLICE_MAX = 4, MG_SLICE_LOW_U = 8, MG_SLICE_HIGH_U = 16, MG_SLICE_MAX_U = 32 };

// s[low:high:max] of ptr, len, cap; `bounds` are the words given. With `is_array` errors speak of length instead of capacity.
mg_status mg_slice_slice(mg_machine *m, mg_slice s, const mg_slot *bounds, unsigned flags, uint64_t bytes, bool is_array, mg_slice *out);
mg_status mg_slice_string(mg_machine *m, mg_str s, const mg_slot *bounds, unsigned flags, mg_str *out);
// make([]elem, len, cap). flags: 1 len is unsigned, 2 cap is unsigned.
mg_status mg_slice_make(mg_machine *m, const mg_type *elem, uint64_t len, uint64_t cap, unsigned flags, mg_slice *out);
// A slice with the same elements and room for n more than len, capacity chosen as Go's append chooses it. len is not changed.
mg_status mg_slice_grow(mg_machine *m, const mg_type *elem, mg_slice s, uint64_t n, mg_slice *out);
// The same for an append; `backing` is its operand (ops.toml), fp the frame it may mean a slot of.
mg_status mg_slice_grow_append(
    mg_machine *m, const mg_type *elem, mg_slice s, uint64_t n, uint64_t backing, mg_slot *fp, mg_slice *out);

#endif
