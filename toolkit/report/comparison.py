class Comparison: pass
