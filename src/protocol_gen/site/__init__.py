"""A website made of what councils have issued: values in, the files of the site out."""

from protocol_gen.site.editions import CouncilSite, Edition, PublishedFile, Site
from protocol_gen.site.pages import council_files, shared_files

__all__ = ["CouncilSite", "Edition", "PublishedFile", "Site", "council_files", "shared_files"]
