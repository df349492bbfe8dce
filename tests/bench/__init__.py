"""Speed and size, measured beside other engines in one run. Started by ./packaging/bench."""
