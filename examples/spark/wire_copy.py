"""Runs the `ndjson` filter over a data set on Spark, and checks that nothing got lost.

    cargo build --release --example ndjson
    spark-submit wire_copy.py --filter "$PWD/target/release/examples/ndjson" articles.jsonl answers

The input is JSON lines, each with an `id` and the article in `text`. The output is JSON lines, too: the same objects
without their text and with `article` or `error`. README.md beside this file tells of the traps.
"""

import argparse
import os
import shlex
import subprocess
import sys
import threading
import time

from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def through_pipe(lines, command):
    """The answers by way of `RDD.pipe`: a child process for each partition.

    The child's environment is empty, so the command holds an absolute path. Without `checkCode` a child that fails
    would be an end of its partition like any other.
    """
    quoted = " ".join(shlex.quote(part) for part in command)
    answers = lines.rdd.map(lambda row: row.value).pipe(quoted, checkCode=True)
    return answers.map(lambda line: (line,)).toDF("value string")


def through_arrow(lines, command):
    """The answers by way of `mapInArrow`, which there is under Spark Connect, too (RDDs are not)."""

    def answer(batches):
        import pyarrow

        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={})

        def feed():
            # A child that stopped early is seen by its status or by the count of its answers.
            try:
                with child.stdin:
                    for batch in batches:
                        for line in batch.column(0):
                            child.stdin.write(line.as_py().encode() + b"\n")
            except BrokenPipeError:
                pass

        # Writing and reading at once, or both sides would wait for each other once the pipes are full.
        feeder = threading.Thread(target=feed)
        feeder.start()
        answers = []
        for line in child.stdout:
            answers.append(line.rstrip(b"\n").decode())
            if len(answers) == 1000:
                yield pyarrow.RecordBatch.from_arrays([pyarrow.array(answers)], names=["value"])
                answers = []
        if answers:
            yield pyarrow.RecordBatch.from_arrays([pyarrow.array(answers)], names=["value"])
        feeder.join()
        if child.wait() != 0:
            raise RuntimeError(f"{command[0]} ended with status {child.returncode}")

    return lines.mapInArrow(answer, "value string")


def lost(lines, answers):
    """How many ids of the input have no answer, or more or fewer of them than there were questions."""
    count = lambda table: table.groupBy(F.get_json_object("value", "$.id").alias("id")).count()
    asked, answered = count(lines).alias("asked"), count(answers).alias("answered")
    both = asked.join(answered, F.col("asked.id").eqNullSafe(F.col("answered.id")), "full_outer")
    return both.where(~F.col("asked.count").eqNullSafe(F.col("answered.count"))).count()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("input", help="JSON lines: a file, a folder or any path that Spark reads")
    parser.add_argument("output", help="a folder that does not exist yet")
    parser.add_argument("--filter", required=True, help="the ndjson program, by an absolute path")
    parser.add_argument("--how", choices=["pipe", "arrow"], default="pipe")
    parser.add_argument("--prose", action="store_true", help="quotes of any prose instead of articles")
    parser.add_argument("--partitions", type=int, help="default: what Spark makes of the input")
    options = parser.parse_args()
    if not os.path.isabs(options.filter):
        parser.error("--filter: the path must be absolute, the child process finds nothing by PATH")

    # Spark has a task for each core already: one thread in each child.
    command = [options.filter, "--jsonl", "--jobs", "1"] + (["--prose"] if options.prose else [])
    spark = SparkSession.builder.appName("wire copy").getOrCreate()
    # By line feeds alone: Spark's own default cuts at a bare carriage return, too.
    lines = spark.read.text(options.input, lineSep="\n")
    if options.partitions:
        lines = lines.repartition(options.partitions)
    start = time.monotonic()
    answers = {"pipe": through_pipe, "arrow": through_arrow}[options.how](lines, command)
    answers.write.text(options.output, lineSep="\n")
    seconds = time.monotonic() - start

    # Read back, not asked again: the filter has run once.
    written = spark.read.text(options.output, lineSep="\n")
    asked, answered, wrong = lines.count(), written.count(), lost(lines, written)
    print(f"{asked} asked, {answered} answered, {wrong} ids without their answer, {seconds:.1f} s", file=sys.stderr)
    spark.stop()
    sys.exit(0 if asked == answered and wrong == 0 else 1)


if __name__ == "__main__":
    main()
