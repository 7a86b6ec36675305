"""Run every script of the gallery: no formula is far from autograd."""

# --8<-- [start:table]
import contextlib
import io
import runpy
from pathlib import Path

worst = 0.0
for path in sorted(Path(__file__).parent.glob("*.py")):
    if path.stem in ("table", "symbolic"):
        continue
    with contextlib.redirect_stdout(io.StringIO()):
        script = runpy.run_path(str(path))
    print(f"{path.stem:15} {script['shapes']}")
    #> attention       (2, 4), (3, 4), (3, 5) → (2, 5)
    #> batch_norm      (5, 2) → (5, 2)
    #> bce_with_logits (4,) → ()
    #> convolution     (8,) → (4,)
    #> convolution_2d  (2, 2, 6, 5) → (2, 3, 3, 3)
    #> cross_entropy   (3, 4) → ()
    #> dropout         (6,) → (6,)
    #> elementwise     (5,) → (5,)
    #> embedding       (5, 2) → (3, 2)
    #> inverse         (3, 3) → (3, 3)
    #> layer_norm      (4,) → (4,)
    #> linear          (4,) → (3,)
    #> log_softmax     (4,) → (4,)
    #> logdet          (3, 3) → ()
    #> logsumexp       (4,) → ()
    #> matrix_product  (2, 3), (3, 4) → (2, 4)
    #> max_pooling     (7,) → (3,)
    #> mse             (4,) → ()
    #> network         (4, 1, 8, 8) → ()
    #> norm            (4,) → ()
    #> normalize       (4,) → (4,)
    #> rms_norm        (4,) → (4,)
    #> softmax         (4,) → (4,)
    worst = max(worst, script["error"])

print("largest difference below 1e-12:", worst < 1e-12)
#> largest difference below 1e-12: True
# --8<-- [end:table]
