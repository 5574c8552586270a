"""SciPy and lmfit, timed by themselves: one JSON object a line in, one out (see peer.ts)."""

import importlib
import json
import sys
import time
import warnings

SECONDS = 0.25  # of a round, as on our side
TRIAL = 0.06
TRIES = 5  # rounds of a choice


def prepare(suite):
    """Chooses the fastest way whose result is right; those near it are tried again by turns."""
    results, times = {}, {}
    for way, call in suite.ways.items():
        started = time.perf_counter()
        try:
            results[way] = call()
        except (ValueError, RuntimeError, ArithmeticError):
            results[way] = None
        times[way] = [time.perf_counter() - started]
    errors = suite.errors(results)
    right = [way for way in suite.ways if errors[way] <= suite.tolerance]
    if not right:
        raise ValueError(f"no way was right to {suite.tolerance}: {errors}")
    fastest = min(times[way][0] for way in right)
    near = [way for way in right if times[way][0] <= 3 * fastest]
    for way in near:
        times[way].clear()  # the first call was slower
    for _ in range(TRIES):
        for way in near:
            times[way].append(seconds(suite.ways[way], TRIAL))
    median = {way: sorted(found)[len(found) // 2] for way, found in times.items()}
    chosen = min(near, key=median.get)
    return chosen, {
        "program": suite.program,
        "chosen": chosen,
        "tried": [[way, 1e3 * median[way], errors[way]] for way in sorted(median, key=median.get)],
        "values": suite.values(results[chosen]),
    }


def seconds(call, least):
    started = time.perf_counter()
    repeats = 0
    while True:
        call()
        repeats += 1
        passed = time.perf_counter() - started
        if passed >= least:
            return passed / repeats


def main():
    warnings.simplefilter("ignore")  # of steps that overflow and are then refused
    calls = {}
    for line in sys.stdin:
        request = json.loads(line)
        name = request["suite"]
        try:
            if "data" in request:
                suite = importlib.import_module(request["file"]).prepare(request["data"])
                chosen, answer = prepare(suite)
                calls[name] = suite.ways[chosen]
            else:
                answer = {"seconds": seconds(calls[name], SECONDS)}
        except (ImportError, ValueError, KeyError) as reason:
            answer = {"error": str(reason)}
        print(json.dumps(answer), flush=True)


main()
