// Loading and verifying an image. After mg_image_load every index, jump target and stack depth in it can be trusted.
#ifndef MG_IMAGE_H
#define MG_IMAGE_H

#include "state.h"

// Copies, verifies and links the image into m. False with mg_error set; the machine is then only fit to be freed.
bool mg_image_load(mg_machine *m, const void *image, size_t size);
void mg_image_free(mg_machine *m);

// Zeroed memory that lives as long as the image; NULL when there is none.
void *mg_image_alloc(mg_machine *m, size_t size);

const mg_i_open *mg_image_open(const mg_machine *m, uint32_t index);
const mg_i_table *mg_image_table(const mg_machine *m, uint32_t index);
// The line table's row in force at an IR pc of f, NULL before the first.
const mg_i_line *mg_image_line(const mg_machine *m, const mg_func *f, uint32_t ir_pc);
// Parameters and results of f for tracebacks and debuggers, in order; *n counts them.
const mg_i_var *mg_image_vars(const mg_machine *m, const mg_func *f, uint32_t *n);

// Format the text of mg_error; the first text is kept.
void mg_set_error(mg_machine *m, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
