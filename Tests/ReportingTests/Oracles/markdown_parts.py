"""Renders the Markdown on standard input with GitHub's own renderer (cmark-gfm).

Prints JSON: the text of every heading, cell, list item and paragraph in order, and the names of all elements met.
"""
import json
import sys
from html.parser import HTMLParser

import cmarkgfm


class Parts(HTMLParser):
    """Collects the text of the elements that hold text of a page."""

    HOLDERS = {"h1", "h2", "h3", "p", "td", "th", "li"}

    def __init__(self):
        super().__init__()
        self.texts, self.tags, self.open = [], set(), []

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag in self.HOLDERS:
            self.texts.append("")
            self.open.append(len(self.texts) - 1)

    def handle_endtag(self, tag):
        if tag in self.HOLDERS:
            self.open.pop()

    def handle_data(self, data):
        if self.open:
            self.texts[self.open[-1]] += data


parts = Parts()
parts.feed(cmarkgfm.github_flavored_markdown_to_html(sys.stdin.buffer.read().decode("utf-8")))
print(json.dumps({"texts": [text.strip() for text in parts.texts], "tags": sorted(parts.tags)}))
