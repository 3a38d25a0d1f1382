"""From syntax tree to typed syntax tree, after go/types."""
