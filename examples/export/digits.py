"""A network leaves its program: exported, as ONNX, as a service."""

import warnings

# torch.export.load of torch 2.11 warns of a buffer of its own.
warnings.filterwarnings("ignore", "The given buffer is not writable")

# --8<-- [start:first]
import tempfile
from pathlib import Path

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.export import Dim
from torch.nn import functional as F

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)  # or a folder of yours

images, labels = load_digits(return_X_y=True)  # 8 by 8 pixels, from 0 to 16
x, y = torch.tensor(images, dtype=torch.float32), torch.tensor(labels)


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.out = nn.Linear(64, 64), nn.Linear(64, 10)

    def forward(self, pixels):
        return self.out(self.hidden(pixels / 16).relu())


torch.manual_seed(0)
net = Digits()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in range(100):
    optimizer.zero_grad()
    F.cross_entropy(net(x[:1500]), y[:1500]).backward()
    optimizer.step()
net.eval()

rows = {"pixels": {0: Dim("rows")}}  # any number of images
program = torch.export.export(net, (x[:2],), dynamic_shapes=rows)
torch.export.save(program, folder / "digits.pt2")

# in another program, which has no class Digits
predict = torch.export.load(folder / "digits.pt2").module()
right = (predict(x[1500:]).argmax(dim=1) == y[1500:]).sum().item()
print(right > 0.85 * len(x[1500:]), torch.equal(predict(x), net(x)))
#> True True
# --8<-- [end:first]

# --8<-- [start:times]
from torch.utils.benchmark import Timer

times = {"the class": [], "exported": []}
with torch.inference_mode():
    for _ in range(20):  # in turn: a busy moment is one for both
        for name, network in zip(times, [net, predict], strict=True):
            timer = Timer("f(row)", globals={"f": network, "row": x[:1]})
            times[name].append(timer.timeit(20).mean)  # seconds, on one thread
print("exported takes longer:", min(times["exported"]) > 1.2 * min(times["the class"]))
#> exported takes longer: True
# --8<-- [end:times]

# --8<-- [start:onnx]
import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore", FutureWarning)  # of a name inside torch
    onnx_program = torch.onnx.export(
        net, (x[:2],), dynamic_shapes=rows, input_names=["pixels"], verbose=False
    )
onnx_program.save(folder / "digits.onnx")
# --8<-- [end:onnx]

# --8<-- [start:onnxruntime]
import onnxruntime

session = onnxruntime.InferenceSession(
    folder / "digits.onnx", providers=["CPUExecutionProvider"]
)
for entry in session.get_inputs():
    print(entry.name, entry.shape, entry.type)
    #> pixels ['rows', 64] tensor(float)

(scores,) = session.run(None, {"pixels": x.numpy()})
theirs = torch.from_numpy(scores)
with torch.no_grad():
    ours = net(x)
torch.testing.assert_close(theirs, ours, rtol=1e-4, atol=1e-4)
print(torch.equal(theirs.argmax(dim=1), ours.argmax(dim=1)))
#> True
# --8<-- [end:onnxruntime]

# --8<-- [start:input]
from onnxruntime.capi.onnxruntime_pybind11_state import InvalidArgument

for name, array in {
    "float64": x.double().numpy(),
    "63 pixels": x[:, 1:].numpy(),
}.items():
    try:
        session.run(None, {"pixels": array})
    except InvalidArgument as e:
        print(name, type(e).__name__, sep=": ")
        #> float64: InvalidArgument
        #> 63 pixels: InvalidArgument
# --8<-- [end:input]

# --8<-- [start:service]
import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

predict = torch.export.load(folder / "digits.pt2").module()  # once, at the start


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        try:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            pixels = torch.tensor(json.loads(body)["pixels"], dtype=torch.float32)
            if pixels.ndim != 2 or pixels.shape[1] != 64:
                raise ValueError(f"rows of 64 pixels, not {tuple(pixels.shape)}")
            with torch.inference_mode():
                status, answer = 200, {"digits": predict(pixels).argmax(1).tolist()}
        except (ValueError, LookupError, TypeError, ArithmeticError) as error:
            status, answer = 400, {"error": str(error)}
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *values):
        pass  # no line for each request


server = HTTPServer(("127.0.0.1", 0), Handler)  # port 0: one that is free
Thread(target=server.serve_forever, daemon=True).start()
# --8<-- [end:service]

# --8<-- [start:ask]
from urllib.error import HTTPError
from urllib.request import urlopen


def ask(pixels):
    url = f"http://127.0.0.1:{server.server_port}"
    try:
        with urlopen(url, data=json.dumps({"pixels": pixels}).encode()) as answer:
            return answer.status, json.load(answer)
    except HTTPError as e:
        return e.code, json.load(e)


print(ask(x[:3].tolist()), y[:3].tolist())
#> (200, {'digits': [0, 1, 2]}) [0, 1, 2]
print(ask([[0.0, 1.0]]))
#> (400, {'error': 'rows of 64 pixels, not (1, 2)'})
print(ask([[10**400] * 64]))
#> (400, {'error': 'int too large to convert to float'})
server.shutdown()
server.server_close()
# --8<-- [end:ask]

temporary.cleanup()
