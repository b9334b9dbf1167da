"""What libical reads in the iCalendar file on the standard input, as JSON; times are those of Stockholm."""

import ctypes
import json
import sys


class Time(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_int)
        for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")
    ] + [("zone", ctypes.c_void_p)]


library = ctypes.CDLL("libical.so.3")


def function(name, result, *parameters):
    found = getattr(library, name)
    found.restype = result
    found.argtypes = parameters
    return found


pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = function("icalparser_parse_string", pointer, text)
count_errors = function("icalcomponent_count_errors", number, pointer)
first = function("icalcomponent_get_first_component", pointer, pointer, number)
following = function("icalcomponent_get_next_component", pointer, pointer, number)
uid = function("icalcomponent_get_uid", text, pointer)
summary = function("icalcomponent_get_summary", text, pointer)
sequence = function("icalcomponent_get_sequence", number, pointer)
status = function("icalcomponent_get_status", number, pointer)
status_name = function("icalproperty_status_to_string", text, number)
start = function("icalcomponent_get_dtstart", Time, pointer)
convert = function("icaltime_convert_to_zone", Time, Time, pointer)
written = function("icaltime_as_ical_string", text, Time)
zone = function("icaltimezone_get_builtin_timezone", pointer, text)(b"Europe/Stockholm")

# ICAL_VEVENT_COMPONENT in icalenums.h.
VEVENT = 4

calendar = parse(sys.stdin.buffer.read())
if not calendar or not zone:
    sys.exit("libical reads no calendar, or knows no Stockholm")

events = []
event = first(calendar, VEVENT)
while event:
    time = start(event)
    events.append(
        {
            "uid": uid(event).decode(),
            "title": summary(event).decode(),
            "sequence": sequence(event),
            "cancelled": status_name(status(event)) == b"CANCELLED",
            "start": written(time if time.is_date else convert(time, zone)).decode(),
        }
    )
    event = following(calendar, VEVENT)
print(json.dumps({"errors": count_errors(calendar), "events": events}))
