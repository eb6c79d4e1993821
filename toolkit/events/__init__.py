"""Rows of terms and days in, stories that report one happening out."""
