// The engine against its budgets, against what a page could use instead and, where a folder is given, against the build
// in it. Run by `cargo xtask bench`, which builds the module, writes the texts and runs the native benchmark first.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { vi } from 'chrono-node';

import init, { annotate, Annotator } from '../www/pkg/chuthich.js';
import { exponent, interleaved, median } from './measure.mjs';
import { runFiltered, runSeparately, runTogether } from './patterns.mjs';
import { sizes, tableSizes } from './sizes.mjs';
import { budget, fact, figures, table } from './table.mjs';

const BENCH = new URL('../target/bench/', import.meta.url);

const read = (name) => readFile(new URL(`${name}.txt`, BENCH), 'utf8');
const megabytes = (text) => Buffer.byteLength(text) / 1e6;

/** The least ratios to each peer. */
const MUST = { separate: 1.5, together: 1, filtered: 0.6, chrono: 6 };

/** Megabytes of UTF-8 a second, whatever encoding the contender reads. */
const speed = (text, milliseconds) => (megabytes(text) / milliseconds) * 1e3;

await init({ module_or_path: await readFile(new URL('../www/pkg/engine_bg.wasm', import.meta.url)) });
const other = await otherBuild(process.argv[2]);
const article = await read('article');
const mixed = await read('mixed-1m');

/** The texts that the budgets are about, by what the report calls them: our own and, where there is one, the caller's. */
const texts = [['1 MB mixed', 'mixed-1m']];
if (existsSync(new URL('given.txt', BENCH))) texts.push(['the given text', 'given']);

const rows = [
  ...(await native()),
  ...(await Promise.all(texts.map(async ([what, name]) => peers(what, await read(name), MUST)))).flat(),
  ...peers('1 MB prose', await read('prose')),
  ...peers('article', article),
  ...(await scaling()),
  ...(await worst('hostile against mixed text', 'hostile-', 4)),
  ...(await worst('full of records against mixed text', 'records-', 10)),
  ...(await memory()),
  startUp(),
  ...edits(),
  ...(await weights()),
];
const machine = `${os.cpus()[0].model}, Node ${process.versions.node}; load ${os.loadavg()[0].toFixed(1)}`;
const report = `${table(rows)}\n${machine}\n`;
console.log(`\n${report}`);
await writeFile(new URL('report.md', BENCH), report);

/** The `annotate` of the build in a folder, if there is one. */
async function otherBuild(folder) {
  if (!folder) return undefined;
  const base = pathToFileURL(`${folder}/`);
  const build = await import(new URL('chuthich.js', base));
  await build.default({ module_or_path: await readFile(new URL('engine_bg.wasm', base)) });
  return build.annotate;
}

/** What the native benchmark left behind. */
async function native() {
  const medianOf = async (name, encoding) => {
    const file = new URL(`native/${name}/${encoding}/new/estimates.json`, BENCH);
    return JSON.parse(await readFile(file, 'utf8')).median.point_estimate / 1e6;
  };
  const made = [];
  for (const [what, name, atLeast] of [
    ...texts.map((text) => [...text, 150]),
    ['1 MB prose', 'prose'],
    ['1 MB words without a trigger', 'words'],
    ['article', 'article'],
  ]) {
    const text = await read(name);
    for (const encoding of ['utf8', 'utf16']) {
      const rate = speed(text, await medianOf(name, encoding));
      made.push(budget(`native ${encoding}, ${what}`, rate, 'MB/s', { atLeast }));
    }
  }
  return made;
}

/** The engine and its peers on one text, in one run; `must` are the least ratios to each peer, where there are any. */
function peers(what, text, must) {
  const contenders = {
    engine: annotate,
    separate: runSeparately(),
    together: runTogether(),
    filtered: runFiltered(),
    chrono: (given) => vi.parse(given),
    ...(other && { other }),
  };
  const names = {
    engine: 'annotate',
    separate: 'against twelve RegExps',
    together: 'against one alternation of them',
    filtered: 'against a word filter and one sticky alternation',
    chrono: 'against chrono-node, Vietnamese',
    other: 'against the other build',
  };
  const calls = Object.entries(contenders).map(([name, run]) => [name, () => run(text)]);
  const times = interleaved(Object.fromEntries(calls));
  return Object.entries(contenders).map(([name, run]) => {
    const found = run(text);
    const count = (found.mentions ?? found).length;
    const label = `${names[name]}, ${what}`;
    const absolute = `${figures(speed(text, times[name]))} MB/s, ${figures(times[name])} ms, ${count} spans`;
    if (name === 'engine') return fact(label, absolute);
    return budget(label, times[name] / times.engine, '×', { atLeast: must?.[name] }, ` (${absolute})`);
  });
}

async function scaling() {
  const texts = await Promise.all(['10k', '100k', '1m', '10m'].map((size) => read(`mixed-${size}`)));
  const times = interleaved(Object.fromEntries(texts.map((text, place) => [place, () => annotate(text)])), 5);
  const points = texts.map((text, place) => ({ size: megabytes(text), time: times[place] }));
  const rate = ({ size, time }) => size / time;
  return [
    budget('time over size, 10 kB to 10 MB, exponent', exponent(points), '', { atMost: 1.05 }),
    budget('… of that the last step, 1 to 10 MB', exponent(points.slice(-2)), '', {}),
    budget('speed on 10 kB against 1 MB', rate(points[0]) / rate(points[2]), '×', { atLeast: 0.8 }),
  ];
}

/** The worst of the texts with this prefix, by the time of a byte against that of ordinary text. */
async function worst(what, prefix, atMost) {
  const names = await namesOf(prefix);
  const texts = await Promise.all(names.map(read));
  const calls = texts.map((text, place) => [names[place], () => annotate(text)]);
  const { ordinary, ...times } = interleaved({ ordinary: () => annotate(mixed), ...Object.fromEntries(calls) }, 3);
  const byTime = names.toSorted((a, b) => times[b] - times[a]);
  const ratio = (name) => times[name] / ordinary;
  const [first, ...next] = byTime;
  return [
    budget(`${what}, 1 MB, the worst`, ratio(first), '×', { atMost }, ` («${first}»)`),
    fact('… the next', next.slice(0, 3).map((name) => `${figures(ratio(name))} × («${name}»)`).join(', ')),
  ];
}

/** The names of the texts with this prefix. */
async function namesOf(prefix) {
  const files = (await readdir(BENCH)).filter((file) => file.startsWith(prefix));
  return files.map((file) => file.slice(0, -'.txt'.length));
}

/** The memory that reading takes, a byte of text, in fresh processes. */
async function memory() {
  const script = fileURLToPath(new URL('memory.mjs', import.meta.url));
  const growth = (name) => Number(execFileSync(process.execPath, [script, name], { encoding: 'utf8' }));
  const names = await namesOf('records-');
  const grown = Object.fromEntries(names.map((name) => [name, growth(name)]));
  const [first, ...next] = names.toSorted((a, b) => grown[b] - grown[a]);
  return [
    budget('memory a byte of text, 1 MB mixed', growth('mixed-1m'), 'bytes', { atMost: 14 }),
    budget('… of texts full of records, the worst', grown[first], 'bytes', { atMost: 80 }, ` («${first}»)`),
    fact('… the next', next.slice(0, 3).map((name) => `${figures(grown[name])} («${name}»)`).join(', ')),
  ];
}

/** From the module's bytes to the first answer, in fresh processes. */
function startUp() {
  const script = fileURLToPath(new URL('start.mjs', import.meta.url));
  const times = Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, [script], { encoding: 'utf8' })));
  return budget('compile, instantiate, first annotation of the article', median(times), 'ms', { atMost: 15 });
}

/** One letter typed and deleted in the middle of 1 MB, with and without asking for the document. */
function edits() {
  const annotator = new Annotator(mixed);
  const middle = mixed.length >> 1;
  let deleted = 0;
  const edit = () => {
    annotator.edit(middle, deleted, deleted ? '' : 'a');
    deleted = 1 - deleted;
  };
  const times = interleaved({
    edit,
    document: () => {
      edit();
      return annotator.document();
    },
  });
  annotator.free();
  return [
    budget('one edit in 1 MB, without the document', times.edit, 'ms', { atMost: 0.5 }),
    budget('one edit in 1 MB, with the document', times.document, 'ms', { atMost: 5 }),
  ];
}

async function weights() {
  const kilobytes = (bytes) => figures(bytes / 1e3);
  const tables = (await tableSizes()).map(({ file, gzip }) => fact(`size of the table ${file}, gzip`, `${kilobytes(gzip)} kB`));
  const files = (await sizes()).map(({ file, raw, gzip, brotli }) => {
    const what = file === 'together' ? 'size together, brotli' : `size of ${file}, brotli`;
    const remark = ` (raw ${kilobytes(raw)}, gzip ${kilobytes(gzip)})`;
    return budget(what, brotli / 1e3, 'kB', { atMost: file === 'together' ? 150 : undefined }, remark);
  });
  return [...files, ...tables];
}
