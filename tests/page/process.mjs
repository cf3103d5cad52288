// The programs that the tests start. None outlives the test, and none is waited for without an end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How long a program may take to end when it is asked to, in milliseconds. */
const FAREWELL = 5_000;

const running = new Set();

process.once('exit', () => running.forEach((program) => signal(program, 'SIGKILL')));
// A signal alone would end this process without the event, and so would a second one.
for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(name, () => process.exit(1));

/** Starts a program in a process group of its own, so that what it starts in turn ends with it. */
export async function start(name, args, options) {
  const program = spawn(name, args, { ...options, detached: true });
  await once(program, 'spawn');
  running.add(program);
  // This process ends when its tests have, whether or not they got to stopping the program.
  program.unref();
  program.stdout?.unref();
  return program;
}

/** Ends a program and whatever it has started, also where it has ended before. */
export async function stop(program) {
  if (!running.has(program)) return;
  const ended = program.exitCode === null && program.signalCode === null && once(program, 'exit');
  signal(program, 'SIGTERM');
  await within(FAREWELL, ended, 'to end').catch(() => {});
  signal(program, 'SIGKILL'); // what did not hear
  running.delete(program);
}

function signal({ pid }, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // The whole group has ended.
  }
}

/**
 * What `promise` gives, if it does so within this many milliseconds.
 *
 * @param {string} what names it in the error
 */
export async function within(milliseconds, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${milliseconds / 1000} s: ${what}`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
