"""Mentions → entities, with their scopes; links → assertions, with their confidence."""
