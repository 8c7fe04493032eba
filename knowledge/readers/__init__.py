"""Readers: a report file becomes a Document of headings, paragraphs and tables.

* base: chooses the reader; kinds, decoding: what a file is, and its encoding
* text, csv_rows: .txt, .md and .csv
* html, html_page, page_words, boilerplate, description, web_archive: web pages
* docx, docx_numbers, ooxml: Word
* pdf, pdf_letters, pdf_font, pdf_streams, pdf_lines, pdf_layout, pdf_grid, pdf_tables: PDF
* textables, cell_lines, counted_rows, separated_rows, annex: tables in lines of text
* headings, marks, pieces: what the readers share
"""

from __future__ import annotations

from knowledge.readers.base import read_document

__all__ = ["read_document"]
