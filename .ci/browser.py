#!/usr/bin/env python3
"""Looks at the example `highlight` in a real browser: .ci/browser.py [--shots FOLDER] PAGE...

For each page, wide and narrow, light and dark: nothing in the console, nothing fetched, no way to scroll sideways, every
anchor leads somewhere, each number that has the focus shows its card inside the window, a card's links can be reached
with the tab key. With --shots, pictures and the print are left in the folder. Needs Chromium; nothing beside Python's
own library, since Chromium takes its protocol from a pair of pipes, too.
"""

import base64
import fcntl
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars --remote-debugging-pipe"""


class Browser:
    """Chromium at the other end of two pipes: objects of JSON, each with a zero byte behind it."""

    def __init__(self, program, folder):
        (to_read, self.to), (self.back, back_write) = os.pipe(), os.pipe()
        # Chromium reads from 3 and writes to 4, whatever these pipes have for numbers.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_read, back_write)]

        def connect():
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        command = [program, *FLAGS.split(), f"--user-data-dir={folder}", "about:blank"]
        self.log = open(pathlib.Path(folder) / "log", "wb")
        self.process = subprocess.Popen(
            command, preexec_fn=connect, pass_fds=(3, 4), stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL
        )
        for end in (to_read, back_write, *ends):
            os.close(end)
        self.buffer, self.number, self.events = b"", 0, []
        target = self.call("Target.createTarget", {"url": "about:blank"}, None)["targetId"]
        self.session = self.call("Target.attachToTarget", {"targetId": target, "flatten": True}, None)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def receive(self):
        while b"\0" not in self.buffer:
            more = os.read(self.back, 1 << 16)
            if not more:
                sys.exit("the browser has ended")
            self.buffer += more
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, parameters=None, session=""):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters or {}}
        if session == "":
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def run(self, script):
        answer = self.call("Runtime.evaluate", {"expression": script, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in answer:
            sys.exit(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def open(self, page):
        self.events.clear()
        self.call("Page.navigate", {"url": page.resolve().as_uri()})
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())

    def look(self, width, height, scheme):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", metrics)
        self.call("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def press(self, key):
        code = {"Tab": 9, "Enter": 13}[key]
        for kind in ("keyDown", "keyUp"):
            parameters = {"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code}
            self.call("Input.dispatchKeyEvent", parameters)

    def shot(self, path, whole=True):
        picture = self.call("Page.captureScreenshot", {"captureBeyondViewport": whole, "format": "png"})
        path.write_bytes(base64.b64decode(picture["data"]))

    def close(self):
        self.call("Browser.close", session=None)
        self.process.wait(20)


ANCHORS = """[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))
    .filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))"""
IDS = """[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) !== at)"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Each number in the text, one after another: with the focus on it, its card is there, and inside the window.
CARDS = """[...document.querySelectorAll('q.quote > a.badge[aria-describedby]')].map(badge => {
    badge.focus();
    const card = badge.nextElementSibling, box = card.getBoundingClientRect();
    const told = document.getElementById(badge.getAttribute('aria-describedby'));
    const others = [...document.querySelectorAll('.card')].filter(c => getComputedStyle(c).display !== 'none').length;
    return {
        quote: badge.parentElement.id,
        shown: box.width > 0 && box.height > 0 && others === 1,
        inside: box.left >= 0 && box.right <= document.documentElement.clientWidth,
        above: box.bottom <= badge.getBoundingClientRect().bottom,
        told: card.contains(told) && told.textContent.length > 0 && badge.ariaLabel.length > 0,
    };
}).filter(card => !(card.shown && card.inside && card.above && card.told))"""
HIDDEN = "[...document.querySelectorAll('.card')].filter(c => getComputedStyle(c).display !== 'none').length"


def check(browser, page, shots):
    wrong = []

    def expect(what, found, good):
        if found != good:
            wrong.append(f"{page.name}: {what}: {json.dumps(found, ensure_ascii=False)}")

    browser.look(1280, 900, "light")
    browser.open(page)
    expect("anchors that lead nowhere", browser.run(ANCHORS), [])
    expect("ids given twice", browser.run(IDS), [])
    expect("scripts", browser.run("document.scripts.length"), 0)
    for width in (1280, 900, 380):
        for scheme in ("light", "dark"):
            browser.look(width, 900, scheme)
            at = f"{width} px, {scheme}"
            expect(f"columns to scroll sideways, {at}", browser.run(SIDEWAYS), 0)
            expect(f"cards that are shown for nothing, {at}", browser.run(HIDDEN), 0)
            if shots:
                browser.shot(shots / f"{page.stem}-{width}-{scheme}.png")
            expect(f"cards, {at}", browser.run(CARDS), [])
            expect(f"columns to scroll sideways with a card, {at}", browser.run(SIDEWAYS), 0)
            if shots:
                browser.run("document.querySelectorAll('q.quote > a.badge[aria-describedby]')[1]?.focus()")
                browser.shot(shots / f"{page.stem}-{width}-{scheme}-card.png", whole=False)
            browser.run("document.activeElement.blur()")
            ground = browser.run("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
            expect(f"a light ground, {at}", sum(ground) > 3 * 128, scheme == "light")
    # The pointer on a quote shows its card, and may go onto it.
    for place in ("quote.getClientRects()[0]", "quote.querySelector('.card').getBoundingClientRect()"):
        box = browser.run(f"""(() => {{
            const quote = document.querySelector('q.quote');
            if (!quote) return null;
            if (!quote.matches(':hover')) quote.scrollIntoView({{block: 'center'}});
            const box = {place};
            return [box.left + box.width / 2, box.top + box.height / 2];
        }})()""")
        if box:
            browser.call("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": box[0], "y": box[1]})
            expect(f"a card under the pointer, {place}", browser.run(HIDDEN), 1)
    browser.call("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": 1, "y": 1})
    expect("a card when the pointer is gone", browser.run(HIDDEN), 0)
    # From a number, the tab key leads to the links on its card, and enter to the next quote of the speaker.
    step = "[...document.querySelectorAll('.card')].find(c => c.querySelector('a[href]'))"
    if browser.run(f"!!{step}"):
        browser.run(f"{step}.previousElementSibling.focus()")
        browser.press("Tab")
        expect("the tab key leads onto the card", browser.run(f"{step}.contains(document.activeElement)"), True)
        href = browser.run("document.activeElement.getAttribute('href')")
        browser.run("document.activeElement.click()")
        expect("a step leads to a quote", browser.run("location.hash"), href)
        expect("which is seen", browser.run("""(() => {
            const box = document.querySelector(':target')?.getBoundingClientRect();
            return !!box && box.top >= 0 && box.top < innerHeight;
        })()"""), True)
    if shots:
        browser.run("location.hash = ''")
        printed = browser.call("Page.printToPDF", {"printBackground": False, "preferCSSPageSize": True})
        (shots / f"{page.stem}.pdf").write_bytes(base64.b64decode(printed["data"]))
    fetched = [event["params"]["request"]["url"] for event in browser.events if event["method"] == "Network.requestWillBeSent"]
    expect("fetched", [url for url in fetched if url != page.resolve().as_uri()], [])
    said = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
    expect("console", [event["params"] for event in browser.events if event["method"] in said], [])
    return wrong


def main():
    arguments = sys.argv[1:]
    shots = None
    if arguments[:1] == ["--shots"]:
        shots = pathlib.Path(arguments[1])
        shots.mkdir(parents=True, exist_ok=True)
        arguments = arguments[2:]
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        print("left out: no Chromium")
        return
    # A browser that does not answer is no pass.
    signal.alarm(300)
    wrong = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(program, folder)
        for page in map(pathlib.Path, arguments):
            found = check(browser, page, shots)
            print(f"{page.name}: {'looked at, as it should be' if not found else 'not as it should be'}")
            wrong.extend(found)
        browser.close()
    if wrong:
        sys.exit("\n".join(wrong))


main()
