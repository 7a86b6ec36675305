"""Exercise: how much each GPU stores."""

# --8<-- [start:start]
# 3 billion parameters in float32, trained with Adam on 4 GPUs:
# how many GB of weights, gradients and Adam's means are on each?
guess = {"DDP": None, "FSDP": None}
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, dict) or set(guess) != {"DDP", "FSDP"}:
        return "Leave the two names as they are, and fill in numbers."
    parts = {
        0.25: "are the weights alone; what else has a number for each?",
        0.5: "are weights and gradients; what does Adam keep?",
        0.75: "would do if Adam kept one mean, but it keeps two.",
        1e9 / 2**30: "are right in GiB, but a GB has 10⁹ bytes.",
        1e9: "look like bytes; in GB, please.",
    }
    right = {"DDP": 3 * 16, "FSDP": 3 * 16 / 4}
    for name, expected in right.items():
        try:
            answer = float(guess[name])
        except (TypeError, ValueError, RuntimeError, OverflowError):
            return f"{name}: how many GB? A number is expected, not {guess[name]!r}."
        if abs(answer - expected) < 0.01:
            continue
        if answer == right["DDP"]:
            return "FSDP: that is all of it, and each GPU stores a part."
        for part, words in parts.items():
            if abs(answer / expected / part - 1) < 0.01:
                return f"{name}: {answer:g} GB {words}"
        return f"{name}: not {answer:g} GB. Count the bytes for one parameter first."
    return "Right."


print(check(guess))
#> DDP: how many GB? A number is expected, not None.
# --8<-- [end:check]

# --8<-- [start:solution]
# 4 bytes each for the weight, its gradient and two means: 16 for a parameter
print(check({"DDP": 3 * 16, "FSDP": 3 * 16 / 4}))
#> Right.
# --8<-- [end:solution]

# wrong: the weights alone
print(check({"DDP": 12, "FSDP": 3}))
#> DDP: 12 GB are the weights alone; what else has a number for each?

# wrong: without Adam
print(check({"DDP": 24, "FSDP": 6}))
#> DDP: 24 GB are weights and gradients; what does Adam keep?

# wrong: nothing shared out
print(check({"DDP": 48, "FSDP": 48}))
#> FSDP: that is all of it, and each GPU stores a part.

# wrong: only the weights shared out
print(check({"DDP": 48, "FSDP": 39}))
#> FSDP: not 39 GB. Count the bytes for one parameter first.

# wrong: one mean
print(check({"DDP": 36, "FSDP": 9}))
#> DDP: 36 GB would do if Adam kept one mean, but it keeps two.

# wrong: other units
print(check({"DDP": 48, "FSDP": 11.18}))
#> FSDP: 11.18 GB are right in GiB, but a GB has 10⁹ bytes.

# wrong: the weights alone, shared out
print(check({"DDP": 48, "FSDP": 3}))
#> FSDP: 3 GB are the weights alone; what else has a number for each?

# wrong: bytes
print(check({"DDP": 48e9, "FSDP": 12e9}))
#> DDP: 4.8e+10 GB look like bytes; in GB, please.

# wrong: a list
print(check([48, 12]))
#> Leave the two names as they are, and fill in numbers.
