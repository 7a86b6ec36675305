"""Run every script of the gallery and print how far its formulas are from autograd."""

# --8<-- [start:table]
import contextlib
import io
import runpy
from pathlib import Path

for path in sorted(Path(__file__).parent.glob("*.py")):
    if path.stem in ("table", "symbolic"):
        continue
    with contextlib.redirect_stdout(io.StringIO()):
        script = runpy.run_path(str(path))
    bound = next(bound for bound in (1e-13, 1e-12) if script["error"] <= bound)
    print(f"{path.stem:15} {script['shapes']:32} ≤ {bound}")
    #> attention       (2, 4), (3, 4), (3, 5) → (2, 5)  ≤ 1e-13
    #> batch_norm      (5, 2) → (5, 2)                  ≤ 1e-13
    #> bce_with_logits (4,) → ()                        ≤ 1e-13
    #> convolution     (8,) → (4,)                      ≤ 1e-13
    #> convolution_2d  (2, 2, 6, 5) → (2, 3, 3, 3)      ≤ 1e-13
    #> cross_entropy   (3, 4) → ()                      ≤ 1e-13
    #> dropout         (6,) → (6,)                      ≤ 1e-13
    #> elementwise     (5,) → (5,)                      ≤ 1e-13
    #> embedding       (5, 2) → (3, 2)                  ≤ 1e-13
    #> inverse         (3, 3) → (3, 3)                  ≤ 1e-13
    #> layer_norm      (4,) → (4,)                      ≤ 1e-13
    #> linear          (4,) → (3,)                      ≤ 1e-13
    #> log_softmax     (4,) → (4,)                      ≤ 1e-13
    #> logdet          (3, 3) → ()                      ≤ 1e-13
    #> logsumexp       (4,) → ()                        ≤ 1e-13
    #> matrix_product  (2, 3), (3, 4) → (2, 4)          ≤ 1e-13
    #> max_pooling     (7,) → (3,)                      ≤ 1e-13
    #> mse             (4,) → ()                        ≤ 1e-13
    #> network         (4, 1, 8, 8) → ()                ≤ 1e-13
    #> norm            (4,) → ()                        ≤ 1e-13
    #> normalize       (4,) → (4,)                      ≤ 1e-13
    #> rms_norm        (4,) → (4,)                      ≤ 1e-13
    #> softmax         (4,) → (4,)                      ≤ 1e-13
# --8<-- [end:table]
