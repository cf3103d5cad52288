"""Annotates a folder of NDJSON on every machine of a Spark cluster; README.md says how it is called."""

import argparse
import json
import os
import shlex
import sys

from pyspark.sql import SparkSession

# Status 1 is for lines that are refused, which are told of at the end. Any other fails the task, and Spark tries again.
COMMAND = "{} annotate --ndjson {} || [ $? -eq 1 ]"

# So many refused lines are shown.
SHOWN = 20


def main():
    arguments = parse()
    spark = SparkSession.builder.appName("chuthich").getOrCreate()
    try:
        return run(spark.sparkContext, arguments)
    finally:
        spark.stop()


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", help='folder of NDJSON: {"id", "text", "date"?} a line, each id once')
    parser.add_argument("answers", help="folder to be written, a document a line; it may not be there yet")
    parser.add_argument("--program", default="chuthich", help="where it lies on the machines of the cluster")
    parser.add_argument("--option", action="append", default=[], help="one for the program: --option=--offsets=byte")
    return parser.parse_args()


def run(context, arguments):
    # A task has so many cores; the program takes as many as there are, if nobody says so.
    environment = {
        "LC_ALL": "C.UTF-8",
        "PATH": os.environ["PATH"],
        "RAYON_NUM_THREADS": context.getConf().get("spark.task.cpus", "1"),
    }
    options = " ".join(map(shlex.quote, arguments.option))
    script = COMMAND.format(shlex.quote(arguments.program), options)
    texts = context.textFile(arguments.texts).filter(str.strip)
    texts.pipe(f"sh -c {shlex.quote(script)}", environment, checkCode=True).saveAsTextFile(arguments.answers)

    answers = context.textFile(arguments.answers)
    asked, answered = texts.count(), answers.count()
    print(f"{answered} of {asked} texts answered")
    if answered == asked:
        return 0
    refused = texts.keyBy(identity).subtractByKey(answers.keyBy(identity)).values()
    for line in refused.take(SHOWN):
        print(f"refused: {line}", file=sys.stderr)
    return 1


def identity(line):
    """The id of a text or an answer, as JSON; what has none is known by the whole line."""
    try:
        return json.dumps(json.loads(line)["id"], sort_keys=True)
    except (ValueError, TypeError, KeyError):
        return line


if __name__ == "__main__":
    sys.exit(main())
