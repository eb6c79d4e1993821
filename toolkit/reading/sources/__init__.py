"""An input as bytes with a name: opened, unpacked, decoded and bounded, whatever is in it."""
