"""The program without its faces: nothing below here knows Qt or the command line."""
