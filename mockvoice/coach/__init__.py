"""The optional coach: a language model on this computer that words a follow-up and a paragraph of feedback.

It is off unless the person names a server. It never judges: scores, statuses and the choice of what to ask for stay
with the rules, and whatever it says is checked before it is spoken or shown.
"""
