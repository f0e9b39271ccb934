"""Reads `cargo metadata`, and fails if a dependency of the library itself wants a newer compiler than the library says, or
has a licence that does not go with "MIT OR Apache-2.0"."""

import json
import re
import sys

# Each of them lets a program under either licence be built on it.
LICENCES = {"MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Unicode-3.0",
            "Unlicense", "Zlib", "0BSD", "CC0-1.0"}

metadata = json.load(sys.stdin)
packages = {package["id"]: package for package in metadata["packages"]}
nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
root = metadata["resolve"]["root"]


def version(text):
    return tuple(int(part) for part in (text.split(".") + ["0", "0"])[:3])


def is_normal(dependency):
    return any(kind["kind"] is None for kind in dependency["dep_kinds"])


def is_good(licence):
    """One side of an OR is enough, all of an AND are needed. (`MIT/Apache-2.0` is an old way to write OR.)"""
    sides = re.split(r" OR |/", licence.replace("(", "").replace(")", ""))
    if " AND " not in licence:
        return any(side.strip() in LICENCES for side in sides)
    return all(any(side.strip() in LICENCES for side in re.split(r" OR |/", part.strip(" ()")))
               for part in licence.split(" AND "))


promised = packages[root]["rust_version"]
todo, seen, wrong = [root], {root}, []
while todo:
    for dependency in nodes[todo.pop()]["deps"]:
        if is_normal(dependency) and dependency["pkg"] not in seen:
            seen.add(dependency["pkg"])
            todo.append(dependency["pkg"])
            package = packages[dependency["pkg"]]
            wants, licence = package["rust_version"], package["license"] or "no licence"
            print(f"{package['name']} {package['version']}: Rust {wants or 'not said'}, {licence}")
            if wants and version(wants) > version(promised):
                wrong.append(f"{package['name']} wants Rust {wants}, newer than {promised}")
            if not is_good(licence):
                wrong.append(f"{package['name']}: {licence}")
if wrong:
    sys.exit("\n".join(wrong))
