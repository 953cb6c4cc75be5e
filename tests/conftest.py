"""Keeps every test off the screen, out of the teacher's own files and repeatable."""

from __future__ import annotations

import os
from pathlib import Path

# Before anything imports Qt: no window opens, and qasync takes the binding that is installed.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=50)
settings.register_profile(
    "campaign", deadline=None, max_examples=5_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of this test's own, which programs started by the test inherit."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("STATIONBOARD_DATA", str(folder))
    return folder
