"""Whatever is dropped in keeps its promises."""
