// Natives of crypto/md5, crypto/sha1, crypto/sha256 hash/crc32 and hash/maphash: what each does with the bulk of the bytes. The functions
// of a block take the state and a []byte that is a number of blocks.
#include <string.h>

#include "args.h"
#include "map.h"
#include "native.h"

enum { BLOCK = 64 };

static inline uint32_t rotate(uint32_t x, int n) { return x << n | x >> (32 - n); }

static inline uint32_t big32(const uint8_t *p) {
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

// The constants of MD5: 2**32 * |sin(i + 1)|.
static const uint32_t md5_sines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};

static void md5(uint32_t state[4], const uint8_t *p) {
    static const int shifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    uint32_t word[16], a = state[0], b = state[1], c = state[2], d = state[3];
    memcpy(word, p, sizeof word);
    for (int i = 0; i < 64; i++) {
        uint32_t mixed;
        int at;
        if (i < 16) {
            mixed = (b & c) | (~b & d);
            at = i;
        } else if (i < 32) {
            mixed = (b & d) | (c & ~d);
            at = (5 * i + 1) & 15;
        } else if (i < 48) {
            mixed = b ^ c ^ d;
            at = (3 * i + 5) & 15;
        } else {
            mixed = c ^ (b | ~d);
            at = 7 * i & 15;
        }
        uint32_t next = b + rotate(a + mixed + md5_sines[i] + word[at], shifts[i / 16][i & 3]);
        a = d;
        d = c;
        c = b;
        b = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
}

static void sha1(uint32_t state[5], const uint8_t *p) {
    static const uint32_t constants[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
    uint32_t word[80], a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    for (int i = 0; i < 16; i++) word[i] = big32(p + 4 * i);
    for (int i = 16; i < 80; i++) word[i] = rotate(word[i - 3] ^ word[i - 8] ^ word[i - 14] ^ word[i - 16], 1);
    for (int i = 0; i < 80; i++) {
        uint32_t mixed = i < 20              ? (b & c) | (~b & d)
                         : i < 40 || i >= 60 ? b ^ c ^ d
                                             : (b & c) | (b & d) | (c & d);
        uint32_t next = rotate(a, 5) + mixed + e + constants[i / 20] + word[i];
        e = d;
        d = c;
        c = rotate(b, 30);
        b = a;
        a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
}

// The constants of SHA-256: the fractions of the cube roots of the first primes.
static const uint32_t sha256_roots[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static void sha256(uint32_t state[8], const uint8_t *p) {
    uint32_t word[64], s[8];
    for (int i = 0; i < 16; i++) word[i] = big32(p + 4 * i);
    for (int i = 16; i < 64; i++) {
        uint32_t x = word[i - 15], y = word[i - 2];
        word[i] = word[i - 16] + (rotate(x, 25) ^ rotate(x, 14) ^ x >> 3) + word[i - 7] +
                  (rotate(y, 15) ^ rotate(y, 13) ^ y >> 10);
    }
    memcpy(s, state, sizeof s);
    for (int i = 0; i < 64; i++) {
        uint32_t a = s[0], e = s[4];
        uint32_t left = s[7] + (rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7)) + ((e & s[5]) ^ (~e & s[6])) +
                        sha256_roots[i] + word[i];
        uint32_t right = (rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += left;
        s[0] = left + right;
    }
    for (int i = 0; i < 8; i++) state[i] += s[i];
}

// func block(s *[n]uint32, p []byte), of all three.
#define BLOCKS(name) \
    static mg_status name##_blocks(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        uint32_t *state = fp[0].p; \
        const uint8_t *p = fp[1].p; \
        for (int64_t n = fp[2].i / BLOCK; n > 0; n--, p += BLOCK) name(state, p); \
        return MG_OK; \
    }
BLOCKS(md5)
BLOCKS(sha1)
BLOCKS(sha256)

// func makeTable(t *Table, poly uint32)
static mg_status crc32_make_table(mg_machine *m, mg_slot *fp) {
    (void)m;
    uint32_t *table = fp[0].p, poly = (uint32_t)fp[1].u;
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t rest = i;
        for (int bit = 0; bit < 8; bit++) rest = rest >> 1 ^ ((rest & 1) != 0 ? poly : 0);
        table[i] = rest;
    }
    return MG_OK;
}

// func update(crc uint32, t *Table, p []byte) uint32
static mg_status crc32_update(mg_machine *m, mg_slot *fp) {
    (void)m;
    const uint32_t *table = fp[2].p;
    const uint8_t *p = fp[3].p;
    uint32_t crc = ~(uint32_t)fp[1].u;
    for (int64_t i = 0; i < fp[4].i; i++) crc = table[(crc ^ p[i]) & 0xff] ^ crc >> 8;
    fp[0].u = (uint32_t)~crc;
    return MG_OK;
}

// func hashBytes(seed uint64, p []byte) uint64
static mg_status maphash_bytes(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_hash_bytes(fp[1].u, fp[2].p, (size_t)fp[3].u);
    return MG_OK;
}

// func hashValue(seed uint64, v any) uint64
static mg_status maphash_value(mg_machine *m, mg_slot *fp) {
    const mg_type *bad = NULL;
    mg_iface value = {fp[2].t, fp[3]};
    fp[0].u = mg_hash_iface(m, fp[1].u, &value, &bad);
    return bad == NULL ? MG_OK : mg_panic_error(m, "hash of unhashable type %.*s", (int)bad->name.len, bad->name.ptr);
}

const mg_native mg_natives_hash[] = {
    {"crypto/md5.block", md5_blocks},
    {"crypto/sha1.block", sha1_blocks},
    {"crypto/sha256.block", sha256_blocks},
    {"hash/crc32.makeTable", crc32_make_table},
    {"hash/crc32.update", crc32_update},
    {"hash/maphash.hashBytes", maphash_bytes},
    {"hash/maphash.hashValue", maphash_value},
    {NULL, NULL},
};
