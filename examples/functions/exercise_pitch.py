"""Exercise: which frequency a signal has."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def pitch(signal, rate):
    return torch.fft.rfft(signal).abs().argmax().item()
# --8<-- [end:start]


# --8<-- [start:check]
def check(pitch):
    rate = 200
    t = torch.arange(2 * rate, device=device) / rate  # two seconds
    found = pitch(torch.sin(2 * torch.pi * 12 * t), rate)
    if not isinstance(found, (int, float)):
        return f"A number is asked for, not a {type(found).__name__}."
    if found == 24:
        return "24 is the index: two seconds have a line for each half hertz."
    if found in (188, 376):
        return "That is the mirrored half of fft; take rfft."
    if abs(found - 12 / 200) < 1e-6:
        return "0.06 in a sample; times the rate it is in a second."
    if not abs(found - 12) < 1e-3:
        return f"{found}: it swings 12 times in a second."
    found = pitch(torch.sin(2 * torch.pi * 12 * t[:rate]), rate)
    if not abs(found - 12) < 1e-3:
        return f"Of the first second alone: {found}, not 12."
    return "Right."


print(check(pitch))
#> 24 is the index: two seconds have a line for each half hertz.
# --8<-- [end:check]


# --8<-- [start:solution]
def pitch(signal, rate):
    strongest = torch.fft.rfft(signal).abs().argmax().item()
    return strongest * rate / len(signal)


print(check(pitch))
#> Right.
# --8<-- [end:solution]

# wrong: in a sample
print(check(lambda x, rate: torch.fft.rfft(x).abs().argmax().item() / len(x)))
#> 0.06 in a sample; times the rate it is in a second.
# wrong: the mirrored half
print(check(lambda x, rate: 400 - torch.fft.rfft(x).abs().argmax().item()))
#> That is the mirrored half of fft; take rfft.
# wrong: a tensor
print(check(lambda x, rate: torch.fft.rfft(x).abs().argmax() * rate / len(x)))
#> A number is asked for, not a Tensor.
# wrong: right for two seconds only
print(check(lambda x, rate: torch.fft.rfft(x).abs().argmax().item() / 2))
#> Of the first second alone: 6.0, not 12.
# wrong: the rate alone
print(check(lambda x, rate: torch.fft.rfft(x).abs().argmax().item() * rate))
#> 4800: it swings 12 times in a second.
