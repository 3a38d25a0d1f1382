"""From text to syntax tree: lexer, LALR parser, nodes."""
