"""A report as Markdown, HTML, JSON and tables; the only room that knows markup."""
