"""Benchmarks: programs, measurement and report."""
