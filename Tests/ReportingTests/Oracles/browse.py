"""Opens pages in a headless Chromium and tells what is wrong with them, one line a fault; nothing when all is well.

  browse.py judge PAGE...         opens each page on a desk by day and a phone by night, with and without script, and on paper
  browse.py draw                  draws the Mermaid diagrams of a JSON list and tells the nodes and ways of each, as JSON
  browse.py shoot PAGE PNG [dark] [phone]   takes a picture (for the documents, and to look at)

Pages are made by Tests/ReportingTests; Scripts/prepare-browser installs what this needs.
"""
import io
import json
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright
from pypdf import PdfReader

MERMAID = pathlib.Path(__file__).parents[3] / ".build/browser/wheels/artoo_mermaid/assets/mermaid.min.js"
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


class Judge:
    """One browser; every page in a context of its own, which the network cannot be reached from."""

    def __init__(self, browser):
        self.browser, self.faults = browser, []

    def open(self, page, viewport=DESK, scheme="light", script=True):
        context = self.browser.new_context(viewport=viewport, color_scheme=scheme, java_script_enabled=script, offline=True)
        context.set_default_timeout(10_000)
        tab = context.new_page()
        name = pathlib.Path(page).name
        tab.on("console", lambda message: self.faults.append(f"{name}: console says {message.text}"))
        tab.on("pageerror", lambda error: self.faults.append(f"{name}: script fails: {error}"))
        tab.on("dialog", lambda dialog: (self.faults.append(f"{name}: a dialog opens"), dialog.dismiss()))
        tab.on("request", lambda request: request.url.startswith(("file:", "data:")) or self.faults.append(f"{name}: asks for {request.url}"))
        tab.goto(pathlib.Path(page).absolute().as_uri())
        return tab

    def expect(self, name, truth, what):
        if not truth:
            self.faults.append(f"{name}: {what}")

    def judge(self, page):
        name = pathlib.Path(page).name
        for viewport, scheme in ((DESK, "light"), (PHONE, "dark")):
            tab = self.open(page, viewport, scheme)
            where = f"{name} ({viewport['width']} px, {scheme})"
            self.expect(where, self.width(tab) <= viewport["width"], f"is {self.width(tab)} px wide")
            self.check_rules(where, tab)
            tab.context.close()
        for check in (self.check_without_script, self.check_keyboard, self.check_filters, self.check_paper):
            try:
                check(name, page)
            except Error as error:
                self.faults.append(f"{name}: {check.__name__} cannot be done: {error.message.splitlines()[0]}")

    @staticmethod
    def width(tab):
        return tab.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)")

    def check_rules(self, where, tab):
        options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        # The page's own policy forbids any script but its own, so the checker comes in through the debugger.
        results = Axe().run(tab, options=options).response
        for violation in results["violations"]:
            node = violation["nodes"][0]
            self.faults.append(f"{where}: {violation['id']} ({violation['impact']}): {violation['help']}: {node['html'][:160]}")
        self.expect(where, len(results["passes"]) > 15, "the accessibility checker hardly checked anything")

    def check_without_script(self, name, page):
        tab = self.open(page, PHONE, script=False)
        findings = tab.locator(".finding")
        self.expect(name, all(findings.nth(index).is_visible() for index in range(findings.count())), "hides findings without script")
        self.expect(name, tab.locator("h1").is_visible(), "has no title without script")
        self.expect(name, not tab.locator("#filters").count() or not tab.locator("#filters").is_visible(), "shows filters that cannot work")
        tab.context.close()

    def check_keyboard(self, name, page):
        tab = self.open(page)
        tab.keyboard.press("Tab")
        self.expect(name, tab.evaluate("document.activeElement.className") == "skip", "does not begin with the way past the contents")
        tab.keyboard.press("Enter")
        self.expect(name, tab.evaluate("document.activeElement.id") == "main", "does not lead past the contents")
        tab.context.close()

    def check_filters(self, name, page):
        tab = self.open(page)
        total = tab.locator(".finding").count()
        if tab.locator("#filters").count():
            self.expect(name, tab.locator("#filters").is_visible(), "does not show its filters")
            shown = lambda: tab.locator(".finding:visible").count()
            severity = tab.locator(".finding").first.get_attribute("data-severity")
            own = tab.locator(f".finding[data-severity={severity}]").count()
            tab.select_option("#filter-severity", severity)
            self.expect(name, shown() == own, f"shows {shown()} findings of severity {severity}, not {own}")
            self.expect(name, str(own) in tab.inner_text("#shown"), "does not say how many are shown")
            tab.fill("#filter-text", "no finding says this")
            self.expect(name, shown() == 0 and tab.locator(".group:visible").count() == 0, "finds what is not there")
            tab.click("#filters button[type=reset]")
            tab.wait_for_timeout(50)
            self.expect(name, shown() == total, "does not show all again")
            step = tab.locator(".finding").last.get_attribute("data-step")
            own = tab.locator(f".finding[data-step='{step}']").count()
            tab.select_option("#filter-step", step)
            self.expect(name, shown() == own, f"shows {shown()} findings of step {step}, not {own}")
            tab.click("#filters button[type=reset]")
            subject = tab.locator(".finding").first.get_attribute("data-subjects").split("\n")[0]
            tab.fill("#filter-subject", subject.upper())
            self.expect(name, 0 < shown() <= total, f"does not find {subject}")
            rule = tab.locator(".finding").first.locator("dd code").last.inner_text()
            tab.click("#filters button[type=reset]")
            tab.fill("#filter-text", rule)
            self.expect(name, shown() >= 1, f"does not find the text {rule}")
        tab.context.close()

    def check_paper(self, name, page):
        tab = self.open(page)
        tab.emulate_media(media="print")
        document = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True)))
        texts = [sheet.extract_text() for sheet in document.pages]
        # "3 / 12" in the corner of each page.
        for number, text in enumerate(texts, 1):
            self.expect(name, f"{number} / {len(texts)}" in " ".join(text.split()), f"page {number} of {len(texts)} has no number on paper")
            self.expect(name, len(text.split()) > 8, f"page {number} of {len(texts)} is empty on paper")
        size = document.pages[0].mediabox
        sheets = {"a4": (595, 842), "letter": (612, 792)}
        wanted = [sheet for kind, sheet in sheets.items() if kind in name] or sheets.values()
        fits = any(abs(float(size.width) - width) < 2 and abs(float(size.height) - height) < 2 for width, height in wanted)
        self.expect(name, fits, f"is {size.width} by {size.height} points on paper")
        print_only = tab.locator("#filters").count() and tab.locator("#filters").is_visible()
        self.expect(name, not print_only, "prints its filters")
        sections = tab.evaluate("[...document.querySelectorAll('h2')].map(h => h.innerText.trim().split('\\n')[0])")
        whole = " ".join(" ".join(texts).split())
        titles = {" ".join(title.split()) for title in sections + tab.evaluate("[...document.querySelectorAll('h3, figcaption')].map(h => h.innerText)")}
        for number, text in enumerate(texts, 1):
            lines = [" ".join(line.split()) for line in text.splitlines() if line.strip() and line.strip() != f"{number} / {len(texts)}"]
            self.expect(name, lines[-1] not in titles, f"ends page {number} with the heading {lines[-1]!r} on paper")
        for title in sections:
            self.expect(name, " ".join(title.split()) in whole, f"loses the part {title!r} on paper")
        tab.context.close()

    def draw(self, diagrams):
        """What Mermaid makes of each diagram; its own words where it cannot read one."""
        tab = self.browser.new_context(offline=True).new_page()
        tab.add_script_tag(path=MERMAID)
        return tab.evaluate("""async diagrams => {
          mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
          const texts = (root, place) => [...root.querySelectorAll(place)].map(part => part.textContent.trim());
          const drawings = [];
          for (const [index, diagram] of diagrams.entries()) {
            try {
              const { svg } = await mermaid.render('flow' + index, diagram);
              const root = document.createElement('div');
              root.innerHTML = svg;
              drawings.push({ nodes: texts(root, '.node'), dead: texts(root, '.node.dead'), ways: texts(root, '.edgeLabel .edgeLabel'),
                              foreign: texts(root, 'a, script, img').length });
            } catch (error) {
              drawings.push({ error: String(error) });
            }
          }
          return drawings;
        }""", diagrams)


def launch(playwright):
    path = next((found for found in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if found), None)
    if not path:
        sys.exit("no Chromium: run Scripts/prepare-browser")
    # Tests run as root in containers, where Chromium's own sandbox cannot start.
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


with sync_playwright() as playwright:
    judge = Judge(launch(playwright))
    if sys.argv[1] == "judge":
        for page in sys.argv[2:]:
            judge.judge(page)
        print("\n".join(judge.faults), end="")
    elif sys.argv[1] == "draw":
        json.dump(judge.draw(json.load(sys.stdin)), sys.stdout)
    else:
        tab = judge.open(sys.argv[2], PHONE if "phone" in sys.argv else DESK, "dark" if "dark" in sys.argv else "light")
        if "pdf" in sys.argv:
            pathlib.Path(sys.argv[3]).write_bytes(tab.pdf(prefer_css_page_size=True))
        else:
            tab.screenshot(path=sys.argv[3], full_page="full" in sys.argv)
