// Types made at run time, for package reflect: descriptors like those of the image, one for each type.
//
// A function looks for the type among those of the image and those made before, and makes it when there is none. Made
// descriptors live as long as the image. They have no methods. `name` is the type's name as %T prints it.
#ifndef MG_TYPES_H
#define MG_TYPES_H

#include "native.h"

const mg_type *mg_type_pointer(mg_machine *m, const mg_type *elem, mg_str name);
const mg_type *mg_type_slice(mg_machine *m, const mg_type *elem, mg_str name);
const mg_type *mg_type_array(mg_machine *m, const mg_type *elem, int64_t len, mg_str name);
const mg_type *mg_type_chan(mg_machine *m, const mg_type *elem, uint8_t dir, mg_str name);
const mg_type *mg_type_map(mg_machine *m, const mg_type *key, const mg_type *elem, mg_str name);
const mg_type *mg_type_func(mg_machine *m, const mg_type **in, uint32_t in_n, const mg_type **out, uint32_t out_n, bool variadic, mg_str name);
// Offsets of the fields are laid out here.
const mg_type *mg_type_struct(mg_machine *m, mg_field *fields, uint32_t n, mg_str name);

// Whether the types are identical, with struct tags looked at or not; `under`: their underlying types are, where either may be defined.
bool mg_type_identical(const mg_type *t, const mg_type *u, bool tags);
bool mg_type_same_underlying(const mg_type *t, const mg_type *u, bool tags);

#endif
