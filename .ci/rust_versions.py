"""Reads `cargo metadata`; fails if a dependency of the library itself wants a newer compiler than the library says."""

import json
import sys

metadata = json.load(sys.stdin)
packages = {package["id"]: package for package in metadata["packages"]}
nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
root = metadata["resolve"]["root"]


def version(text):
    return tuple(int(part) for part in (text.split(".") + ["0", "0"])[:3])


def is_normal(dependency):
    return any(kind["kind"] is None for kind in dependency["dep_kinds"])


promised = packages[root]["rust_version"]
todo, seen, newer = [root], {root}, []
while todo:
    for dependency in nodes[todo.pop()]["deps"]:
        if is_normal(dependency) and dependency["pkg"] not in seen:
            seen.add(dependency["pkg"])
            todo.append(dependency["pkg"])
            package = packages[dependency["pkg"]]
            wants = package["rust_version"]
            print(f"{package['name']} {package['version']}: {wants or 'says nothing'}")
            if wants and version(wants) > version(promised):
                newer.append(package["name"])
if newer:
    sys.exit(f"newer than {promised}: {', '.join(newer)}")
