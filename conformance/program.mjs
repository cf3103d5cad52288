// Runs the program that is measured: a line of JSON in for each text, a line of JSON out. It is never waited for without an
// end, and does not outlive this process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { KINDS } from './score.mjs';

/** Why a program cannot be measured: what it did. */
export class Failure extends Error {}

/** The most characters in a line of an answer. */
const LONGEST = 1_000_000;

/**
 * Asks the program about all cases. Gives the mentions by the id of their case, and what is wrong with bad answers.
 *
 * @param {number} limit how many milliseconds it may be without a good answer
 */
export async function ask([name, ...args], cases, limit) {
  const program = spawn(name, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const stop = () => kill(program);
  process.once('exit', stop);
  // A signal alone would end this process without the event.
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    await once(program, 'spawn').catch((error) => {
      throw new Failure(`cannot be started: ${error.message}`);
    });
    const ended = once(program, 'exit');
    // Where it reads no further, how it ends says more than the broken pipe.
    pipeline(Readable.from(questions(cases)), program.stdin).catch(() => {});
    return await listen(program, ended, cases, limit);
  } finally {
    stop();
    process.removeListener('exit', stop);
  }
}

function* questions(cases) {
  for (const { id, text, date } of cases) yield `${JSON.stringify({ id, text, date })}\n`;
}

async function listen(program, ended, cases, limit) {
  const open = new Map(cases.map((one) => [one.id, one]));
  const answers = new Map();
  const faults = [];
  const lines = linesOf(program.stdout);
  let last = Date.now();
  const inTime = (wait) => within(last + limit - Date.now(), wait).catch(late(open, limit));
  for (let number = 1; ; number++) {
    const { value: line, done } = await inTime(() => lines.next());
    if (done) break;
    const answer = parsed(line);
    const fault = faultOf(answer, open);
    if (fault === undefined) {
      answers.set(answer.id, answer.mentions);
      last = Date.now();
    } else {
      faults.push(`line ${number}: ${fault}: ${line.slice(0, 200)}`);
    }
    open.delete(answer?.id);
  }
  const [status, signal] = await inTime(() => ended);
  const how = signal === null ? `with status ${status}` : `by ${signal}`;
  if (open.size > 0) throw new Failure(`ended ${how} and left ${unanswered(open)}`);
  if (status !== 0) faults.push(`the program ended ${how}`);
  return { answers, faults };
}

/** What is wrong with an answer; `undefined` where nothing is. */
function faultOf(answer, open) {
  if (typeof answer !== 'object' || answer === null) return 'no JSON object';
  const asked = open.get(answer.id);
  if (asked === undefined) return 'no id that is still to be answered';
  if (answer.error !== undefined) return 'an error';
  if (!Array.isArray(answer.mentions)) return 'no `mentions`';
  const length = [...asked.text].length;
  const isMention = (mention) =>
    KINDS.includes(mention?.kind) &&
    Number.isInteger(mention.start) &&
    Number.isInteger(mention.end) &&
    0 <= mention.start &&
    mention.start < mention.end &&
    mention.end <= length &&
    (mention.values === undefined || Array.isArray(mention.values));
  const bad = answer.mentions.find((mention) => !isMention(mention));
  return bad === undefined ? undefined : `no mention of this text: ${JSON.stringify(bad)}`;
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* linesOf(stream) {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    if (rest.length > LONGEST) throw new Failure(`answered with a line of more than ${LONGEST} characters`);
    yield* lines.filter((line) => line.trim() !== '');
  }
  if (rest.trim() !== '') yield rest;
}

/** A promise ran out of time. */
class Late extends Error {}

const late = (open, limit) => (error) => {
  if (!(error instanceof Late)) throw error;
  const time = `${limit / 1000} s`;
  if (open.size === 0) throw new Failure(`has answered everything, and did not end for ${time}`);
  throw new Failure(`was silent for ${time} and left ${unanswered(open)}`);
};

const unanswered = (open) => `${open.size} texts unanswered, the first of them «${open.keys().next().value}»`;

async function within(milliseconds, wait) {
  // What is always ready would win against any timer.
  if (milliseconds <= 0) throw new Late();
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Late()), milliseconds);
  });
  return Promise.race([wait(), over]).finally(() => clearTimeout(timer));
}

/** Ends the program and whatever it has started. */
function kill(program) {
  program.stdin.destroy();
  program.stdout.destroy();
  try {
    process.kill(-program.pid, 'SIGKILL');
  } catch {
    // It has ended, or never begun.
  }
}
