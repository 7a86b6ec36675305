"""CUDA without a GPU: "cuda" is read as "cpu", and what only a GPU has gets a stand-in.

Real: values, shapes, dtypes, the way through a script, names and signatures in torch.cuda.
Followed: which tensors would be on the GPU. What is computed from them is there too; a tensor
in main memory beside them raises, and so do `numpy()` and a wait that was forbidden.
Not real: times, memory (always 0), the words of errors. Streams do nothing, so a wait that is
missing is not found.
"""

import inspect
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import Mock, create_autospec

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode
from torch.utils._pytree import tree_flatten, tree_leaves, tree_unflatten
from torch.utils.benchmark import Timer

CUDA = dict.fromkeys(["reset_peak_memory_stats", "synchronize"])
CUDA |= {"device_count": 1, "is_available": True, "is_bf16_supported": True}
CUDA |= {"get_device_capability": (9, 0), "get_device_name": "a stand-in for a GPU"}
CUDA |= {"mem_get_info": (0, 0), "stream": nullcontext()}
ACCELERATOR = {"is_available": True, "synchronize": None}
ACCELERATOR |= {"current_accelerator": torch.device("cuda")}
ACCELERATOR |= {"current_stream": Mock(**{"is_capturing.return_value": False})}
NO_DATA = ("device", "_parse_to")
BOTH_DEVICES = ("to", "copy_", "__getitem__", "__setitem__", "__set__")
BOTH_DEVICES += ("_has_compatible_shallow_copy_type",)  # module.to asks it
SAYS = {Tensor.device.__get__: torch.device("cuda", 0), Tensor.is_cuda.__get__: True}
WAITS = ("item", "tolist", "cpu")


def stand_in() -> None:
    """Let the rest of this process have a GPU that is none."""
    mode = CudaIsCpu()
    for module, answers in (torch.cuda, CUDA), (torch.accelerator, ACCELERATOR):
        for name, answer in answers.items():
            _replace(module, name, return_value=answer)
    _replace(torch.cuda, "set_sync_debug_mode", side_effect=mode.set_sync_debug_mode)
    for kind in (torch.cuda.Stream, torch.cuda.Event):
        setattr(torch.cuda, kind.__name__, _idle(kind))
    _replace(torch.cuda, "current_stream", return_value=torch.cuda.Stream())
    _replace(torch.cuda.memory, "_record_memory_history", return_value=None)
    _replace(
        torch.cuda.memory, "_dump_snapshot", side_effect=lambda file: Path(file).touch()
    )
    _replace(Timer, "blocked_autorange", side_effect=lambda timer, **_: timer.timeit(1))
    nn.Parameter.__new__ = _parameter
    Tensor.record_stream = lambda self, stream: None
    torch.serialization.register_package(0, lambda _: None, lambda data, place: data)
    mode.__enter__()


def _replace(module, name: str, **answer) -> None:
    """Put a function with the same signature in the place of one of `module`."""
    setattr(module, name, create_autospec(getattr(module, name), **answer))


def _idle(kind: type):
    """What constructs objects with the methods of `kind` that do nothing."""

    def make(*args, **options):
        inspect.signature(kind.__new__).bind(kind, *args, **options)
        thing = create_autospec(kind, instance=True)
        if hasattr(thing, "elapsed_time"):
            thing.elapsed_time.return_value = 1.0
        return thing

    return make


class CudaIsCpu(TorchFunctionMode):
    """Runs every operation on the CPU, and marks the tensors that would be on the GPU."""

    sync_debug = "default"

    def set_sync_debug_mode(self, debug_mode) -> None:
        self.sync_debug = debug_mode

    def __torch_function__(self, func, types, args=(), kwargs=None):
        name, kwargs = func.__name__, dict(kwargs or {})
        if name in NO_DATA:
            return func(*args, **kwargs)
        if name in ("cuda", "cpu"):  # x.cuda() is x.to("cuda")
            func, args = Tensor.to, (*args, name)
        func = Tensor.clone if name == "pin_memory" else func
        kwargs.pop("pin_memory", None)
        given, form = tree_flatten((args, kwargs))
        devices = [str(x) for x in given if isinstance(x, (str, torch.device))]
        tensors = [x for x in given if isinstance(x, Tensor)]
        there = [hasattr(x, "on_cuda") for x in tensors]
        if any(there):
            if func in SAYS:
                return SAYS[func]
            if not kwargs.get("force"):  # x.numpy(force=True) is right anywhere
                self.refuse(name, [x for x in tensors if not hasattr(x, "on_cuda")])
        on = any(map(_is_cuda, devices)) or (any(there) and "cpu" not in devices)
        if devices:
            as_cpu = ["cpu" if _is_cuda(x) else x for x in given]
            args, kwargs = tree_unflatten(as_cpu, form)
        try:
            result = func(*args, **kwargs)
        except RuntimeError as error:
            if on and "allocate" in str(error):
                raise torch.OutOfMemoryError("CUDA out of memory") from None
            raise
        if func == Tensor.to and result is tensors[0] and on != there[0]:
            result = result.clone()  # where there is a GPU, it is a copy
        # a parameter's data is set, by module.to; what is copied into stays where it is
        for x in tree_leaves(tensors[0] if name == "__set__" else result) if on else ():
            if isinstance(x, Tensor) and name != "copy_":
                x.on_cuda = True
        return result

    def refuse(self, name: str, in_main_memory: list[Tensor]) -> None:
        """Raise what a GPU raises if one of its tensors meets these in an operation."""
        if name == "numpy":
            raise TypeError("can't convert cuda:0 device type tensor to numpy")
        if name in WAITS and self.sync_debug == "error":
            raise RuntimeError("called a synchronizing CUDA operation")
        if any(x.dim() for x in in_main_memory) and name not in BOTH_DEVICES:
            raise RuntimeError("Expected all tensors to be on the same device")


def _parameter(cls, data=None, *options, make=nn.Parameter.__new__, **more):
    made = make(cls, data, *options, **more)
    if hasattr(data, "on_cuda"):
        made.on_cuda = True
    return made


def _is_cuda(x) -> bool:
    return isinstance(x, (str, torch.device)) and str(x).startswith("cuda")
