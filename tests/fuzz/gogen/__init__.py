"""A generator of random well-typed Go programs, deterministic by its seed.

A program is a batch of cases: functions that compute and print, each run by itself under recover
and with a bound on its loops and calls. `program.generate` makes the text. What a program prints
depends on nothing that Go leaves open: no addresses, no order of maps, no spare capacity of slices
that two of them share.
"""
