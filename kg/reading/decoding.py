"""Bytes → text by a policy that never guesses: UTF-8, then UTF-16 by its mark, then GB18030; else an error."""

from __future__ import annotations

import codecs
import re

from kg.errors import ReadError

_KNOWN_BINARY = (
    (b"PK\x03\x04", "Word、Excel 或压缩文件", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word 或 Excel 文件", "an old Word or Excel file"),
    (b"%PDF", "PDF 文件", "a PDF file"),
    (b"{\\rtf", "RTF 文件", "an RTF file"),
    (b"\x89PNG", "图片", "a picture"),
    (b"\xff\xd8\xff", "图片", "a picture"),
)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x19\x1b\x1c-\x1f\x7f]")


def decode(data: bytes, where: str) -> str:
    """The text of a file, without byte order mark, line ends kept.

    Raises ReadError, naming `where`, for what is not text, is damaged or holds nothing.
    """
    for magic, zh, en in _KNOWN_BINARY:
        if data.startswith(magic):
            raise ReadError(
                f"这是{zh}，不是纯文本",
                f"this is {en}, not plain text",
                where=where,
                hint_zh="请在原程序中另存为“纯文本（UTF-8）”再试",
                hint_en="Save it as plain text (UTF-8) in its own program and try again",
            )
    text = _text(data, where).rstrip("\x1a")
    if found := _NOT_TEXT.search(text):
        raise ReadError(
            f"不是文本文件（第 {found.start() + 1} 个字符是控制字符 U+{ord(found.group()):04X}）",
            f"not a text file (character {found.start() + 1} is the control character U+{ord(found.group()):04X})",
            where=where,
            hint_zh="请给出 .txt 或 .md 文本，或把它移出输入文件夹",
            hint_en="Give a .txt or .md text, or move it out of the input folder",
        )
    if not text.strip("\ufeff \t\r\n\v\f\u3000\u00a0\u200b"):
        raise ReadError(
            "文件是空的",
            "the file is empty",
            where=where,
            hint_zh="请补上内容，或把它移出输入文件夹",
            hint_en="Fill it, or move it out of the input folder",
        )
    return text


def _text(data: bytes, where: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
        lenient = data.decode("utf-8-sig", "replace")
        bad = lenient.count("\ufffd")
        if bad and sum(char > "\u07ff" for char in lenient) > 20 * bad:
            encodings = ["utf-8-sig"]  # damaged UTF-8: reading it as GB18030 would give garbage without an error
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            place = error.start
    raise ReadError(
        f"无法解码：既不是完好的 UTF-8，也不是 GB18030（第 {place + 1} 个字节处出错）",
        f"cannot be decoded: neither sound UTF-8 nor GB18030 (first bad byte: {place + 1})",
        where=where,
        hint_zh="请用记事本打开，另存为 UTF-8 编码",
        hint_en="Open it in an editor and save it as UTF-8",
    )
