"""One module a language, each with its `PROFILE`; a language without a module has an empty one."""
