"""Exercise: two numbers of 4 bits in one byte."""

import torch


# --8<-- [start:start]
def pack(q):
    """Whole numbers from -8 to 7, two in each byte of a uint8 tensor."""
    return q[0::2].to(torch.uint8)  # your code: q[1::2] has no place yet


def unpack(packed):
    return packed.to(torch.int8)  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(pack, unpack):
    q = torch.tensor([-8, 7, 0, -1, 3, -4], dtype=torch.int8)
    try:
        packed = pack(q)
        found = unpack(packed)
    except (RuntimeError, TypeError, ValueError, LookupError, AttributeError) as e:
        return f"It raises {type(e).__name__}: {str(e).splitlines()[0]}"
    if not (isinstance(packed, torch.Tensor) and isinstance(found, torch.Tensor)):
        return "pack and unpack should give tensors."
    if found.is_complex() or found.is_meta:
        return f"unpack gives {found.dtype} on {found.device}, not whole numbers."
    if packed.nbytes != 3:
        return f"6 numbers take {packed.nbytes} bytes, not 3."
    if found.shape != q.shape:
        return f"{len(q)} numbers went in, the shape is {tuple(found.shape)} now."
    if torch.equal(found.sort().values.int(), q.sort().values.int()):
        if torch.equal(found.int(), q.int()):
            return "Right."
        return f"They come back in another order: {found.tolist()}"
    if (found.int() % 16 == q.int() % 16).all():
        return f"Negative numbers come back too large by 16: {found.tolist()}"
    return f"{q.tolist()} comes back as {found.tolist()}"


print(check(pack, unpack))
#> 6 numbers went in, the shape is (3,) now.
# --8<-- [end:check]


# --8<-- [start:solution]
def pack(q):
    half = (q & 15).to(torch.uint8)  # -1 becomes 15, -8 becomes 8
    return half[0::2] | (half[1::2] << 4)


def unpack(packed):
    half = torch.stack([packed & 15, packed >> 4], dim=1).flatten().to(torch.int8)
    return torch.where(half > 7, half - 16, half)


print(check(pack, unpack))
#> Right.
# --8<-- [end:solution]


# wrong: the sign is forgotten
def unpack(packed):
    return torch.stack([packed & 15, packed >> 4], dim=1).flatten().to(torch.int8)


print(check(pack, unpack))
#> Negative numbers come back too large by 16: [8, 7, 0, 15, 3, 12]


# wrong: first all low halves, then all high ones
def unpack(packed):
    half = torch.cat([packed & 15, packed >> 4]).to(torch.int8)
    return torch.where(half > 7, half - 16, half)


print(check(pack, unpack))
#> They come back in another order: [-8, 0, 3, 7, -1, -4]


# wrong: nothing is packed
def pack(q):
    return q


def unpack(packed):
    return packed


print(check(pack, unpack))
#> 6 numbers take 6 bytes, not 3.


# wrong: the sign bits of the low half run into the high one
def pack(q):
    return (q[0::2] | (q[1::2] << 4)).to(torch.uint8)


def unpack(packed):
    half = torch.stack([packed & 15, packed >> 4], dim=1).flatten().to(torch.int8)
    return torch.where(half > 7, half - 16, half)


print(check(pack, unpack))
#> [-8, 7, 0, -1, 3, -4] comes back as [-8, -1, 0, -1, 3, -4]


# wrong: bytes are not shifted by a float
def pack(q):
    return q[0::2] | (q[1::2] * 16.0)


print(check(pack, unpack).split(":")[0])
#> It raises NotImplementedError


# wrong: nothing is returned
def unpack(packed):
    torch.stack([packed & 15, packed >> 4], dim=1)


def pack(q):
    return q[0::2].to(torch.uint8)


print(check(pack, unpack))
#> pack and unpack should give tensors.


# wrong: complex numbers
def unpack(packed):
    return packed.to(torch.complex64)


print(check(pack, unpack))
#> unpack gives torch.complex64 on cpu, not whole numbers.
