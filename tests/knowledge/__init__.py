"""What the package `knowledge` proves about itself."""
