"""Fuzzing of every entry: `python -m tests.fuzz.run TARGET SECONDS`; crashers become fixtures."""
