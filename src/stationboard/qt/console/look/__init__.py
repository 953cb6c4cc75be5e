"""How the console looks: colors, letters, pictograms, style sheet."""
