// The two forms of a value, equality, and method sets.
#include "heap_check.h"
#include "iface.h"
#include "map.h"
#include "str.h"
#include "types.h"

static void forms(mg_machine *m) {
    mg_slot slots[5];
    int8_t small = -5;
    mg_read(slots, &t_int8, &small);
    CHECK(slots[0].i == -5);
    int32_t word = INT32_MIN;
    mg_read(slots, &t_int32, &word);
    CHECK(slots[0].i == INT32_MIN);
    word = 0;
    mg_write(&word, &t_int32, slots);
    CHECK(word == INT32_MIN);
    uint16_t half = 0xffff;
    mg_read(slots, &t_uint16, &half);
    CHECK(slots[0].u == 0xffff);
    slots[0].u = UINT64_MAX;
    float f = 1.5f;
    mg_read(slots, &t_float32, &f);
    CHECK(slots[0].u == 0x3fc00000);
    mixed x = {.a = 1, .b = {(const uint8_t *)"xyz", 3}, .blank = 9, .c = 2.5}, y;
    mg_read(slots, &t_mixed, &x);
    mg_write(&y, &t_mixed, slots);
    CHECK(memcmp(&x, &y, sizeof x) == 0);
    // Direct values take no memory; others are copied.
    uint64_t before = m->heap.mallocs;
    CHECK(mg_iface_data(m, &t_int8, &small).i == -5 && m->heap.mallocs == before);
    mixed *copy = mg_iface_data(m, &t_mixed, &x).p;
    x.a = 2;
    CHECK(copy->a == 1 && copy->b.len == 3 && copy->c == 2.5);
}

static void equality(void) {
    const mg_type *bad = NULL;
    double nan = __builtin_nan(""), zero = 0.0, minus = -0.0;
    CHECK(!mg_equal(&t_float64, &nan, &nan, &bad) && mg_equal(&t_float64, &zero, &minus, &bad));
    mixed x = {.a = 1, .b = {(const uint8_t *)"xyz", 3}, .blank = 9, .c = zero}, y = x;
    char other[] = "xyz";
    y.b.ptr = (const uint8_t *)other;
    y.blank = 10;
    y.c = minus;
    CHECK(mg_equal(&t_mixed, &x, &y, &bad));
    other[2] = 'w';
    CHECK(!mg_equal(&t_mixed, &x, &y, &bad));
    mg_iface five = {&t_int, {.i = 5}}, narrow = {&t_int8, {.i = 5}}, none = {NULL, {.u = 0}}, not_a_number = {&t_float64, {.f = nan}};
    mg_iface boxed = {&t_mixed, {.p = &x}}, twin = {&t_mixed, {.p = &y}}, slice = {&t_slice, {.p = &x}};
    CHECK(mg_iface_equal(&five, &five, &bad) && !mg_iface_equal(&five, &narrow, &bad) && !mg_iface_equal(&five, &none, &bad));
    CHECK(mg_iface_equal(&none, &none, &bad) && !mg_iface_equal(&not_a_number, &not_a_number, &bad));
    CHECK(!mg_iface_equal(&boxed, &twin, &bad));
    other[2] = 'z';
    CHECK(mg_iface_equal(&boxed, &twin, &bad) && bad == NULL);
    CHECK(!mg_iface_equal(&slice, &five, &bad) && bad == NULL);
    CHECK(!mg_iface_equal(&slice, &slice, &bad) && bad == &t_slice);
}

static void methods(void) {
    // Method sets sorted by name; h of two packages in either order.
    static const mg_func *const functions = (const mg_func *)0x1000;
    const mg_method has[] = {
        {.id = 1, .name = STR("Area"), .fn = functions}, {.id = 7, .name = STR("Name")}, {.id = 31, .name = STR("h")},
        {.id = 30, .name = STR("h")}, {.id = 40, .name = STR("z")},
    };
    const mg_method all[] = {{.id = 1, .name = STR("Area")}, {.id = 30, .name = STR("h")}, {.id = 31, .name = STR("h")},
        {.id = 40, .name = STR("z")}};
    const mg_method absent[] = {{.id = 1, .name = STR("Area")}, {.id = 5, .name = STR("Grow")}, {.id = 6, .name = STR("Shrink")}};
    const mg_method other[] = {{.id = 8, .name = STR("Name")}};   // the same name with another signature
    mg_type t = {.method_n = 5, .methods = has}, i_all = {.method_n = 4, .methods = all}, i_none = {0};
    mg_type i_absent = {.method_n = 3, .methods = absent}, i_other = {.method_n = 1, .methods = other};
    mg_str missing = {NULL, 0};
    CHECK(mg_implements(&t, &i_all, &missing) && mg_implements(&t, &i_none, NULL) && missing.ptr == NULL);
    CHECK(!mg_implements(&t, &i_absent, &missing) && mg_str_equal(missing, (mg_str)STR("Grow")));
    CHECK(!mg_implements(&t, &i_other, &missing) && mg_str_equal(missing, (mg_str)STR("Name")));
    CHECK(!mg_implements(&i_none, &i_all, NULL));
    CHECK(mg_find_method(&t, 1) == functions && mg_find_method(&t, 2) == NULL);
}

// Values that are equal have equal hashes: found by one key what was stored under the other.
static void hashes(mg_machine *m) {
    mg_type t = map_of(&t_any, &t_int);
    mg_map *map = mg_map_new(m, &t, 0);
    const mg_type *bad = NULL;
    mixed x = {.a = 1, .b = {(const uint8_t *)"xyz", 3}, .blank = 9, .c = 0.0};
    mixed y = {.a = 1, .b = mg_str_new(m, "xyz", 3), .blank = 1, .c = -0.0};
    mg_iface keys[] = {{&t_mixed, {.p = &x}}, {&t_mixed, {.p = &y}}, {&t_int8, {.i = 1}}, {&t_int, {.i = 1}}};
    *(int64_t *)mg_map_assign(m, map, &keys[0], &bad) = 7;
    CHECK(*(const int64_t *)mg_map_get(m, &t, map, &keys[1], &bad) == 7);
    *(int64_t *)mg_map_assign(m, map, &keys[2], &bad) = 8;
    CHECK(mg_map_get(m, &t, map, &keys[3], &bad) == NULL && mg_map_len(map) == 2 && bad == NULL);
}

int main(void) {
    mg_machine *m = tiny_new();
    forms(m);
    equality();
    methods();
    hashes(m);
    tiny_free(m);
    return 0;
}
