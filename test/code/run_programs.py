"""Runs PyTorch programs given as JSON and reports what they computed."""

import json
import sys


def parameters_of(module):
    return sum(p.numel() for p in module.parameters())


def tensor_of(tensor):
    return {"shape": list(tensor.shape), "data": tensor.flatten().tolist()}


def run(code):
    names = {}
    try:
        exec(compile(code, "layer.py", "exec"), names)
    except Exception as error:
        return {"error": type(error).__name__}
    standard, separable = names["standard"], names["separable"]
    return {
        "error": None,
        "parameters": [parameters_of(standard), parameters_of(separable)],
        "standard": tensor_of(standard(names["x"])),
        "depthwise": tensor_of(separable[0](names["x"])),
        "separable": tensor_of(separable(names["x"])),
    }


json.dump([run(code) for code in json.load(sys.stdin)], sys.stdout)
