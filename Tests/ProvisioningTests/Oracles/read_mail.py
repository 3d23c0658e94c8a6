"""Reads a mail with Python's `email`, the way a mail program does, and prints what it says as JSON; fails on any defect."""
import json
import sys
from email import policy
from email.header import decode_header, make_header
from email.parser import BytesParser
from email.utils import parseaddr

data = sys.stdin.buffer.read()
message = BytesParser(policy=policy.strict).parsebytes(data)
assert not message.defects, message.defects
for line in data.split(b"\r\n"):
    assert len(line) <= 78 and b"\n" not in line and b"\r" not in line and all(byte < 127 for byte in line), line
for header in message.values():
    assert not getattr(header, "defects", ()), header.defects
(to,) = message["To"].addresses
# The strict parser of older Pythons puts a blank between two encoded words of a name, which RFC 2047 forbids; the other one does not.
written = BytesParser(policy=policy.compat32).parsebytes(data)["To"].replace("\r\n", "")
name = str(make_header(decode_header(parseaddr(written)[0])))
senders = message["From"].addresses if message["From"] else ()
json.dump(
    {
        "to": f"{name} {to.addr_spec}", "from": " ".join(sender.addr_spec for sender in senders), "subject": message["Subject"],
        "date": message["Date"].datetime.date().isoformat(), "language": message["Content-Language"], "unsent": message["X-Unsent"],
        "text": message.get_content().replace("\r\n", "\n"),
    }, sys.stdout)
