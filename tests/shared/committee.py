"""A board that meets two hours a week and gets its work from an office: delays in working time grow long
there."""

COMMITTEE = """
[calendars.office]
open = "Mon-Fri 09:00-17:00"
[calendars.board]
open = "Wed 14:00-16:00"
[people.clerk]
calendar = "office"
[people.member]
calendar = "board"
[work.case]
arrivals = "1 per w"
steps = [
    { name = "file", skill = "clerk", effort = "1h" },
    { name = "decide", skill = "member", effort = "10min" },
]
[designs.d]
title = "Committee"
teams.Files = ["clerk"]
teams.Board = ["member"]
"""
