"""Writes the two fonts of the charts, and src/report/charts/text/advances.ts from them.

Needs fonts-croscore (20201225-1) and python3-fonttools (4.38.0-1) of Debian. Run from the folder of the package:
python3 fonts/make.py && npx biome check --write src/report/charts/text/advances.ts
"""

import json
from fontTools import subset as subsetter
from fontTools.ttLib import TTFont

SOURCES = "/usr/share/fonts/truetype/croscore"
CHARACTERS = (
    "U+20-7E,U+A0-24F,U+2010-2027,U+2030,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2122,U+2190-2195,U+2212,U+2248,"
    "U+2260,U+2264,U+2265,U+25A0-25CF,U+FFFD"
)


def subset(weight):
    out = f"fonts/Arimo-{weight}.ttf"
    subsetter.main(
        [f"{SOURCES}/Arimo-{weight}.ttf", f"--unicodes={CHARACTERS}", "--no-hinting", "--layout-features=",
         "--name-IDs=0,1,2,3,4,5,6,13,14", "--notdef-outline", f"--output-file={out}"]
    )
    font = TTFont(out, recalcTimestamp=False)
    font["head"].modified = font["head"].created
    font.save(out)
    return font


def runs(font):
    """Advance widths by runs of neighbouring characters: {first code point: [width, ...]}."""
    advances = {code: font["hmtx"][name][0] for code, name in font.getBestCmap().items()}
    found = {}
    for code in sorted(advances):
        last = next(reversed(found), None)
        if last is not None and last + len(found[last]) == code:
            found[last].append(advances[code])
        else:
            found[code] = [advances[code]]
    return found


def table(font):
    lines = [f"    0x{first:x}: '{' '.join(map(str, widths))}'," for first, widths in runs(font).items()]
    return "\n".join(lines)


regular, bold = subset("Regular"), subset("Bold")
with open("src/report/charts/text/advances.ts", "w") as out:
    out.write(
        "// Written by fonts/make.py from fonts/Arimo-Regular.ttf and fonts/Arimo-Bold.ttf.\n\n"
        "/** Units in which the fonts are measured, to the size of the text. */\n"
        f"export const unitsPerEm = {regular['head'].unitsPerEm};\n\n"
        "/** How far each character advances, from the first of each run of neighbouring characters. */\n"
        "export const advances: Readonly<Record<'regular' | 'bold', Readonly<Record<number, string>>>> = {\n"
        f"  regular: {{\n{table(regular)}\n  }},\n  bold: {{\n{table(bold)}\n  }},\n}};\n"
    )
print(json.dumps({"regular": len(regular.getBestCmap()), "bold": len(bold.getBestCmap())}))
