"""What `tools/messages` does with interface texts: finds them in Swift, keeps them in gettext catalogues, checks them."""
