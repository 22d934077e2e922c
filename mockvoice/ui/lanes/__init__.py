"""What is drawn along the time of a recording: which part of it is seen, and the lanes beside its waveform."""
