"""Mutation testing of the rooms whose mistakes cost most: `python -m tests.mutation.run`."""
