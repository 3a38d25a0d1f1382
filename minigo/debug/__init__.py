"""The stepping debugger: one session engine, and the faces that drive it."""
