// Maps in plain C, to be compared with the same loops compiled by Go: tests/c/bench/map.go.
#include <time.h>

#include "tiny.h"
#include "types.h"

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static uint64_t sink;

static void ints(mg_machine *m, int64_t n, int rounds) {
    mg_type t = map_of(&t_int, &t_int);
    double start = now();
    mg_map *map = NULL;
    int builds = (int)(2000000 / n) + 1;
    for (int b = 0; b < builds; b++) {
        map = mg_map_new(m, &t, 0);
        m->roots = (void **)&map;
        m->root_n = 1;
        for (int64_t i = 0; i < n; i++) {
            *(int64_t *)mg_map_assign_64(m, map, (uint64_t)(i * 7919)) = i;
            safepoint(m);
        }
    }
    double insert = (now() - start) / (double)(n * builds);
    start = now();
    uint64_t x = 1;
    for (int i = 0; i < rounds; i++) {
        x = x * 6364136223846793005u + 1442695040888963407u;
        uint64_t key = (x >> 33) % (uint64_t)n * 7919;
        sink += *(const uint64_t *)mg_map_get_64(m, map, key);
    }
    double hit = (now() - start) / rounds;
    start = now();
    for (int i = 0; i < rounds; i++) {
        x = x * 6364136223846793005u + 1442695040888963407u;
        sink += mg_map_get_64(m, map, (x >> 33) % (uint64_t)n * 7919 + 1) != NULL;
    }
    double miss = (now() - start) / rounds;
    int64_t walks = rounds / n / 2 + 1;
    start = now();
    for (int64_t i = 0; i < walks; i++) {
        mg_map_iter it;
        const void *key, *elem;
        for (mg_map_iter_init(m, &it, map); mg_map_iter_next(m, &it, &key, &elem);) { sink += *(const uint64_t *)elem; }
    }
    double iterate = (now() - start) / (double)(walks * n);
    start = now();
    for (int i = 0; i < rounds; i++) {
        uint64_t old = (uint64_t)i, new = old + (uint64_t)n;
        if (i < n) { old *= 7919; }
        const mg_type *bad;
        mg_map_delete(m, &t, map, &old, &bad);
        *(int64_t *)mg_map_assign_64(m, map, new) = i;
        safepoint(m);
    }
    printf("map[int]int     n %8ld: insert %6.1f  hit %6.1f  miss %6.1f  iterate %6.1f  delete+insert %6.1f ns\n", (long)n,
           insert, hit, miss, iterate, (now() - start) / rounds);
}

static void strings(mg_machine *m, int64_t n, int rounds) {
    mg_type t = map_of(&t_string, &t_int);
    mg_str *keys = malloc((size_t)n * sizeof *keys);
    for (int64_t i = 0; i < n; i++) {
        char *text = malloc(24);
        keys[i] = (mg_str){(uint8_t *)text, snprintf(text, 24, "key-%ld-abc", (long)i)};
    }
    double start = now();
    mg_map *map = NULL;
    int builds = (int)(1000000 / n) + 1;
    for (int b = 0; b < builds; b++) {
        map = mg_map_new(m, &t, 0);
        m->roots = (void **)&map;
        m->root_n = 1;
        for (int64_t i = 0; i < n; i++) {
            *(int64_t *)mg_map_assign_str(m, map, keys[i]) = i;
            safepoint(m);
        }
    }
    double insert = (now() - start) / (double)(n * builds);
    start = now();
    uint64_t x = 1;
    for (int i = 0; i < rounds; i++) {
        x = x * 6364136223846793005u + 1442695040888963407u;
        sink += *(const uint64_t *)mg_map_get_str(m, map, keys[(x >> 33) % (uint64_t)n]);
    }
    printf("map[string]int  n %8ld: insert %6.1f  hit %6.1f ns\n", (long)n, insert, (now() - start) / rounds);
}

int main(void) {
    mg_machine *m = tiny_new();
    static const int64_t sizes[] = {6, 12, 100, 1000, 10000, 1000000};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) { ints(m, sizes[i], 10000000); }
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) { strings(m, sizes[i], 10000000); }
    tiny_free(m);
    return sink == 1;
}
