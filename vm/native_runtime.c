// Natives of runtime and its neighbours that need next to nothing of the machine: the number of processors, and the cipher of
// internal/chacha8rand.
#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

#include "native.h"
#include "state.h"

static int64_t cpus(void) {
    cpu_set_t set;
    int64_t n = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : n;
}

int64_t mg_procs(void) {
    const char *value = getenv("GOMAXPROCS");
    char *end;
    long n = value == NULL ? 0 : strtol(value, &end, 10);
    return n > 0 && *end == 0 ? n : cpus();
}

// func NumCPU() int
static mg_status num_cpu(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].i = cpus();
    return MG_OK;
}

// func startProcs() int
static mg_status start_procs(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].i = mg_procs();
    return MG_OK;
}

// func setProcs(n int)
static mg_status set_procs(mg_machine *m, mg_slot *fp) {
    m->sched.one_p = fp[0].i == 1;
    return MG_OK;
}

static void quarter_round(uint32_t *a, uint32_t *b, uint32_t *c, uint32_t *d) {
    *a += *b, *d ^= *a, *d = *d << 16 | *d >> 16;
    *c += *d, *b ^= *c, *b = *b << 12 | *b >> 20;
    *a += *b, *d ^= *a, *d = *d << 8 | *d >> 24;
    *c += *d, *b ^= *c, *b = *b << 7 | *b >> 25;
}

// func block(key *[4]uint64, buf *[32]uint64, counter uint32)
// Four blocks side by side: word i of block j goes to 4*i+j of the buffer, seen as 32-bit words. Only the key is added
// to the result of the rounds.
static mg_status chacha8_block(mg_machine *m, mg_slot *fp) {
    (void)m;
    static const uint32_t constants[4] = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
    const uint64_t *key = fp[0].p;
    uint64_t *buf = fp[1].p;
    uint32_t words[16][4];
    for (unsigned j = 0; j < 4; j++) {
        uint32_t k[8], b[16] = {0};
        for (unsigned i = 0; i < 4; i++) {
            k[2 * i] = (uint32_t)key[i];
            k[2 * i + 1] = (uint32_t)(key[i] >> 32);
            b[i] = constants[i];
        }
        for (unsigned i = 0; i < 8; i++) b[4 + i] = k[i];
        b[12] = (uint32_t)fp[2].u + j;
        for (unsigned round = 0; round < 4; round++) {
            for (unsigned i = 0; i < 4; i++) quarter_round(&b[i], &b[4 + i], &b[8 + i], &b[12 + i]);
            for (unsigned i = 0; i < 4; i++) {
                quarter_round(&b[i], &b[4 + (i + 1) % 4], &b[8 + (i + 2) % 4], &b[12 + (i + 3) % 4]);
            }
        }
        for (unsigned i = 0; i < 8; i++) b[4 + i] += k[i];
        for (unsigned i = 0; i < 16; i++) words[i][j] = b[i];
    }
    for (unsigned i = 0; i < 32; i++) {
        const uint32_t *pair = &words[i / 2][i % 2 * 2];
        buf[i] = (uint64_t)pair[1] << 32 | pair[0];
    }
    return MG_OK;
}

const mg_native mg_natives_runtime[] = {
    {"runtime.NumCPU", num_cpu},
    {"runtime.startProcs", start_procs},
    {"runtime.setProcs", set_procs},
    {"internal/chacha8rand.block", chacha8_block},
    {NULL, NULL},
};
