"""When to practise what: questions that are due, weak spots, and how steadily somebody practises."""
