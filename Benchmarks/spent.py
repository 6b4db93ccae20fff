"""What a command spends: prints seconds by the clock, processor seconds (user and system, children included) and the
largest resident set of one of its processes in MB. What it prints itself is thrown away. Exits with its status.

Usage: spent.py COMMAND [ARGUMENT…]
"""

import resource
import subprocess
import sys
import time


def processor(usage):
    return usage.ru_utime + usage.ru_stime


# Whoever started this process by exec may have had children of its own, which are counted as ours.
before = processor(resource.getrusage(resource.RUSAGE_CHILDREN))
began = time.monotonic()
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall = time.monotonic() - began
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{wall:.3f} {processor(usage) - before:.3f} {usage.ru_maxrss / 1024:.0f}")
sys.exit(status)
