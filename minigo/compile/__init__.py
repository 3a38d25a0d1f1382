"""From typed syntax tree to IR, and from packages to a program image."""
