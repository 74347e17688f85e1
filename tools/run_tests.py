"""Set up and run the tests on a machine with only Python 3.11: python3.11 tools/run_tests.py [pytest's options]

Makes .venv/, installs the project with what its tests need, and Chromium with a Chinese font where the machine lets it
be installed. KG_CHROMIUM names a Chromium, Chrome or Edge that stands elsewhere. Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
PACKAGES = ("chromium", "fonts-noto-cjk")
AXE = "axe-core@4"


def main(options: list[str]) -> int:
    """Set up, test; pytest's exit code."""
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "-q", "-e", f"{ROOT}[dev]"], check=True)
    _browser()
    _axe()
    return subprocess.run([PYTHON, "-m", "pytest", *options], cwd=ROOT, check=False).returncode


def _browser() -> None:
    if os.environ.get("KG_CHROMIUM") or any(map(shutil.which, BROWSERS)):
        return
    if shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        quiet = {
            "check": False,
            "stdout": subprocess.DEVNULL,
            "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        }
        subprocess.run(["apt-get", "update", "-q"], **quiet)
        subprocess.run(["apt-get", "install", "-q", "-y", "--no-install-recommends", *PACKAGES], **quiet)
    if not any(map(shutil.which, BROWSERS)):
        print(
            "没有找到 Chromium：页面的测试会失败。请安装，或用 KG_CHROMIUM 指出 Chrome、Edge 的位置\n"
            "no Chromium: the tests of the page will fail. Install it, or name Chrome or Edge in KG_CHROMIUM",
            file=sys.stderr,
        )


def _axe() -> None:
    npm = shutil.which("npm")
    if npm and not (ROOT / "node_modules" / "axe-core").is_dir():
        subprocess.run([npm, "install", "--no-save", "--no-audit", "--no-fund", AXE], cwd=ROOT, check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
