"""Checks over all acts: functions from data to faults, each for one thing that must hold."""
