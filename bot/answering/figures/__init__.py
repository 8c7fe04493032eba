"""Questions that several figures answer, or a figure of the resident's own: reckoned, compared, confirmed, corrected."""
