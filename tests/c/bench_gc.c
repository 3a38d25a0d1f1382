// Allocation and collection in plain C, to be compared with the same programs compiled by Go: tests/c/bench/gc.go.
#include <sys/resource.h>
#include <time.h>

#include "tiny.h"

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

typedef struct node { struct node *left, *right; } node;

static node *bottom_up(mg_machine *m, int depth) {
    safepoint(m);
    node *n = mg_heap_alloc(m, &m->heap, sizeof *n, false);
    if (depth > 0) {
        n->left = bottom_up(m, depth - 1);
        n->right = bottom_up(m, depth - 1);
    }
    return n;
}

static int item_check(const node *n) { return n->left == NULL ? 1 : 1 + item_check(n->left) + item_check(n->right); }

__attribute__((noinline)) static int trees(mg_machine *m, int depth, int iterations) {
    int check = 0;
    for (int i = 0; i < iterations; i++) { check += item_check(bottom_up(m, depth)); }
    return check;
}

static void report(mg_machine *m, const char *what, double seconds, double n) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    mg_heap_stats s;
    mg_heap_figures(&m->heap, &s);
    printf("%-24s %8.3f s %8.2f ns each  gc %llu in %.3f s, rss %ld MiB, peak %llu MiB\n", what, seconds, seconds * 1e9 / n,
           (unsigned long long)s.num_gc, (double)s.pause_total_ns * 1e-9, usage.ru_maxrss >> 10,
           (unsigned long long)m->heap.peak >> 20);
}

int main(int argc, char **argv) {
    void *top = NULL;
    mg_machine *m = tiny_new();
    m->stack_top = &top;
    int depth = argc > 2 ? atoi(argv[2]) : 16;
    const char *what = argc > 1 ? argv[1] : "trees";
    if (strcmp(what, "trees") == 0) {
        double start = now();
        printf("stretch %d\n", trees(m, depth + 1, 1));
        node *long_lived = bottom_up(m, depth);
        double n = 0;
        for (int d = 4; d <= depth; d += 4) {
            int iterations = 1 << (depth - d + 4);
            n += (double)iterations * (2 << d);
            printf("%d trees of depth %d: %d\n", iterations, d, trees(m, d, iterations));
        }
        printf("long lived %d\n", item_check(long_lived));
        report(m, "binary trees", now() - start, n);
    } else if (strcmp(what, "alloc") == 0) {
        double start = now();
        const int n = 200000000;
        for (int i = 0; i < n; i++) {
            safepoint(m);
            *(void *volatile *)&top = mg_heap_alloc(m, &m->heap, 24, false);
        }
        report(m, "24 bytes, all garbage", now() - start, n);
    } else if (strcmp(what, "live") == 0) {
        double start = now();
        const int n = 20000000;
        void **all = mg_heap_alloc(m, &m->heap, (size_t)n * 8, false);
        for (int i = 0; i < n; i++) {
            safepoint(m);
            all[i] = mg_heap_alloc(m, &m->heap, 24, false);
        }
        report(m, "24 bytes, all live", now() - start, n);
        start = now();
        tiny_collect(m, true);
        report(m, "a collection of those", now() - start, n);
        printf("mark %.3f s, sweep %.3f s\n", (double)m->heap.trace.mark_ns * 1e-9, (double)m->heap.trace.sweep_ns * 1e-9);
        if (all[n - 1] == all[0]) { return 1; }
    }
    tiny_free(m);
    return 0;
}
