"""The stories frame: its rows and columns, their order, and how it is written; nothing else."""
