// Type descriptors for the tests.
#ifndef TYPES_H
#define TYPES_H

#include "value.h"

#define STR(s) {(const uint8_t *)(s), sizeof(s) - 1}
enum { PLAIN = MG_T_NOSCAN | MG_T_DIRECT | MG_T_COMPARABLE | MG_T_PLAIN, LOOSE = MG_T_NOSCAN | MG_T_DIRECT | MG_T_COMPARABLE };

#define SCALAR(t_name, go, t_kind, bytes, t_flags, number) \
    static const mg_type t_name = {.size = bytes, .align = bytes, .kind = t_kind, .flags = t_flags, .slots = 1, .hash = number * 77u, \
        .index = number, .name = STR(go)}
SCALAR(t_bool, "bool", MG_BOOL, 1, PLAIN, 1);
SCALAR(t_int8, "int8", MG_INT8, 1, PLAIN, 2);
SCALAR(t_uint16, "uint16", MG_UINT16, 2, PLAIN, 3);
SCALAR(t_int32, "int32", MG_INT32, 4, PLAIN, 4);
SCALAR(t_int, "int", MG_INT, 8, PLAIN, 5);
SCALAR(t_float32, "float32", MG_FLOAT32, 4, LOOSE, 6);
SCALAR(t_float64, "float64", MG_FLOAT64, 8, LOOSE, 7);
SCALAR(t_pointer, "*int", MG_POINTER, 8, PLAIN & ~MG_T_NOSCAN, 8);
static const mg_type t_string = {.size = 16, .align = 8, .kind = MG_STRING, .flags = MG_T_COMPARABLE, .slots = 2, .hash = 901,
    .index = 9, .name = STR("string")};
static const mg_type t_any = {.size = 16, .align = 8, .kind = MG_INTERFACE, .flags = MG_T_COMPARABLE, .slots = 2, .hash = 902,
    .index = 10, .name = STR("interface {}")};
static const mg_type t_slice = {.size = 24, .align = 8, .kind = MG_SLICE, .slots = 3, .hash = 903, .index = 11, .name = STR("[]int")};
static const mg_type t_empty = {.size = 0, .align = 1, .kind = MG_STRUCT, .flags = MG_T_NOSCAN | MG_T_COMPARABLE | MG_T_PLAIN,
    .hash = 904, .index = 12, .name = STR("struct {}")};

// struct { a int8; b string; _ int32; c float64 }
static const mg_field mixed_fields[] = {
    {.name = STR("a"), .type = &t_int8, .offset = 0}, {.name = STR("b"), .type = &t_string, .offset = 8},
    {.name = STR("_"), .type = &t_int32, .offset = 24}, {.name = STR("c"), .type = &t_float64, .offset = 32},
};
typedef struct { int8_t a; mg_str b; int32_t blank; double c; } mixed;
static const mg_type t_mixed = {.size = 40, .align = 8, .kind = MG_STRUCT, .flags = MG_T_COMPARABLE, .slots = 5, .hash = 905, .index = 13,
    .field_n = 4, .fields = mixed_fields, .name = STR("main.mixed")};
static const mg_type t_pair = {.size = 32, .align = 8, .kind = MG_ARRAY, .flags = MG_T_COMPARABLE, .slots = 4, .hash = 906, .index = 14,
    .elem = &t_any, .len = 2, .name = STR("[2]interface {}")};
static const mg_type t_int_3 = {.size = 24, .align = 8, .kind = MG_ARRAY, .flags = MG_T_COMPARABLE | MG_T_NOSCAN | MG_T_PLAIN,
    .slots = 3, .hash = 907, .index = 15, .elem = &t_int, .len = 3, .name = STR("[3]int")};

static inline mg_type map_of(const mg_type *key, const mg_type *elem) {
    return (mg_type){.size = 8, .align = 8, .kind = MG_MAP, .flags = MG_T_DIRECT, .slots = 1, .key = key, .elem = elem};
}

#endif
