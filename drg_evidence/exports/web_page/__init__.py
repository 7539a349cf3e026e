"""The evidence as one HTML file: offline, on a phone, by keyboard, in print."""

from .assemble import page, page_html

__all__ = ["page", "page_html"]
