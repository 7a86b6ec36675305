"""Exercise: encode a text with words that the vocabulary does not have."""

import torch

# --8<-- [start:start]
vocabulary = {"<pad>": 0, "<unk>": 1, "good": 2, "film": 3}


def encode(text):
    return torch.tensor([vocabulary[word] for word in text.split()])
# --8<-- [end:start]


# --8<-- [start:check]
def check(encode):
    try:
        numbers = encode("Good film indeed")
    except KeyError as error:
        return f"The vocabulary has no {error}. What number has a word like that?"
    except (RuntimeError, TypeError):
        return "A word has no number: what should `get` return for an unknown one?"
    if not torch.is_tensor(numbers) or numbers.dtype != torch.int64:
        return "Return a tensor of whole numbers (int64)."
    if numbers.dim() != 1:
        return f"One number for each word, in a row: (3,), not {tuple(numbers.shape)}."
    if numbers.tolist() == [2, 3]:
        return "The unknown word is gone; it should be there, as number 1."
    if numbers.tolist() == [1, 3, 1]:
        return "'Good' became unknown: the vocabulary is in lower case."
    if numbers.tolist()[-1:] == [0]:
        return "0 is padding, as if there were no word: unknown is 1."
    right = numbers.tolist() == [2, 3, 1]
    return "Right." if right else f"{numbers.tolist()}, not [2, 3, 1]."


print(check(encode))
#> The vocabulary has no 'Good'. What number has a word like that?
# --8<-- [end:check]


# --8<-- [start:solution]
def encode(text):
    unknown, words = vocabulary["<unk>"], text.lower().split()
    return torch.tensor([vocabulary.get(word, unknown) for word in words])


print(check(encode))
#> Right.
# --8<-- [end:solution]


# wrong: capitals
def encode(text):
    return torch.tensor([vocabulary.get(word, 1) for word in text.split()])


print(check(encode))
#> 'Good' became unknown: the vocabulary is in lower case.


# wrong: unknown words are left out
def encode(text):
    words = text.lower().split()
    return torch.tensor([vocabulary[word] for word in words if word in vocabulary])


print(check(encode))
#> The unknown word is gone; it should be there, as number 1.


# wrong: padding in the place of unknown
def encode(text):
    return torch.tensor([vocabulary.get(word, 0) for word in text.lower().split()])


print(check(encode))
#> 0 is padding, as if there were no word: unknown is 1.


# wrong: a list
def encode(text):
    return [vocabulary.get(word, 1) for word in text.lower().split()]


print(check(encode))
#> Return a tensor of whole numbers (int64).


# wrong: None for an unknown word
def encode(text):
    return torch.tensor([vocabulary.get(word) for word in text.lower().split()])


print(check(encode))
#> A word has no number: what should `get` return for an unknown one?


# wrong: a row of its own for each word
def encode(text):
    return torch.tensor([[vocabulary.get(word, 1)] for word in text.lower().split()])


print(check(encode))
#> One number for each word, in a row: (3,), not (3, 1).
