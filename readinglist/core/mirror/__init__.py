"""The plain-text mirror: one Markdown file a paper, which editors, git and Syncthing can carry.

`document` is what such a file says and `frontmatter` how it is written (in `plainyaml`). `folder`
holds the files and what was last written into each. Out of it: `reading` finds what was edited
(`versions` takes git's conflict markers apart), `recognising` and `groups` whose it is, `merging`
merges, `taking` decides and `adopting` writes into the library. Into it: `writing`. `reports` is
what is told of both.
"""
