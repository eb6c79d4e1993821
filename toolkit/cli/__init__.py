"""The command line: arguments in, files and tables out."""

from toolkit.cli.commands import app as app
