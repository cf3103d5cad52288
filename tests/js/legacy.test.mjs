// The fonts of old: every letter is read, texts in them are known, and other texts are left in peace.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { encodingOf, toUnicode } from '../../www/open/legacy.js';
import { isSyllable } from '../../www/open/syllable.js';

/** The letters beyond ASCII by the code charts: Unicode, TCVN3 (a byte of a font each), VNI. */
const CHART = `
à µ aø|á ¸ aù|ả ¶ aû|ã · aõ|ạ ¹ aï|ă ¨ aê|ằ » aè|ắ ¾ aé|ẳ ¼ aú|ẵ ½ aü|ặ Æ aë|â © aâ|ầ Ç aà|ấ Ê aá|ẩ È aå|ẫ É aã|ậ Ë aä
è Ì eø|é Ð eù|ẻ Î eû|ẽ Ï eõ|ẹ Ñ eï|ê ª eâ|ề Ò eà|ế Õ eá|ể Ó eå|ễ Ô eã|ệ Ö eä|ì × ì|í Ý í|ỉ Ø æ|ĩ Ü ó|ị Þ ò
ò ß oø|ó ã où|ỏ á oû|õ â oõ|ọ ä oï|ô « oâ|ồ å oà|ố è oá|ổ æ oå|ỗ ç oã|ộ é oä|ơ ¬ ô|ờ ê ôø|ớ í ôù|ở ë ôû|ỡ ì ôõ|ợ î ôï
ù ï uø|ú ó uù|ủ ñ uû|ũ ò uõ|ụ ô uï|ư \u00ad ö|ừ õ öø|ứ ø öù|ử ö öû|ữ ÷ öõ|ự ù öï|ỳ ú yø|ý ý yù|ỷ û yû|ỹ ü yõ|ỵ þ î|đ ® ñ
`
  .trim()
  .split(/[|\n]/)
  .map((row) => row.split(' '));

const CAPITALS = { Ă: '¡', Â: '¢', Ê: '£', Ô: '¤', Ơ: '¥', Ư: '¦', Đ: '§' };

const WRITERS = {
  tcvn3: writer([...CHART.map(([letter, tcvn3]) => [letter, tcvn3]), ...Object.entries(CAPITALS)]),
  vni: writer(CHART.flatMap(([letter, , vni]) => [[letter, vni], [letter.toUpperCase(), vni.toUpperCase()]])),
};

function writer(rows) {
  const table = new Map(rows);
  return (text) => Array.from(text, (letter) => table.get(letter) ?? letter).join('');
}

const SENTENCE = 'Bộ Y tế và Sở Giáo dục đã gửi công văn về phòng dịch cho các trường ở miền núi; những nơi chưa nhận được thì hỏi lại.';

test('the chart has every letter', () => {
  assert.equal(new Set(CHART.map(([letter]) => letter)).size, 12 * 5 + 7);
  assert.deepEqual(new Set(CHART.map(([letter]) => letter.normalize('NFC').length)), new Set([1]));
});

for (const [encoding, write] of Object.entries(WRITERS)) {
  suite(encoding, () => {
    const surrounded = (words) => `${write(SENTENCE)}\n${words}`;
    const read = (words) => toUnicode(surrounded(words), encoding).split('\n')[1];

    test('every letter is read', () => {
      for (const [letter] of CHART) assert.equal(read(write(`x ${letter}`)), `x ${letter}`);
    });

    test('a text is known, and read', () => {
      assert.equal(encodingOf(write(SENTENCE)), encoding);
      assert.equal(toUnicode(write(SENTENCE), encoding), SENTENCE);
    });

    test('to read it twice does no harm', () => {
      const text = `${SENTENCE}\nCó lúc.\nNé tránh là sai.`;
      const once = toUnicode(write(text), encoding);
      assert.equal(once, text);
      assert.equal(toUnicode(once, encoding), text);
      assert.equal(encodingOf(once), null);
    });

    test('what is in Unicode beside it stays', () => {
      const mixed = `Hợp tác xã Phú Sơn họp bàn vụ mùa mới.\nCó mưa.\n${write(SENTENCE)}`;
      assert.equal(toUnicode(mixed, encoding), `Hợp tác xã Phú Sơn họp bàn vụ mùa mới.\nCó mưa.\n${SENTENCE}`);
    });

    test('is not read as the other', () => {
      const other = Object.keys(WRITERS).find((each) => each !== encoding);
      assert.equal(toUnicode(write(SENTENCE), other), write(SENTENCE));
    });
  });
}

test('VNI has capitals, whose accents may be small', () => {
  assert.equal(toUnicode(WRITERS.vni(SENTENCE.toUpperCase()), 'vni'), SENTENCE.toUpperCase());
  const text = `${WRITERS.vni(SENTENCE)} Aùo. Ñaø Naüng.`;
  assert.ok(toUnicode(text, 'vni').endsWith(' Áo. Đà Nẵng.'));
});

/** UTF-8 as a program shows it that takes it for Windows-1252. */
function garbled(text) {
  const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
  const show = (byte) => (byte < 0x80 || byte > 0x9f || signs[byte - 0x80] === ' ' ? String.fromCharCode(byte) : signs[byte - 0x80]);
  return Array.from(Buffer.from(text), show).join('');
}

suite('mojibake', () => {
  const text = `${SENTENCE}\nXã Đông Hòa là nơi đầu tiên: «Ơn sâu».`;

  test('is known, and read', () => {
    assert.equal(encodingOf(garbled(text)), 'mojibake');
    assert.equal(toUnicode(garbled(text), 'mojibake'), text);
  });

  test('is read where non-breaking blanks became others, and where these were joined', () => {
    const blanks = garbled(text).replaceAll('\u00a0', ' ');
    assert.equal(toUnicode(blanks, 'mojibake'), text);
    assert.equal(toUnicode(blanks.replace(/ +/g, ' '), 'mojibake'), text);
  });

  test('of a decomposed text is read', () => {
    assert.equal(toUnicode(garbled(SENTENCE.normalize('NFD')), 'mojibake'), SENTENCE.normalize('NFD'));
  });

  test('of other languages is left in peace', () => {
    for (const words of ['Les élèves français à l’école étaient très émus.', 'Für größere Höfe müssen wir früher pflügen.']) {
      assert.equal(encodingOf(garbled(words)), null);
    }
  });
});

suite('VISCII', () => {
  // In the order of the standard (RFC 1456), from 80 on.
  const LETTERS =
    'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';
  const CONTROLS = { Ẳ: 0x02, Ẵ: 0x05, Ẫ: 0x06, Ỷ: 0x14, Ỹ: 0x19, Ỵ: 0x1e };
  const byteOf = (letter) => CONTROLS[letter] ?? (LETTERS.includes(letter) ? 0x80 + LETTERS.indexOf(letter) : letter.charCodeAt(0));
  const asLatin1 = (text) => Array.from(text, (letter) => String.fromCharCode(byteOf(letter))).join('');
  const asWindows = (text) => asLatin1(text).replaceAll('\u0080', '€').replaceAll('\u0095', '•').replaceAll('\u009f', 'Ÿ');

  test('is known, and every letter read', () => {
    const text = `${SENTENCE}\n${LETTERS}${Object.keys(CONTROLS).join('')}`;
    for (const write of [asLatin1, asWindows]) {
      assert.equal(encodingOf(write(text)), 'viscii');
      assert.equal(toUnicode(write(text), 'viscii'), text);
    }
  });
});

suite('VIQR', () => {
  const read = (line) => toUnicode(`Bo^. Y te^' ddu+o+.c ho?i ve^\` die^~n ta^.p.\n${line}`, 'viqr').split('\n')[1];
  const LINES = {
    "Bo^. Y te^' ra Tho^ng tu+ so^' 12.": 'Bộ Y tế ra Thông tư số 12.',
    "DDa` Na(~ng, DDo^`ng Nai, dda(.c khu": 'Đà Nẵng, Đồng Nai, đặc khu',
    'Qua?ng Nga~i, Thu*a thie^n, gi\\.': 'Quảng Ngãi, Thưa thiên, gi.',
    "UBND ti?nh o+? dda^u? Xa~ la.i cha.y.": 'UBND tỉnh ở đâu? Xã lại chạy.',
    'Lu*u Thuy? noi. Toi. va co ai? ho?i': 'Lưu Thuỷ noi. Toi. va co ai? hỏi',
    'a (b) 5+3 v.v. vna.vn x@y.com': 'a (b) 5+3 v.v. vna.vn x@y.com',
  };
  for (const [line, wanted] of Object.entries(LINES)) test(wanted, () => assert.equal(read(line), wanted));

  test('is known', () => assert.equal(encodingOf("Bo^. Y te^' ddu+o+.c ho?i ve^` die^~n ta^.p."), 'viqr'));
});

suite('short lines', () => {
  const LINES = {
    'Bé Y tÕ': ['tcvn3', 'Bộ Y tế'],
    'ñy ban nh©n d©n': ['tcvn3', 'ủy ban nhân dân'],
    'UBND HuyÖn': ['tcvn3', 'UBND Huyện'],
    'Boä Y teá': ['vni', 'Bộ Y tế'],
    "Bo^. Y te^'": ['viqr', 'Bộ Y tế'],
    'Bá»™ Y táº¿': ['mojibake', 'Bộ Y tế'],
  };
  for (const [line, [encoding, wanted]] of Object.entries(LINES)) {
    test(line, () => {
      assert.equal(encodingOf(line), encoding);
      assert.equal(toUnicode(line, encoding), wanted);
    });
  }

  test('of other texts are left in peace', () => {
    const lines = ['Là où', 'café', 'São Paulo', 'déjà vu', 'Zürich', 'El Niño', 'Malmö', '5 µm', '3 µm va 5 µm', '100 m² dat o', 'x² × 3', '€5', 'nº 3'];
    for (const line of [...lines, 'Người', 'Né', 'tÁ', 'go. to. do.', 'la? va? ba.', 'o’clock', "It's o'clock. e.g. a.m.", 'Vi du: a. b. c.']) {
      assert.equal(encodingOf(line), null, line);
    }
  });
});

suite('TCVN3 that programs took for signs', () => {
  const LINES = {
    'Ph−¬ng h−íng cña tr−êng': 'Phương hướng của trường',
    'x∙ Hµ §«ng, thÞ x∙ míi': 'xã Hà Đông, thị xã mới',
    'nhμ n−íc vμ ph¸p luËt 5 − 3': 'nhà nước và pháp luật 5 − 3',
  };
  for (const [line, wanted] of Object.entries(LINES)) {
    test(wanted, () => {
      assert.equal(encodingOf(line), 'tcvn3');
      assert.equal(toUnicode(line, 'tcvn3'), wanted);
    });
  }
});

suite('capitals in TCVN3', () => {
  const read = (line) => toUnicode(`${WRITERS.tcvn3(SENTENCE)}\n${line}`, 'tcvn3').split('\n')[1];
  const LINES = {
    '¡n, ¢m, £m, ¤, ¥i, ¦a, §Êt': 'Ăn, Âm, Êm, Ô, Ơi, Ưa, Đất',
    'NGHÞ QUYÕT': 'NGHỊ QUYẾT',
    'Bé Y TÕ, NGHÞ QUYÕT': 'BỘ Y TẾ, NGHỊ QUYẾT',
    'ñY BAN NH¢N D¢N': 'ỦY BAN NHÂN DÂN',
    'Sè: 12/2020/TT-BYT': 'Số: 12/2020/TT-BYT',
    'Së TN&MT göi UBND tØnh': 'Sở TN&MT gửi UBND tỉnh',
    'ñy ban nh©n d©n': 'ủy ban nhân dân',
    'tr­êng THPT §¤NG S¥N': 'trường THPT ĐÔNG SƠN',
  };
  for (const [line, wanted] of Object.entries(LINES)) {
    test(wanted, () => assert.equal(read(line), wanted));
  }
});

suite('nothing is made of a text', () => {
  const TEXTS = {
    'in Vietnamese': SENTENCE,
    'in Vietnamese, decomposed': SENTENCE.normalize('NFD'),
    'in Vietnamese with signs': 'Mức 5 µm là nhỏ · chữ «đậm» © 2020 ® · giá 3 £ · 20 °C ± 1 · khoản § 4 · x² × 3',
    'in Vietnamese without one letter of its own': 'Ba và má có nhà lá. Cô cho con cá to. Bé né xa, lo cho cô và bà. Là thế à? Có, có.',
    'in Vietnamese without accents': 'Bo Y te gui cong van cho cac truong o mien nui. Ai do? Toi. Ho (ca nha) o xa. Co ba\' noi vay.',
    'of a program': "if (a+b) { say('o+k'); } else e.g. add(a^2); // it's u+1, don't",
    'in English': 'The café near the naïve façade served crème brûlée at 5 µm · 20 °C © 2020 · Brontë’s résumé cost £5.',
    'in English about tiny things': 'A grain is 3 µm wide, another 5 µm, then 7 µm, 9 µm and 11 µm; 4 µl and 2 µg were used.',
    'in French': 'Les élèves français à l’école étaient très émus ; où la fête a-t-elle été préparée ? Le maïs, la Thaï, naïf, Noël, cœur, déjà là, né, thé, dû.',
    'in German': 'Für größere Höfe müssen die Bäuerinnen früher pflügen; übermäßiges Düngen schädigt Böden, Flüsse und Vögel. Tür, Öl, Mühe, König.',
    'in Spanish': 'El niño comió piñas mañana y tarde; ¿qué pasó después? ¡Qué alegría más útil! Según la canción, así sería él.',
    'in Portuguese': 'Não há ninguém à mão; você já está são, avô e avó irão às três lições de português. Pão, mãe, fé, pé, só.',
    'in Swedish and Danish': 'Åsa köper blå läder på ön, går över ån. Rød grød med fløde står på bordet; æble, øl, år.',
    'in Icelandic': 'Það er gott að þú ert hér; við ætlum að fara út í á með öðrum. Íslensk þjóð býr við sjó.',
    'of signs': '·§·®·©·µ·¶ ¨ ª « » ¬ \u00ad ° ± ² ³ ´',
    'of nothing': '',
  };
  for (const [name, text] of Object.entries(TEXTS)) {
    test(name, () => {
      assert.equal(encodingOf(text), null);
      for (const encoding of Object.keys(WRITERS)) assert.equal(toUnicode(text, encoding), text);
    });
  }

  test('because of a few odd words in a long one', () => {
    const text = `${SENTENCE.replace(/[^\u0000-\u007f]/g, 'a')} `.repeat(20) + WRITERS.vni('được người những');
    assert.equal(encodingOf(text), null);
  });
});

test('the syllables of a text are syllables, and what looks like them is not', () => {
  const syllables = `${SENTENCE} quốc quyết giếng gì khuỷu thuở ngoằn ngoèo xoong yêu ỷ nghiêng huỳnh uỵch Rượu ỦY quýt oẳn tuềnh toàng khuya giữ`;
  for (const word of syllables.match(/[\p{L}\p{M}]+/gu)) assert.ok(isSyllable(word), word);
  for (const word of ['problème', 'für', 'áà', 'cat', 'còt', 'âa', 'strong', 'ngh', 'ầ', '']) assert.ok(!isSyllable(word), word);
});
