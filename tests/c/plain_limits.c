// Address space that is refused: the arena shrinks, the machine is marked in time, and only then does the process end. Run without
// sanitizers, which need the address space themselves.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "heap_check.h"

static void limit_address_space(uint64_t bytes) {
    struct rlimit limit = {bytes, bytes};
    CHECK(setrlimit(RLIMIT_AS, &limit) == 0);
}

// Exit status of body in a process of its own, its standard error in text.
static int status_of(void (*body)(void), char *text, size_t n) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        dup2(ends[1], 2);
        body();
        _exit(0);
    }
    close(ends[1]);
    ssize_t got = read(ends[0], text, n - 1);
    text[got < 0 ? 0 : got] = '\0';
    close(ends[0]);
    int status;
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void *keep(void *list, void *cell) {
    *(void **)cell = list;
    return cell;
}

static void marked_in_time(void) {
    limit_address_space(1 << 30);
    mg_machine *m = tiny_new();
    CHECK(m->heap.arena_bytes >= 128 << 20 && m->heap.arena_bytes < 1 << 30);
    void *list = NULL;
    m->roots = &list;
    m->root_n = 1;
    while (!m->heap.exhausted) {
        list = keep(list, mg_alloc(m, 1000, false));
        safepoint(m);
    }
    CHECK(m->heap.live > m->heap.arena_bytes / 8 * 7);
    check_heap(&m->heap);
    tiny_free(m);
}

static void never_at_a_safepoint(void) {
    limit_address_space(300 << 20);
    mg_machine *m = tiny_new();
    for (void *list = NULL;;) { list = keep(list, mg_alloc(m, 1000, false)); }
}

static void one_request_too_large(void) {
    limit_address_space(300 << 20);
    mg_machine *m = tiny_new();
    mg_alloc(m, UINT64_C(1) << 40, true);
}

static void no_arena(void) {
    limit_address_space(20 << 20);
    mg_heap h;
    CHECK(!mg_heap_init(&h));
}

static void many_machines(void) {
    mg_machine *machines[8];
    for (int i = 0; i < 8; i++) { *(int *)mg_alloc(machines[i] = tiny_new(), 8, true) = i; }
    for (int i = 0; i < 8; i++) { tiny_free(machines[i]); }
}

int main(void) {
    static const char death[] = "fatal error: runtime: out of memory\n";
    char text[200];
    CHECK(status_of(marked_in_time, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(status_of(never_at_a_safepoint, text, sizeof text) == 2 && strcmp(text, death) == 0);
    CHECK(status_of(one_request_too_large, text, sizeof text) == 2 && strcmp(text, death) == 0);
    CHECK(status_of(no_arena, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(status_of(many_machines, text, sizeof text) == 0 && text[0] == '\0');
    // Where the arena is meant to lie.
    mg_machine *m = tiny_new();
    CHECK(m->heap.base == 0xc000000000 && m->heap.arena_bytes == UINT64_C(256) << 30);
    tiny_free(m);
    return 0;
}
