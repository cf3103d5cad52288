// Measures a program by the cases: see README.md. Needs Node 20.11 or newer and nothing else.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { ask, Failure } from './program.mjs';
import { KINDS, Score } from './score.mjs';

const USAGE = `Usage: node run.mjs [OPTION…] -- PROGRAM [ARGUMENT…]

  --kind reference|agency|date   measure this kind alone; may be repeated
  --noise NAME                   measure the cases with this noise alone, «none» for the clean ones; may be repeated
  --limit SECONDS                how long the program may be without an answer (60)
  --data FILE                    the cases (cases.jsonl beside this file)

The exit status is 0 where the program answered everything, 1 where it did not, 2 where the call is wrong.
`;

/** What clean cases have for a noise. */
const CLEAN = 'none';

/** How many bad answers are shown. */
const SHOWN = 5;

/** What is wrong with the call. */
class Misuse extends Error {}

try {
  process.exitCode = await run(options());
} catch (error) {
  if (error instanceof Failure) console.error(`error: the program ${error.message}`);
  else if (error instanceof Misuse) console.error(`error: ${error.message}\n\n${USAGE}`);
  else throw error;
  process.exitCode = error instanceof Failure ? 1 : 2;
}

function options() {
  const { values, positionals } = parsed();
  const limit = Number(values.limit);
  if (!(limit > 0)) throw new Misuse(`no number of seconds: «${values.limit}»`);
  const unknown = values.kind.find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined) throw new Misuse(`no kind «${unknown}»`);
  if (positionals.length === 0) throw new Misuse('no program');
  return { ...values, limit: limit * 1000, command: positionals };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: 'string', multiple: true, default: KINDS },
        noise: { type: 'string', multiple: true, default: [] },
        limit: { type: 'string', default: '60' },
        data: { type: 'string', default: fileURLToPath(new URL('cases.jsonl', import.meta.url)) },
      },
    });
  } catch (error) {
    throw new Misuse(error.message);
  }
}

async function run({ kind: kinds, noise: noises, limit, data, command }) {
  const all = await casesOf(data);
  const unknown = noises.find((noise) => !all.some((one) => one.noise === noise));
  if (unknown !== undefined) throw new Misuse(`no noise «${unknown}» in ${data}`);
  const cases = noises.length === 0 ? all : all.filter(({ noise }) => noises.includes(noise));
  const { answers, faults } = await ask(command, cases, limit);
  console.log(`${cases.length} texts\n\n${report(cases, answers, kinds)}`);
  for (const fault of faults.slice(0, SHOWN)) console.error(`bad answer: ${fault}`);
  if (faults.length > SHOWN) console.error(`… and ${faults.length - SHOWN} more`);
  if (faults.length > 0) console.error('A text without a good answer counts as one in which nothing was found.');
  return faults.length === 0 ? 0 : 1;
}

async function casesOf(file) {
  const content = await readFile(file, 'utf8').catch((error) => {
    throw new Misuse(`${error.message}; \`cargo xtask conformance\` writes the cases`);
  });
  const lines = content.split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line)).map((one) => ({ noise: CLEAN, ...one }));
}

/** A table with a row for each noise. */
function report(cases, answers, kinds) {
  const rows = new Map();
  for (const one of cases) {
    if (!rows.has(one.noise)) rows.set(one.noise, new Score(kinds));
    rows.get(one.noise).add(one.mentions, answers.get(one.id) ?? []);
  }
  const heads = kinds.flatMap((kind) => [`${kind}: exact F1`, 'overlap F1', 'values']);
  const lines = [['noise', ...heads], ['---', ...heads.map(() => '---:')]];
  for (const [noise, score] of rows) lines.push([noise, ...score.figures()]);
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
