"""On two executors comes out what one machine says. Run by `cargo xtask test` where PySpark and Java are."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import pyspark

HERE = Path(__file__).parent
PROGRAM = HERE.parent.parent / "target/release/chuthich"
SPARK = Path(pyspark.__file__).parent
# Two executors, each a process with a core and 1024 MB.
CLUSTER = ["--master", "local-cluster[2,1,1024]"]
QUIET = ["--conf", "spark.log.level=WARN", "--conf", "spark.ui.enabled=false"]
# How long anything may take, in seconds.
PATIENCE = 300
FILES = 3
LINES = 400


def texts(file):
    """Lines of one file, some of them hard."""
    for number in range(LINES):
        text = f"Quyết định số {number}/QĐ-TTg ngày 25/10/2017. " * (1 + number % 5)
        yield json.dumps({"id": f"{file}-{number}", "text": text}, ensure_ascii=False)
    yield json.dumps({"id": {"file": file}, "text": "\ud83d ngày 5/3", "date": "2020-03-06"})
    yield ""


def lines(folder, pattern):
    return [line for file in sorted(folder.glob(pattern)) for line in file.read_text("utf-8").split("\n") if line]


class Annotate(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="chuthich-spark-"))
        self.addCleanup(shutil.rmtree, self.folder)
        # The work of executors, which Spark leaves where it is installed.
        before = set(SPARK.glob("work/*"))
        self.addCleanup(lambda: [shutil.rmtree(work) for work in set(SPARK.glob("work/*")) - before])
        self.texts = self.folder / "texts"
        self.texts.mkdir()
        for file in range(FILES):
            (self.texts / f"{file}.ndjson").write_text("\n".join(texts(file)), "utf-8")

    def annotate(self, name, *options):
        answers = self.folder / name
        submit = [SPARK / "bin/spark-submit", *CLUSTER, *QUIET, "--files", PROGRAM, HERE / "annotate.py"]
        call = [*submit, *options, "--program", "./chuthich", self.texts, answers]
        environment = {**os.environ, "SPARK_HOME": str(SPARK), "SPARK_LOCAL_IP": "127.0.0.1"}
        run = subprocess.run(call, capture_output=True, encoding="utf-8", timeout=PATIENCE, env=environment)
        return run, lines(answers, "part-*")

    def alone(self, *options):
        asked = "\n".join(lines(self.texts, "*.ndjson"))
        call = [PROGRAM, "annotate", "--ndjson", *options]
        run = subprocess.run(call, input=asked, capture_output=True, encoding="utf-8", timeout=PATIENCE)
        return run.stdout.split("\n")[:-1]

    def test_two_executors_say_what_one_machine_says(self):
        run, answers = self.annotate("answers", "--option=--offsets=byte")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn(f"{FILES * (LINES + 1)} of {FILES * (LINES + 1)} texts answered", run.stdout)
        self.assertEqual(sorted(answers), sorted(self.alone("--offsets=byte")))

    def test_what_is_refused_is_named_and_stops_nothing(self):
        (self.texts / "bad.ndjson").write_text('{"id": "no text"}\nno JSON\n', "utf-8")
        run, answers = self.annotate("answers")
        self.assertEqual(run.returncode, 1, run.stderr)
        # spark-submit hands both streams of a driver on as one.
        self.assertIn('refused: {"id": "no text"}\n', run.stdout)
        self.assertIn("refused: no JSON\n", run.stdout)
        self.assertEqual(sorted(answers), sorted(self.alone()))

    def test_a_program_that_fails_is_no_answer(self):
        run, answers = self.annotate("answers", "--option=--nonsense")
        self.assertEqual(run.returncode, 1)
        self.assertIn("--nonsense", run.stderr)
        self.assertEqual(answers, [])


if __name__ == "__main__":
    unittest.main()
