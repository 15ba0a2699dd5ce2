"""The faces: command line, HTTP and web pages over one service."""
