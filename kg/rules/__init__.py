"""What the extraction knows about relations, rule by rule, with examples that run."""
