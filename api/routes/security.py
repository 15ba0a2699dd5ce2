"""The headers that every answer carries: a page loads nothing from elsewhere and runs no script within it."""

SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",  # with none, browsers hide that a form is of these pages
    "X-Content-Type-Options": "nosniff",
}
