// What is taken away from the page, format by format.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';

import { toBibtex } from '../../www/take/bibtex.js';
import { cite, citeAll } from '../../www/take/citation.js';
import { toCsl } from '../../www/take/csl.js';
import { toCsv } from '../../www/take/csv.js';
import { fileName } from '../../www/take/filename.js';
import { titleOf } from '../../www/take/title.js';
import { toJson } from '../../www/take/json.js';
import { STYLE, STYLE_DIGEST } from '../../www/take/page-style.js';
import { toPage } from '../../www/take/page.js';
import { toPlainText, toRichText } from '../../www/take/rich.js';
import { readSaved, SavedError } from '../../www/take/saved.js';
import { toWebAnnotation } from '../../www/take/webannotation.js';
import { annotate, article } from './engine.mjs';
import { worked } from './time.mjs';

const DECREE = 'Nghị định số 12/2020/NĐ-CP';

/** A text that is a document itself. */
const OWN = `Số: 36/2022/TT-BGTVT
Hà Nội, ngày 8 tháng 9 năm 2022

THÔNG TƯ
Quy định về bến đò ngang

Điều 1. Hiệu lực thi hành

Thông tư này có hiệu lực kể từ ngày 01 tháng 11 năm 2022.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Lâm Văn Bến
`;

/** Texts that go wrong where units, signs or line ends are mistaken for others. */
const TEXTS = {
  'nothing': '',
  'no mention': 'Trời hôm ấy rất xanh.',
  'the example': article,
  'astral characters before a mention': `🇻🇳📜 𠀀 ${DECREE} 👩‍👩‍👧 ngày 3/2/2020`,
  'lone surrogates': `\ud800 ${DECREE} \udc00 ngày 3/2/2020 của \udfffBộ Y tế \ud800`,
  'Windows line ends': `Theo ${DECREE}\r\n\r\ncủa Bộ Y tế,\r\nngày 3/2/2020.`,
  'markup and quotation marks': `<b>"${DECREE}"</b> & 'Bộ Y tế' <script>alert(1)</script>`,
  'one endless paragraph': `${DECREE} của Bộ Y tế, `.repeat(700),
};

/** The words that a piece of HTML shows. */
const shownBy = (html) =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]);

const plainly = (text) => text.toWellFormed().replace(/\s+/g, '');

suite('citations', () => {
  const citationOf = (text) => citeAll(annotate(text)).trimEnd();

  test('a decree: number, day with its zeros, issuer, subject', () => {
    assert.equal(
      citationOf('Căn cứ Nghị định số 12/2017/NĐ-CP ngày 7/2/2017 của Chính phủ quy định về phí đường bộ;'),
      '1. Nghị định số 12/2017/NĐ-CP ngày 07 tháng 02 năm 2017 của Chính phủ quy định về phí đường bộ',
    );
  });

  test('months from March on stand without a zero', () => {
    assert.equal(cite({ type: 'Thông tư', number: '1/2020/TT-BYT', date: '2020-03-09' }), 'Thông tư số 1/2020/TT-BYT ngày 09 tháng 3 năm 2020');
  });

  test('a law: its name and day alone', () => {
    assert.equal(citationOf('theo Luật Đất đai 2013'), '1. Luật Đất đai ngày 29 tháng 11 năm 2013');
    assert.equal(citationOf('theo Hiến pháp năm 2013'), '1. Hiến pháp ngày 28 tháng 11 năm 2013');
  });

  test('a law of which the text gives the number: the number too', () => {
    assert.equal(
      citationOf('theo Luật Doanh nghiệp số 59/2020/QH14 ngày 17/6/2020'),
      '1. Luật Doanh nghiệp số 59/2020/QH14 ngày 17 tháng 6 năm 2020',
    );
    assert.equal(cite({ type: 'Luật', name: 'Luật Chim', number: '1/2030/QH17', year: 2030 }), 'Luật Chim số 1/2030/QH17');
  });

  test('a day that no calendar has leaves issuer, place and subject', () => {
    assert.equal(
      citationOf('Quyết định số 15/QĐ-UBND ngày 31/4/2017 của Ủy ban nhân dân tỉnh Lào Cai về việc phê duyệt quy hoạch chợ huyện.'),
      '1. Quyết định số 15/QĐ-UBND của Ủy ban nhân dân tỉnh Lào Cai phê duyệt quy hoạch chợ huyện',
    );
  });

  test('a subject that is a thing is led in by «về»', () => {
    const record = { type: 'Nghị quyết', number: '5-NQ/TW', issuer: 'Bộ Chính trị' };
    assert.equal(cite({ ...record, title: 'Công tác dân số' }), 'Nghị quyết số 5-NQ/TW của Bộ Chính trị về công tác dân số');
    assert.equal(cite({ ...record, title: 'công tác dân số' }), 'Nghị quyết số 5-NQ/TW của Bộ Chính trị về công tác dân số');
    assert.equal(cite({ ...record, title: 'về công tác dân số' }), 'Nghị quyết số 5-NQ/TW của Bộ Chính trị về công tác dân số');
    assert.equal(cite({ ...record, title: 'Ban hành quy chế làm việc' }), 'Nghị quyết số 5-NQ/TW của Bộ Chính trị ban hành quy chế làm việc');
    assert.equal(cite({ ...record, title: 'Hà Nội đến năm 2030' }), 'Nghị quyết số 5-NQ/TW của Bộ Chính trị về Hà Nội đến năm 2030');
  });

  test('joint issuers', () => {
    assert.match(cite({ type: 'Nghị quyết liên tịch', number: '1', issuer: 'A; B' }), /của A và B$/);
    assert.match(cite({ type: 'Nghị quyết liên tịch', number: '1', issuer: 'A; B; C' }), /của A, B và C$/);
    assert.match(cite({ type: 'Công văn', number: '1', issuer: 'Sở Văn hóa, Thể thao và Du lịch' }), /của Sở Văn hóa, Thể thao và Du lịch$/);
  });

  test('provisions come first, the smallest first', () => {
    const record = { type: 'Nghị định', number: '12/2020/NĐ-CP' };
    assert.equal(cite(record, ['D5.K1.Pa', 'D7.K2']), 'điểm a khoản 1 Điều 5, khoản 2 Điều 7 Nghị định số 12/2020/NĐ-CP');
  });

  test('standards have no «số», and what has only a name has its name', () => {
    assert.equal(citationOf('theo TCVN 7447-7-710:2006'), '1. TCVN 7447-7-710:2006');
    assert.equal(cite({ type: '', name: 'Sổ tay xã' }), 'Sổ tay xã');
  });
});

/** Documents of many ranks, in no order. */
const CITING = `Theo Thông tư số 07/2021/TT-BYT ngày 27/4/2021, Thông tư số 9/2019/TT-BYT ngày 5/6/2019, TCVN 7447-7-710:2006,
Quyết định số 12/QĐ-UBND ngày 3/4/2019 của Ủy ban nhân dân tỉnh Lào Cai, Nghị định số 12/2017/NĐ-CP ngày 7/2/2017 của Chính phủ
quy định về phí đường bộ, Luật Đất đai 2013, Quyết định số 5/2010/QĐ-TTg, Hiến pháp 2013, Nghị quyết số 18-NQ/TW,
Thông tư liên tịch số 01/2015/TTLT-BTC-BNV.`;

suite('documents that a text cites', () => {
  test('stand by rank, the older first', () => {
    assert.deepEqual(
      citeAll(annotate(CITING)).split('\n').map((line) => line.match(/\S+\/\S+|Luật Đất đai|Hiến pháp|TCVN|18-NQ/)?.[0]),
      ['18-NQ/TW', 'Hiến pháp', 'Luật Đất đai', '12/2017/NĐ-CP', '5/2010/QĐ-TTg', '01/2015/TTLT-BTC-BNV', '9/2019/TT-BYT', '07/2021/TT-BYT', '12/QĐ-UBND', 'TCVN', undefined],
    );
  });

  test('are without what the text itself is', () => {
    assert.equal(citeAll(annotate(OWN)), '');
    assert.deepEqual(JSON.parse(toCsl(annotate(OWN))), []);
    assert.equal(toBibtex(annotate(OWN)), '');
  });

  test('as CSL-JSON: title, number, issuer and day, each in its place', () => {
    const items = JSON.parse(toCsl(annotate(CITING)));
    assert.equal(items.length, 10);
    assert.deepEqual(items.find(({ number }) => number === '12/2017/NĐ-CP'), {
      id: 'nd:12/2017/NĐ-CP',
      type: 'legislation',
      title: 'Nghị định số 12/2017/NĐ-CP quy định về phí đường bộ',
      genre: 'Nghị định',
      number: '12/2017/NĐ-CP',
      author: [{ literal: 'Chính phủ' }],
      authority: 'Chính phủ',
      issued: { 'date-parts': [[2017, 2, 7]] },
      language: 'vi',
    });
    assert.deepEqual(items.find(({ genre }) => genre === 'Thông tư liên tịch').author, [{ literal: 'Bộ Tài chính' }, { literal: 'Bộ Nội vụ' }]);
    assert.equal(items.at(-1).type, 'standard');
  });

  test('as BibTeX: issuers are no persons, and nothing is a command', () => {
    const entries = toBibtex(annotate(CITING));
    assert.equal(entries.match(/^@misc\{[\w-]+,$/gm).length, 10);
    assert.ok(entries.includes(`@misc{nd-12-2017-ND-CP,
  author = {{Chính phủ}},
  title = {{Nghị định số 12/2017/NĐ-CP quy định về phí đường bộ}},
  type = {{Nghị định}},
  number = {{12/2017/NĐ-CP}},
  date = {2017-02-07},
  year = {2017},
  langid = {vietnamese},
}
`));
    assert.ok(entries.includes('  author = {{Bộ Tài chính} and {Bộ Nội vụ}},\n'));
    const record = { id: 'x:1', type: '', title: 'Thuế 5% & phí_{}', mentions: [] };
    assert.ok(toBibtex({ documents: [record, record] }).includes('về thuế 5\\% \\& phí\\_\\{\\}'));
    assert.deepEqual(toBibtex({ documents: [record, record] }).match(/@misc\{[^,]+/g), ['@misc{x-1', '@misc{x-1-2']);
  });

  test('with a day that is none have no day', () => {
    const documents = [{ id: 'x:1', type: 'Thông tư', number: '1', date: '2017-XX-05', mentions: [] }];
    assert.equal(JSON.parse(toCsl({ documents }))[0].issued, undefined);
    assert.ok(!toBibtex({ documents }).includes('date ='));
  });
});

suite('whatever the text', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    const document = annotate(text);
    const { mentions } = document;

    test(`a saved document is read back as it was: ${name}`, () => {
      const ignored = [{ code: 'impossible-date', words: 'ngày 31/4' }, { code: 'ambiguous' }];
      assert.deepEqual(readSaved(toJson(document, text)), { text, document, ignored: [] });
      assert.deepEqual(readSaved(toJson(document, text, ignored)), { text, document, ignored });
    });

    test(`selectors find the quotations again: ${name}`, () => {
      const page = JSON.parse(toWebAnnotation(document, text));
      const points = [...text];
      assert.equal(page.items.length, mentions.length);
      page.items.forEach(({ target: { selector: [quote, position] } }, place) => {
        assert.equal(quote.exact, mentions[place].quote);
        assert.equal(points.slice(position.start, position.end).join(''), quote.exact);
        assert.equal(quote.prefix, points.slice(Math.max(0, position.start - 32), position.start).join(''));
        assert.equal(quote.suffix, points.slice(position.end, position.end + 32).join(''));
      });
    });

    test(`the page and the rich text hold the whole text, and every mark: ${name}`, () => {
      const page = toPage(document, text);
      const inArticle = page.slice(page.indexOf('<article>'), page.indexOf('</article>')).replace(/<sup>.*?<\/sup>/g, '');
      assert.equal(plainly(shownBy(inArticle)), plainly(text));
      for (const place of mentions.keys()) assert.equal(page.split(`id="m${place}"`).length, 2);

      const rich = toRichText(document, text).split('<hr>')[0].replace(/<sup>.*?<\/sup>/g, '');
      assert.equal(plainly(shownBy(rich)), plainly(text));
      assert.ok(!/<script/i.test(page + rich));
    });

    test(`the table has a row for every mention and record: ${name}`, () => {
      const rows = readCsv(toCsv(document, text));
      const wanted = mentions.flatMap(({ quote, targets }) => Array(Math.max(targets.length, 1)).fill(quote.replace(/\s+/g, ' ')));
      assert.deepEqual(rows.slice(1).map((row) => row[2]), wanted);
      for (const row of rows) assert.equal(row.length, 16);
    });
  }
});

suite('the table', () => {
  test('counts in UTF-16 units and in code points, and says which is which', () => {
    const text = `📜 ${DECREE}`;
    const [heading, row] = readCsv(toCsv(annotate(text), text));
    assert.deepEqual(heading.slice(12), ['Từ (UTF-16)', 'Đến (UTF-16)', 'Từ (mã chữ Unicode)', 'Đến (mã chữ Unicode)']);
    assert.deepEqual(row.slice(12), ['3', '29', '2', '28']);
  });

  test('begins with a byte order mark, and lines end as RFC 4180 says', () => {
    const table = toCsv(annotate(article), article);
    assert.equal(Buffer.from(table).subarray(0, 3).toString('hex'), 'efbbbf');
    assert.ok(table.endsWith('\r\n'));
    assert.ok(!/[^\r]\n/.test(table));
  });

  test('gives each document of a series its own number and subject', () => {
    const rows = readCsv(toCsv(annotate(article), article)).filter(([, , quote]) => quote.startsWith('Nghị quyết số 18, 19'));
    assert.deepEqual(rows.map((row) => row[3]), ['18-NQ/TW', '19-NQ/TW', '20-NQ/TW', '21-NQ/TW']);
    assert.equal(new Set(rows.map((row) => row[7])).size, 4);
  });

  test('says from when a document is in force and who signed it, where its own text says so', () => {
    const [heading, row] = readCsv(toCsv(annotate(OWN), OWN));
    assert.deepEqual(heading.slice(8, 10), ['Hiệu lực từ', 'Người ký']);
    assert.deepEqual(row.slice(8, 10), ['01/11/2022', 'KT. BỘ TRƯỞNG THỨ TRƯỞNG, Lâm Văn Bến']);
  });

  test('holds nothing that a spreadsheet would compute', () => {
    for (const quote of ['=1+1', '+84', '-NQ/TW', '@SUM(A1)', '\t=1']) {
      const mention = { kind: 'agency', start: 0, end: quote.length, quote, values: [], targets: [], parts: [] };
      const [, [, , written]] = readCsv(toCsv({ mentions: [mention], documents: [], agencies: [], dates: [], notices: [] }, quote));
      assert.equal(written, `'${quote.trim()}`);
    }
  });

  test('quotes separators and quotation marks', () => {
    const quote = 'Sở "A"; B';
    const mention = { kind: 'agency', start: 0, end: quote.length, quote, values: [], targets: [], parts: [] };
    const [, [, , written]] = readCsv(toCsv({ mentions: [mention], documents: [], agencies: [], dates: [], notices: [] }, quote));
    assert.equal(written, quote);
  });
});

suite('the page', () => {
  test('lets its own style sheet through, and nothing else', () => {
    assert.equal(STYLE_DIGEST, `sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    const page = toPage(annotate(article), article);
    assert.ok(page.includes(`content="default-src 'none'; style-src '${STYLE_DIGEST}'; form-action 'none'; base-uri 'none'"`));
    assert.ok(page.includes(`<style>${STYLE}</style>`));
    assert.ok(!/ (?:on\w+|style|src)=/.test(page.replace(STYLE, '')));
  });

  test('says in its note what the citation of a document has no room for', () => {
    const page = toPage(annotate(OWN), OWN);
    assert.ok(page.includes('bến đò ngang · Hiệu lực từ: 01/11/2022 · Người ký: KT. BỘ TRƯỞNG THỨ TRƯỞNG, Lâm Văn Bến <'));
  });

  test('every number leads to its note, and every note back', () => {
    const page = toPage(annotate(article), article);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.ok(links.length > 30);
    for (const id of links) assert.ok(page.includes(` id="${id}"`), id);
  });
});

test('rich text numbers its notes as the marks do', () => {
  const text = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.';
  const rich = toRichText(annotate(text), text);
  assert.match(rich, /<span style="[^"]*underline[^"]*">Thông tư số 07\/2021\/TT-BYT<\/span><sup>1<\/sup>/);
  assert.match(rich, /<p>1\. Thông tư số 07\/2021\/TT-BYT ngày 27 tháng 4 năm 2021/);
  assert.match(rich, /<p>2\. Bộ Y tế<\/p>/);
  assert.match(toPlainText(annotate(text), text), /^Bộ Y tế \[2\] ban hành Thông tư số 07\/2021\/TT-BYT \[1\] ngày 27\/4\/2021 \[3\]\.\n\n\[1\] Thông tư/);
});

test('columns stand apart where an article is pasted', () => {
  const text = 'Bến\tTheo\nHạ\t\tBộ Y tế';
  const rich = toRichText(annotate(text), text);
  const apart = (count) => `<span style="mso-tab-count:${count}">${'\u2003'.repeat(count)}</span>`;
  assert.ok(rich.includes(`<p>Bến${apart(1)}Theo<br>Hạ${apart(2)}<span`), rich);
  assert.ok(toPlainText(annotate(text), text).startsWith('Bến\tTheo\nHạ\t\tBộ Y tế [1]'));
});

test('a Web Annotation has everything that the model requires', () => {
  const page = JSON.parse(toWebAnnotation(annotate(article), article));
  assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(page.type, 'AnnotationPage');
  assert.equal(page.partOf.type, 'AnnotationCollection');
  assert.equal(page.partOf.total, page.items.length);
  const ids = new Set([page.id, page.partOf.id]);
  for (const { id, type, motivation, body, target } of page.items) {
    assert.equal(type, 'Annotation');
    assert.equal(motivation, 'identifying');
    assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}#m\d+$/);
    ids.add(id);
    assert.ok(target.source.id);
    assert.deepEqual(target.selector.map((selector) => selector.type), ['TextQuoteSelector', 'TextPositionSelector']);
    for (const each of body) assert.equal(each.type, 'TextualBody');
  }
  assert.equal(ids.size, page.items.length + 2);
  const series = page.items.find(({ target }) => target.selector[0].exact.startsWith('Nghị quyết số 18, 19'));
  const of = (wanted) => series.body.filter(({ purpose }) => purpose === wanted).map(({ value }) => value);
  assert.deepEqual(of('classifying'), ['reference']);
  assert.deepEqual(of('tagging'), ['18-NQ/TW', '19-NQ/TW', '20-NQ/TW', '21-NQ/TW']);
  assert.equal(of('identifying')[0], 'nq:18-NQ/TW#2017-10-25');
});

test('the same text has the same identity, another text another', () => {
  const identity = (text) => JSON.parse(toWebAnnotation(annotate(text), text)).id;
  assert.equal(identity(article), identity(article));
  assert.notEqual(identity(article), identity(`${article} `));
});

suite('file names', () => {
  const NAMES = {
    'Họp về Nghị quyết 18': 'Họp về Nghị quyết 18.csv',
    'Thông tư số 07/2021/TT-BYT': 'Thông tư số 07-2021-TT-BYT.csv',
    'a /b\\c:d*e?f"g<h>i|j': 'a b c d e f g h i j.csv',
    'CON': '_CON.csv',
    'con.txt': '_con.txt.csv',
    'Hết. . .': 'Hết.csv',
    '..': 'Chú thích.csv',
    '': 'Chú thích.csv',
    '\ud800': 'Chú thích.csv',
    'Hoà': 'Hoà.csv',
  };
  for (const [text, name] of Object.entries(NAMES)) {
    test(JSON.stringify(text), () => assert.equal(fileName(text, '.csv'), name));
  }

  test('a text is called as the document that it is, or after its first line', () => {
    const called = (text) => titleOf(annotate(text), text);
    assert.equal(called('\n  Họp về Nghị quyết 18 \nHôm qua'), 'Họp về Nghị quyết 18');
    assert.equal(called(OWN), 'Thông tư số 36/2022/TT-BGTVT quy định về bến đò ngang');
    assert.equal(called(''), '');
  });

  test('a headline goes on over the lines that it is broken into, and is no longer than a headline', () => {
    const called = (text) => titleOf({ documents: [], mentions: [] }, text);
    assert.equal(called('Sở Y tế tỉnh xin\r\n thêm giường\tbệnh\nHôm qua, sở họp'), 'Sở Y tế tỉnh xin thêm giường bệnh');
    assert.equal(called('Xin thêm giường\n\nbệnh viện nói'), 'Xin thêm giường');
    assert.match(called('bến đò ngang '.repeat(90)), /^(?:bến đò ngang )+bến(?: đò)?…$/);
    assert.ok(called('bến đò ngang '.repeat(90)).length <= 201);
    assert.ok(called(`a${'📜'.repeat(300)}`).isWellFormed());
  });

  suite('what stands above a headline is no title', () => {
    const TITLES = {
      'a section': ['Đời sống\nXin thêm phao cho bến đò', 'Xin thêm phao cho bến đò'],
      'a way through sections': ['Trang chủ > Thời sự » Giao thông\nXin thêm phao', 'Xin thêm phao'],
      'a time': ['Thứ Ba, 14/3/2023, 08:30 (GMT+7)\nXin thêm phao', 'Xin thêm phao'],
      'the head of a letter': ['UBND TỈNH QUẢNG NAM\nSỞ TÀI CHÍNH\nQuảng Nam, ngày 14 tháng 3 năm 2023\nLỊCH TRỰC BẾN', 'LỊCH TRỰC BẾN'],
      'a rule': ['-----\nXin thêm phao', 'Xin thêm phao'],
      'a section and a sentence alone': ['Đời sống\nBến đò xin thêm phao.', 'Đời sống'],
      'nothing else': ['Thứ Ba, 14/3/2023', 'Thứ Ba, 14/3/2023'],
      // Headlines, with others below them.
      'a body that does something': ['SỞ TÀI CHÍNH HỌP\nChuyện mùa mưa', 'SỞ TÀI CHÍNH HỌP'],
      'a body in small letters': ['Sở Tài chính Quảng Nam\nChuyện mùa mưa', 'Sở Tài chính Quảng Nam'],
      'a section that is told of': ['Đời sống bến đò\nChuyện mùa mưa', 'Đời sống bến đò'],
      'a day without its year': ['Ngày 30 tháng 4\nChuyện mùa mưa', 'Ngày 30 tháng 4'],
      'a number': ['1954\nChuyện mùa mưa', '1954'],
      'two words': ['Xin phao\nChuyện mùa mưa ở bến đò', 'Xin phao'],
    };
    for (const [name, [text, title]] of Object.entries(TITLES)) {
      test(name, () => assert.equal(titleOf(annotate(text), text), title));
    }
  });

  test('long lines are cut after a word, and never inside a character', () => {
    assert.ok(fileName(article, '.csv').length <= 64);
    assert.ok(article.startsWith(fileName(article, '')));
    assert.ok(fileName(`a${'📜'.repeat(60)}`, '').isWellFormed());
  });
});

suite('what cannot be opened again is refused by name', () => {
  const document = annotate(DECREE);
  const saved = (changes) => JSON.stringify({ ...document, text: DECREE, ...changes });
  const [mention] = document.mentions;
  const FAULTS = {
    notJson: ['', '{', 'Nghị định', saved().slice(0, -9)],
    notOurs: ['{}', '[]', 'null', '3', '"x"', saved({ mentions: {} })],
    version: [saved({ version: 2 }), saved({ version: undefined })],
    noText: [saved({ text: undefined }), saved({ text: 7 })],
    offsets: [saved({ offsets: 'codepoint' })],
    mentions: [
      saved({ text: 'ngắn' }),
      saved({ text: DECREE.toUpperCase() }),
      saved({ mentions: [mention, mention] }),
      saved({ mentions: [null] }),
      saved({ mentions: [{ ...mention, start: -1 }] }),
      saved({ mentions: [{ ...mention, end: 1.5 }] }),
      saved({ mentions: [{ ...mention, kind: 'person' }] }),
      saved({ mentions: [{ ...mention, values: [1] }] }),
    ],
  };
  for (const [code, files] of Object.entries(FAULTS)) {
    test(code, () => {
      for (const file of files) {
        assert.throws(() => readSaved(file), (error) => error instanceof SavedError && error.code === code, file);
      }
    });
  }

  test('what does not say which findings are let be is passed over', () => {
    assert.deepEqual(readSaved(saved({ ignored: 'all' })).ignored, []);
    const known = { code: 'ambiguous', words: 'thông tư này' };
    assert.deepEqual(readSaved(saved({ ignored: [null, 7, {}, { code: 'ambiguous', words: 1 }, known] })).ignored, [known]);
  });

  test('a byte order mark is none of them', () => {
    assert.equal(readSaved(`\ufeff${saved()}`).text, DECREE);
  });
});

test('ten thousand mentions are taken away in a moment', () => {
  const text = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021 📜.\n\n'.repeat(3400);
  const document = annotate(text);
  assert.ok(document.mentions.length >= 10_000);
  for (const format of [toCsv, toJson, toPage, toRichText, toPlainText, toWebAnnotation]) {
    const begun = worked();
    format(document, text);
    assert.ok(worked() - begun < 2000, `${format.name}: ${worked() - begun} ms`);
  }
});

/** Reads a table as RFC 4180 defines it, with semicolons. */
function readCsv(table) {
  const rows = [];
  for (const [, line] of table.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^"\r])*)\r\n/g)) {
    const cells = [...`;${line}`.matchAll(/;("(?:[^"]|"")*"|[^;"]*)/g)].map(([, cell]) => cell);
    rows.push(cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
  }
  return rows;
}
