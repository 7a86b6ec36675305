"""Complex numbers and the Fourier transform."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:complex]
a, b = torch.tensor([[3.0], [4.0]], device=device)
z = torch.complex(a, b)  # a + bi
print(z, z.dtype)
#> tensor([3.+4.j]) torch.complex64
print(z.real, z.imag, z.abs(), z.conj() * z)
#> tensor([3.]) tensor([4.]) tensor([5.]) tensor([25.+0.j])
print(torch.real(z), torch.view_as_real(z))
#> tensor([3.]) tensor([[3., 4.]])
# --8<-- [end:complex]

# --8<-- [start:fft]
rate = 100  # samples in a second
t = torch.arange(rate, device=device) / rate  # one second
signal = torch.sin(2 * torch.pi * 5 * t) + 0.5 * torch.sin(2 * torch.pi * 20 * t)
spectrum = torch.fft.rfft(signal)
frequencies = torch.fft.rfftfreq(rate, d=1 / rate, device=device)
print(spectrum.shape, spectrum.dtype)
#> torch.Size([51]) torch.complex64
strongest = spectrum.abs().topk(2).indices
print(frequencies[strongest], (2 * spectrum.abs()[strongest] / rate))
#> tensor([ 5., 20.]) tensor([1.0000, 0.5000])
back = torch.fft.irfft(spectrum, n=rate)
print(torch.allclose(back, signal, atol=1e-5))
#> True
full = torch.fft.fft(signal)  # for real input, the second half mirrors the first
print(full.shape, torch.allclose(full[1:50], full[51:].flip(0).conj(), atol=1e-4))
#> torch.Size([100]) True
# --8<-- [end:fft]

# --8<-- [start:stft]
song = torch.cat([torch.sin(2 * torch.pi * f * t) for f in (10, 30)])  # low, then high
window = torch.hann_window(50, device=device)
frames = torch.stft(song, n_fft=50, hop_length=25, window=window, return_complex=True)
print(frames.shape)  # 26 frequencies, 2 Hz apart, at 9 times
#> torch.Size([26, 9])
strongest = 2 * frames.abs().argmax(dim=0)  # in Hz
print(strongest[1:4], strongest[5:])
#> tensor([10, 10, 10]) tensor([30, 30, 30, 30])
# --8<-- [end:stft]
