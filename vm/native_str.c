// Natives of strings, bytes and path: the bindings, and what makes new texts. A native of strings and its namesake in
// bytes share one body; they differ in the width of their arguments and in how a piece is handed out.
#include <string.h>

#include "args.h"
#include "native.h"
#include "text.h"

// Defines PKG_name for arguments s and t, two texts, where s takes `width` slots; `expr` is the result's value.
#define TEXTS(pkg, width, name, field, expr) \
    static mg_status pkg##_##name(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        mg_str s = mg_arg_str(fp + 1), t = mg_arg_str(fp + 1 + width); \
        fp[0].field = expr; \
        return MG_OK; \
    }
// The same for a text s and a rune or byte r.
#define TEXT_RUNE(pkg, width, name, field, expr) \
    static mg_status pkg##_##name(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        mg_str s = mg_arg_str(fp + 1); \
        int32_t r = (int32_t)fp[1 + width].i; \
        fp[0].field = expr; \
        return MG_OK; \
    }
#define IN_BOTH(define, name, field, expr) define(strings, 2, name, field, expr) define(bytes, 3, name, field, expr)

IN_BOTH(TEXTS, compare, i, mg_text_compare(s, t))
IN_BOTH(TEXTS, contains, u, mg_text_index(s, t) >= 0)
IN_BOTH(TEXTS, contains_any, u, mg_text_index_any(s, t) >= 0)
IN_BOTH(TEXT_RUNE, contains_rune, u, mg_text_index_rune(s, r) >= 0)
IN_BOTH(TEXTS, count, i, mg_text_count(s, t))
TEXTS(bytes, 3, equal, u, mg_text_compare(s, t) == 0)
IN_BOTH(TEXTS, equal_fold, u, mg_text_equal_fold(s, t))
IN_BOTH(TEXTS, has_prefix, u, mg_text_has_prefix(s, t))
IN_BOTH(TEXTS, has_suffix, u, mg_text_has_suffix(s, t))
IN_BOTH(TEXTS, index, i, mg_text_index(s, t))
IN_BOTH(TEXTS, index_any, i, mg_text_index_any(s, t))
IN_BOTH(TEXT_RUNE, index_byte, i, mg_text_index_byte(s, (uint8_t)r))
IN_BOTH(TEXT_RUNE, index_rune, i, mg_text_index_rune(s, r))
IN_BOTH(TEXTS, last_index, i, mg_text_last_index(s, t))
IN_BOTH(TEXTS, last_index_any, i, mg_text_last_index_any(s, t))
IN_BOTH(TEXT_RUNE, last_index_byte, i, mg_text_last_index_byte(s, (uint8_t)r))

// Trimming. A slice keeps its capacity.

static mg_slice trimmed_slice(mg_slice whole, mg_str trimmed) {
    return (mg_slice){(uint8_t *)trimmed.ptr, trimmed.len, whole.cap - (trimmed.ptr - whole.ptr)};
}

// Here s is the text and cut the slots after it. In bytes the result is nil when trimming from the left has left nothing.
#define TRIM(name, expr) \
    static mg_status strings_##name(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        const mg_slot *cut = fp + 4; \
        (void)cut; \
        mg_str s = mg_arg_str(fp + 2); \
        mg_put_str(fp, expr); \
        return MG_OK; \
    } \
    static mg_status bytes_##name(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        const mg_slot *cut = fp + 6; \
        (void)cut; \
        mg_str s = mg_arg_str(fp + 3), trimmed = expr; \
        if (trimmed.len > 0) mg_put_slice(fp, trimmed_slice(mg_arg_slice(fp + 3), trimmed)); \
        return MG_OK; \
    }

TRIM(trim, mg_text_trim(s, mg_arg_str(cut), true, true))
TRIM(trim_left, mg_text_trim(s, mg_arg_str(cut), true, false))
TRIM(trim_space, mg_text_trim_space(s))

static mg_status strings_trim_right(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_put_str(fp, mg_text_trim(mg_arg_str(fp + 2), mg_arg_str(fp + 4), false, true));
    return MG_OK;
}

static mg_status bytes_trim_right(mg_machine *m, mg_slot *fp) {
    (void)m;
    mg_str trimmed = mg_text_trim(mg_arg_str(fp + 3), mg_arg_str(fp + 6), false, true);
    mg_put_slice(fp, trimmed_slice(mg_arg_slice(fp + 3), trimmed));
    return MG_OK;
}

// Lists of pieces: []string or [][]byte, whose elements begin alike.

typedef struct { uint8_t *memory; size_t size; int64_t n, cap; } pieces;

static pieces pieces_new(mg_machine *m, bool strings, int64_t cap) {
    size_t size = strings ? sizeof(mg_str) : sizeof(mg_slice);
    return (pieces){mg_alloc(m, size * (size_t)cap, false), size, 0, cap};
}

static void pieces_add(pieces *list, mg_str piece, int64_t cap) {
    mg_slice header = {(uint8_t *)piece.ptr, piece.len, cap};
    memcpy(list->memory + (size_t)list->n++ * list->size, &header, list->size);
}

static void put_pieces(mg_slot *fp, pieces list) { mg_put_slice(fp, (mg_slice){list.memory, list.n, list.cap}); }

// At most n pieces: one rune each, the last is the rest. The list has room for all runes, of bytes for as many as there are bytes.
static pieces explode(mg_machine *m, bool strings, mg_str s, int64_t cap, int64_t n) {
    int64_t most = strings ? (int64_t)mg_utf8_count(s.ptr, (size_t)s.len) : s.len;
    pieces list = pieces_new(m, strings, n < 0 || n > most ? most : n);
    while (s.len > 0) {
        if (list.n == list.cap - 1) {
            pieces_add(&list, s, cap);
            break;
        }
        int32_t r;
        int64_t width = mg_text_rune(s, 0, &r);
        pieces_add(&list, mg_text_slice(s, 0, width), width);
        s = mg_text_slice(s, width, s.len);
        cap -= width;
    }
    return list;
}

// The last piece keeps the capacity that s has.
static pieces split(mg_machine *m, bool strings, mg_str s, int64_t cap, mg_str sep, int64_t save, int64_t n) {
    if (n == 0) return (pieces){0};
    if (sep.len == 0) return explode(m, strings, s, cap, n);
    if (n < 0) n = mg_text_count(s, sep) + 1;
    else if (n > s.len + 1) n = s.len + 1;
    pieces list = pieces_new(m, strings, n);
    while (list.n < n - 1) {
        int64_t at = mg_text_index(s, sep);
        if (at < 0) break;
        pieces_add(&list, mg_text_slice(s, 0, at + save), at + save);
        s = mg_text_slice(s, at + sep.len, s.len);
        cap -= at + sep.len;
    }
    pieces_add(&list, s, cap);
    return list;
}

static mg_status strings_split(mg_machine *m, mg_slot *fp) {
    mg_str s = mg_arg_str(fp + 3);
    put_pieces(fp, split(m, true, s, s.len, mg_arg_str(fp + 5), fp[7].i, fp[8].i));
    return MG_OK;
}

static mg_status bytes_split(mg_machine *m, mg_slot *fp) {
    mg_slice s = mg_arg_slice(fp + 3);
    put_pieces(fp, split(m, false, mg_arg_str(fp + 3), s.cap, mg_arg_str(fp + 6), fp[9].i, fp[10].i));
    return MG_OK;
}

static mg_status fields(mg_machine *m, mg_slot *fp, bool strings) {
    mg_str s = mg_arg_str(fp + 3), rest = s;
    int64_t n = 0;
    while (mg_text_field(rest, &rest).len > 0) n++;
    pieces list = pieces_new(m, strings, n);
    while (list.n < n) {
        mg_str field = mg_text_field(s, &s);
        pieces_add(&list, field, field.len);
    }
    put_pieces(fp, list);
    return MG_OK;
}

static mg_status strings_fields(mg_machine *m, mg_slot *fp) { return fields(m, fp, true); }
static mg_status bytes_fields(mg_machine *m, mg_slot *fp) { return fields(m, fp, false); }

// New texts. A maker returns the text; strings get it as it is, bytes as a slice without spare room.

typedef struct { uint8_t *at; } writer;

static void write_text(writer *w, mg_str s) {
    if (s.len > 0) memcpy(w->at, s.ptr, (size_t)s.len);
    w->at += s.len;
}

static uint8_t *new_bytes(mg_machine *m, int64_t n) { return mg_alloc(m, (size_t)n, true); }

static void put_bytes(mg_slot *fp, mg_str text) {
    mg_put_slice(fp, (mg_slice){(uint8_t *)text.ptr, text.len, text.len});
}

static mg_str piece_at(mg_slice list, bool strings, int64_t i) {
    mg_str piece;
    memcpy(&piece, list.ptr + (size_t)i * (strings ? sizeof(mg_str) : sizeof(mg_slice)), sizeof piece);
    return piece;
}

static mg_str join(mg_machine *m, mg_slice list, bool strings, mg_str sep) {
    int64_t n = list.len == 0 ? 0 : sep.len * (list.len - 1);
    for (int64_t i = 0; i < list.len; i++) n += piece_at(list, strings, i).len;
    mg_str joined = {new_bytes(m, n), n};
    writer w = {(uint8_t *)joined.ptr};
    for (int64_t i = 0; i < list.len; i++) {
        if (i > 0) write_text(&w, sep);
        write_text(&w, piece_at(list, strings, i));
    }
    return joined;
}

static mg_status strings_join(mg_machine *m, mg_slot *fp) {
    mg_slice list = mg_arg_slice(fp + 2);
    mg_put_str(fp, list.len == 1 ? piece_at(list, true, 0) : join(m, list, true, mg_arg_str(fp + 5)));
    return MG_OK;
}

static mg_status bytes_join(mg_machine *m, mg_slot *fp) {
    put_bytes(fp, join(m, mg_arg_slice(fp + 3), false, mg_arg_str(fp + 6)));
    return MG_OK;
}

static mg_str repeat(mg_machine *m, mg_str s, int64_t count) {
    int64_t n = s.len * count;
    uint8_t *to = new_bytes(m, n);
    if (n > 0) memcpy(to, s.ptr, (size_t)s.len);
    for (int64_t done = s.len; 0 < done && done < n; done *= 2) {
        memcpy(to + done, to, (size_t)(done < n - done ? done : n - done));
    }
    return (mg_str){to, n};
}

static mg_status strings_repeat(mg_machine *m, mg_slot *fp) {
    mg_put_str(fp, repeat(m, mg_arg_str(fp + 2), fp[4].i));
    return MG_OK;
}

static mg_status bytes_repeat(mg_machine *m, mg_slot *fp) {
    put_bytes(fp, repeat(m, mg_arg_str(fp + 3), fp[6].i));
    return MG_OK;
}

// s itself when there is nothing to replace.
static mg_str replace(mg_machine *m, mg_str s, mg_str old, mg_str new, int64_t n) {
    int64_t count = mg_text_count(s, old);
    if (0 <= n && n < count) count = n;
    if (count == 0) return s;
    int64_t length = s.len + count * (new.len - old.len);
    mg_str replaced = {new_bytes(m, length), length};
    writer w = {(uint8_t *)replaced.ptr};
    for (int64_t i = 0; i < count; i++) {
        // An empty old is found before the first rune, then after each.
        int32_t r;
        int64_t at = old.len > 0 ? mg_text_index(s, old) : i > 0 ? mg_text_rune(s, 0, &r) : 0;
        write_text(&w, mg_text_slice(s, 0, at));
        write_text(&w, new);
        s = mg_text_slice(s, at + old.len, s.len);
    }
    write_text(&w, s);
    return replaced;
}

static mg_status strings_replace(mg_machine *m, mg_slot *fp) {
    mg_str s = mg_arg_str(fp + 2), old = mg_arg_str(fp + 4), new = mg_arg_str(fp + 6);
    mg_put_str(fp, mg_text_compare(old, new) == 0 ? s : replace(m, s, old, new, fp[8].i));
    return MG_OK;
}

// Nil when there is nothing to replace.
static mg_status bytes_replace(mg_machine *m, mg_slot *fp) {
    mg_str s = mg_arg_str(fp + 3), replaced = replace(m, s, mg_arg_str(fp + 6), mg_arg_str(fp + 9), fp[12].i);
    if (replaced.ptr != s.ptr) put_bytes(fp, replaced);
    return MG_OK;
}

// The old of a pair that fits at the start of s, earlier pairs first: the index of its new in the list, or -1.
static int64_t pair_at(mg_slice oldnew, mg_str s, bool allow_empty) {
    for (int64_t i = 0; i < oldnew.len; i += 2) {
        mg_str old = piece_at(oldnew, true, i);
        if ((old.len > 0 || allow_empty) && mg_text_has_prefix(s, old)) return i + 1;
    }
    return -1;
}

// One pass of replacements, writing to `to` unless that is NULL; returns the length of the result. After an empty old was replaced the
// same place is tried once more without it.
static int64_t replace_pairs(mg_str s, mg_slice oldnew, uint8_t *to) {
    bool first[256] = {false}, has_empty = false;  // bytes that begin some old
    for (int64_t i = 0; i < oldnew.len; i += 2) {
        mg_str old = piece_at(oldnew, true, i);
        if (old.len > 0) first[old.ptr[0]] = true;
        else has_empty = true;
    }
    int64_t length = 0, copied = 0;
    bool was_empty = false;
    for (int64_t at = 0; at <= s.len;) {
        bool candidate = has_empty || (at < s.len && first[s.ptr[at]]);
        int64_t found = candidate ? pair_at(oldnew, mg_text_slice(s, at, s.len), !was_empty) : -1;
        was_empty = false;
        if (found < 0) {
            at++;
            continue;
        }
        mg_str old = piece_at(oldnew, true, found - 1), new = piece_at(oldnew, true, found);
        if (to != NULL) {
            writer w = {to + length};
            write_text(&w, mg_text_slice(s, copied, at));
            write_text(&w, new);
        }
        length += at - copied + new.len;
        at += old.len;
        copied = at;
        was_empty = old.len == 0;
    }
    if (to != NULL) write_text(&(writer){to + length}, mg_text_slice(s, copied, s.len));
    return length + s.len - copied;
}

static mg_status strings_replace_pairs(mg_machine *m, mg_slot *fp) {
    mg_str s = mg_arg_str(fp + 2);
    mg_slice oldnew = mg_arg_slice(fp + 4);
    int64_t n = replace_pairs(s, oldnew, NULL);
    uint8_t *to = new_bytes(m, n);
    replace_pairs(s, oldnew, to);
    mg_put_str(fp, (mg_str){to, n});
    return MG_OK;
}

// Maps every rune, writing to `to` unless that is NULL; returns the length of the result. A byte that is not valid becomes U+FFFD.
static int64_t map_case(mg_str s, enum mg_rune_case kind, uint8_t *to, bool *changed) {
    int64_t length = 0;
    *changed = false;
    for (int64_t at = 0, width; at < s.len; at += width) {
        int32_t r;
        uint8_t bytes[MG_UTF8_MAX];
        width = mg_text_rune(s, at, &r);
        int32_t mapped = mg_rune_to(kind, r);
        *changed = *changed || mapped != r || (r == MG_RUNE_ERROR && width == 1);
        length += (int64_t)mg_utf8_encode(to == NULL ? bytes : to + length, mapped);
    }
    return length;
}

static mg_str to_case_ascii(mg_machine *m, mg_str s, enum mg_rune_case kind, bool copy) {
    uint8_t first = kind == MG_RUNE_TO_LOWER ? 'A' : 'a';
    int64_t i = 0;
    while (i < s.len && (uint8_t)(s.ptr[i] - first) >= 26) i++;
    if (i == s.len && !copy) return s;
    uint8_t *to = new_bytes(m, s.len);
    if (i > 0) memcpy(to, s.ptr, (size_t)i);
    for (; i < s.len; i++) to[i] = s.ptr[i] ^ ((uint8_t)(s.ptr[i] - first) < 26 ? 'a' - 'A' : 0);
    return (mg_str){to, s.len};
}

static mg_str to_case(mg_machine *m, mg_str s, enum mg_rune_case kind, bool copy) {
    bool changed;
    if (mg_ascii_prefix(s.ptr, (size_t)s.len) == (size_t)s.len) return to_case_ascii(m, s, kind, copy);
    int64_t n = map_case(s, kind, NULL, &changed);
    if (!changed) return copy ? mg_str_new(m, s.ptr, (size_t)s.len) : s;
    uint8_t *to = new_bytes(m, n);
    map_case(s, kind, to, &changed);
    return (mg_str){to, n};
}

static mg_status strings_to_case(mg_machine *m, mg_slot *fp) {
    mg_put_str(fp, to_case(m, mg_arg_str(fp + 2), (enum mg_rune_case)fp[4].i, false));
    return MG_OK;
}

static mg_status bytes_to_case(mg_machine *m, mg_slot *fp) {
    put_bytes(fp, to_case(m, mg_arg_str(fp + 3), (enum mg_rune_case)fp[6].i, true));
    return MG_OK;
}

// Replaces each run of bytes that are not valid; the same two passes.
static int64_t make_valid(mg_str s, mg_str replacement, uint8_t *to) {
    int64_t length = 0;
    while (s.len > 0) {
        int64_t valid = (int64_t)mg_utf8_valid(s.ptr, (size_t)s.len);
        if (to != NULL) write_text(&(writer){to + length}, mg_text_slice(s, 0, valid));
        length += valid;
        s = mg_text_slice(s, valid, s.len);
        if (s.len == 0) break;
        if (to != NULL) write_text(&(writer){to + length}, replacement);
        length += replacement.len;
        int32_t r;
        while (s.len > 0 && mg_text_rune(s, 0, &r) == 1 && r == MG_RUNE_ERROR) s = mg_text_slice(s, 1, s.len);
    }
    return length;
}

static mg_str to_valid(mg_machine *m, mg_str s, mg_str replacement) {
    int64_t n = make_valid(s, replacement, NULL);
    uint8_t *to = new_bytes(m, n);
    make_valid(s, replacement, to);
    return (mg_str){to, n};
}

static mg_status strings_to_valid(mg_machine *m, mg_slot *fp) {
    mg_str s = mg_arg_str(fp + 2);
    bool valid = (int64_t)mg_utf8_valid(s.ptr, (size_t)s.len) == s.len;
    mg_put_str(fp, valid ? s : to_valid(m, s, mg_arg_str(fp + 4)));
    return MG_OK;
}

static mg_status bytes_to_valid(mg_machine *m, mg_slot *fp) {
    put_bytes(fp, to_valid(m, mg_arg_str(fp + 3), mg_arg_str(fp + 6)));
    return MG_OK;
}

// path.Clean, element by element.
static mg_status path_clean(mg_machine *m, mg_slot *fp) {
    mg_str path = mg_arg_str(fp + 2);
    uint8_t *to = new_bytes(m, path.len + 1);
    bool rooted = path.len > 0 && path.ptr[0] == '/';
    int64_t n = 0, fixed = rooted;  // what is written; and what ".." cannot take back
    if (rooted) to[n++] = '/';
    for (int64_t at = 0, end; at < path.len; at = end + 1) {
        for (end = at; end < path.len && path.ptr[end] != '/';) end++;
        int64_t width = end - at;
        bool dot = width == 1 && path.ptr[at] == '.';
        bool up = width == 2 && path.ptr[at] == '.' && path.ptr[at + 1] == '.';
        if (width == 0 || dot || (up && rooted && n == fixed)) continue;
        if (up && n > fixed) {
            do n--;
            while (n > fixed && to[n] != '/');
            continue;
        }
        if (n > rooted) to[n++] = '/';
        memcpy(to + n, path.ptr + at, (size_t)width);
        n += width;
        if (up) fixed = n;
    }
    if (n == 0) to[n++] = '.';
    mg_str cleaned = {to, n};
    mg_put_str(fp, mg_text_compare(cleaned, path) == 0 ? path : cleaned);
    return MG_OK;
}

static mg_status bytes_runes(mg_machine *m, mg_slot *fp) {
    mg_str s = mg_arg_str(fp + 3);
    int64_t n = (int64_t)mg_utf8_count(s.ptr, (size_t)s.len);
    int32_t *runes = mg_alloc(m, sizeof *runes * (size_t)n, true);
    for (int64_t i = 0, at = 0; i < n; i++) at += mg_text_rune(s, at, &runes[i]);
    mg_put_slice(fp, (mg_slice){(uint8_t *)runes, n, n});
    return MG_OK;
}

#define BOTH(go, c) {"strings." go, strings_##c}, {"bytes." go, bytes_##c}
const mg_native mg_natives_str[] = {
    BOTH("Compare", compare),
    BOTH("Contains", contains),
    BOTH("ContainsAny", contains_any),
    BOTH("ContainsRune", contains_rune),
    BOTH("Count", count),
    {"bytes.Equal", bytes_equal},
    BOTH("EqualFold", equal_fold),
    BOTH("HasPrefix", has_prefix),
    BOTH("HasSuffix", has_suffix),
    BOTH("Index", index),
    BOTH("IndexAny", index_any),
    BOTH("IndexByte", index_byte),
    BOTH("IndexRune", index_rune),
    BOTH("LastIndex", last_index),
    BOTH("LastIndexAny", last_index_any),
    BOTH("LastIndexByte", last_index_byte),
    BOTH("Trim", trim),
    BOTH("TrimLeft", trim_left),
    BOTH("TrimRight", trim_right),
    BOTH("TrimSpace", trim_space),
    BOTH("split", split),
    BOTH("Fields", fields),
    {"strings.Join", strings_join},
    {"bytes.join", bytes_join},
    BOTH("repeat", repeat),
    {"strings.Replace", strings_replace},
    {"bytes.replace", bytes_replace},
    {"strings.replacePairs", strings_replace_pairs},
    BOTH("toCase", to_case),
    BOTH("ToValidUTF8", to_valid),
    {"path.Clean", path_clean},
    {"bytes.Runes", bytes_runes},
    {NULL, NULL},
};
