// Natives of unicode and unicode/utf8.
#include <string.h>

#include "args.h"
#include "native.h"
#include "text.h"

// unicode/utf8: a text argument begins with pointer and length whether it is a string or a slice.

static mg_status utf8_decode(mg_machine *m, mg_slot *fp) {
    (void)m;
    int32_t r;
    size_t width = mg_utf8_decode(fp[2].b, (size_t)fp[3].i, &r);
    fp[0].i = r;
    fp[1].u = width;
    return MG_OK;
}

static mg_status utf8_decode_last(mg_machine *m, mg_slot *fp) {
    (void)m;
    int32_t r;
    size_t width = mg_utf8_decode_last(fp[2].b, (size_t)fp[3].i, &r);
    fp[0].i = r;
    fp[1].u = width;
    return MG_OK;
}

// An encoding that is cut short is one that some bytes more would make valid.
static bool is_full(mg_str s) {
    int32_t r;
    if (s.len == 0) return false;
    if (mg_text_rune(s, 0, &r) > 1 || r != MG_RUNE_ERROR || s.len >= MG_UTF8_MAX) return true;
    static const uint8_t tails[] = {0x80, 0x90, 0xA0, 0xBF};  // a second byte for every first one
    for (size_t i = 0; i < sizeof tails; i++) {
        uint8_t whole[MG_UTF8_MAX] = {0, tails[i], 0x80, 0x80};
        memcpy(whole, s.ptr, (size_t)s.len);
        if ((int64_t)mg_utf8_decode(whole, sizeof whole, &r) > s.len) return false;
    }
    return true;
}

static mg_status utf8_full(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = is_full(mg_arg_str(fp + 1));
    return MG_OK;
}

static mg_status utf8_count(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_utf8_count(fp[1].b, (size_t)fp[2].i);
    return MG_OK;
}

static mg_status utf8_valid(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].u = mg_utf8_valid(fp[1].b, (size_t)fp[2].i) == fp[2].u;
    return MG_OK;
}

static mg_status utf8_rune_len(mg_machine *m, mg_slot *fp) {
    (void)m;
    uint8_t bytes[MG_UTF8_MAX];
    int32_t r = (int32_t)fp[1].i;
    fp[0].i = mg_rune_valid(r) ? (int64_t)mg_utf8_encode(bytes, r) : -1;
    return MG_OK;
}

static mg_status utf8_encode(mg_machine *m, mg_slot *fp) {
    (void)m;
    uint8_t bytes[MG_UTF8_MAX] = {0};
    fp[1].u = mg_utf8_encode(bytes, (int32_t)fp[2].i);
    fp[0].u = bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
    return MG_OK;
}

// unicode

#define CLASS(name, class) \
    static mg_status rune_is_##name(mg_machine *m, mg_slot *fp) { \
        (void)m; \
        fp[0].u = mg_rune_is((int32_t)fp[1].i, class); \
        return MG_OK; \
    }

CLASS(control, MG_RUNE_CONTROL)
CLASS(digit, MG_RUNE_DIGIT)
CLASS(graphic, MG_RUNE_GRAPHIC)
CLASS(letter, MG_RUNE_LETTER)
CLASS(lower, MG_RUNE_LOWER)
CLASS(mark, MG_RUNE_MARK)
CLASS(number, MG_RUNE_NUMBER)
CLASS(print, MG_RUNE_PRINT)
CLASS(punct, MG_RUNE_PUNCT)
CLASS(space, MG_RUNE_SPACE)
CLASS(symbol, MG_RUNE_SYMBOL)
CLASS(title, MG_RUNE_TITLE)
CLASS(upper, MG_RUNE_UPPER)

static mg_status rune_to_upper(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].i = mg_rune_to(MG_RUNE_TO_UPPER, (int32_t)fp[1].i);
    return MG_OK;
}

static mg_status rune_to_lower(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].i = mg_rune_to(MG_RUNE_TO_LOWER, (int32_t)fp[1].i);
    return MG_OK;
}

static mg_status rune_to_title(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].i = mg_rune_to(MG_RUNE_TO_TITLE, (int32_t)fp[1].i);
    return MG_OK;
}

static mg_status rune_fold(mg_machine *m, mg_slot *fp) {
    (void)m;
    fp[0].i = mg_rune_fold((int32_t)fp[1].i);
    return MG_OK;
}

#define UTF8(go, c) {"unicode/utf8." go, utf8_##c}
#define RUNE(go, c) {"unicode." go, rune_##c}
const mg_native mg_natives_unicode[] = {
    UTF8("DecodeRune", decode),
    UTF8("DecodeRuneInString", decode),
    UTF8("DecodeLastRune", decode_last),
    UTF8("DecodeLastRuneInString", decode_last),
    UTF8("FullRune", full),
    UTF8("FullRuneInString", full),
    UTF8("RuneCount", count),
    UTF8("RuneCountInString", count),
    UTF8("RuneLen", rune_len),
    UTF8("Valid", valid),
    UTF8("ValidString", valid),
    UTF8("encode", encode),
    RUNE("IsControl", is_control),
    RUNE("IsDigit", is_digit),
    RUNE("IsGraphic", is_graphic),
    RUNE("IsLetter", is_letter),
    RUNE("IsLower", is_lower),
    RUNE("IsMark", is_mark),
    RUNE("IsNumber", is_number),
    RUNE("IsPrint", is_print),
    RUNE("IsPunct", is_punct),
    RUNE("IsSpace", is_space),
    RUNE("IsSymbol", is_symbol),
    RUNE("IsTitle", is_title),
    RUNE("IsUpper", is_upper),
    RUNE("ToUpper", to_upper),
    RUNE("ToLower", to_lower),
    RUNE("ToTitle", to_title),
    RUNE("SimpleFold", fold),
    {NULL, NULL},
};
