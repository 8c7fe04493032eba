"""English questions: turned into the words of reports, with the same conditions as Chinese ones."""
