// The native of regexp: it runs a program for all its alternatives in step (Thompson's and Pike's method).
//
// A thread is an instruction and the positions it has noted. At each position of the text there is a list of threads, those of
// preferred alternatives first, with at most one for each instruction; so a search takes time proportional to the length of the
// text times that of the program, and memory for two lists.
#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "native.h"

enum { FAIL, MATCH, NOP, ALT, CAPTURE, EMPTY_WIDTH, RUNE, RANGES, ANY, ANY_NOT_NL };
enum { BEGIN_LINE = 1, END_LINE = 2, BEGIN_TEXT = 4, END_TEXT = 8, WORD_BOUNDARY = 16, NO_WORD_BOUNDARY = 32 };
enum { UNDECIDED = -1, NO_MATCH, MATCHED };

typedef struct { uint32_t op, out, arg, n; } inst;

// The layout of the Go type regexp.program.
typedef struct {
    const inst *inst;
    int64_t inst_n, inst_cap;
    const int32_t *ranges;
    int64_t ranges_n, ranges_cap;
    mg_str prefix;
    uint64_t first[4];
    uint32_t start;
    bool anchored, use_first, longest;
} program;

// A list of threads: thread i is at pc[i] and has its positions at caps + i * cap_n. place[pc] is the thread at pc, if there is
// one: a number that is good only when pc[place[pc]] is pc.
typedef struct { uint32_t *pc, *place; int64_t *caps; uint32_t n; } list;

// What is left to do while threads are added: go on at pc, or set position `slot` to `old` again.
typedef struct { uint32_t pc, slot; int64_t old; } task;
#define SET_BACK UINT32_MAX

typedef struct {
    const program *p;
    const uint8_t *text;
    int64_t len;
    uint32_t cap_n;
    int64_t *caps;   // of the thread that is being added
    task *tasks;
    list now, next;  // threads at the current position, and behind the rune there
} search;

// Decodes the rune at the beginning of p; bytes that are not UTF-8 are U+FFFD. Returns its length.
static int decode(const uint8_t *p, int64_t n, int32_t *r) {
    uint8_t c = p[0];
    if (c < 0x80) {
        *r = c;
        return 1;
    }
    *r = 0xFFFD;
    int more = c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 0;
    if (more == 0 || more >= n) return 1;
    int32_t x = c & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
        if ((p[i] & 0xC0) != 0x80) return 1;
        x = x << 6 | (p[i] & 0x3F);
    }
    if ((more == 2 && (x < 0x800 || (x >= 0xD800 && x < 0xE000))) || (more == 3 && (x < 0x10000 || x > 0x10FFFF))) return 1;
    *r = x;
    return more + 1;
}

// The rune before a position, -1 at the beginning of the text.
static int32_t rune_before(const search *s, int64_t pos) {
    int32_t r = -1;
    for (int64_t from = pos - 1; from >= 0 && from >= pos - 4; from--) {
        if (decode(s->text + from, pos - from, &r) == pos - from) return r;
    }
    return pos > 0 ? 0xFFFD : -1;
}

static bool is_word(int32_t r) {
    return (r >= '0' && r <= '9') || (r >= 'A' && r <= 'Z') || (r >= 'a' && r <= 'z') || r == '_';
}

// The conditions that hold between two runes; -1 is an end of the text.
static uint32_t conditions(int32_t before, int32_t after) {
    uint32_t flags = is_word(before) != is_word(after) ? WORD_BOUNDARY : NO_WORD_BOUNDARY;
    if (before < 0) flags |= BEGIN_TEXT | BEGIN_LINE;
    if (before == '\n') flags |= BEGIN_LINE;
    if (after < 0) flags |= END_TEXT | END_LINE;
    if (after == '\n') flags |= END_LINE;
    return flags;
}

static bool in_ranges(const int32_t *ranges, uint32_t n, int32_t r) {
    uint32_t lo = 0, hi = n;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (r < ranges[2 * mid]) hi = mid;
        else if (r > ranges[2 * mid + 1]) lo = mid + 1;
        else return true;
    }
    return false;
}

// Adds a thread at pc with the positions s->caps, or rather all those it leads to without a rune. Each instruction is tasks at most
// twice: to go on at the other end of an ALT, or to set a position back.
static void add(search *s, list *to, uint32_t pc, int64_t pos, uint32_t flags) {
    task *top = s->tasks;
    *top++ = (task){pc, 0, 0};
    while (top > s->tasks) {
        task t = *--top;
        if (t.pc == SET_BACK) {
            s->caps[t.slot] = t.old;
            continue;
        }
        for (pc = t.pc;;) {
            uint32_t place = to->place[pc];
            if (place < to->n && to->pc[place] == pc) break;
            place = to->n++;
            to->pc[place] = pc;
            to->place[pc] = place;
            const inst *i = &s->p->inst[pc];
            if (i->op == NOP) {
                pc = i->out;
            } else if (i->op == ALT) {
                *top++ = (task){i->arg, 0, 0};
                pc = i->out;
            } else if (i->op == EMPTY_WIDTH) {
                if ((i->arg & ~flags) != 0) break;
                pc = i->out;
            } else if (i->op == CAPTURE) {
                if (i->arg < s->cap_n) {
                    *top++ = (task){SET_BACK, i->arg, s->caps[i->arg]};
                    s->caps[i->arg] = pos;
                }
                pc = i->out;
            } else {
                memcpy(to->caps + (size_t)place * s->cap_n, s->caps, s->cap_n * sizeof *s->caps);
                break;
            }
        }
    }
}

// The first position from pos on where a match can begin, as far as that is seen easily; s->len if there is none.
static int64_t skip(const search *s, int64_t pos) {
    const program *p = s->p;
    if (pos == s->len) return pos;
    if (p->prefix.len > 0) {
        const uint8_t *at = memmem(s->text + pos, (size_t)(s->len - pos), p->prefix.ptr, (size_t)p->prefix.len);
        return at == NULL ? s->len : at - s->text;
    }
    if (p->use_first) {
        while (pos < s->len && (p->first[s->text[pos] >> 6] >> (s->text[pos] & 63) & 1) == 0) pos++;
    }
    return pos;
}

// Goes through the text from pos on. The positions of the match go to `found`.
static int run(search *s, int64_t pos, bool whole, int64_t *found) {
    const program *p = s->p;
    bool matched = false;
    // With a prefix that is cut off by the end of what is known, a match might begin anywhere in it.
    bool skipping = whole || p->prefix.len == 0;
    int32_t before = rune_before(s, pos);
    for (;;) {
        if (s->now.n == 0) {
            if (matched || (p->anchored && pos > 0)) break;
            int64_t to = skipping ? skip(s, pos) : pos;
            if (to != pos) {
                pos = to;
                before = rune_before(s, pos);
            }
        }
        if (!whole && pos == s->len) return UNDECIDED;
        int32_t r = -1;
        int width = pos < s->len ? decode(s->text + pos, s->len - pos, &r) : 0;
        if (!matched && (!p->anchored || pos == 0)) {
            for (uint32_t k = 0; k < s->cap_n; k++) s->caps[k] = -1;
            if (s->cap_n > 0) s->caps[0] = pos;
            add(s, &s->now, p->start, pos, conditions(before, r));
        }
        bool known = whole || pos + width < s->len;  // what follows the rune
        int32_t after = -1;
        if (pos + width < s->len) decode(s->text + pos + width, s->len - pos - width, &after);
        uint32_t flags = conditions(r, after);
        s->next.n = 0;
        for (uint32_t k = 0; k < s->now.n; k++) {
            const inst *i = &p->inst[s->now.pc[k]];
            int64_t *caps = s->now.caps + (size_t)k * s->cap_n;
            bool go_on = false;
            switch (i->op) {
            case MATCH:
                if (s->cap_n == 0) return MATCHED;
                if (p->longest && matched && (found[0] < caps[0] || (found[0] == caps[0] && found[1] >= pos))) continue;
                memcpy(found, caps, s->cap_n * sizeof *found);
                if (s->cap_n > 1) found[1] = pos;
                matched = true;
                if (!p->longest) k = s->now.n;  // the others are less preferred
                continue;
            case RUNE:
                go_on = r == (int32_t)i->arg;
                break;
            case RANGES:
                go_on = in_ranges(p->ranges + 2 * (size_t)i->arg, i->n, r);
                break;
            case ANY:
                go_on = r >= 0;
                break;
            case ANY_NOT_NL:
                go_on = r >= 0 && r != '\n';
                break;
            default:
                continue;
            }
            if (!go_on || (p->longest && matched && found[0] < caps[0])) continue;
            if (!known) return UNDECIDED;
            memcpy(s->caps, caps, s->cap_n * sizeof *caps);
            add(s, &s->next, i->out, pos + width, flags);
        }
        if (width == 0) break;
        list t = s->now;
        s->now = s->next;
        s->next = t;
        pos += width;
        before = r;
    }
    return matched ? MATCHED : NO_MATCH;
}

// func match(p *program, s string, pos int, whole bool, caps []int) int
static mg_status match(mg_machine *m, mg_slot *fp) {
    (void)m;
    search s = {.p = fp[1].p, .text = fp[2].b, .len = fp[3].i, .cap_n = (uint32_t)fp[7].i};
    size_t n = (size_t)s.p->inst_n, cap_n = s.cap_n;
    // One block: three sets of positions, the tasks, and two lists.
    size_t thread = cap_n * sizeof(int64_t) + 2 * sizeof(uint32_t);
    size_t size = cap_n * 2 * sizeof(int64_t) + (2 * n + 1) * sizeof(task) + 2 * n * thread;
    uint64_t small[512];
    uint8_t *block = size <= sizeof small ? (uint8_t *)small : malloc(size);
    if (block == NULL) return mg_panic_plain(m, "regexp: out of memory");
    s.caps = (int64_t *)block;
    int64_t *found = s.caps + cap_n;
    s.now.caps = found + cap_n;
    s.next.caps = s.now.caps + n * cap_n;
    s.tasks = (task *)(s.next.caps + n * cap_n);
    s.now.pc = (uint32_t *)(s.tasks + 2 * n + 1);
    s.now.place = s.now.pc + n;
    s.next.pc = s.now.place + n;
    s.next.place = s.next.pc + n;
    memset(s.now.pc, 0, 4 * n * sizeof(uint32_t));
    fp[0].i = run(&s, fp[4].i, fp[5].u != 0, found);
    if (fp[0].i == MATCHED && cap_n > 0) memcpy(fp[6].p, found, cap_n * sizeof *found);
    if (block != (uint8_t *)small) free(block);
    return MG_OK;
}

const mg_native mg_natives_regexp[] = {
    {"regexp.match", match},
    {NULL, NULL},
};
