"""``python -m toolkit`` is the command ``toolkit``."""

from toolkit.cli import app

if __name__ == "__main__":
    app(prog_name="toolkit")
