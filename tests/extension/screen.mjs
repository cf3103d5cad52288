// A screen in memory with a keyboard, and waiting for what happens on it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { startScreen } from '../page/browser.mjs';

/** How long anything may take, in milliseconds. */
export const PATIENCE = 30_000;

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Asks until there is an answer that is not empty, and gives it. */
export async function until(ask, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await pause();
  }
}

export class Screen {
  #stop;

  static async open() {
    const screen = new Screen();
    const { environment, stop } = await startScreen();
    screen.environment = { ...process.env, ...environment, LANGUAGE: 'en' }; // Debian's Chromium alone has no Vietnamese
    screen.#stop = stop;
    return screen;
  }

  /** Presses a key as a person does, in the window of a program. */
  async press(key, program) {
    const tool = (...args) => promisify(execFile)('xdotool', args, { env: this.environment, timeout: PATIENCE });
    const found = await until(
      () => tool('search', '--onlyvisible', '--class', program).then(({ stdout }) => stdout.trim(), () => null),
      'a window',
    );
    await tool('windowfocus', '--sync', found.split('\n').at(-1));
    await tool('key', '--clearmodifiers', key);
  }

  close() {
    return this.#stop();
  }
}
