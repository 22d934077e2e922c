"""Data for training and measuring how filled pauses are heard."""
