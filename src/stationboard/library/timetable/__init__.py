"""The timetable being asked and edited."""
