// Maps: entries in the order of insertion, found through a hashed index.
//
// The entries lie in one array of key and element pairs in Go's memory layout. An entry keeps its position until it is
// deleted; growing copies the array and changes no position. So an iteration is a walk over positions in a scrambled order: it
// meets every entry at most once, whatever happens to the map meanwhile. Up to 8 entries a map has no index, but one word of
// tag bytes. Beyond, the index is an open-addressed table of 32-bit cells with linear probing: position + 1 in the low bits, the
// highest bits of the hash above. Behind its cells lies a bitmap of the positions that hold an entry.
// All memory is the heap's: entries without pointers and indexes are never scanned.
#ifndef MG_MAP_H
#define MG_MAP_H

#include "native.h"

struct mg_map {
    int64_t count;             // entries; first, so that len reads one word
    uint8_t *entries;          // capacity of them; free ones are zero
    uint32_t *index;           // NULL while the tags serve
    uint64_t tags;             // byte i: 0x80 | 7 bits of the hash of entry i, 0 when free
    const mg_type *type;
    uint64_t seed;             // of its hashes
    uint64_t stride;           // bytes of an entry
    uint64_t elem_off;         // of the element in it
    uint32_t capacity;
    uint32_t used;             // positions from here on have never held an entry since the last clear; index only
    uint32_t index_mask;       // cells - 1, a power of two less one
    uint32_t cells_used;       // cells that are not empty: entries and deleted ones
    uint32_t free_word;        // bitmap word where the search for a free position starts
    uint8_t tag_shift;         // bits of a cell that hold the position
    uint8_t key_kind;          // mg_key_kind
    bool writing;              // a goroutine was made to wait in the middle of changing it: see mg_map_interrupt
};

// Walks the positions in blocks: blocks in the order start + i * step, positions within a block likewise, modulo powers of two.
// Holds nothing but the map and numbers, so it may be copied and moved. A zeroed one is at its end.
typedef struct mg_map_iter {
    const mg_map *map;
    uint32_t block, block_mask, block_start, block_step;
    uint32_t slot, slot_mask, slot_start, slot_step;
} mg_map_iter;
enum { MG_MAP_ITER_SLOTS = sizeof(mg_map_iter) / 8 };

// How the keys of a map type are hashed: which of the functions below may be used. Those without a suffix are for all and see for
// themselves; the others save them that, and the caller the memory form.
typedef enum { MG_KEY_ANY, MG_KEY_32, MG_KEY_64, MG_KEY_STR } mg_key_kind;
mg_key_kind mg_map_key_kind(const mg_type *map_type);

// `hint` entries fit without growing; 0 and less allocate the header only.
mg_map *mg_map_new(mg_machine *m, const mg_type *map_type, int64_t hint);
static inline int64_t mg_map_len(const mg_map *map) { return map == NULL ? 0 : map->count; }

// Keys and elements are given by the address of their memory form; for scalars, being little-endian, that of their slot serves. The
// elements' addresses are good until the next operation that may add an entry. Lookup and delete take a nil map, assign does
// not. Where a key's dynamic type can't be hashed the functions with `unhashable` set it to that type, change nothing and return NULL;
// it may be NULL when no interface is in the key. The message then depends on mg_map_len being 0.
const void *mg_map_get(mg_machine *m, const mg_type *map_type, const mg_map *map, const void *key, const mg_type **unhashable);
const void *mg_map_get_32(mg_machine *m, const mg_map *map, uint32_t key);
const void *mg_map_get_64(mg_machine *m, const mg_map *map, uint64_t key);
const void *mg_map_get_str(mg_machine *m, const mg_map *map, mg_str key);
// The place of the element: the present one, or zero for a new entry.
void *mg_map_assign(mg_machine *m, mg_map *map, const void *key, const mg_type **unhashable);
void *mg_map_assign_32(mg_machine *m, mg_map *map, uint32_t key);
void *mg_map_assign_64(mg_machine *m, mg_map *map, uint64_t key);
void *mg_map_assign_str(mg_machine *m, mg_map *map, mg_str key);
void mg_map_delete(mg_machine *m, const mg_type *map_type, mg_map *map, const void *key, const mg_type **unhashable);
void mg_map_clear(mg_map *map);
mg_map *mg_map_clone(mg_machine *m, const mg_map *map);

// Entries deleted before they are reached are not visited; entries added meanwhile may be or not. `map` may be NULL.
void mg_map_iter_init(mg_machine *m, mg_map_iter *it, const mg_map *map);
// The next entry's addresses, which are good until the map changes. False at the end, and from then on.
bool mg_map_iter_next(mg_machine *m, mg_map_iter *it, const void **key, const void **elem);

// Operations are single steps of the machine, but in a program with several processors a goroutine can be interrupted inside one. So now
// and then (m->map_switch) one that is about to change a map gives way to others with the map marked, and does it when it
// runs next; meanwhile all other uses of the map are errors. MG_RETRY: that has come about, the instruction runs again. MG_FATAL:
// the map is marked by another goroutine.
mg_status mg_map_interrupt(mg_machine *m, mg_map *map);
// Whether a position, less than the capacity, holds an entry; for debuggers.
bool mg_map_is_used(const mg_map *map, uint32_t position);

// ---- random numbers and hashing, also for others
uint64_t mg_random(mg_machine *m);   // from the seed of the options
uint64_t mg_hash_bytes(uint64_t seed, const void *bytes, size_t n);
uint64_t mg_hash_iface(mg_machine *m, uint64_t seed, const mg_iface *value, const mg_type **unhashable);

#endif
