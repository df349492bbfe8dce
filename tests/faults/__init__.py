"""Faults: killed, a full or failing disk, races; and what must survive any sequence."""
