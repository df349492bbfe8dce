"""What readers share: cleaning, places in a file, records, names, and the parts of formats."""
