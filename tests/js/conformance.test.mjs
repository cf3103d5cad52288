// The measure for other programs, on programs that do what it must bear.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('../../conformance/run.mjs', import.meta.url));

const date = (start, end, ...values) => ({ kind: 'date', start, end, values });
const CASES = [
  { id: 'one', text: '𝒜 năm 2020', mentions: [date(2, 10, '2020')] },
  { id: 'two', text: 'năm 2020 và năm 2021', date: '2021-05-01', mentions: [date(0, 8, '2020'), date(12, 20, '2021')] },
  { id: 'noisy', noise: 'no-break spaces', text: 'năm\u00a02020', mentions: [date(0, 8, '2020')] },
];

const folder = await mkdtemp(path.join(os.tmpdir(), 'chuthich-conformance-'));
after(() => rm(folder, { recursive: true }));
const data = path.join(folder, 'cases.jsonl');
await writeFile(data, CASES.map((one) => `${JSON.stringify(one)}\n`).join(''));

/** Runs the runner on a program in JavaScript, for which `answer(id, mentions)` answers and `lines` are the questions. */
function measure(script, ...options) {
  const program = `
    const answer = (id, mentions) => console.log(JSON.stringify({ id, mentions }));
    const lines = require('node:readline').createInterface({ input: process.stdin });
    ${script}`;
  return run(...options, '--data', data, '--', process.execPath, '-e', program);
}

function run(...args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [RUNNER, ...args], { timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

/** A program that knows these answers, by id. */
const knowing = (answers) => `
  const answers = ${JSON.stringify(answers)};
  lines.on('line', (line) => { const { id } = JSON.parse(line); answer(id, answers[id]); });`;

const perfect = Object.fromEntries(CASES.map(({ id, mentions }) => [id, mentions]));

const rows = ({ stdout }) => stdout.split('\n').filter((line) => /^\| (?!noise|---)/.test(line));

suite('figures', () => {
  test('a program that finds all has 1 everywhere, and no figure where nothing was asked', async () => {
    const measured = await measure(knowing(perfect));
    assert.deepEqual(measured.stderr, '');
    assert.deepEqual(rows(measured), [
      '| none | – | – | – | – | – | – | 1.000 | 1.000 | 1.000 |',
      '| no-break spaces | – | – | – | – | – | – | 1.000 | 1.000 | 1.000 |',
    ]);
    assert.equal(measured.status, 0);
  });

  test('exact spans, spans that overlap and values are three things', async () => {
    const answers = { ...perfect, one: [date(6, 10, '2020')], two: [date(0, 8, '2021'), date(9, 11, 'và')] };
    const measured = await measure(knowing(answers), '--kind', 'date', '--noise', 'none');
    // Of three each that are expected and found one is exact, and one overlaps besides, which alone has the right value.
    assert.deepEqual(rows(measured), ['| none | 0.333 | 0.667 | 0.333 |']);
  });

  test('one span that covers two dates stands for one, and one that is given twice counts as two', async () => {
    const answers = { ...perfect, one: [date(2, 10, '2020'), date(2, 10, '2020')], two: [date(0, 20, '2020')] };
    const measured = await measure(knowing(answers), '--kind', 'date', '--noise', 'none');
    assert.deepEqual(rows(measured), ['| none | 0.333 | 0.667 | 0.667 |']);
  });

  test('answers may come in any order, and all at the end', async () => {
    const script = `const ids = [];
      lines.on('line', (line) => ids.unshift(JSON.parse(line).id));
      lines.on('close', () => { const all = ${JSON.stringify(perfect)}; for (const id of ids) answer(id, all[id]); });`;
    const measured = await measure(script, '--kind', 'date');
    assert.match(rows(measured)[0], /1\.000 \| 1\.000 \| 1\.000/);
  });

  test('the program gets the day of a text, and nothing of what is expected', async () => {
    const script = `lines.on('line', (line) => { console.error(line); answer(JSON.parse(line).id, []); });`;
    const { stderr } = await measure(script);
    const asked = CASES.map(({ id, text, date }) => JSON.stringify({ id, text, date }));
    assert.deepEqual(stderr.trim().split('\n'), asked);
  });
});

suite('a bad answer is named, and its text counts as one in which nothing was found', () => {
  const bad = {
    'no JSON': [`console.log('không')`, /line 2: no JSON object: không/],
    'JSON that is no object': ['console.log(3)', /no JSON object: 3/],
    'an error': [`console.log(JSON.stringify({ id: 'two', error: 'quá dài' }))`, /line 2: an error: .*quá dài/],
    'no mentions': [`answer('two')`, /no `mentions`/],
    'an id that was not asked': [`answer('three', [])`, /no id that is still to be answered/],
    'an id for the second time': [`answer('one', [])`, /no id that is still to be answered/],
    'an unknown kind': [`answer('two', [{ kind: 'person', start: 0, end: 1 }])`, /no mention of this text: .*person/],
    'code units for code points': [`answer('two', [{ kind: 'date', start: 0, end: 21 }])`, /no mention of this text/],
    'an empty span': [`answer('two', [{ kind: 'date', start: 1, end: 1 }])`, /no mention of this text/],
    'offsets in words': [`answer('two', [{ kind: 'date', start: '0', end: '8' }])`, /no mention of this text/],
    'a value that is no list': [`answer('two', [{ kind: 'date', start: 0, end: 1, values: '2020' }])`, /no mention/],
  };
  for (const [name, [statement, word]] of Object.entries(bad)) {
    test(name, async () => {
      const script = `const all = ${JSON.stringify(perfect)};
        lines.on('line', (line) => {
          const { id } = JSON.parse(line);
          if (id === 'two') { ${statement}; if (!/two/.test(${JSON.stringify(statement)})) answer('two', []); }
          else answer(id, all[id]);
        });`;
      const measured = await measure(script, '--kind', 'date', '--noise', 'none');
      assert.match(measured.stderr, word);
      assert.deepEqual(rows(measured), ['| none | 0.500 | 0.500 | 0.333 |']);
      assert.equal(measured.status, 1);
    });
  }
});

suite('a program that cannot be measured gets a word, and no figures', () => {
  const broken = {
    'it crashes': ['process.exit(3)', /ended with status 3 and left 3 texts unanswered, the first of them «one»/],
    'it crashes in between': [
      `lines.once('line', () => { answer('one', []); process.exitCode = 4; lines.close(); process.stdin.destroy(); })`,
      /ended with status 4 and left 2 texts unanswered, the first of them «two»/,
    ],
    'it is killed': [`process.kill(process.pid, 'SIGTERM')`, /ended by SIGTERM and left 3 texts/],
    'it ends without a word': ['process.exit()', /ended with status 0 and left 3 texts/],
    'it hangs': ['setInterval(() => {}, 1000)', /was silent for 2 s and left 3 texts unanswered/],
    'it talks for ever': [
      `const talk = () => { console.log('không'); setImmediate(talk); }; talk()`,
      /was silent for 2 s and left 3 texts unanswered/,
    ],
    'it never ends its line': [
      `const talk = () => process.stdout.write('a'.repeat(100_000), talk); talk()`,
      /a line of more than 1000000 characters/,
    ],
    'it does not end': [
      `${knowing(perfect)}; setInterval(() => {}, 1000)`,
      /has answered everything, and did not end for 2 s/,
    ],
  };
  for (const [name, [script, word]] of Object.entries(broken)) {
    test(name, async () => {
      const measured = await measure(script, '--limit', '2');
      assert.match(measured.stderr, word);
      assert.equal(measured.stdout, '');
      assert.equal(measured.status, 1);
    });
  }

  test('there is none', async () => {
    const measured = await run('--data', data, '--', path.join(folder, 'none'));
    assert.match(measured.stderr, /cannot be started: .*ENOENT/);
    assert.equal(measured.status, 1);
  });

  test('what it has started ends with it', async () => {
    const start = Date.now();
    // It holds the runner's own output open.
    const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 40_000)'], { stdio: 'inherit' })`;
    const measured = await measure(child, '--limit', '2');
    assert.equal(measured.status, 1);
    assert.ok(Date.now() - start < 20_000);
  });
});

suite('a wrong call is named', () => {
  const wrong = {
    'no program': [['--data', data], /no program/],
    'an unknown option': [['--speed'], /--speed/],
    'an unknown kind': [['--kind', 'person', '--', 'true'], /no kind «person»/],
    'an unknown noise': [['--data', data, '--noise', 'rain', '--', 'true'], /no noise «rain»/],
    'no cases': [['--data', path.join(folder, 'none'), '--', 'true'], /ENOENT.*cargo xtask conformance/],
    'no limit': [['--limit', 'long', '--', 'true'], /no number of seconds: «long»/],
  };
  for (const [name, [args, word]] of Object.entries(wrong)) {
    test(name, async () => {
      const called = await run(...args);
      assert.match(called.stderr, word);
      assert.equal(called.status, 2);
    });
  }
});
