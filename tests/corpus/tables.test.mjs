// What the README asks of the tables of `chuthich corpus`, asked in DuckDB.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { DuckDBInstance } from '@duckdb/node-api';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'target/release/chuthich');
const TEXTS = fileURLToPath(new URL('texts', import.meta.url));

/** How long the program may run, in milliseconds. */
const PATIENCE = 60_000;

suite('the queries of the README', () => {
  let folder;
  let database;
  let queries;

  before(async () => {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const [block, ...others] = readme.matchAll(/^```sql\n(.*?)^```$/gms);
    assert.equal(others.length, 0, 'one block of SQL');
    queries = block[1].split(/;\n/).filter(Boolean);
    folder = await mkdtemp(join(tmpdir(), 'chuthich-tables-'));
    await promisify(execFile)(PROGRAM, ['corpus', 'texts', '--out', join(folder, 'tables')], {
      cwd: join(TEXTS, '..'),
      timeout: PATIENCE,
    });
    database = await (await DuckDBInstance.create()).connect();
  });
  after(async () => {
    database?.closeSync();
    if (folder) await rm(folder, { recursive: true });
  });

  async function rows(query) {
    assert.ok(query.includes("'TABLES/"), query);
    const reader = await database.runAndReadAll(query.replaceAll("'TABLES/", `'${folder}/tables/`));
    return reader.getRowsJson();
  }

  test('tell who cites a document', async () => {
    assert.deepEqual(await rows(queries[0]), [
      ['texts/2018.txt', 'nq:18-NQ/TW#2017-10-25', '20', 'Nghị quyết số 18-NQ/TW'],
      ['texts/2020/bao-cao.txt', 'nq:18-NQ/TW', '17', 'NQ 18-NQ/TW'],
    ]);
  });

  test('tell what replaced what', async () => {
    assert.deepEqual(await rows(queries[1]), [['nd:120/2020/NĐ-CP', 'nd:55/2012/NĐ-CP', '2']]);
  });

  test('are these two', () => assert.equal(queries.length, 2));
});
