"""Report → str: one file per format; no decisions, no input or output."""
