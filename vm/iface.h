// Values under their type descriptors: the two forms of a value, equality, and what interface types ask of dynamic types.
#ifndef MG_IFACE_H
#define MG_IFACE_H

#include "native.h"

// mg_iface_data, mg_read, mg_write and mg_equal are declared in native.h.

// == of two interface values; *uncomparable as for mg_equal.
bool mg_iface_equal(const mg_iface *x, const mg_iface *y, const mg_type **uncomparable);

// The method with this id in the method set of a dynamic type; NULL when there is none. Calls cache it at their site.
const mg_func *mg_find_method(const mg_type *t, uint32_t id);

// Whether t has every method of the interface type; if not, and `missing` is not NULL, it gets the first missing one's name.
bool mg_implements(const mg_type *t, const mg_type *iface, mg_str *missing);

#endif
