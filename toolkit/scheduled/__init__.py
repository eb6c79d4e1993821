"""A digest that is made every morning by itself: its config, its sources, its editions, its alarms."""
