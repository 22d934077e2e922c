"""From sound to words with times."""

import os

# Read by huggingface_hub when faster-whisper imports it: no usage reports are sent, and downloads go over plain HTTPS,
# where progress can be shown and a broken one taken up again.
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_XET"] = "1"
