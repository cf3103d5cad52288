// Old Vietnamese encodings: found where they are, left alone where they are not, and converted letter by letter.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { convertLegacy, legacyEncodingOf } from '../../www/open/legacy.js';

const TEXT = 'Ủy ban nhân dân tỉnh ban hành Quyết định về việc quản lý đất đai, bảo vệ rừng và phòng cháy ở địa phương.';

/** The text as its bytes look when they are read as Latin letters: written by hand from the charts of the encodings. */
const TCVN3 = 'ñy ban nh©n d©n tØnh ban hµnh QuyÕt ®Þnh vÒ viÖc qu¶n lý ®Êt ®ai, b¶o vÖ rõng vµ phßng ch¸y ë ®Þa ph\u00ad¬ng.';
const VNI =
  'UÛy ban nhaân daân tænh ban haønh Quyeát ñònh veà vieäc quaûn lyù ñaát ñai, baûo veä röøng vaø phoøng chaùy ôû ñòa phöông.';

test('TCVN3 is found and converted; its small letter stays small', () => {
  assert.equal(legacyEncodingOf(TCVN3), 'TCVN3');
  assert.equal(convertLegacy(TCVN3, 'TCVN3'), TEXT.replace('Ủ', 'ủ'));
});

test('VNI is found and converted, capitals too', () => {
  assert.equal(legacyEncodingOf(VNI), 'VNI');
  assert.equal(convertLegacy(VNI, 'VNI'), TEXT);
  assert.equal(convertLegacy('ÑAÛNG BOÄ TÆNH NGHÒ QUYEÁT', 'VNI'), 'ĐẢNG BỘ TỈNH NGHỊ QUYẾT');
});

test('a line in a font of capitals becomes one of capitals', () => {
  assert.equal(convertLegacy('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'TCVN3'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  assert.equal(convertLegacy('Sè: 12/Q§-UBND ngµy 5 th¸ng 6', 'TCVN3'), 'Số: 12/QĐ-UBND ngày 5 tháng 6');
});

test('what is converted is found no more', () => {
  for (const [text, encoding] of [[TCVN3, 'TCVN3'], [VNI, 'VNI']]) {
    assert.equal(legacyEncodingOf(convertLegacy(text, encoding)), null);
  }
});

suite('nothing is found in', () => {
  const TEXTS = {
    'nothing': '',
    'Vietnamese': TEXT,
    'Vietnamese, decomposed': TEXT.normalize('NFD'),
    'Vietnamese without signs': 'Uy ban nhan dan tinh ban hanh Quyet dinh ve viec quan ly dat dai.',
    'English': 'The People’s Committee issued a decision on land; the café’s naïve façade was a cliché, as ever – déjà vu.',
    'French': 'L’été, à la forêt, où il a été décidé de répéter les mêmes règles générales, c’était très apprécié, voilà.',
    'German': 'Die Behörden müssen über die Änderungen für künftige Prüfungen nächste Woche ausführlich erklären, größer.',
    'Spanish': 'El niño pidió más información sobre la decisión de la administración, según informó también el señor.',
    'Portuguese': 'As informações não são públicas; a decisão da administração é às vezes difícil e não há razões.',
    'prices and marks': '© 2024 ® «12» ½ ¼ µm 5 ° £ 20 ¥ 300 § 5 ¶ 3 – ª º ¹ ² ³ · ¬ ¦ × ÷',
  };
  for (const [name, text] of Object.entries(TEXTS)) {
    test(name, () => assert.equal(legacyEncodingOf(text), null));
  }
});

test('every letter of Vietnamese with a sign has its place in both tables', () => {
  const letters = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
  const latin = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0xa1 + i));
  const tcvn3 = new Set(latin.map((letter) => convertLegacy(letter, 'TCVN3')));
  const vni = new Set();
  for (const sign of latin) {
    vni.add(convertLegacy(sign, 'VNI'));
    for (const letter of 'aeouyôö') vni.add(convertLegacy(letter + sign, 'VNI'));
  }
  for (const letter of letters) {
    assert.ok(tcvn3.has(letter), `TCVN3 ${letter}`);
    assert.ok(vni.has(letter), `VNI ${letter}`);
  }
});
