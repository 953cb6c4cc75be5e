"""The page that tells how well everything is kept, with the sheets that put things right."""
