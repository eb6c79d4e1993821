"""The command line: arguments in, files and tables out."""

from toolkit.cli.app import app as app
