"""What goes out on paper: a page's shape is a template, and what stands on it is data."""
