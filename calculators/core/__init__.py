"""The computing core: functions from plain data to plain data.

Everything here runs under CPython, Pyodide and MicroPython: integers, strings, tuples, lists and
dicts only; no clock, no files, no import from outside this package. MicroPython does not keep the
order of dict keys, so whatever has an order is a list.
"""
