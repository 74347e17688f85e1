"""Sentences with their mentions → who does what, numbers, problems and measures, each with its rule and its place."""
