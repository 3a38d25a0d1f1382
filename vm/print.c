// The print builtins and the machine's own output.
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "complex.h"
#include "float.h"
#include "hostlog.h"
#include "output.h"
#include "panic.h"

static void write_all(int fd, const char *text, size_t n) {
    while (n > 0) {
        ssize_t written = mg_host_write(fd, text, n);
        if (written < 0 && errno == EINTR) { continue; }
        if (written <= 0) { return; }
        text += written;
        n -= (size_t)written;
    }
}

void mg_out_flush(mg_out *out) {
    if (out->to != NULL) {
        size_t n = out->n < out->room ? out->n : out->room;
        memcpy(out->to, out->text, n);
        out->to += n;
        out->room -= n;
    } else {
        write_all(2, out->text, out->n);
        if (out->copied) { write_all(out->copy, out->text, out->n); }
    }
    out->n = 0;
}

void mg_out_bytes(mg_out *out, const void *bytes, size_t n) {
    const char *from = bytes;
    while (n > 0) {
        if (out->n == sizeof out->text) { mg_out_flush(out); }
        size_t part = sizeof out->text - out->n < n ? sizeof out->text - out->n : n;
        memcpy(out->text + out->n, from, part);
        out->n += part;
        from += part;
        n -= part;
    }
}

void mg_out_str(mg_out *out, mg_str s) { mg_out_bytes(out, s.ptr, (size_t)s.len); }

void mg_out_format(mg_out *out, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (n > 0) { mg_out_bytes(out, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1); }
}

void mg_out_float(mg_out *out, double x, int bits) {
    char text[MG_FLOAT_SHORT];
    double size = x < 0 ? -x : x;
    // Fewest digits that read back; scientific below 1e-4 and from 1e6 on.
    bool scientific = size != 0 && (size < 1e-4 || size >= 1e6) && size - size == 0;
    if (x != x) {
        mg_out_bytes(out, "NaN", 3);
    } else if (size - size != 0) {
        mg_out_bytes(out, x > 0 ? "+Inf" : "-Inf", 4);
    } else {
        mg_out_bytes(out, text, mg_float_format(text, x, scientific ? 'e' : 'f', -1, bits));
    }
}

void mg_out_complex(mg_out *out, double re, double im, int bits) {
    mg_out_bytes(out, "(", 1);
    mg_out_float(out, re, bits);
    if (!(im < 0) && !(im == 0 && __builtin_signbit(im)) && !(im > 0 && im - im != 0)) { mg_out_bytes(out, "+", 1); }
    mg_out_float(out, im, bits);
    mg_out_bytes(out, "i)", 2);
}

void mg_out_indented(mg_out *out, mg_str s) {
    for (int64_t i = 0; i < s.len; i++) {
        mg_out_bytes(out, s.ptr + i, 1);
        if (s.ptr[i] == '\n') { mg_out_bytes(out, "\t", 1); }
    }
}

void mg_print(mg_machine *m, const mg_slot *words, uint32_t kind) {
    mg_out out = {0};
    (void)m;
    switch (kind) {
    case 0: mg_out_format(&out, "%lld", (long long)words[0].i); break;
    case 1: mg_out_format(&out, "%llu", (unsigned long long)words[0].u); break;
    case 2: mg_out_float(&out, words[0].f, 64); break;
    case 3: mg_out_format(&out, "%s", words[0].u ? "true" : "false"); break;
    case 4: mg_out_str(&out, (mg_str){words[0].b, words[1].i}); break;
    case 5: mg_out_format(&out, "0x%llx", (unsigned long long)words[0].u); break;
    case 6: mg_out_format(&out, "[%lld/%lld]0x%llx", (long long)words[1].i, (long long)words[2].i, (unsigned long long)words[0].u); break;
    case 7: mg_out_format(&out, "(0x%llx,0x%llx)", (unsigned long long)words[0].u, (unsigned long long)words[1].u); break;
    case 8: mg_out_complex(&out, words[0].f, words[1].f, 64); break;
    case 9: mg_out_bytes(&out, " ", 1); break;
    case 10: mg_out_bytes(&out, "\n", 1); break;
    case 11: mg_out_float(&out, (double)words[0].f32, 32); break;
    case 12: mg_out_complex(&out, (double)mg_c64_re(words[0].u), (double)mg_c64_im(words[0].u), 32); break;
    default: break;
    }
    mg_out_flush(&out);
}
