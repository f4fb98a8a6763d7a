"""Who a source is: source mentions to identities."""
