// The collector: what is reachable survives with its contents, everything else is freed, exactly.
#include "heap_check.h"

typedef struct object {
    uint64_t id, word_n;       // of links
    struct object *links[];
} object;

enum { ROOTS = 50 };
static void *roots[ROOTS];

// Contents of an object of n links: the links, then a pattern of the id.
static object *new_object(mg_machine *m, uint64_t id, uint64_t *random) {
    uint64_t n = next_random(random) % 8 == 0 ? next_random(random) % 3000 : next_random(random) % 6;
    uint64_t tail = next_random(random) % 16;
    object *o = mg_alloc(m, sizeof *o + (n + tail) * 8, false);
    CHECK(o->id == 0);
    o->id = id;
    o->word_n = n;
    for (uint64_t i = 0; i < n; i++) { CHECK(o->links[i] == NULL); }
    return o;
}

// Counts what is reachable; the round an object was visited in stands above its id.
static uint64_t visit(object *from, uint64_t round, object **stack) {
    uint64_t n = 0, depth = 0;
    stack[depth++] = from;
    while (depth > 0) {
        object *o = stack[--depth];
        CHECK(o->id != 0 && o->word_n < 3000);
        if (o->id >> 32 == round) { continue; }
        o->id = (o->id & UINT32_MAX) | round << 32;
        n++;
        for (uint64_t i = 0; i < o->word_n; i++) {
            if (o->links[i] != NULL) { stack[depth++] = o->links[i]; }
        }
    }
    return n;
}

static void random_graphs(uint32_t mark_limit, bool stressed) {
    mg_machine *m = tiny_new();
    if (mark_limit != 0) { m->heap.mark_limit = mark_limit; }
    m->heap.stress = stressed;
    m->roots = roots;
    m->root_n = ROOTS;
    memset(roots, 0, sizeof roots);
    object **stack = malloc(sizeof *stack * 20000000);
    uint64_t random = 42 + mark_limit, id = 1;
    for (uint64_t round = 1; round <= 60; round++) {
        for (int i = 0; i < 400; i++) {
            object *o = new_object(m, id++, &random);
            object *parent = roots[next_random(&random) % ROOTS];
            for (uint64_t k = 0; k < o->word_n && k < 4; k++) { o->links[k] = roots[next_random(&random) % ROOTS]; }
            if (parent != NULL && parent->word_n > 0 && next_random(&random) % 4 != 0) {
                parent->links[next_random(&random) % parent->word_n] = o;
            } else {
                roots[next_random(&random) % ROOTS] = o;
            }
            if (next_random(&random) % 20 == 0) { roots[next_random(&random) % ROOTS] = NULL; }
        }
        tiny_collect(m, false);
        uint64_t reachable = 0;
        for (int i = 0; i < ROOTS; i++) {
            if (roots[i] != NULL) { reachable += visit(roots[i], round, stack); }
        }
        CHECK(reachable == m->heap.live_objects);
        check_heap(&m->heap);
    }
    free(stack);
    tiny_free(m);
}

static void interior_pointers_and_noscan(void) {
    mg_machine *m = tiny_new();
    void *root[2] = {0};
    m->roots = root;
    m->root_n = 2;
    uint8_t *p = mg_alloc(m, 1000, true), *large = mg_alloc(m, 100000, false);
    root[0] = p + 999;
    root[1] = large + 99999;
    ((void **)large)[12499] = mg_alloc(m, 48, true);
    ((void **)p)[0] = mg_alloc(m, 48, true);   // not seen: noscan
    tiny_collect(m, true);
    CHECK(m->heap.live_objects == 3);
    root[0] = p + 1024;   // past its class size
    tiny_collect(m, true);
    CHECK(m->heap.live_objects == 2);
    root[1] = (void *)(uintptr_t)-1;
    tiny_collect(m, true);
    CHECK(m->heap.live_objects == 0);
    tiny_free(m);
}

static void long_list(uint32_t mark_limit) {
    mg_machine *m = tiny_new();
    m->heap.mark_limit = mark_limit;
    void *list = NULL;
    m->roots = &list;
    m->root_n = 1;
    enum { N = 300000 };
    for (int i = 0; i < N; i++) {
        void **cell = mg_alloc(m, 16, false);
        cell[0] = list;
        list = cell;
        safepoint(m);
    }
    tiny_collect(m, true);
    CHECK(m->heap.live_objects == N);
    // Wide: one array of all cells, each with a child.
    void **all = mg_alloc(m, N * 8, false);
    for (int i = 0; i < N; i++) { all[i] = list, list = *(void **)list; }
    for (int i = 0; i < N; i++) { ((void **)all[i])[0] = NULL, ((void **)all[i])[1] = mg_alloc(m, 24, false); }
    list = all;
    tiny_collect(m, true);
    CHECK(m->heap.live_objects == 2 * N + 1);
    check_heap(&m->heap);
    tiny_free(m);
}

static mg_slot *data_of(void *p) {
    static mg_slot data[4];
    data[0].p = p;
    return data;
}

// Finalizers first.
static bool next_ready(mg_machine *m, mg_gc_ready *ready) {
    return mg_gc_next(m, MG_FINALIZER, ready) || mg_gc_next(m, MG_CLEANUP, ready);
}

static void records(void) {
    mg_machine *m = tiny_new();
    void *root[4] = {0};
    m->roots = root;
    m->root_n = 4;
    mg_gc_ready ready;

    // a -> b, both with finalizers: a's first, b's a collection later. What the record holds lives with it.
    void **a = mg_alloc(m, 32, false), **b = mg_alloc(m, 32, false);
    a[0] = b;
    int *argument = mg_alloc(m, 8, true);
    *argument = 17;
    CHECK(mg_gc_set_finalizer(m, a, data_of(argument)) && mg_gc_set_finalizer(m, b, data_of(NULL)));
    CHECK(!mg_gc_set_finalizer(m, a, data_of(NULL)));
    uint64_t id = mg_gc_add_cleanup(m, a, data_of(NULL));
    CHECK(mg_gc_stop_cleanup(m, a, id) && !mg_gc_stop_cleanup(m, a, id));
    mg_gc_add_cleanup(m, a, data_of(argument));
    void **weak = mg_gc_weak(m, a);
    root[2] = weak;
    CHECK(mg_gc_weak(m, a) == weak && *weak == a);
    root[0] = a;
    tiny_collect(m, true);
    CHECK(!next_ready(m, &ready) && *weak == a);
    root[0] = NULL;
    tiny_collect(m, true);
    CHECK(*weak == NULL);
    CHECK(next_ready(m, &ready) && ready.kind == MG_FINALIZER && ready.object == a && *(int *)ready.data[0].p == 17);
    CHECK(a[0] == b && !next_ready(m, &ready));
    root[1] = a;   // the finalizer brings it back
    tiny_collect(m, true);
    CHECK(!next_ready(m, &ready));
    root[1] = NULL;
    tiny_collect(m, true);
    CHECK(next_ready(m, &ready) && ready.kind == MG_FINALIZER && ready.object == b);
    CHECK(next_ready(m, &ready) && ready.kind == MG_CLEANUP && ready.object == NULL && ready.data[0].p == argument && *argument == 17);
    CHECK(!next_ready(m, &ready));
    tiny_collect(m, true);
    CHECK(m->heap.live_objects == 1 && m->heap.special_n == 0);   // the weak cell
    root[2] = NULL;

    // A ready record is kept until it is taken. Weak cells live as long as their object. Removed finalizers do not run.
    void *c = mg_alloc(m, 16, true), *d = mg_alloc(m, 16, true);
    mg_gc_set_finalizer(m, c, data_of(NULL));
    mg_gc_set_finalizer(m, d, data_of(NULL));
    CHECK(mg_gc_clear_finalizer(m, d) && !mg_gc_clear_finalizer(m, d));
    tiny_collect(m, true);
    tiny_collect(m, true);
    CHECK(m->heap.live_objects == 1);
    CHECK(next_ready(m, &ready) && ready.object == c && !next_ready(m, &ready));
    root[0] = c;
    CHECK(*mg_gc_weak(m, c) == c);
    tiny_collect(m, true);
    CHECK(m->heap.live_objects == 2 && *mg_gc_weak(m, c) == c && m->heap.mallocs == 7);

    // Objects outside the heap: nothing ever becomes ready.
    static uint64_t outside;
    CHECK(mg_gc_set_finalizer(m, &outside, data_of(mg_alloc(m, 8, true))) && !mg_gc_set_finalizer(m, &outside, data_of(NULL)));
    CHECK(*mg_gc_weak(m, &outside) == &outside);
    tiny_collect(m, true);
    CHECK(!next_ready(m, &ready) && m->heap.live_objects == 4);

    // Many at once, oldest first within a collection or not: each exactly once.
    enum { MANY = 5000 };
    root[0] = NULL;
    for (uint64_t i = 0; i < MANY; i++) {
        void *p = mg_alloc(m, 8 + i % 100 * 8, i % 2);
        mg_slot data[4] = {{.u = i}};
        if (i % 3 == 0) { mg_gc_set_finalizer(m, p, data); } else { mg_gc_add_cleanup(m, p, data); }
    }
    tiny_collect(m, true);
    uint64_t sum = 0, n = 0;
    for (; next_ready(m, &ready); n++) { sum += ready.data[0].u; }
    CHECK(n == MANY && sum == (uint64_t)MANY * (MANY - 1) / 2);
    mg_gc_add_cleanup(m, mg_alloc(m, 8, true), data_of(NULL));   // dropped with the heap
    mg_gc_set_finalizer(m, mg_alloc(m, 8, true), data_of(NULL));
    tiny_collect(m, true);
    tiny_free(m);
}

// Allocation-heavy work in bounded memory.
static void churn(void) {
    mg_machine *m = tiny_new();
    void *kept[1000] = {0};
    m->roots = kept;
    m->root_n = 1000;
    uint64_t random = 3;
    for (int i = 0; i < 2000000; i++) {
        uint64_t x = next_random(&random);
        void **p = mg_heap_alloc(m, &m->heap, 8 + x % 400, false);
        CHECK(p[0] == NULL);
        p[0] = p;
        if (x % 16 == 0) { kept[x / 16 % 1000] = p; }
        safepoint(m);
    }
    CHECK(m->heap.num_gc > 20 && m->heap.peak < 12 << 20);
    tiny_free(m);
}

int main(void) {
    random_graphs(0, false);
    random_graphs(1, false);
    random_graphs(40, true);
    interior_pointers_and_noscan();
    long_list(MG_MARK_BYTES / sizeof(mg_mark_range));
    long_list(2);
    records();
    churn();
    return 0;
}
