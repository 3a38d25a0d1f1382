// The map operations. Each is one inline body over the kind of key, instantiated for the fast kinds and for any key.
#include "map.h"

#include "state.h"
#include "str.h"

#define INLINE static inline __attribute__((always_inline))

enum {
    SMALL_MAX = 8,             // entries without an index
    FIRST_CELLS = 16,
    BLOCK_MAX = 64,            // positions of an iterator's block: one word of the bitmap
};
#define NONE UINT32_MAX
#define MAX_CELLS (UINT64_C(1) << 31)
#define EMPTY UINT32_C(0)
#define HIGH_BITS UINT64_C(0x8080808080808080)
#define LOW_BITS UINT64_C(0x0101010101010101)

// Odd constants without structure, for the multiplications that mix.
#define MIX_A UINT64_C(0xD1342543DE82EF95)
#define MIX_B UINT64_C(0xAF251AF3B0F025B5)
#define MIX_C UINT64_C(0xB564EF22EC7AECE5)

// ---- hashes

INLINE uint64_t mix(uint64_t x, uint64_t y) {
    __uint128_t product = (__uint128_t)x * y;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

INLINE uint64_t read64(const uint8_t *p) { uint64_t x; memcpy(&x, p, sizeof x); return x; }
INLINE uint64_t read32(const uint8_t *p) { uint32_t x; memcpy(&x, p, sizeof x); return x; }

INLINE uint64_t hash_word(uint64_t seed, uint64_t x) { return mix(x ^ seed, MIX_A); }

// Up to 16 bytes are two words that overlap; longer input is folded in 16 bytes at a time, its last 16 bytes in any case.
uint64_t mg_hash_bytes(uint64_t seed, const void *bytes, size_t n) {
    const uint8_t *p = bytes;
    uint64_t low = 0, high = 0, h = seed ^ mix(n ^ MIX_B, MIX_C);
    if (n >= 8) {
        for (size_t i = 0; i + 16 < n; i += 16) { h = mix(read64(p + i) ^ MIX_A ^ h, read64(p + i + 8) ^ MIX_B); }
        low = read64(n > 16 ? p + n - 16 : p);
        high = read64(p + n - 8);
    } else if (n >= 4) {
        low = read32(p);
        high = read32(p + n - 4);
    } else if (n > 0) {
        low = (uint64_t)p[0] << 16 | (uint64_t)p[n / 2] << 8 | p[n - 1];
    }
    return mix(mix(low ^ MIX_A, high ^ h), MIX_C);
}

uint64_t mg_random(mg_machine *m) {
    uint64_t x = m->rng;
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    m->rng = x;
    return x * MIX_C;
}

static uint64_t hash_float(mg_machine *m, uint64_t seed, double x) {
    if (x == 0) { return hash_word(seed, 0); }   // of both signs
    if (x != x) { return mg_random(m); }       // equal to nothing
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return hash_word(seed, bits);
}

// Of a key in memory. Sets *unhashable, to the type an interface holds, when there is no hash.
static uint64_t hash_any(mg_machine *m, uint64_t seed, const mg_type *t, const void *key, const mg_type **unhashable) {
    if (mg_is(t, MG_T_PLAIN)) {
        if (t->size == 8) { return hash_word(seed, read64(key)); }
        if (t->size == 4) { return hash_word(seed, read32(key)); }
        return mg_hash_bytes(seed, key, t->size);
    }
    switch (t->kind) {
    case MG_STRING: {
        const mg_str *s = key;
        return mg_hash_bytes(seed, s->ptr, (size_t)s->len);
    }
    case MG_FLOAT32: return hash_float(m, seed, *(const float *)key);
    case MG_FLOAT64: return hash_float(m, seed, *(const double *)key);
    case MG_COMPLEX64: {
        const float *x = key;
        return hash_float(m, hash_float(m, seed, x[0]), x[1]);
    }
    case MG_COMPLEX128: {
        const double *x = key;
        return hash_float(m, hash_float(m, seed, x[0]), x[1]);
    }
    case MG_INTERFACE: {
        const mg_iface *i = key;
        if (i->type == NULL) { return hash_word(seed, 0); }
        if (!mg_is(i->type, MG_T_COMPARABLE)) {
            *unhashable = i->type;
            return 0;
        }
        const void *value = mg_is(i->type, MG_T_DIRECT) ? &i->data : i->data.p;
        return hash_any(m, seed ^ i->type->hash, i->type, value, unhashable);
    }
    case MG_ARRAY:
        for (int64_t i = 0; i < t->len && *unhashable == NULL; i++) {
            seed = hash_any(m, seed, t->elem, (const uint8_t *)key + (uint64_t)i * t->elem->size, unhashable);
        }
        return seed;
    case MG_STRUCT:
        for (uint32_t i = 0; i < t->field_n && *unhashable == NULL; i++) {
            const mg_field *f = &t->fields[i];
            if (f->name.len == 1 && f->name.ptr[0] == '_') { continue; }
            seed = hash_any(m, seed, f->type, (const uint8_t *)key + f->offset, unhashable);
        }
        return seed;
    default:
        *unhashable = t;
        return 0;
    }
}

uint64_t mg_hash_iface(mg_machine *m, uint64_t seed, const mg_iface *value, const mg_type **unhashable) {
    static const mg_type any = {.kind = MG_INTERFACE};
    return hash_any(m, seed, &any, value, unhashable);
}

mg_key_kind mg_map_key_kind(const mg_type *map_type) {
    const mg_type *t = map_type->key;
    if (t->kind == MG_STRING) { return MG_KEY_STR; }
    if (mg_is(t, MG_T_PLAIN) && t->size == 8) { return MG_KEY_64; }
    if (mg_is(t, MG_T_PLAIN) && t->size == 4) { return MG_KEY_32; }
    return MG_KEY_ANY;
}

// A key as the operations see it: the word of the fast integer kinds, else its address.
typedef union { uint64_t word; const void *at; } key_ref;

INLINE uint64_t hash_key(mg_machine *m, uint64_t seed, mg_key_kind kind, const mg_type *t, key_ref key, const mg_type **unhashable) {
    switch (kind) {
    case MG_KEY_32:
    case MG_KEY_64: return hash_word(seed, key.word);
    case MG_KEY_STR: {
        const mg_str *s = key.at;
        return mg_hash_bytes(seed, s->ptr, (size_t)s->len);
    }
    default: return hash_any(m, seed, t, key.at, unhashable);
    }
}

INLINE bool same_key(mg_key_kind kind, const mg_type *t, const void *present, key_ref key) {
    switch (kind) {
    case MG_KEY_32: return *(const uint32_t *)present == (uint32_t)key.word;
    case MG_KEY_64: return *(const uint64_t *)present == key.word;
    case MG_KEY_STR: return mg_str_equal(*(const mg_str *)present, *(const mg_str *)key.at);
    default: {
        const mg_type *uncomparable = NULL;   // stays so: both keys were hashed
        return mg_equal(t, present, key.at, &uncomparable);
    }
    }
}

// ---- positions, cells and tags

INLINE uint8_t *entry_at(const mg_map *map, uint64_t position) { return map->entries + position * map->stride; }
INLINE uint64_t *bitmap(const mg_map *map) { return (uint64_t *)(map->index + map->index_mask + 1); }

INLINE bool is_present(const mg_map *map, uint32_t position) {
    if (map->index == NULL) { return map->tags >> position % 8 * 8 & 0x80; }
    return bitmap(map)[position / 64] >> position % 64 & 1;
}

INLINE uint64_t tag_byte(uint64_t hash) { return hash >> 57 | 0x80; }
// The bits of a cell above the position. Never 0, which is left to empty and deleted cells.
INLINE uint32_t tag_bits(const mg_map *map, uint64_t hash) {
    return (uint32_t)(hash >> 32 | 1u << map->tag_shift) & ~UINT32_C(0) << map->tag_shift;
}
INLINE uint32_t deleted_cell(const mg_map *map) { return (UINT32_C(1) << map->tag_shift) - 1; }

// Cells map 3/4 of their number of entries, so that a probe ends soon.
INLINE uint32_t capacity_of(uint64_t cells) { return (uint32_t)(cells / 4 * 3); }

// The position of a key and, with an index, its cell; NONE.
INLINE uint32_t find(const mg_map *map, mg_key_kind kind, const mg_type *t, uint64_t hash, key_ref key, uint32_t *cell) {
    if (map->index == NULL) {
        uint64_t differ = map->tags ^ tag_byte(hash) * LOW_BITS;
        // Bytes that are zero; borrows may add some, which the comparison of keys refutes unless they are free: a free byte differs
        // in its highest bit.
        for (uint64_t zero = (differ - LOW_BITS) & ~differ & HIGH_BITS; zero != 0; zero &= zero - 1) {
            uint32_t position = (uint32_t)__builtin_ctzll(zero) / 8;
            if (same_key(kind, t, entry_at(map, position), key)) { return position; }
        }
        return NONE;
    }
    uint32_t tag = tag_bits(map, hash), positions = deleted_cell(map);
    for (uint32_t i = (uint32_t)hash & map->index_mask;; i = (i + 1) & map->index_mask) {
        uint32_t at = map->index[i];
        if ((at & ~positions) == tag) {
            uint32_t position = (at & positions) - 1;
            if (same_key(kind, t, entry_at(map, position), key)) {
                *cell = i;
                return position;
            }
        }
        if (at == EMPTY) { return NONE; }
    }
}

// Puts a position into the first cell of its probe that is empty or deleted.
static void index_add(mg_map *map, uint64_t hash, uint32_t position) {
    uint32_t positions = deleted_cell(map), i = (uint32_t)hash & map->index_mask;
    while ((map->index[i] & ~positions) != 0) { i = (i + 1) & map->index_mask; }
    map->cells_used += map->index[i] == EMPTY;
    map->index[i] = tag_bits(map, hash) | (position + 1);
}

// A cell before an empty one ends no probe, so it may be empty too.
static void index_remove(mg_map *map, uint32_t cell) {
    uint32_t mask = map->index_mask, deleted = deleted_cell(map);
    map->index[cell] = deleted;
    if (map->index[(cell + 1) & mask] != EMPTY) { return; }
    for (; map->index[cell] == deleted; cell = (cell - 1) & mask) {
        map->index[cell] = EMPTY;
        map->cells_used--;
    }
}

// A key that lies in memory, as the map's kind wants it.
INLINE key_ref key_at(mg_key_kind kind, const void *at) {
    if (kind == MG_KEY_64) { return (key_ref){.word = read64(at)}; }
    if (kind == MG_KEY_32) { return (key_ref){.word = read32(at)}; }
    return (key_ref){.at = at};
}

static uint64_t rehash(mg_machine *m, const mg_map *map, uint32_t position) {
    const mg_type *unhashable = NULL;
    mg_key_kind kind = map->key_kind;
    return hash_key(m, map->seed, kind, map->type->key, key_at(kind, entry_at(map, position)), &unhashable);
}

static void index_fill(mg_machine *m, mg_map *map) {
    const uint64_t *present = bitmap(map);
    map->cells_used = 0;
    for (uint32_t word = 0; word < (map->capacity + 63) / 64; word++) {
        for (uint64_t set = present[word]; set != 0; set &= set - 1) {
            uint32_t position = word * 64 + (uint32_t)__builtin_ctzll(set);
            index_add(map, rehash(m, map, position), position);
        }
    }
}

// Drops the deleted cells.
static void index_rebuild(mg_machine *m, mg_map *map) {
    memset(map->index, 0, ((size_t)map->index_mask + 1) * sizeof *map->index);
    index_fill(m, map);
}

// ---- growth

static void set_entries(mg_machine *m, mg_map *map, uint32_t capacity) {
    bool noscan = mg_is(map->type->key, MG_T_NOSCAN) && mg_is(map->type->elem, MG_T_NOSCAN);
    uint8_t *entries = mg_alloc(m, capacity * map->stride, noscan);
    if (map->entries != NULL) { memcpy(entries, map->entries, map->capacity * map->stride); }
    map->entries = entries;
    map->capacity = capacity;
}

static void set_index(mg_machine *m, mg_map *map, uint64_t cells) {
    const uint64_t *present = map->index == NULL ? NULL : bitmap(map);
    uint32_t words = (map->capacity + 63) / 64;
    set_entries(m, map, capacity_of(cells));
    map->index = mg_alloc(m, cells * 4 + (map->capacity + 63) / 64 * 8, true);
    map->index_mask = (uint32_t)(cells - 1);
    map->tag_shift = (uint8_t)(64 - __builtin_clzll(map->capacity + 1));
    if (present != NULL) {
        memcpy(bitmap(map), present, words * 8);
    } else {
        for (uint32_t i = 0; i < SMALL_MAX; i++) { bitmap(map)[0] |= (map->tags >> i * 8 >> 7 & 1) << i; }
        map->tags = 0;
        map->used = (uint32_t)map->count;
    }
    index_fill(m, map);
}

static void grow(mg_machine *m, mg_map *map) {
    if (map->index != NULL) {
        uint64_t cells = (uint64_t)map->index_mask + 1;
        // 1.6 thousand million entries: what would follow does not fit the cells, so the heap is asked for what it can't give.
        if (cells == MAX_CELLS) { mg_alloc(m, PTRDIFF_MAX, true); }
        set_index(m, map, 2 * cells);
    } else if (map->capacity == SMALL_MAX) {
        set_index(m, map, FIRST_CELLS);
    } else {
        // Large entries start with room for few.
        uint32_t first = map->stride <= 32 ? SMALL_MAX : map->stride <= 128 ? 4 : 1;
        set_entries(m, map, map->capacity == 0 ? first : 2 * map->capacity);
    }
}

mg_map *mg_map_new(mg_machine *m, const mg_type *map_type, int64_t hint) {
    const mg_type *key = map_type->key, *elem = map_type->elem;
    mg_map *map = mg_alloc(m, sizeof *map, false);
    map->type = map_type;
    map->seed = mg_random(m);
    map->key_kind = (uint8_t)mg_map_key_kind(map_type);
    uint64_t align = key->align > elem->align ? key->align : elem->align;
    map->elem_off = (key->size + elem->align - 1) / elem->align * elem->align;
    map->stride = (map->elem_off + elem->size + align - 1) / align * align;
    if (hint > SMALL_MAX) {
        uint64_t cells = FIRST_CELLS;
        while (cells / 4 * 3 < (uint64_t)hint && cells < MAX_CELLS) { cells *= 2; }
        set_index(m, map, cells);
    }
    return map;
}

// ---- the operations

INLINE uint32_t locate(mg_machine *m, const mg_map *map, mg_key_kind kind, key_ref key, uint32_t *cell) {
    const mg_type *t = map->type->key, *unhashable = NULL;
    return find(map, kind, t, hash_key(m, map->seed, kind, t, key, &unhashable), key, cell);
}

INLINE const void *get(mg_machine *m, const mg_map *map, mg_key_kind kind, key_ref key) {
    if (map == NULL || map->count == 0) { return NULL; }
    uint32_t cell, position = locate(m, map, kind, key, &cell);
    return position == NONE ? NULL : entry_at(map, position) + map->elem_off;
}

const void *mg_map_get_32(mg_machine *m, const mg_map *map, uint32_t key) { return get(m, map, MG_KEY_32, (key_ref){.word = key}); }
const void *mg_map_get_64(mg_machine *m, const mg_map *map, uint64_t key) { return get(m, map, MG_KEY_64, (key_ref){.word = key}); }
const void *mg_map_get_str(mg_machine *m, const mg_map *map, mg_str key) { return get(m, map, MG_KEY_STR, (key_ref){.at = &key}); }

// The position of the key for lookup and delete; NONE also when it has no hash, which is found out even in an empty or nil map.
static uint32_t locate_any(mg_machine *m, const mg_type *map_type, const mg_map *map, const void *key, uint32_t *cell,
                           const mg_type **unhashable) {
    switch (map == NULL ? MG_KEY_ANY : (mg_key_kind)map->key_kind) {
    case MG_KEY_32: return locate(m, map, MG_KEY_32, key_at(MG_KEY_32, key), cell);
    case MG_KEY_64: return locate(m, map, MG_KEY_64, key_at(MG_KEY_64, key), cell);
    case MG_KEY_STR: return locate(m, map, MG_KEY_STR, key_at(MG_KEY_STR, key), cell);
    default: break;
    }
    const mg_type *t = map_type->key, *culprit = NULL;
    uint64_t hash = hash_any(m, map == NULL ? 0 : map->seed, t, key, &culprit);
    if (culprit != NULL) { *unhashable = culprit; }
    if (culprit != NULL || map == NULL) { return NONE; }
    return find(map, MG_KEY_ANY, t, hash, (key_ref){.at = key}, cell);
}

const void *mg_map_get(mg_machine *m, const mg_type *map_type, const mg_map *map, const void *key, const mg_type **unhashable) {
    uint32_t cell, position = locate_any(m, map_type, map, key, &cell, unhashable);
    return position == NONE ? NULL : entry_at(map, position) + map->elem_off;
}

static uint32_t free_position(mg_map *map) {
    const uint64_t *present = bitmap(map);
    uint32_t words = (map->capacity + 63) / 64;
    for (;; map->free_word = (map->free_word + 1) % words) {
        uint32_t rest = map->capacity - map->free_word * 64;
        uint64_t free = ~present[map->free_word] & (rest < 64 ? (UINT64_C(1) << rest) - 1 : ~UINT64_C(0));
        if (free != 0) { return map->free_word * 64 + (uint32_t)__builtin_ctzll(free); }
    }
}

// A position for a new entry, entered in tags or index.
static uint32_t take_position(mg_machine *m, mg_map *map, uint64_t hash) {
    if (map->index == NULL) {
        if (map->count == map->capacity) { grow(m, map); }
        if (map->index == NULL) {
            uint32_t position = (uint32_t)__builtin_ctzll(~map->tags & HIGH_BITS) / 8;
            map->tags |= tag_byte(hash) << position * 8;
            return position;
        }
    }
    // Deleted entries' positions are used again once the array is full, unless too few to make the search short.
    bool full = map->used == map->capacity;
    if (full && map->count > map->capacity - map->capacity / 8) {
        grow(m, map);
        full = false;
    }
    uint32_t position = full ? free_position(map) : map->used++;
    if (map->cells_used > map->index_mask - map->index_mask / 8) { index_rebuild(m, map); }
    bitmap(map)[position / 64] |= UINT64_C(1) << position % 64;
    index_add(map, hash, position);
    return position;
}

INLINE void *assign(mg_machine *m, mg_map *map, mg_key_kind kind, key_ref key, const mg_type **unhashable) {
    const mg_type *t = map->type->key, *culprit = NULL;
    uint64_t hash = hash_key(m, map->seed, kind, t, key, &culprit);
    if (culprit != NULL) {
        *unhashable = culprit;
        return NULL;
    }
    uint32_t cell, position = find(map, kind, t, hash, key, &cell);
    if (position == NONE) {
        position = take_position(m, map, hash);
        map->count++;
        uint8_t *at = entry_at(map, position);
        if (kind == MG_KEY_64) {
            *(uint64_t *)at = key.word;
        } else if (kind == MG_KEY_32) {
            *(uint32_t *)at = (uint32_t)key.word;
        } else {
            memcpy(at, key.at, t->size);
        }
    } else if (kind == MG_KEY_STR || kind == MG_KEY_ANY) {
        memcpy(entry_at(map, position), key.at, t->size);   // equal keys may differ: 0 and -0, or where their strings lie
    }
    return entry_at(map, position) + map->elem_off;
}

void *mg_map_assign_32(mg_machine *m, mg_map *map, uint32_t key) { return assign(m, map, MG_KEY_32, (key_ref){.word = key}, NULL); }
void *mg_map_assign_64(mg_machine *m, mg_map *map, uint64_t key) { return assign(m, map, MG_KEY_64, (key_ref){.word = key}, NULL); }
void *mg_map_assign_str(mg_machine *m, mg_map *map, mg_str key) { return assign(m, map, MG_KEY_STR, (key_ref){.at = &key}, NULL); }
void *mg_map_assign(mg_machine *m, mg_map *map, const void *key, const mg_type **unhashable) {
    switch ((mg_key_kind)map->key_kind) {
    case MG_KEY_32: return mg_map_assign_32(m, map, (uint32_t)read32(key));
    case MG_KEY_64: return mg_map_assign_64(m, map, read64(key));
    case MG_KEY_STR: return mg_map_assign_str(m, map, *(const mg_str *)key);
    default: return assign(m, map, MG_KEY_ANY, (key_ref){.at = key}, unhashable);
    }
}

void mg_map_delete(mg_machine *m, const mg_type *map_type, mg_map *map, const void *key, const mg_type **unhashable) {
    uint32_t cell, position = locate_any(m, map_type, map, key, &cell, unhashable);
    if (position == NONE) { return; }
    memset(entry_at(map, position), 0, map->stride);
    map->count--;
    if (map->index == NULL) {
        map->tags &= ~(UINT64_C(0xff) << position * 8);
    } else {
        bitmap(map)[position / 64] &= ~(UINT64_C(1) << position % 64);
        index_remove(map, cell);
        if (map->count == 0) { map->used = 0; }
    }
}

void mg_map_clear(mg_map *map) {
    if (map == NULL || map->entries == NULL) { return; }
    memset(map->entries, 0, (map->index == NULL ? map->capacity : map->used) * map->stride);
    if (map->index != NULL) { memset(map->index, 0, ((size_t)map->index_mask + 1) * 4 + (map->capacity + 63) / 64 * 8); }
    map->tags = 0;
    map->count = 0;
    map->used = map->cells_used = map->free_word = 0;
}

mg_map *mg_map_clone(mg_machine *m, const mg_map *map) {
    if (map == NULL) { return NULL; }
    mg_map *copy = mg_alloc(m, sizeof *copy, false);
    *copy = *map;
    if (map->entries != NULL) {
        copy->entries = NULL;
        set_entries(m, copy, map->capacity);
        memcpy(copy->entries, map->entries, map->capacity * map->stride);
    }
    if (map->index != NULL) {
        size_t bytes = ((size_t)map->index_mask + 1) * 4 + (map->capacity + 63) / 64 * 8;
        copy->index = memcpy(mg_alloc(m, bytes, true), map->index, bytes);
    }
    return copy;
}

// ---- iteration

static uint32_t power_above(uint32_t n) { return n <= 1 ? 1 : 1u << (32 - __builtin_clz(n - 1)); }

void mg_map_iter_init(mg_machine *m, mg_map_iter *it, const mg_map *map) {
    *it = (mg_map_iter){0};
    if (map == NULL || map->count == 0) { return; }
    uint32_t positions = map->index != NULL ? map->used : (uint32_t)(64 - __builtin_clzll(map->tags)) / 8;
    uint32_t slots = positions < BLOCK_MAX ? power_above(positions) : BLOCK_MAX;
    uint64_t random = mg_random(m);
    it->map = map;
    it->slot_mask = slots - 1;
    it->slot_start = (uint32_t)(random >> 32);
    it->slot_step = (uint32_t)(random >> 40) | 1;
    it->block_mask = power_above((positions + slots - 1) / slots) - 1;
    it->block_start = (uint32_t)(random >> 16);
    it->block_step = (uint32_t)random | 1;
}

bool mg_map_iter_next(mg_machine *m, mg_map_iter *it, const void **key, const void **elem) {
    (void)m;
    const mg_map *map = it->map;
    if (map == NULL || map->count == 0) { return false; }
    while (it->block <= it->block_mask) {
        uint32_t first = ((it->block_start + it->block * it->block_step) & it->block_mask) * (it->slot_mask + 1);
        bool skip = first >= map->capacity || (it->slot_mask == BLOCK_MAX - 1 && bitmap(map)[first / 64] == 0);
        while (!skip && it->slot <= it->slot_mask) {
            uint32_t position = first + ((it->slot_start + it->slot * it->slot_step) & it->slot_mask);
            it->slot++;
            if (position < map->capacity && is_present(map, position)) {
                uint8_t *at = entry_at(map, position);
                *key = at;
                *elem = at + map->elem_off;
                return true;
            }
        }
        it->slot = 0;
        it->block++;
    }
    it->map = NULL;
    return false;
}

bool mg_map_is_used(const mg_map *map, uint32_t position) { return map->count > 0 && is_present(map, position); }
