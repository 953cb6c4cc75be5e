"""The keys of a lesson, and what buttons and keys wish for."""
