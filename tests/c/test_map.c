// Maps against a table that is obviously right, for every sort of key, while they grow, shrink, are walked and collected.
#include <math.h>

#include "heap_check.h"
#include "iface.h"
#include "types.h"

enum { UNIVERSE = 3000 };
typedef struct { bool present; int64_t value; uint64_t born; } model_entry;
static model_entry model[UNIVERSE];
static uint64_t model_n, clock_now, random_state = 99;

static const struct { const mg_type *type; int universe; } key_sorts[] = {
    {&t_int, UNIVERSE}, {&t_int32, UNIVERSE}, {&t_int8, 256}, {&t_uint16, UNIVERSE}, {&t_bool, 2},
    {&t_string, UNIVERSE}, {&t_float64, UNIVERSE}, {&t_float32, UNIVERSE}, {&t_any, UNIVERSE}, {&t_mixed, UNIVERSE},
    {&t_pair, UNIVERSE}, {&t_int_3, UNIVERSE}, {&t_pointer, UNIVERSE}, {&t_empty, 1},
};

// The key number i of a type, in memory form at `at`.
static void make_key(mg_machine *m, const mg_type *t, int i, void *at) {
    char text[40];
    memset(at, 0, t->size);
    switch (t->kind) {
    case MG_INT: *(int64_t *)at = (int64_t)i * 1024 - 500; break;
    case MG_INT32: *(int32_t *)at = i - 1000; break;
    case MG_INT8: *(int8_t *)at = (int8_t)i; break;
    case MG_UINT16: *(uint16_t *)at = (uint16_t)(i * 17); break;
    case MG_BOOL: *(bool *)at = i != 0; break;
    case MG_FLOAT32: *(float *)at = (float)i * 0.5f; break;
    case MG_FLOAT64: *(double *)at = i % 2 == 0 || i > 2 ? i * 0.25 : INFINITY; break;
    case MG_POINTER: *(uint64_t *)at = (uint64_t)i * 8; break;
    case MG_STRING:
        *(mg_str *)at = mg_str_new(m, text, (size_t)snprintf(text, sizeof text, i % 2 ? "%d" : "a rather longer key: %d", i));
        break;
    case MG_INTERFACE: {
        static const mg_type *dynamic[] = {&t_int, &t_string, &t_float64, &t_mixed, &t_int8, &t_int_3};
        uint64_t value[8];
        mg_iface *x = at;
        if (i == 0) { break; }
        const mg_type *inner = dynamic[i % 6]->kind == MG_INT8 && i > 600 ? &t_string : dynamic[i % 6];
        make_key(m, inner, inner->kind == MG_INT8 ? i / 6 : i, value);
        *x = (mg_iface){inner, mg_iface_data(m, inner, value)};
        break;
    }
    case MG_STRUCT:
        if (t->size == 0) { break; }
        *(mixed *)at = (mixed){.a = (int8_t)(i % 7), .blank = (int32_t)next_random(&random_state), .c = i / 100};
        make_key(m, &t_string, i, &((mixed *)at)->b);
        break;
    case MG_ARRAY:
        if (t->elem == &t_any) {
            make_key(m, &t_any, i, at);
            make_key(m, &t_any, i / 2, (mg_iface *)at + 1);
        } else {
            for (int k = 0; k < 3; k++) { ((int64_t *)at)[k] = i >> k; }
        }
        break;
    default: CHECK(false);
    }
}

static int key_number(mg_machine *m, const mg_type *t, int universe, const void *key) {
    // Found by the element's value in the callers; this checks that the key is the one that belongs to it.
    uint64_t expected[8];
    const mg_type *bad = NULL;
    for (int i = 0; i < universe; i++) {
        make_key(m, t, i, expected);
        if (mg_equal(t, key, expected, &bad)) { return i; }
    }
    CHECK(false);
    return -1;
}

// The variant of an operation that the compiler would choose, or now and then the general one.
static const void *get(mg_machine *m, const mg_type *t, const mg_map *map, const void *key) {
    const mg_type *bad = NULL;
    mg_key_kind kind = next_random(&random_state) % 4 == 0 ? MG_KEY_ANY : mg_map_key_kind(t);
    switch (kind) {
    case MG_KEY_32: return mg_map_get_32(m, map, *(const uint32_t *)key);
    case MG_KEY_64: return mg_map_get_64(m, map, *(const uint64_t *)key);
    case MG_KEY_STR: return mg_map_get_str(m, map, *(const mg_str *)key);
    default: return mg_map_get(m, t, map, key, &bad);
    }
}

static void *assign(mg_machine *m, const mg_type *t, mg_map *map, const void *key) {
    const mg_type *bad = NULL;
    mg_key_kind kind = next_random(&random_state) % 4 == 0 ? MG_KEY_ANY : mg_map_key_kind(t);
    switch (kind) {
    case MG_KEY_32: return mg_map_assign_32(m, map, *(const uint32_t *)key);
    case MG_KEY_64: return mg_map_assign_64(m, map, *(const uint64_t *)key);
    case MG_KEY_STR: return mg_map_assign_str(m, map, *(const mg_str *)key);
    default: return mg_map_assign(m, map, key, &bad);
    }
}

// Element: the key's number times 1000000 plus a count, in the type's own width; 0 for the empty struct.
static void change(mg_machine *m, const mg_type *t, mg_map *map, int i) {
    uint64_t key[8];
    const mg_type *bad = NULL;
    make_key(m, t->key, i, key);
    if (next_random(&random_state) % 5 < 3) {
        uint64_t *elem = assign(m, t, map, key);
        if (!model[i].present) {
            for (uint64_t k = 0; k < t->elem->size / 8; k++) { CHECK(elem[k] == 0); }
            model_n++;
            model[i] = (model_entry){.present = true, .born = clock_now};
        }
        model[i].value = (int64_t)i * 1000000 + (int64_t)(next_random(&random_state) % 1000000);
        if (t->elem->size > 0) { memcpy(elem, &model[i].value, 8); }
        if (t->elem->size > 8) { elem[t->elem->size / 8 - 1] = (uint64_t)i; }
    } else {
        mg_map_delete(m, t, map, key, &bad);
        model_n -= model[i].present;
        model[i].present = false;
    }
    CHECK(bad == NULL && !map->writing);
}

static void check_map(mg_machine *m, const mg_type *t, const mg_map *map, int universe) {
    CHECK(mg_map_len(map) == (int64_t)model_n);
    for (int i = 0; i < universe; i++) {
        uint64_t key[8];
        make_key(m, t->key, i, key);
        const int64_t *elem = get(m, t, map, key);
        CHECK((elem != NULL) == model[i].present);
        if (elem != NULL && t->elem->size > 0) { CHECK(*elem == model[i].value); }
        if (elem != NULL && t->elem->size > 8) { CHECK(elem[t->elem->size / 8 - 1] == i); }
    }
}

// Walks the map, changing it on the way: every entry at most once, none that is gone, all that were there throughout.
static void walk(mg_machine *m, const mg_type *t, mg_map *map, int universe, int changes) {
    static uint64_t visited[UNIVERSE];
    mg_map_iter places[2];
    uint64_t steps = 0, start = ++clock_now;
    const void *key, *elem;
    mg_map_iter_init(m, &places[0], map);
    bool cleared = false;
    for (; mg_map_iter_next(m, &places[steps % 2], &key, &elem); steps++) {
        int i = t->elem->size > 0 ? (int)(*(const int64_t *)elem / 1000000) : key_number(m, t->key, universe, key);
        CHECK(model[i].present);
        if (steps % 64 == 0) { CHECK(key_number(m, t->key, universe, key) == i); }
        if (t->elem->size > 0) { CHECK(*(const int64_t *)elem == model[i].value); }
        CHECK(visited[i] < start || visited[i] < model[i].born);
        visited[i] = ++clock_now;
        for (int k = 0; k < changes; k++) {
            clock_now++;
            change(m, t, map, (int)(next_random(&random_state) % (uint64_t)universe));
        }
        if (changes > 0 && next_random(&random_state) % 3000 == 0) {
            mg_map_clear(map);
            cleared = true;
            for (int k = 0; k < universe; k++) { model[k].present = false; }
            model_n = 0;
        }
        safepoint(m);
        places[(steps + 1) % 2] = places[steps % 2];
        memset(&places[steps % 2], 0xee, sizeof *places);
        CHECK(steps < 100000);
    }
    CHECK(!mg_map_iter_next(m, &places[steps % 2], &key, &elem));
    for (int i = 0; i < universe && !cleared; i++) {
        CHECK(!model[i].present || model[i].born >= start || visited[i] >= start);
    }
}

static void random_operations(const mg_type *key_type, const mg_type *elem_type, int universe, bool stressed) {
    mg_machine *m = tiny_new();
    m->heap.stress = stressed;
    mg_type t = map_of(key_type, elem_type);
    mg_map *maps[2] = {mg_map_new(m, &t, next_random(&random_state) % 2 == 0 ? 0 : universe / 2), NULL};
    m->roots = (void **)maps;
    m->root_n = 2;
    memset(model, 0, sizeof model);
    model_n = 0;
    int span = 1;   // how much of the universe is in use
    for (int round = 0; round < (stressed ? 12 : 40); round++) {
        span = round % 13 == 12 ? 5 : span * 2;
        span = span > universe ? universe : span;
        for (int i = 0; i < (stressed ? 100 : 3 * span); i++) {
            clock_now++;
            change(m, &t, maps[0], (int)(next_random(&random_state) % (uint64_t)span));
            safepoint(m);
        }
        check_map(m, &t, maps[0], universe);
        walk(m, &t, maps[0], universe, 0);
        maps[1] = mg_map_clone(m, maps[0]);
        walk(m, &t, maps[0], universe, round % 4);
        check_map(m, &t, maps[0], universe);
        if (round == 20) {
            mg_map_clear(maps[0]);
            memset(model, 0, sizeof model);
            model_n = 0;
            check_map(m, &t, maps[0], universe);
        }
    }
    // A clone stands by itself.
    maps[1] = mg_map_clone(m, maps[0]);
    mg_map_clear(maps[0]);
    CHECK(mg_map_len(maps[0]) == 0);
    tiny_collect(m, true);
    check_map(m, &t, maps[1], universe);
    check_heap(&m->heap);
    tiny_free(m);
}

static void floats(void) {
    mg_machine *m = tiny_new();
    mg_type t = map_of(&t_float64, &t_int);
    mg_map *map = mg_map_new(m, &t, 0);
    const mg_type *bad = NULL;
    double zero = 0.0, minus = -0.0, nan = NAN;
    *(int64_t *)mg_map_assign(m, map, &zero, &bad) = 1;
    *(int64_t *)mg_map_assign(m, map, &minus, &bad) = 2;
    CHECK(mg_map_len(map) == 1 && *(const int64_t *)mg_map_get(m, &t, map, &zero, &bad) == 2);
    mg_map_iter it;
    const void *key, *elem;
    mg_map_iter_init(m, &it, map);
    CHECK(mg_map_iter_next(m, &it, &key, &elem) && signbit(*(const double *)key));   // the later key stays
    for (int64_t i = 0; i < 100; i++) { *(int64_t *)mg_map_assign(m, map, &nan, &bad) = i; }
    CHECK(mg_map_len(map) == 101 && mg_map_get(m, &t, map, &nan, &bad) == NULL);
    mg_map_delete(m, &t, map, &nan, &bad);
    CHECK(mg_map_len(map) == 101);
    int64_t sum = 0, n = 0;
    for (mg_map_iter_init(m, &it, map); mg_map_iter_next(m, &it, &key, &elem); n++) { sum += *(const int64_t *)elem; }
    CHECK(n == 101 && sum == 99 * 50 + 2);
    mg_map_clear(map);
    CHECK(mg_map_len(map) == 0);
    mg_map_iter_init(m, &it, map);
    CHECK(!mg_map_iter_next(m, &it, &key, &elem));
    tiny_free(m);
}

static void unhashable(void) {
    mg_machine *m = tiny_new();
    mg_type t = map_of(&t_any, &t_int), pairs = map_of(&t_pair, &t_int);
    mg_slice nothing = {NULL, 0, 0};
    mg_iface good = {&t_int, {.i = 5}}, evil = {&t_slice, {.p = &nothing}};
    mg_iface pair[2] = {good, evil}, empty = {NULL, {.u = 0}};
    for (int filled = 0; filled < 3; filled++) {
        mg_map *map = filled == 0 ? NULL : mg_map_new(m, &t, 0);
        const mg_type *bad = NULL;
        if (filled == 2) { *(int64_t *)mg_map_assign(m, map, &good, &bad) = 1; }
        CHECK(mg_map_get(m, &t, map, &empty, &bad) == NULL && bad == NULL);
        CHECK(mg_map_get(m, &t, map, &evil, &bad) == NULL && bad == &t_slice);
        bad = NULL;
        mg_map_delete(m, &t, map, &evil, &bad);
        CHECK(bad == &t_slice);
        bad = NULL;
        CHECK(map == NULL || (mg_map_assign(m, map, &evil, &bad) == NULL && bad == &t_slice && !map->writing));
        CHECK(mg_map_len(map) == (filled == 2));
        bad = NULL;
        CHECK(mg_map_get(m, &pairs, NULL, pair, &bad) == NULL && bad == &t_slice);
    }
    // Equality: the first difference decides, a difference of types is none of its concern.
    const mg_type *bad = NULL;
    mg_iface other[2] = {{&t_int, {.i = 6}}, evil}, same[2] = {good, evil}, types[2] = {good, {&t_pair, {.p = pair}}};
    CHECK(!mg_equal(&t_pair, pair, other, &bad) && bad == NULL);
    CHECK(!mg_equal(&t_pair, pair, types, &bad) && bad == NULL);
    CHECK(!mg_equal(&t_pair, pair, same, &bad) && bad == &t_slice);
    tiny_free(m);
}

// Orders of a walk over few entries: all of them come up, and more entries start everywhere.
static void orders(void) {
    mg_machine *m = tiny_new();
    mg_type t = map_of(&t_int, &t_int);
    mg_map *map = mg_map_new(m, &t, 0);
    for (int64_t i = 0; i < 3; i++) { *(int64_t *)mg_map_assign_64(m, map, (uint64_t)i) = i; }
    bool seen[27] = {false};
    int n = 0;
    for (int round = 0; round < 400; round++) {
        mg_map_iter it;
        const void *key, *elem;
        int order = 0;
        for (mg_map_iter_init(m, &it, map); mg_map_iter_next(m, &it, &key, &elem);) { order = order * 3 + (int)*(const int64_t *)elem; }
        n += !seen[order];
        seen[order] = true;
    }
    CHECK(n == 6);
    for (int64_t i = 3; i < 300; i++) { *(int64_t *)mg_map_assign_64(m, map, (uint64_t)i) = i; }
    bool first[300] = {false};
    n = 0;
    for (int round = 0; round < 10000; round++) {
        mg_map_iter it;
        const void *key, *elem;
        mg_map_iter_init(m, &it, map);
        CHECK(mg_map_iter_next(m, &it, &key, &elem));
        n += !first[*(const int64_t *)elem];
        first[*(const int64_t *)elem] = true;
    }
    CHECK(n == 300);
    tiny_free(m);
}

// Deleting as much as is inserted needs no more room; neither does a map that is emptied again and again.
static void steady(void) {
    mg_machine *m = tiny_new();
    mg_type t = map_of(&t_int, &t_int);
    mg_map *map = mg_map_new(m, &t, 1000);
    uint32_t capacity = map->capacity;
    const mg_type *bad;
    for (uint64_t i = 0; i < 200000; i++) {
        *(uint64_t *)mg_map_assign_64(m, map, i) = i;
        uint64_t old = i - 1000;
        if (i >= 1000) { mg_map_delete(m, &t, map, &old, &bad); }
    }
    CHECK(map->count == 1000 && map->capacity == capacity);
    for (uint64_t i = 0; i < 200000; i++) { CHECK((mg_map_get_64(m, map, i) != NULL) == (i >= 199000)); }
    tiny_free(m);
}

// Keys that differ in few bits only, wherever these are, spread: no probe is long.
static void spread(void) {
    mg_machine *m = tiny_new();
    mg_type t = map_of(&t_int, &t_int);
    for (int shift = 0; shift < 64; shift += 3) {
        mg_map *map = mg_map_new(m, &t, 0);
        for (uint64_t i = 0; i < 1000; i++) { *(uint64_t *)mg_map_assign_64(m, map, i << shift | i >> (64 - shift) % 64) = i; }
        uint32_t longest = 0, length = 0;
        for (uint32_t i = 0; i <= map->index_mask; i++) {
            length = map->index[i] == 0 ? 0 : length + 1;
            longest = length > longest ? length : longest;
        }
        CHECK(longest < 120);
    }
    tiny_free(m);
}

int main(void) {
    _Static_assert(MG_MAP_ITER_SLOTS <= 12, "the compiler reserves at most this many slots");
    mg_type wide = {.size = 200, .align = 8, .kind = MG_STRUCT, .flags = MG_T_NOSCAN, .slots = 25};
    for (size_t i = 0; i < sizeof key_sorts / sizeof *key_sorts; i++) {
        random_operations(key_sorts[i].type, &t_int, key_sorts[i].universe, false);
        random_operations(key_sorts[i].type, &wide, key_sorts[i].universe < 300 ? key_sorts[i].universe : 300, false);
        random_operations(key_sorts[i].type, &t_int, key_sorts[i].universe < 60 ? key_sorts[i].universe : 60, true);
    }
    random_operations(&t_int, &t_empty, 500, false);
    random_operations(&t_empty, &t_empty, 1, false);
    floats();
    unhashable();
    orders();
    steady();
    spread();
    return 0;
}
