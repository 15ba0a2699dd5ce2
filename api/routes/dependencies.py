"""What a route is given: the service that the application opened."""

from typing import Annotated

from fastapi import Depends, Request

from api.service import Service


def service_of(request: Request) -> Service:
    """Give the service that the application opened."""
    service: Service = request.app.state.service
    return service


Asked = Annotated[Service, Depends(service_of)]
