"""Joins the program to Qt."""
