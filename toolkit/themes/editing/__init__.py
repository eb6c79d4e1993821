"""A fitted model and what people edited of it in, the edited model out."""
