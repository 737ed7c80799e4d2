"""Parses programs given as JSON; nothing is run. Reports the syntax errors."""

import ast
import json
import sys


def fault_of(code):
    try:
        ast.parse(code)
    except SyntaxError as error:
        return f"line {error.lineno}: {error.msg}"
    return None


json.dump([fault_of(code) for code in json.load(sys.stdin)], sys.stdout)
