"""What many answers say together: the report of an interview, and progress over time."""
