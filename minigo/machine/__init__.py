"""The C machine as Python sees it. Only this package loads its library."""
