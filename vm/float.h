// Floats as text and back, exactly as Go's strconv: shortest digits that read back, any precision, correctly rounded. No machine.
#ifndef MG_FLOAT_H
#define MG_FLOAT_H

#include <stddef.h>
#include <stdint.h>

// Writes x in a format of strconv.FormatFloat: one of e E f g G b x X, else '%' and the letter. `bits` is 32 or 64; a precision < 0 asks for
// the fewest digits that read back as the same float of that size. Writes no more than mg_float_bound bytes, no 0 at the end, and
// returns their number. print and println of the runtime are format 'g' with precision -1.
size_t mg_float_format(char *to, double x, char format, int64_t precision, int bits);
size_t mg_float_bound(char format, int64_t precision);
enum { MG_FLOAT_SHORT = 32 };  // the bound of every format but 'f' with precision -1

typedef enum { MG_FLOAT_OK, MG_FLOAT_SYNTAX, MG_FLOAT_RANGE } mg_float_status;
// Reads the longest float at the start of s. *used is its length, also when it is out of range and *x an infinity.
mg_float_status mg_float_parse(const uint8_t *s, size_t n, int bits, double *x, size_t *used);

#endif
