"""Tokens: where they lie, where semicolons come from, and what is malformed."""

from __future__ import annotations

import pytest

from minigo.source import FileSet
from minigo.syntax.dump import dump_tokens
from minigo.syntax.parser import grammar
from syntax.cases import reported


def tokens(source: str | bytes) -> list[str]:
    files = FileSet()
    content = source.encode() if isinstance(source, str) else source
    return list(dump_tokens(files, files.add("x.go", content)))


def words(source: str) -> str:
    """The terminals of a text, without their places."""
    return " ".join(line.split(" ")[1] for line in tokens(source))


def test_columns_count_bytes() -> None:
    assert tokens('é := "日本" + x\n') == [
        "1:1 IDENTIFIER 'é'",
        "1:4 :=",
        "1:7 STRING_LIT '\"日本\"'",
        "1:16 +",
        "1:18 IDENTIFIER 'x'",
        "1:19 ; '\\n'",
        "2:1 $END ''",
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x\n", "IDENTIFIER ; $END"),
        ("x", "IDENTIFIER ; $END"),
        ("x // c\n", "IDENTIFIER ; $END"),
        ("x /* c */ y\n", "IDENTIFIER IDENTIFIER ; $END"),
        ("x /*\n*/ y\n", "IDENTIFIER ; IDENTIFIER ; $END"),
        ("x +\n\ny\n", "IDENTIFIER + IDENTIFIER ; $END"),
        ("f()\n[0]\n{}\n", "IDENTIFIER ( ) ; [ INT_LIT ] ; { } ; $END"),
        ("x++\ny--\n", "IDENTIFIER ++ ; IDENTIFIER -- ; $END"),
        (
            "return\nbreak\ncontinue\nfallthrough\n",
            "return ; break ; continue ; fallthrough ; $END",
        ),
        ("1 1.5 2i 'a' `a`\n", "INT_LIT FLOAT_LIT IMAGINARY_LIT RUNE_LIT STRING_LIT ; $END"),
        ("x;\n\n;\n", "IDENTIFIER ; ; $END"),
        ("if else func\n", "if else func $END"),
        ("", "$END"),
        ("\n\n// c\n", "$END"),
        ("x\r\ny\r\n", "IDENTIFIER ; IDENTIFIER ; $END"),
    ],
)
def test_semicolons(source: str, expected: str) -> None:
    assert words(source) == expected


def test_operators_are_as_long_as_can_be() -> None:
    text = "<<= >>= &^= ... && || <- ++ -- == != <= >= := += -= *= /= %= &= |= ^= << >> &^"
    assert words(text) == f"{text} $END"
    assert words("a<-b a&^b a&&b x...") == (
        "IDENTIFIER <- IDENTIFIER IDENTIFIER &^ IDENTIFIER IDENTIFIER && IDENTIFIER "
        "IDENTIFIER ... $END"
    )


@pytest.mark.parametrize(
    ("literals", "kind"),
    [
        ("0 00 0_7 42 4_2 0b1_0 0B1 0o17 0O1_7 0xBad_Face 0X_1", "INT_LIT"),
        ("0. 72.40 072.40 2.71828 1.e+0 6.67428e-11 1E6 .25 .12345E+5 1_5. 0.15e+0_2", "FLOAT_LIT"),
        ("0x1p-2 0x2.p10 0x1.Fp+0 0X.8p-0 0X_1FFFP-16 09.5 0e0", "FLOAT_LIT"),
        ("0i 0123i 0o123i 0xabci 0.i 2.71828i 1.e+0i 0x1p-2i 08i", "IMAGINARY_LIT"),
        (r"'a' 'ä' '本' '\t' '\000' '\377' '\x07' '\xff' '\u12e4' '\U00101234' '\''", "RUNE_LIT"),
        (r'"" "a\"b" "\a\b\f\n\r\t\v\\" "\u65e5\U00008a9e" "\xff\377" `` `a\n"`', "STRING_LIT"),
    ],
)
def test_literals(literals: str, kind: str) -> None:
    assert words(literals) == " ".join([kind] * len(literals.split()) + [";", "$END"])


def test_directives_are_kept() -> None:
    source = b"//go:build linux\r\npackage p //minigo:host x\n// go:no\n//gofmt\n"
    found = grammar().lexer.tokenize(FileSet().add("x.go", source)).pragmas
    assert [(pragma.pos, pragma.text) for pragma in found] == [
        (1, "go:build linux"),
        (29, "minigo:host x"),
    ]


@pytest.mark.parametrize("first", [b"\xef\xbb\xbf", b"#!/usr/bin/env minigo\n", b"#! x\r\n"])
def test_skipped_at_the_beginning(first: bytes) -> None:
    source = first + b"package p; var x @ int"
    line = 1 + first.count(b"\n")
    column = 18 if line == 2 else 21
    assert reported(source) == [f"{line}:{column}: invalid character U+0040 '@'"]


PACKAGE = b"package p\nvar x = "
MALFORMED = [
    (b"08", "2:10: invalid digit '8' in octal literal"),
    (b"0b12", "2:12: invalid digit '2' in binary literal"),
    (b"0o8", "2:11: invalid digit '8' in octal literal"),
    (b"0x", "2:11: hexadecimal literal has no digits"),
    (b"0b_", "2:12: binary literal has no digits"),
    (b"1__0", "2:11: '_' must separate successive digits"),
    (b"1_", "2:10: '_' must separate successive digits"),
    (b"0x_1_p1", "2:13: '_' must separate successive digits"),
    (b"1e", "2:11: exponent has no digits"),
    (b"1e+", "2:12: exponent has no digits"),
    (b"0x1.8", "2:14: hexadecimal mantissa requires a 'p' exponent"),
    (b"1p3", "2:10: 'p' exponent requires hexadecimal mantissa"),
    (b"0b1e3", "2:12: 'e' exponent requires decimal mantissa"),
    (b"0b1.0", "2:12: invalid radix point in binary literal"),
    (b"''", "2:10: empty rune literal or unescaped '"),
    (b"'ab'", "2:9: more than one character in rune literal"),
    (b"'a\n", "2:11: newline in rune literal"),
    (b"'a", "2:9: rune literal not terminated"),
    (b"'\\q'", "2:11: unknown escape"),
    (b'"\\\'"', "2:11: unknown escape"),
    (b'"\\x1"', "2:13: invalid character '\"' in hexadecimal escape"),
    (b'"\\u00e\xc3\xa9"', "2:15: invalid character '\xe9' in hexadecimal escape"),
    (b'"\\08"', "2:12: invalid character '8' in octal escape"),
    (b'"\\400"', "2:14: octal escape value 256 > 255"),
    (b'"\\uD800"', "2:16: escape is invalid Unicode code point U+D800"),
    (b'"\\U00110000"', "2:20: escape is invalid Unicode code point U+110000"),
    (b'"a\n', "2:11: newline in string"),
    (b'"a', "2:9: string not terminated"),
    (b"`a\n", "2:9: string not terminated"),
    (b"1 /* a", "2:11: comment not terminated"),
    (b"a#b", "2:10: invalid character U+0023 '#'"),
    (b"1 \x01", "2:11: invalid character U+0001"),
    (b"a\x00b", "2:10: invalid NUL character"),
    (b'"\x80"', "2:10: invalid UTF-8 encoding"),
    (b"1 // \xed\xa0\x80", "2:14: invalid UTF-8 encoding"),
    (b'"\xef\xbb\xbf"', "2:10: invalid BOM in the middle of the file"),
    (b"a\xe2\x82\xac", "2:10: invalid character U+20AC '\u20ac' in identifier"),
    (b"\xd9\xa1", "2:9: identifier cannot begin with digit U+0661 '\u0661'"),
    (b"1\xd9\xa1", "2:10: identifier cannot begin with digit U+0661 '\u0661'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "error"), MALFORMED)
def test_malformed(text: bytes, error: str) -> None:
    assert reported(PACKAGE + text)[0] == error


def test_malformed_literals_leave_a_tree() -> None:
    assert reported(PACKAGE + b"08 + 'ab' + \"\\q\"\n") == [
        "2:10: invalid digit '8' in octal literal",
        "2:14: more than one character in rune literal",
        "2:23: unknown escape",
    ]
