"""A real headless Chromium for the tests of the page, and axe-core when it is installed.

Nothing is fetched: the browser and its driver come from the system (Debian: ``chromium`` and
``chromium-driver``), axe-core from ``DRG_AXE_PATH`` or from ``.cache/axe``, where

    npm install --no-save --prefix .cache/axe axe-core@4

puts it. Where one is absent, the tests that need it are skipped and say so.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import ROOT

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--no-first-run", "--hide-scrollbars", "--window-size=1280,900",
)  # fmt: skip
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ESCAPE, TAB, ENTER, DOWN = "\ue00c", "\ue004", "\ue007", "\ue015"


def chromium() -> tuple[str, str]:
    """The browser and its driver, or a skip that says what is absent."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("no chromium with chromedriver here (Debian: chromium, chromium-driver)")
    return browser, driver


def axe_script() -> str:
    """The source of axe-core, or a skip that says how to install it."""
    place = os.environ.get("DRG_AXE_PATH")
    default = ROOT / ".cache" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
    path = Path(place) if place else default
    if not path.is_file():
        pytest.skip(f"no axe-core at {path}; see tests/browser.py for how to install it")
    return path.read_text(encoding="utf-8")


@contextmanager
def driven(profile: Path) -> Iterator[Browser]:
    """A browser with a profile of its own, closed afterwards."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    binary, driver_path = chromium()
    os.environ["SE_OFFLINE"] = "true"
    options = Options()
    options.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(driver_path))
    try:
        yield Browser(driver)
    finally:
        driver.quit()


class Browser:
    """What a test does with a browser, in a reader's words."""

    def __init__(self, driver) -> None:
        self.driver = driver

    def tell(self, command: str, **values):
        """One command of the developer tools."""
        return self.driver.execute_cdp_cmd(command, values)

    def run(self, script: str, *arguments):
        """The value of a script in the page."""
        return self.driver.execute_script(script, *arguments)

    def open(self, file: Path, *, width: int = 1280, dark: bool = False, anchor: str = "") -> None:
        """The file on a screen of this width, in light or dark."""
        self.tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
            mobile=width < 500,
        )  # fmt: skip
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        calm = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.tell("Emulation.setEmulatedMedia", media="", features=[scheme, calm])
        self.driver.get("about:blank")
        self.driver.get(file.as_uri() + anchor)

    def choose(self, field: str, option: str) -> None:
        """Pick an option, by a part of its text, as a mouse does."""
        from selenium.webdriver.support.ui import Select

        select = Select(self.driver.find_element("id", field))
        [text] = [o.text for o in select.options if option in o.text][:1]
        select.select_by_visible_text(text)

    def click(self, selector: str) -> None:
        """Click the first element that fits."""
        element = self.driver.find_element("css selector", selector)
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def write(self, field: str, text: str) -> None:
        """Type into a field that is emptied first."""
        element = self.driver.find_element("id", field)
        element.clear()
        element.send_keys(text)

    def press(self, *keys: str) -> None:
        """Keys to whatever has the focus."""
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def text(self, selector: str) -> str:
        """Visible text of the first element that fits."""
        return str(self.driver.find_element("css selector", selector).text)

    def focus(self) -> str:
        """Id of what has the focus; its text where it has no id."""
        return str(self.run("const e = document.activeElement; return e.id || e.textContent"))

    def requests(self) -> list[str]:
        """Every address asked for since the last call."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]  # noqa: E501  # fmt: skip
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """What the browser wrote to its console since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def violations(self, axe: str) -> list[str]:
        """What axe-core finds in the page as it stands."""
        self.tell("Runtime.evaluate", expression=axe)
        found = self.driver.execute_async_script(
            "const done = arguments[1];"
            "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}}).then(done)",
            WCAG,
        )
        assert len(found["passes"]) > 20
        return [f"{v['id']}: {n['html'][:120]}" for v in found["violations"] for n in v["nodes"]]
