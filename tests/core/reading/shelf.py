"""A dozen papers of four subjects, and papers of nothing else."""

FILLER = "We propose a novel approach, and extensive experiments show significant improvements."

PAPERS = [
    (
        "Backdoor triggers in encoders",
        "A backdoor hides in encoders until triggers come.",
    ),
    ("Removing backdoor triggers", "Poisoned triggers leave traces; we cut the backdoor out."),
    (
        "Poisoned prompts",
        "Poisoned prompts open a backdoor in chats. Triggers hide.",
    ),
    (
        "Weather radar nowcasting",
        "Radar echoes of rain are nowcast for hours. Rain is advected.",
    ),
    ("Rain from radar echoes", "Radar echoes become rain amounts by a gauge calibration."),
    (
        "Gauge calibration for hydrology",
        "Rain gauges drift; calibration by radar mends that.",
    ),
    (
        "Protein folding with diffusion",
        "Folding by diffusion over torsion angles of residues.",
    ),
    (
        "Torsion angles of proteins",
        "Residues of a protein turn; torsion angles decide folding.",
    ),
    ("Diffusion over residues", "Diffusion sampling of residues folds a protein."),
    (
        "Sparse attention kernels",
        "Attention kernels skip; sparse blocks save traffic.",
    ),
    (
        "Memory traffic of attention",
        "Attention is bound by memory traffic. Fused kernels help.",
    ),
    (
        "Fused kernels for sparse blocks",
        "Sparse blocks and fused kernels halve memory traffic.",
    ),
]
SHELF = [(title, f"{text} {FILLER}") for title, text in PAPERS]
BACKDOORS, RADAR, PROTEINS, KERNELS = ({n, n + 1, n + 2} for n in (1, 4, 7, 10))
