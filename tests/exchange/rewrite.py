"""Rewrites an XLIFF file with translate-toolkit, as the tools that build on it do (Virtaal, Pootle, Weblate).

    python3 rewrite.py translate|keep IN OUT

With `keep` it is only read and saved. With `translate`, every text gets a translation: its source with each run of
letters in guillemets. Codes (bold, links, line breaks) are taken over from the source, with their ids.
"""

import re
import sys

from translate.storage import factory
from translate.storage.placeables import StringElem


def translated(text):
    return re.sub(r"[^\W\d_]+", lambda match: "«" + match.group(0) + "»", text)


def translate(element):
    """Changes the words of an element of text and codes in place."""
    element.sub = [
        translated(part) if isinstance(part, str) else translate(part) for part in element.sub
    ]
    return element


mode, given, made = sys.argv[1:]
store = factory.getobject(given)
print(type(store).__name__)
if mode == "translate":
    for unit in store.units:
        [source] = unit.rich_source
        unit.rich_target = [translate(source)]
        unit.addnote("checked", origin="translator")
store.savefile(made)
