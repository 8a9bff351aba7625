from tests.bad_input.conftest import small_library

__all__ = ["small_library"]
