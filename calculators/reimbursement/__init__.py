"""What is paid back for the part not worked: everything of this calculator."""
