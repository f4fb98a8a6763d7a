"""The version of the package, as it is installed."""

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("onrecord")
except PackageNotFoundError:  # run from a folder that is not installed
    VERSION = "0"
