"""Writes so many invented articles as JSON lines, the same ones at every run.

    python3 articles.py 100000 > articles.jsonl
"""

import json
import random
import sys

PUBLISHERS = ["Harbour Dispatch | @harbourdispatch", "Meridian Wire | @meridianwire", "Northlight Bulletin"]
PLACES = ["Karavel", "Port Ennis", "Tesmara", "New Halden", "São Martim", "Drăgoiești"]
PEOPLE = [("Mira", "Halvorsen"), ("Tariq", "Okonjo"), ("Zoë", "Brânză"), ("Ifeoma", "Lindholm"), ("Luka", "de Witte")]
TITLES = ["Harbour Minister", "Mayor", "Governor", "Police Chief", "Professor"]
SPEECH = [
    "We have boats, drivers and no fuel",
    "The quay is safe, and so is the crossing",
    "Nobody asked us before the road was closed",
    "People here are tired, and they deserve better than another inquiry",
]
PLAIN = [
    "The council has delayed a decision on the disputed tariff for the third time this year.",
    "At least 34 people were moved from the lower town by bus and boat as the water rose.",
    "Prices of flour rose 4.5 per cent in a week, the ministry's own data show.",
    "It is the ninth such closure since the 1990s, and the longest one so far.",
]


def article(chance):
    day, month = chance.randint(1, 28), chance.choice(["Jan", "Apr", "Jul", "Oct"])
    first, last = chance.choice(PEOPLE)
    lines = [
        f"{chance.choice(PUBLISHERS)} | {day:02} {month} {chance.randint(2015, 2025)}, 07:{chance.randint(0, 59):02} am Print",
        f"NOVIA/{' '.join(chance.choice(PEOPLE))}",
        f"{chance.choice(PLACES)}: {chance.choice(PLAIN)}",
        f"“{chance.choice(SPEECH)},” said {chance.choice(TITLES)} {first} {last}.",
    ]
    for _ in range(chance.randint(12, 24)):
        if chance.random() < 0.3:
            lines.append(f"“{chance.choice(SPEECH)},” {chance.choice([last, 'she', 'he'])} {chance.choice(['said', 'added'])}.")
        else:
            lines.append(" ".join(chance.sample(PLAIN, chance.randint(1, 3))))
    lines.append("- School reopens after teachers return by fishing boat")
    return "\n".join(lines)


def main():
    chance = random.Random(7)
    for number in range(int(sys.argv[1])):
        print(json.dumps({"id": number, "text": article(chance)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
