"""What is made of a protocol for a meeting: report, resolution, notice, schedule, and the pack."""
