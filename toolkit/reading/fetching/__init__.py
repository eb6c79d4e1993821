"""An address that was given → what lies there, checked before it is asked, bounded while it comes."""
