"""Exercise: take the prefixes of a saved network away."""

# --8<-- [start:start]
def clean(state):
    """The names without "module." and "_orig_mod." at their beginning."""
    return {name.removeprefix("module."): value for name, value in state.items()}


# --8<-- [end:start]


# --8<-- [start:check]
def check(clean):
    for name, right in {
        "module.fc.weight": "fc.weight",
        "_orig_mod.fc.weight": "fc.weight",
        "_orig_mod.module.fc.weight": "fc.weight",
        "module._orig_mod.fc.weight": "fc.weight",
        "fc.weight": "fc.weight",
        "submodule.weight": "submodule.weight",
        "module.model.0.bias": "model.0.bias",
        "module.fc.module.bias": "fc.module.bias",
    }.items():
        try:
            found = list(clean({name: 0}))
        except (AttributeError, LookupError, RuntimeError, TypeError) as error:
            return f"{name}: {type(error).__name__}, {error}. Return a new dict."
        if found != [right]:
            return f"{name} becomes {', '.join(map(str, found))}; expected {right}."
    return "Right."


print(check(clean))
#> _orig_mod.fc.weight becomes _orig_mod.fc.weight; expected fc.weight.
# --8<-- [end:check]


# --8<-- [start:solution]
def clean(state):
    result = {}
    for name, value in state.items():
        while name.startswith(("module.", "_orig_mod.")):
            name = name.split(".", 1)[1]
        result[name] = value
    return result


print(check(clean))
#> Right.
# --8<-- [end:solution]


# wrong: in one order only
def clean(state):
    return {
        k.removeprefix("_orig_mod.").removeprefix("module."): v
        for k, v in state.items()
    }


print(check(clean))
#> module._orig_mod.fc.weight becomes _orig_mod.fc.weight; expected fc.weight.


# wrong: lstrip takes letters away, not a word
def clean(state):
    return {str.lstrip(k, "module._orig_mod."): v for k, v in state.items()}


print(check(clean))
#> module.model.0.bias becomes 0.bias; expected model.0.bias.


# wrong: wherever it stands between points
def clean(state):
    return {
        ".".join(x for x in k.split(".") if x not in ("module", "_orig_mod")): v
        for k, v in state.items()
    }


print(check(clean))
#> module.fc.module.bias becomes fc.bias; expected fc.module.bias.


# wrong: nothing is returned
def clean(state):
    for k in list(state):
        state[k.removeprefix("module.")] = state.pop(k)


print(check(clean))
#> module.fc.weight: TypeError, 'NoneType' object is not iterable. Return a new dict.


# wrong: a list of pairs
def clean(state):
    return [(k.removeprefix("module."), v) for k, v in state.items()]


print(check(clean))
#> module.fc.weight becomes ('fc.weight', 0); expected fc.weight.


# wrong: anywhere in the name
def clean(state):
    return {
        k.replace("module.", "").replace("_orig_mod.", ""): v for k, v in state.items()
    }


print(check(clean))
#> submodule.weight becomes subweight; expected submodule.weight.
