"""The plain-text mirror: one Markdown file a paper, which editors, git and Syncthing can carry.

`document` is what such a file says, `frontmatter` how it is written, `merging` the three-way merge,
`folder` the files and the versions last written, `reading` what a folder brings, `adopting` how a
library takes it over, `writing` how the files follow the library.
"""
