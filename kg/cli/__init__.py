"""The command line: parse, call, print, exit code.

Exit codes: 0 done, 1 the answer is no (a violation, a report that could not be read), 2 bad usage or input, 3 a fault
of the program.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from kg.cli.app import app
from kg.cli.terminal import complain, speak_utf8
from kg.errors import KgError

__all__ = ["app", "main", "run"]


def main() -> None:
    """The command `kg`."""
    speak_utf8()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line; its exit code. With KG_DEBUG=1 in the environment an internal error shows its trace."""
    try:
        return app.main(list(arguments) or ["--help"], prog_name="kg", standalone_mode=False) or 0
    except KgError as error:
        complain(str(error))
        return error.exit_code
    except click.ClickException as error:
        return _misused(error)
    except (KeyboardInterrupt, click.Abort):
        complain("已中断，原有输出未改动\ninterrupted; what was there before is as it was")
        return 130
    except BrokenPipeError:  # the reader of a pipe has seen enough: kg query … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        complain(
            f"程序内部错误（{what}）。请设环境变量 KG_DEBUG=1 再运行一次，把显示的经过连同命令报告给维护者\n"
            f"internal error ({what}). Run it again with KG_DEBUG=1 in the environment, and report the trace that it "
            f"shows, with the command, to the maintainers"
        )
        return 3


def _misused(error: click.ClickException) -> int:
    """A command line that does not parse: click's message, and where the help is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "kg"
    complain(
        f"命令用法不对：{error.format_message()} 用法见 {command} --help\n"
        f"{command}: {error.format_message()} See {command} --help"
    )
    return error.exit_code
