// The declarations for TypeScript: what the engine really says has their types, and they name what the schema names.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { annotate, article } from './engine.mjs';

const TSC = fileURLToPath(new URL('node_modules/typescript/bin/tsc', import.meta.url));
const DECLARATIONS = fileURLToPath(new URL('../../www/pkg/chuthich.js', import.meta.url));
const OPTIONS = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'esnext', '--module', 'nodenext'];
const IMPORT = `import type * as chuthich from ${JSON.stringify(DECLARATIONS)};\n`;

/** What the compiler says of these lines, which know the declarations as `chuthich`: nothing where it agrees. */
async function faults(lines) {
  const directory = await mkdtemp(join(tmpdir(), 'chuthich-'));
  try {
    const file = join(directory, 'check.mts');
    await writeFile(file, IMPORT + lines.join('\n'));
    const { stdout } = await promisify(execFile)(process.execPath, [TSC, ...OPTIONS, file], { cwd: directory, timeout: 300_000 })
      .catch((error) => {
        if (!error.stdout) throw error; // it was not even there
        return error;
      });
    return stdout.slice(0, 4000);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** A line that takes a value for a type, exactly: a literal may have no member too many. */
const taken = (type, value) => `{ const value: chuthich.${type} = ${JSON.stringify(value)}; void value; }`;

/** The texts of all cases, each with its day. */
async function cases() {
  const directory = new URL('../cases/', import.meta.url);
  const files = (await readdir(directory)).filter((name) => name.endsWith('.txt'));
  const contents = await Promise.all(files.map((name) => readFile(new URL(name, directory), 'utf8')));
  return contents.flatMap((content) =>
    content.split(/^=== .*\n/m).slice(1).map((written) => {
      const [, date, text] = written.slice(0, written.indexOf('\n---\n')).match(/^(?:@date (\S+)\n)?([^]*)$/);
      return { text, options: date === undefined ? undefined : { date } };
    }));
}

test('the documents of all cases have the type that is declared', async () => {
  const texts = [{ text: article }, ...await cases()];
  assert.ok(texts.length > 1000);
  const lines = texts.map(({ text, options }) => taken('Document', annotate(text, options)));
  assert.equal(await faults(lines), '');
});

test('a document that is otherwise has not', async () => {
  const WRONG = [
    [(it) => Object.assign(it.mentions[0], { colour: 'red' }), /'"colour"' does not exist in type 'Mention'/],
    [(it) => delete it.documents[0].id, /Property 'id' is missing in type/],
    [(it) => Object.assign(it.mentions[0], { rule: 'agency.unheard-of' }), /'"agency.unheard-of"' is not assignable/],
    [(it) => Object.assign(it.dates[0].evidence, { weather: 'text' }), /'"weather"' does not exist in type 'Partial/],
    [(it) => Object.assign(it, { offsets: 'byte' }), /'"byte"' is not assignable to type '"utf16"'/],
  ];
  const lines = WRONG.map(([spoil]) => {
    const document = annotate('Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng');
    spoil(document);
    return taken('Document', document);
  });
  const said = await faults(lines);
  for (const [, fault] of WRONG) assert.match(said, fault);
});

test('names and members are those of the schema', async () => {
  const { $defs, ...root } = JSON.parse(await readFile(new URL('../../schema/document.schema.json', import.meta.url), 'utf8'));
  const ELSEWHERE = { Code: 'Notice["code"]', Level: 'AgencyRecord["level"]', Message: 'Notice["message"]' };
  // A span is a part of what has one; JavaScript counts in one unit.
  const LEFT_OUT = ['Span', 'Offsets'];
  const union = (names) => names.map((name) => JSON.stringify(name)).join(' | ');
  const lines = ['type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;'];
  const same = (type, names) => lines.push(`true satisfies Same<${type}, ${union(names)}>;`);
  for (const [name, { oneOf, enum: values, properties }] of Object.entries({ ...$defs, Document: root })) {
    if (LEFT_OUT.includes(name)) continue;
    const type = `NonNullable<chuthich.${ELSEWHERE[name] ?? name}>`;
    if (properties) same(`keyof ${type}`, Object.keys(properties));
    else same(type, values ?? oneOf.map(({ const: value }) => value));
  }
  assert.ok(lines.length > 10);
  assert.equal(await faults(lines), '');
});

test('names that cross the boundary as numbers are counted in the order of the types', async () => {
  const { $defs } = JSON.parse(await readFile(new URL('../../schema/document.schema.json', import.meta.url), 'utf8'));
  const source = await readFile(DECLARATIONS, 'utf8');
  const LISTS = { KINDS: 'Kind', BASES: 'Basis', FIELDS: 'Evidence', LEVELS: 'Level', RELATIONS: 'RelationKind', CODES: 'Code' };
  for (const [list, type] of Object.entries(LISTS)) {
    const [, written] = source.match(new RegExp(`const ${list} = \\[([^\\]]*)\\]`));
    const { oneOf, properties } = $defs[type];
    const names = properties ? Object.keys(properties) : oneOf.map(({ const: value }) => value);
    assert.deepEqual([...written.matchAll(/"([^"]*)"/g)].map(([, name]) => name), names, list);
  }
});
