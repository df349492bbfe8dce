"""What to read: papers like a given one, and what to read next. All is computed on this machine."""
