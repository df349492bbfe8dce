"""The window: Qt only. It knows the session, never the store."""
