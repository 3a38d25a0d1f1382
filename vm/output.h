// What the machine itself writes: the print builtins, panics, tracebacks. Goes to standard error, gathered in a small buffer.
#ifndef MG_OUTPUT_H
#define MG_OUTPUT_H

#include "state.h"

// With `to` set the text goes to that memory instead, and what finds no room is dropped. With `copied` set it goes to descriptor `copy` too.
typedef struct { uint8_t *to; size_t room; size_t n; bool copied; int copy; char text[4096]; } mg_out;

void mg_out_flush(mg_out *out);
void mg_out_bytes(mg_out *out, const void *bytes, size_t n);
void mg_out_str(mg_out *out, mg_str s);
void mg_out_format(mg_out *out, const char *format, ...) __attribute__((format(printf, 2, 3)));
void mg_out_float(mg_out *out, double x, int bits);
void mg_out_complex(mg_out *out, double re, double im, int bits);
// A text with every newline followed by a tab, so that a value cannot forge a traceback.
void mg_out_indented(mg_out *out, mg_str s);

// Headers and frames of one goroutine, without the blank line before it.
void mg_traceback(mg_machine *m, mg_g *g, mg_out *out);
// All goroutines but `shown`, oldest first, each behind a blank line.
void mg_traceback_others(mg_machine *m, const mg_g *shown, mg_out *out);

// What tracebacks show, by a name of GOTRACEBACK; never less than the environment asked for.
void mg_set_traceback(mg_machine *m, const char *name);

#endif
