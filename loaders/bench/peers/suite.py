"""What a suite tells peers.py."""

from typing import Any, Callable, NamedTuple


class Suite(NamedTuple):
    """Several ways to one result."""

    ways: dict[str, Callable[[], Any]]
    #: How far off each result is, given all of them; None is the result of a way that failed.
    errors: Callable[[dict[str, Any]], dict[str, float]]
    #: Up to where a result counts as right.
    tolerance: float
    #: A result by name, as JSON.
    values: Callable[[Any], dict[str, float]]
    program: str
