"""The same line in PNG files of several kinds, and what convert("L") makes of each."""

# --8<-- [start:kinds]
import numpy as np
from PIL import Image, ImageDraw

plain = Image.new("L", (40, 30), 200)
ImageDraw.Draw(plain).line((0, 0, 39, 29), 50, width=4)
glass = Image.new("RGBA", (40, 30))  # all transparent
ImageDraw.Draw(glass).line((0, 0, 39, 29), "black", width=4)
kinds = {
    "grey": plain,
    "colour": plain.convert("RGB"),
    "palette": plain.quantize(2),
    "transparent": glass,
    "16 bits": Image.fromarray(np.array(plain).astype(np.uint16) * 257),
}
for name, image in kinds.items():
    image.save(f"{name}.png")
    image = Image.open(f"{name}.png")
    values = np.unique(np.array(image.convert("L")))
    print(f"{name}: {image.mode} {np.array(image).shape}, L: {values}")
    #> grey: L (30, 40), L: [ 50 200]
    #> colour: RGB (30, 40, 3), L: [ 50 200]
    #> palette: P (30, 40), L: [ 50 200]
    #> transparent: RGBA (30, 40, 4), L: [0]
    #> 16 bits: I;16 (30, 40), L: [255]
# --8<-- [end:kinds]


# --8<-- [start:mend]
def to_grey(image):
    if image.mode.startswith("I"):  # 16 bits
        image = Image.fromarray((np.array(image) // 257).astype(np.uint8))
    if image.has_transparency_data:
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image.convert("RGBA"))
    return image.convert("L")


for name in kinds:
    image = to_grey(Image.open(f"{name}.png"))
    print(f"{name}: {np.unique(np.array(image))}")
    #> grey: [ 50 200]
    #> colour: [ 50 200]
    #> palette: [ 50 200]
    #> transparent: [  0 255]
    #> 16 bits: [ 50 200]
# --8<-- [end:mend]
