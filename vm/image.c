// The image loader. Sections are read where they lie in the machine's own copy; types, functions, strings and static data become records of
// the machine. Native functions are bound by symbol here.
#include "image.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lower.h"
#include "verify.h"

#define HEADER 48
#define LIMIT (UINT32_C(1) << 28)   // no table of an image is longer

static const uint32_t section_sizes[MG_S_COUNT] = MG_SECTION_SIZES;

typedef struct { uint32_t offset, count; } section;
typedef struct block { struct block *next; uint64_t pad; } block;

void mg_set_error(mg_machine *m, const char *format, ...) {
    if (m->error != NULL) { return; }
    va_list args;
    va_start(args, format);
    if (vasprintf(&m->error, format, args) < 0) { m->error = NULL; }
    va_end(args);
}

void *mg_image_alloc(mg_machine *m, size_t size) {
    block *b = calloc(1, sizeof *b + size);
    if (b == NULL) { return NULL; }
    b->next = m->image_blocks;
    m->image_blocks = b;
    return b + 1;
}

static const section *sections(const mg_machine *m) { return (const section *)(m->image + HEADER); }
static const void *rows(const mg_machine *m, enum mg_section s) { return m->image + sections(m)[s].offset; }
static uint32_t count(const mg_machine *m, enum mg_section s) { return sections(m)[s].count; }

const mg_i_open *mg_image_open(const mg_machine *m, uint32_t index) { return (const mg_i_open *)rows(m, MG_S_OPEN) + index; }
const mg_i_table *mg_image_table(const mg_machine *m, uint32_t index) { return (const mg_i_table *)rows(m, MG_S_TABLE) + index; }

const mg_i_line *mg_image_line(const mg_machine *m, const mg_func *f, uint32_t ir_pc) {
    const mg_i_line *lines = (const mg_i_line *)rows(m, MG_S_LINE) + f->record->line_off;
    uint32_t low = 0, high = f->record->line_n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (lines[middle].pc <= ir_pc) { low = middle + 1; } else { high = middle; }
    }
    return low == 0 ? NULL : &lines[low - 1];
}

const mg_i_var *mg_image_vars(const mg_machine *m, const mg_func *f, uint32_t *n) {
    *n = f->record->var_n;
    return (const mg_i_var *)rows(m, MG_S_VAR) + f->record->var_off;
}

static bool bad(mg_machine *m, const char *what) {
    mg_set_error(m, "damaged image: %s", what);
    return false;
}
#define NEED(cond, what) do { if (!(cond)) { return bad(m, what); } } while (0)

static bool within(uint32_t off, uint32_t n, uint32_t total) { return off <= total && n <= total - off; }

static bool load_header(mg_machine *m, const void *image, size_t size) {
    uint32_t abi;
    NEED(size >= HEADER + MG_S_COUNT * sizeof(section) && size < UINT32_MAX, "too short");
    NEED(memcmp(image, MG_IMAGE_MAGIC, 8) == 0, "not an image");
    memcpy(&abi, (const char *)image + 8, 4);
    NEED(abi == MG_ABI, "made for another version");
    uint32_t flags;
    memcpy(&flags, (const char *)image + 12, 4);
    NEED(flags & 1, "not linked");
    m->image = malloc(size);
    if (m->image == NULL) { mg_set_error(m, "out of memory while loading the image"); return false; }
    m->image_n = size;
    memcpy(m->image, image, size);
    for (int s = 0; s < MG_S_COUNT; s++) {
        uint64_t bytes = (uint64_t)sections(m)[s].count * section_sizes[s];
        NEED(sections(m)[s].offset % 8 == 0 && sections(m)[s].count < LIMIT, "section");
        NEED(sections(m)[s].offset <= size && bytes <= size - sections(m)[s].offset, "section");
    }
    return true;
}

static bool load_strings(mg_machine *m) {
    m->string_n = count(m, MG_S_STRING);
    m->strings = mg_image_alloc(m, (m->string_n + 1) * sizeof *m->strings);
    NEED(m->strings != NULL, "out of memory");
    const mg_i_string *row = rows(m, MG_S_STRING);
    const uint8_t *bytes = rows(m, MG_S_BYTES);
    for (uint32_t i = 0; i < m->string_n; i++) {
        NEED(within(row[i].off, row[i].len, count(m, MG_S_BYTES)), "string");
        m->strings[i] = (mg_str){bytes + row[i].off, row[i].len};
    }
    m->index = rows(m, MG_S_INDEX);
    m->index_n = count(m, MG_S_INDEX);
    return true;
}

#define STRING(i) do { NEED((i) < m->string_n, "string index"); } while (0)
#define TYPE(i) do { NEED((i) < m->type_n, "type index"); } while (0)

static bool load_fields(mg_machine *m, const mg_i_type *row, mg_type *t) {
    NEED(within(row->field_off, row->field_n, count(m, MG_S_FIELD)), "fields");
    mg_field *fields = mg_image_alloc(m, row->field_n * sizeof *fields);
    NEED(fields != NULL, "out of memory");
    const mg_i_field *from = (const mg_i_field *)rows(m, MG_S_FIELD) + row->field_off;
    for (uint32_t k = 0; k < row->field_n; k++) {
        STRING(from[k].name); STRING(from[k].tag); STRING(from[k].pkg); TYPE(from[k].type);
        fields[k] = (mg_field){m->strings[from[k].name], &m->types[from[k].type], from[k].offset, m->strings[from[k].tag],
                               (from[k].flags & 1) != 0, (from[k].flags & 2) != 0, m->strings[from[k].pkg]};
    }
    t->fields = fields;
    t->field_n = row->field_n;
    return true;
}

static bool load_methods(mg_machine *m, const mg_i_type *row, mg_type *t) {
    NEED(within(row->method_off, row->method_n, count(m, MG_S_METHOD)), "methods");
    mg_method *methods = mg_image_alloc(m, row->method_n * sizeof *methods);
    NEED(methods != NULL, "out of memory");
    const mg_i_method *from = (const mg_i_method *)rows(m, MG_S_METHOD) + row->method_off;
    for (uint32_t k = 0; k < row->method_n; k++) {
        STRING(from[k].key); STRING(from[k].name); STRING(from[k].pkg); TYPE(from[k].type);
        NEED(from[k].func1 <= m->func_n, "method");
        methods[k] = (mg_method){from[k].key, (from[k].flags & 2) != 0, m->strings[from[k].name], m->strings[from[k].pkg],
                                 &m->types[from[k].type], from[k].func1 == 0 ? NULL : &m->funcs[from[k].func1 - 1]};
    }
    t->methods = methods;
    t->method_n = row->method_n;
    return true;
}

static bool load_signature(mg_machine *m, uint32_t off, uint32_t n, const mg_type ***out) {
    NEED(within(off, n, m->index_n), "signature");
    *out = mg_image_alloc(m, n * sizeof **out);
    NEED(*out != NULL, "out of memory");
    for (uint32_t k = 0; k < n; k++) {
        TYPE(m->index[off + k]);
        (*out)[k] = &m->types[m->index[off + k]];
    }
    return true;
}

static bool load_type(mg_machine *m, const mg_i_type *row, mg_type *t) {
    STRING(row->key); STRING(row->name); STRING(row->bare_name); STRING(row->pkg_path);
    NEED(row->elem1 <= m->type_n && row->key1 <= m->type_n && row->ptr_to1 <= m->type_n, "type index");
    t->size = row->size;
    t->slots = row->slots;
    NEED(t->size < LIMIT * UINT64_C(8) && t->slots == mg_slots(t->size), "type size");
    t->hash = row->hash;
    t->align = (uint8_t)row->traits;
    t->kind = (uint8_t)(row->traits >> 8);
    t->flags = (uint8_t)(row->traits >> 16);
    t->chan_dir = (uint8_t)(row->traits >> 24);
    NEED(t->kind <= MG_UNSAFE_POINTER, "kind");
    t->index = (uint32_t)(t - m->types);
    t->elem = row->elem1 == 0 ? NULL : &m->types[row->elem1 - 1];
    t->key = row->key1 == 0 ? NULL : &m->types[row->key1 - 1];
    t->ptr_to = row->ptr_to1 == 0 ? NULL : &m->types[row->ptr_to1 - 1];
    t->len = (int64_t)(row->len_lo | (uint64_t)row->len_hi << 32);
    t->name = m->strings[row->name];
    t->bare_name = m->strings[row->bare_name];
    t->pkg_path = m->strings[row->pkg_path];
    bool has_elem = t->kind == MG_ARRAY || t->kind == MG_SLICE || t->kind == MG_POINTER || t->kind == MG_MAP || t->kind == MG_CHAN;
    NEED(!has_elem || t->elem != NULL, "element type");
    NEED(t->kind != MG_MAP || t->key != NULL, "key type");
    NEED(!mg_is(t, MG_T_DIRECT) || t->size <= 8, "direct type");
    t->in_n = row->in_n;
    t->out_n = row->out_n;
    return load_fields(m, row, t) && load_methods(m, row, t) && load_signature(m, row->in_off, row->in_n, &t->in)
           && load_signature(m, row->out_off, row->out_n, &t->out);
}

static bool load_types(mg_machine *m) {
    const mg_i_type *row = rows(m, MG_S_TYPE);
    for (uint32_t i = 0; i < m->type_n; i++) {
        if (!load_type(m, &row[i], &m->types[i])) { return false; }
    }
    return true;
}

static int compare_symbols(const void *x, const void *y) { return strcmp(((const mg_native *)x)->symbol, ((const mg_native *)y)->symbol); }

static const mg_native *const native_tables[] = {
    mg_natives_str, mg_natives_unicode, mg_natives_num, mg_natives_math, mg_natives_sort, mg_natives_errors, mg_natives_fmt,
    mg_natives_reflect, mg_natives_os, mg_natives_process, mg_natives_time, mg_natives_runtime,
    mg_natives_machine, mg_natives_stack, mg_natives_sync, mg_natives_big, mg_natives_hash, mg_natives_regexp, mg_natives_signals,
    mg_natives_reflect_call, mg_natives_reflect_chan, mg_natives_reflect_make,
};

// All natives, sorted by symbol; made once in a process.
static const mg_native *all_natives(size_t *n) {
    static mg_native *all;
    static size_t total;
    if (all == NULL) {
        size_t k = 0;
        for (size_t i = 0; i < sizeof native_tables / sizeof *native_tables; i++) {
            for (const mg_native *native = native_tables[i]; native->symbol != NULL; native++) { k++; }
        }
        mg_native *sorted = malloc(k * sizeof *sorted);
        if (sorted == NULL) { *n = 0; return NULL; }
        total = 0;
        for (size_t i = 0; i < sizeof native_tables / sizeof *native_tables; i++) {
            for (const mg_native *native = native_tables[i]; native->symbol != NULL; native++) { sorted[total++] = *native; }
        }
        qsort(sorted, total, sizeof *sorted, compare_symbols);
        all = sorted;
    }
    *n = total;
    return all;
}

static mg_native_fn find_native(mg_str symbol) {
    size_t low = 0, high;
    const mg_native *all = all_natives(&high);
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strncmp(all[middle].symbol, (const char *)symbol.ptr, (size_t)symbol.len);
        if (order == 0) { order = all[middle].symbol[symbol.len] != 0; }
        if (order == 0) { return all[middle].fn; }
        if (order < 0) { low = middle + 1; } else { high = middle; }
    }
    return NULL;
}

static bool load_func(mg_machine *m, const mg_i_func *row, mg_func *f) {
    STRING(row->symbol); STRING(row->name); STRING(row->file); STRING(row->args);
    NEED(within(row->code_off, row->code_len, count(m, MG_S_CODE)), "code");
    NEED(within(row->line_off, row->line_n, count(m, MG_S_LINE)), "lines");
    NEED(within(row->open_off, row->open_n, count(m, MG_S_OPEN)) && row->open_n <= 8, "open-coded defers");
    NEED(within(row->table_off, row->table_n, count(m, MG_S_TABLE)), "jump tables");
    NEED(within(row->var_off, row->var_n, count(m, MG_S_VAR)), "variables");
    NEED(row->type1 <= m->type_n, "type index");
    NEED((uint64_t)row->results + row->params + row->locals + row->stack < 60000, "frame size");
    f->results = row->results;
    f->params = row->params;
    f->locals = row->locals;
    f->ctx_slot = row->results + row->params;
    f->stack_base = f->ctx_slot + (row->locals > 0 ? row->locals : 1);
    if (f->stack_base < MG_MIN_FRAME) { f->stack_base = MG_MIN_FRAME; }
    f->frame = f->stack_base + row->stack;
    f->flags = row->flags;
    f->index = (uint32_t)(f - m->funcs);
    f->ir = (const uint8_t *)rows(m, MG_S_CODE) + row->code_off;
    f->ir_len = row->code_len;
    f->record = row;
    f->name = m->strings[row->name];
    f->symbol = m->strings[row->symbol];
    f->file = m->strings[row->file];
    f->args = m->strings[row->args];
    for (uint32_t k = 0; k < row->open_n; k++) {
        const mg_i_open *open = mg_image_open(m, row->open_off + k);
        NEED(open->func1 <= m->func_n && (uint64_t)open->slot + open->n <= f->stack_base && row->bits_slot < f->stack_base, "open-coded defer");
        NEED(open->func1 != 0 || open->n > 0, "open-coded defer");
    }
    if (row->flags & MG_F_NATIVE) {
        f->native = find_native(f->symbol);
        if (f->native == NULL) {
            mg_set_error(m, "no native function %.*s", (int)f->symbol.len, f->symbol.ptr);
            return false;
        }
    }
    return true;
}

static bool load_funcs(mg_machine *m) {
    m->func_records = rows(m, MG_S_FUNC);
    mg_closure *values = mg_image_alloc(m, m->func_n * sizeof *values);
    NEED(values != NULL, "out of memory");
    for (uint32_t i = 0; i < m->func_n; i++) {
        if (!load_func(m, &m->func_records[i], &m->funcs[i])) { return false; }
        values[i].fn = &m->funcs[i];
        m->funcs[i].value = &values[i];
    }
    for (uint32_t i = 0; i < m->func_n; i++) {
        const char *wrong = m->funcs[i].native != NULL ? NULL : mg_verify(m, &m->funcs[i]);
        if (wrong != NULL) {
            mg_set_error(m, "damaged image: %.*s: %s", (int)m->funcs[i].symbol.len, m->funcs[i].symbol.ptr, wrong);
            return false;
        }
    }
    return true;
}

// Static data lies in two blocks, so that only one need be scanned.
static bool place_data(mg_machine *m) {
    const mg_i_data *row = rows(m, MG_S_DATA);
    m->data_n = count(m, MG_S_DATA);
    m->data = mg_image_alloc(m, (m->data_n + 1) * sizeof *m->data);
    NEED(m->data != NULL, "out of memory");
    for (int noscan = 0; noscan < 2; noscan++) {
        uint64_t size = 0;
        for (uint32_t i = 0; i < m->data_n; i++) {
            if ((int)(row[i].flags & 1) == noscan) { size += (row[i].size + 15u) & ~UINT64_C(15); }
            NEED(size < LIMIT * UINT64_C(16), "static data");
        }
        uint8_t *memory = mg_image_alloc(m, size + 16);
        NEED(memory != NULL, "out of memory");
        uint64_t at = 0;
        for (uint32_t i = 0; i < m->data_n; i++) {
            if ((int)(row[i].flags & 1) != noscan) { continue; }
            m->data[i] = memory + at;
            at += (row[i].size + 15u) & ~UINT64_C(15);
        }
        if (noscan == 0) { m->data_scan = memory; m->data_scan_n = size; } else { m->data_noscan = memory; m->data_noscan_n = size; }
    }
    return true;
}

static bool fill_data(mg_machine *m) {
    const mg_i_data *row = rows(m, MG_S_DATA);
    const mg_i_reloc *relocs = rows(m, MG_S_RELOC);
    const uint8_t *bytes = rows(m, MG_S_BYTES);
    for (uint32_t i = 0; i < m->data_n; i++) {
        NEED(row[i].byte_n <= row[i].size && within(row[i].byte_off, row[i].byte_n, count(m, MG_S_BYTES)), "static data");
        NEED(within(row[i].reloc_off, row[i].reloc_n, count(m, MG_S_RELOC)), "relocations");
        memcpy(m->data[i], bytes + row[i].byte_off, row[i].byte_n);
        for (uint32_t k = row[i].reloc_off; k < row[i].reloc_off + row[i].reloc_n; k++) {
            const mg_i_reloc *r = &relocs[k];
            NEED((uint64_t)r->offset + 8 <= row[i].size && r->offset % 8 == 0, "relocation");
            const void *value;
            switch (r->kind) {
            case 0: NEED(r->target < m->data_n && r->addend <= row[r->target].size, "relocation"); value = (char *)m->data[r->target] + r->addend; break;
            case 1: NEED(r->target < m->func_n, "relocation"); value = m->funcs[r->target].value; break;
            case 2: TYPE(r->target); value = &m->types[r->target]; break;
            case 3: STRING(r->target); value = m->strings[r->target].ptr; break;
            default: return bad(m, "relocation");
            }
            memcpy((char *)m->data[i] + r->offset, &value, sizeof value);
        }
    }
    return true;
}

const mg_type *mg_type_named(mg_machine *m, const char *key) {
    const mg_i_type *row = rows(m, MG_S_TYPE);
    size_t n = strlen(key);
    for (uint32_t i = 0; i < m->type_n; i++) {
        mg_str s = m->strings[row[i].key];
        if ((size_t)s.len == n && memcmp(s.ptr, key, n) == 0) { return &m->types[i]; }
    }
    return NULL;
}

static mg_func *func_named(mg_machine *m, const char *symbol) {
    size_t n = strlen(symbol);
    for (uint32_t i = 0; i < m->func_n; i++) {
        if ((size_t)m->funcs[i].symbol.len == n && memcmp(m->funcs[i].symbol.ptr, symbol, n) == 0) { return &m->funcs[i]; }
    }
    return NULL;
}

// What the machine itself needs of package runtime.
static bool bind_runtime(mg_machine *m) {
    struct { const mg_type **at; const char *key; } types[] = {
        {&m->t_string, "string"}, {&m->t_error_string, "runtime.errorString"}, {&m->t_plain_error, "runtime.plainError"},
        {&m->t_bounds_error, "runtime.boundsError"}, {&m->t_assertion_error, "*runtime.TypeAssertionError"},
        {&m->t_nil_error, "*runtime.PanicNilError"}, {&m->t_unhashable_error, "internal/runtime/maps.unhashableTypeError"},
        {&m->t_fault_error, "runtime.errorAddressString"},
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        *types[i].at = mg_type_named(m, types[i].key);
        if (*types[i].at == NULL) { mg_set_error(m, "damaged image: no type %s", types[i].key); return false; }
    }
    NEED(m->t_assertion_error->elem != NULL && m->t_assertion_error->elem->size == 96 && m->t_nil_error->elem != NULL
         && m->t_bounds_error->size == 24 && m->t_fault_error->size == 24 && m->t_string->size == 16, "runtime types");
    m->f_panic_text = func_named(m, "runtime.panicText");
    NEED(m->f_panic_text != NULL && m->f_panic_text->results == 3 && m->f_panic_text->params == 2, "runtime.panicText");
    // Programs that are not linked with package runtime as it is have no such goroutines.
    m->f_finalizers = func_named(m, "runtime.runFinalizers");
    m->f_cleanups = func_named(m, "runtime.runCleanups");
    m->f_update = func_named(m, "runtime.updateMaxProcs");
    return true;
}

// Whether a setting is on: by the variable GODEBUG, else by the program's own list. Of several mentions the last counts.
static bool setting(const char *name, mg_str program) {
    const char *environment = getenv("GODEBUG");
    mg_str lists[2] = {program, {(const uint8_t *)environment, environment == NULL ? 0 : (int64_t)strlen(environment)}};
    size_t n = strlen(name);
    bool on = false;
    for (int i = 0; i < 2; i++) {
        const char *at = (const char *)lists[i].ptr, *end = at + lists[i].len;
        while (at < end) {
            const char *comma = memchr(at, ',', (size_t)(end - at));
            const char *stop = comma == NULL ? end : comma;
            if ((size_t)(stop - at) == n + 2 && memcmp(at, name, n) == 0 && at[n] == '=') { on = at[n + 1] == '1'; }
            at = stop + 1;
        }
    }
    return on;
}

// The two functions that exist in the machine only.
static void own_function(mg_func *f, uint32_t index, const char *name) {
    static const mg_i_func record = {.deferreturn = 0};
    *f = (mg_func){.index = index, .record = &record, .flags = MG_F_RUNTIME, .stack_base = MG_MIN_FRAME, .frame = MG_MIN_FRAME,
                   .name = {(const uint8_t *)name, (int64_t)strlen(name)}, .symbol = {(const uint8_t *)name, (int64_t)strlen(name)}};
}

bool mg_image_load(mg_machine *m, const void *image, size_t size) {
    if (!load_header(m, image, size) || !load_strings(m)) { return false; }
    m->type_n = count(m, MG_S_TYPE);
    m->func_n = count(m, MG_S_FUNC);
    m->types = mg_image_alloc(m, (m->type_n + 1) * sizeof *m->types);
    m->funcs = mg_image_alloc(m, (m->func_n + 2) * sizeof *m->funcs);
    NEED(m->types != NULL && m->funcs != NULL, "out of memory");
    if (!load_types(m) || !place_data(m) || !load_funcs(m) || !fill_data(m)) { return false; }
    NEED(count(m, MG_S_PROGRAM) == 1, "no entry");
    const mg_i_program *program = rows(m, MG_S_PROGRAM);
    STRING(program->godebug);
    m->panic_nil = setting("panicnil", m->strings[program->godebug]);
    m->entry = program->entry;
    NEED(m->entry < m->func_n && m->funcs[m->entry].params == 0 && m->funcs[m->entry].results == 0 && m->funcs[m->entry].native == NULL, "entry");
    if (!bind_runtime(m)) { return false; }
    m->f_gopanic = &m->funcs[m->func_n];
    m->f_goexit = &m->funcs[m->func_n + 1];
    own_function(m->f_gopanic, m->func_n, "runtime.gopanic");
    own_function(m->f_goexit, m->func_n + 1, "runtime.goexit");
    return true;
}

void mg_image_free(mg_machine *m) {
    for (uint32_t i = 0; i < m->func_n && m->funcs != NULL; i++) {
        free(m->funcs[i].units);
        free(m->funcs[i].ir_pc);
        free(m->funcs[i].inlined_pc);
        free(m->funcs[i].inlines);
    }
    for (block *b = m->image_blocks; b != NULL;) {
        block *next = b->next;
        free(b);
        b = next;
    }
    free(m->image);
}
