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
    print(f"{path.stem:15} {script['shapes']:32} {script['error'] <= 1e-12}")
    #> attention       (2, 4), (3, 4), (3, 5) → (2, 5)  True
    #> batch_norm      (5, 2) → (5, 2)                  True
    #> bce_with_logits (4,) → ()                        True
    #> convolution     (8,) → (4,)                      True
    #> convolution_2d  (2, 2, 6, 5) → (2, 3, 3, 3)      True
    #> cross_entropy   (3, 4) → ()                      True
    #> dropout         (6,) → (6,)                      True
    #> elementwise     (5,) → (5,)                      True
    #> embedding       (5, 2) → (3, 2)                  True
    #> inverse         (3, 3) → (3, 3)                  True
    #> layer_norm      (4,) → (4,)                      True
    #> linear          (4,) → (3,)                      True
    #> log_softmax     (4,) → (4,)                      True
    #> logdet          (3, 3) → ()                      True
    #> logsumexp       (4,) → ()                        True
    #> matrix_product  (2, 3), (3, 4) → (2, 4)          True
    #> max_pooling     (7,) → (3,)                      True
    #> mse             (4,) → ()                        True
    #> network         (4, 1, 8, 8) → ()                True
    #> norm            (4,) → ()                        True
    #> normalize       (4,) → (4,)                      True
    #> rms_norm        (4,) → (4,)                      True
    #> softmax         (4,) → (4,)                      True
# --8<-- [end:table]
