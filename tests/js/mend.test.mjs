// What a text from a PDF lost on the way, and what is no damage.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { partColumns } from '../../www/mend/columns.js';
import { joinLines } from '../../www/mend/lines.js';
import { mend as mendWith } from '../../www/mend/mend.js';
import { joinWords } from '../../www/mend/words.js';
import { annotate, article } from './engine.mjs';
import { worked } from './time.mjs';

const read = (text) => annotate(text).mentions;
const mend = (text) => mendWith(text, read);

/** A page whose lines are so wide that the next words would not have gone into them. */
const PAGE = [
  'Sở Nông nghiệp và Môi trường tỉnh vừa có văn bản gửi các xã ven biển về việc gia cố',
  'đê bao trước mùa mưa, trong đó nêu rõ phần việc của từng xã và của các chủ đầm nuôi tôm.',
  'Các xã báo cáo kết quả trước ngày 15/8/2024.',
  '- Xã Sông Lam: gia cố 2 km đê bao ở phía nam, từ cầu Bến Thóc đến cống Ba Cửa theo quy',
  'định của Thông tư số 12/2024/TT-',
  'BNNMT;',
  '- Xã Cồn Cát: trồng lại rừng chắn sóng.',
];

suite('lines', () => {
  test('are joined where a sentence goes on', () => {
    const { text, count } = joinLines(PAGE.join('\n'));
    assert.deepEqual(text.split('\n'), [`${PAGE[0]} ${PAGE[1]}`, PAGE[2], `${PAGE[3]} ${PAGE[4]}${PAGE[5]}`, PAGE[6]]);
    assert.equal(count, 3);
  });

  /** Lines of a page that surely go on, in front of those in question. */
  const begun = `${PAGE[0]}\n${PAGE[1]}\n\n`;
  const begunJoined = `${PAGE[0]} ${PAGE[1]}\n\n`;
  const full = 'Ủy ban nhân dân xã phối hợp với các đơn vị đóng trên địa bàn để rà soát';
  const JOINED = {
    'a syllable in two by a hyphen': [`${full} các quy đị-`, 'nh của tỉnh', `${full} các quy định của tỉnh`],
    'a soft hyphen': [`${full} các giáo\u00ad`, 'trình', `${full} các giáotrình`],
    'a hyphen that belongs there': [`${full} ở Bà Rịa-`, 'Vũng Tàu', `${full} ở Bà Rịa-Vũng Tàu`],
    'a number': ['theo Quyết định số 15/2024/QĐ-', 'UBND', 'theo Quyết định số 15/2024/QĐ-UBND'],
    'a number with a blank in it': [`${full} Nghị định 15/2024/NĐ -`, 'CP', `${full} Nghị định 15/2024/NĐ-CP`],
    'a year that is no number of a page': [`${full} giai đoạn 2021 -`, '2025\nvà những năm sau', `${full} giai đoạn 2021 - 2025\nvà những năm sau`],
    'a year after a dash': [`${full} giai đoạn 2021 -`, '2025', `${full} giai đoạn 2021 - 2025`],
    'a name that goes on': [`${full} ở tỉnh`, 'Lào Cai', `${full} ở tỉnh Lào Cai`],
    'an article that is only named': [`${full} theo quy định tại`, 'Điều 5 của Luật này', `${full} theo quy định tại Điều 5 của Luật này`],
    'blanks at the end': [`${full}  `, 'các kho', `${full} các kho`],
  };
  for (const [name, [line, next, joined]] of Object.entries(JOINED)) {
    test(`are joined: ${name}`, () => assert.equal(joinLines(`${begun}${line}\n${next}`).text, begunJoined + joined));
  }

  const LEFT = {
    'the end of a sentence': `${full} xong.\nviệc khác`,
    'items': `${full} gồm\na) đê bao\nb)kè\n1. cống\n2.1 bờ bao\n- trạm bơm`,
    'an article': `${full}\nĐiều 2. Tổ chức thực hiện`,
    'a chapter': `${full}\nChương II\nTỔ CHỨC THỰC HIỆN VÀ CÁC ĐIỀU KHOẢN KHÁC CÓ LIÊN QUAN ĐẾN VIỆC NÀY`,
    'a heading': `KẾ HOẠCH PHÒNG CHỐNG SẠT LỞ BỜ SÔNG VÀ GIA CỐ ĐÊ BAO NĂM NAY CỦA XÃ\n${full}`,
    'a paragraph': `${full}\n\nXã khác`,
    'a heading without a full line': 'Việc của các xã ven sông\n\nvà ngoài huyện',
    'the letterhead': 'ỦY BAN NHÂN DÂN\nXÃ SÔNG LAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 7/UBND\nSông Lam, ngày 3 tháng 5 năm 2024',
    'the signature': 'CHỦ TỊCH\nNguyễn Văn A\nNơi nhận\n- Như trên',
    'rows of a table': `${full} | 12 triệu đồng |\n3 | ${full}`,
    'columns': `Tên xã          Số đê bao      Chiều dài và những gì phải gia cố trước mùa mưa\nxã Cồn Cát      2              km`,
    'short lines': 'Đê bao xã Sông Lam\nphía nam\ndài 2 km',
  };
  for (const [name, text] of Object.entries(LEFT)) {
    test(`are left alone: ${name}`, () => assert.equal(joinLines(begun + text).text, begunJoined + text));
  }

  const rest = 'và lên phương án di dời các hộ ở sát mép sông.';
  const PAGES = {
    'a blank line': [`${full}\n\n${rest}`, `${full} ${rest}`],
    'a form feed': [`${full}\n\f\n${rest}`, `${full} ${rest}`],
    'its number, which comes behind the paragraph': [`${full}\n\n- 7 -\n${rest}\nXã khác.`, `${full} ${rest}\n\n- 7 -\n\nXã khác.`],
    'the head of the next': [`Bản tin 3, trang 1\n\n${full}\n\nBản tin 3, trang 2\n\n${rest}`, `Bản tin 3, trang 1\n\n${full} ${rest}\n\nBản tin 3, trang 2`],
  };
  for (const [name, [text, joined]] of Object.entries(PAGES)) {
    test(`are joined over the end of a page, ${name}`, () => assert.equal(joinLines(begun + text).text, begunJoined + joined));
  }

  test('of a narrow column are joined, at its end too', () => {
    const column = [
      'Sáng nay, đoàn công tác của xã', 'đã đi xem đoạn đê sạt lở ở phía', 'nam, nơi nước lên nhanh từ đêm', 'qua. Mười hộ ở sát mép sông đã', '',
      'dời lên trường học; xã cử người', 'trực ngày đêm, báo về huyện hai', 'giờ một lần.',
    ];
    assert.equal(joinLines(column.join('\n')).text, column.filter(Boolean).join(' '));
  });

  const OTHERS = {
    'verses': 'Gió đưa cành trúc la đà\nTiếng gà gọi sáng mặn mà bến sông\nai về thăm lại cánh đồng',
    'headlines': `${full}\n`.repeat(8),
    'paragraphs of one long line': `${`${full}, `.repeat(8)}\nvà ${full}\n`.repeat(4),
  };
  for (const [name, text] of Object.entries(OTHERS)) {
    test(`are no page: ${name}`, () => assert.equal(joinLines(text).text, text));
  }
});

suite('columns', () => {
  const LEFT = ['Sáng nay, đoàn công tác của xã', 'đã đi xem đoạn đê sạt lở ở phía', 'nam, nơi nước lên nhanh từ đêm', 'qua. Mười hộ ở sát mép sông đã', 'dời lên trường học; xã cử người', 'trực ngày đêm theo lệnh của chủ'];
  const RIGHT = ['tịch xã, báo về huyện hai giờ', 'một lần. Trạm bơm ở cống Ba Cửa', 'chạy hết công suất, nước rút', 'dần từ trưa. Xã đã xin thêm bao', 'tải và đá hộc để gia cố chân đê', 'trong tuần này.'];
  const beside = (left, right) => left.map((line, at) => line.padEnd(38) + (right[at] ?? '')).join('\n');

  test('side by side come one after the other, and their lines are joined', () => {
    assert.deepEqual(partColumns(beside(LEFT, RIGHT)), { text: [...LEFT, ...RIGHT].join('\n'), count: 1 });
    const { text, columns } = mend(beside(LEFT, RIGHT));
    assert.equal(text, [...LEFT, ...RIGHT].join(' '));
    assert.equal(columns, 1);
  });

  test('keep what stands above and below, each page its own', () => {
    const page = `Bản tin xã\n\n${beside(LEFT, RIGHT)}\n\nTrang cuối`;
    const parted = `Bản tin xã\n\n${[...LEFT, ...RIGHT].join('\n')}\n\nTrang cuối`;
    assert.deepEqual(partColumns(`${page}\n\f${page}`), { text: `${parted}\n\f${parted}`, count: 2 });
  });

  const names = LEFT.map((_, at) => `Xã số ${at}`);
  const TABLES = {
    'a table': beside(names, names.map((_, at) => `${at} km`)),
    'a table with sentences': beside(names, RIGHT),
    'a few lines': beside(LEFT.slice(0, 4), RIGHT),
    'columns with a line across': `${beside(LEFT.slice(0, 3), RIGHT)}\n${LEFT[0]} ${LEFT[1]}\n${beside(LEFT.slice(3), RIGHT.slice(3))}`,
  };
  for (const [name, text] of Object.entries(TABLES)) {
    test(`are left alone: ${name}`, () => assert.deepEqual(partColumns(text), { text, count: 0 }));
  }
});

suite('words', () => {
  const TORN = {
    'Ngh ị đ ịnh c ủa Chính ph ủ': 'Nghị định của Chính phủ',
    'QUY ẾT Đ ỊNH': 'QUYẾT ĐỊNH',
    'ngh i ệp': 'nghiệp',
    'gi ữa gi áo': 'giữa giáo',
    'Đ ảng bộ': 'Đảng bộ',
    'do n ên v à y t ế': 'do nên và y tế',
    'số 15/2024/NĐ -CP và 7/QĐ- UBND': 'số 15/2024/NĐ-CP và 7/QĐ-UBND',
    'Nghi\u0323 đ i\u0323nh': 'Nghi\u0323 đi\u0323nh',
  };
  for (const [torn, whole] of Object.entries(TORN)) {
    test(`are put together: ${torn}`, () => assert.equal(joinWords(torn).text, whole));
  }

  test('whose pieces are words are put together where the text is full of torn ones and has the whole', () => {
    const many = 'c ủa Chính ph ủ, '.repeat(4);
    assert.match(joinWords(`${many}nhà thu ốc, tủ thuốc`).text, /nhà thuốc, tủ thuốc$/);
    assert.match(joinWords(`${many}l ý do, lý luận`).text, /lý do, lý luận$/);
    assert.match(joinWords(`${many}nhà thu ốc`).text, /nhà thu ốc$/);
    assert.match(joinWords(`${many}do anh làm, doanh thu`).text, /do anh làm, doanh thu$/);
    assert.match(joinWords('nhà thu ốc, tủ thuốc').text, /^nhà thu ốc/);
  });

  test('are put together in the same way where three in a hundred are torn', () => {
    const line = 'Trạm y tế của xã nhận thuốc và giao tủ thuốc cho từng thôn, nhà nào cũng có phần như nhau. ';
    const few = `${line.repeat(5)}Nhà thu ốc củ a xã mở c ửa từ sáng.`;
    assert.match(joinWords(few).text, /Nhà thuốc của xã mở cửa từ sáng\.$/);
    const none = few.replace('c ửa', 'cửa');
    assert.equal(joinWords(none).text, none);
    const unknown = `${few} Mù a lũ.`;
    assert.match(joinWords(unknown).text, /Mù a lũ\.$/);
  });

  const WHOLE = [
    'UBND TP Hà Nội', 'điểm b khoản 2', 'nhóm b ở lại', 'John ở Covid an', 'theo ý của ông', 'ti vi', 'km ở Q 1', 'Tòa án',
    'to án phí', 'quy ước', 'cho n người', 'Kế hoạch 7/UBND - VP', 'giai đoạn 2021 - 2025',
  ];
  for (const text of WHOLE) {
    test(`are left alone: ${text}`, () => assert.equal(joinWords(text).text, text));
  }
});

suite('single words', () => {
  const single = (text) => mend(text)?.text ?? text;

  const MENDED = {
    'Theo Ngh ị quyết số 18-NQ/TW': 'Theo Nghị quyết số 18-NQ/TW',
    'Nghị qu yết số 18-NQ/TW, tr ong đó': 'Nghị quyết số 18-NQ/TW, tr ong đó',
    'Bộ Y t ế họp': 'Bộ Y tế họp',
    'Nghij quyeets soos 18-NQ/TW cuar Booj Chinhs trij': 'Nghị quyết số 18-NQ/TW cuar Bộ Chính trị',
    'Nghj quyết, NGHI5 QUYE6T1 SO61 18-NQ/TW': 'Nghj quyết, NGHỊ QUYẾT SỐ 18-NQ/TW',
    'Tờ trình số 95/TTr -SNN-CCTL': 'Tờ trình số 95/TTr-SNN-CCTL',
    'Nghi5 quye6t1 so61 18-NQ/TW': 'Nghị quyết số 18-NQ/TW',
    'Nghị quyêts số 18-NQ/TW': 'Nghị quyết số 18-NQ/TW',
    'khoarn 2 DDieeuf 5': 'khoản 2 Điều 5',
    'ngayf 12 thangs 3 nawm 2020': 'ngày 12 tháng 3 năm 2020',
    'Bo65 Tu7 pha1p': 'Bộ Tư pháp',
    'Booj Tuw phaps hopj': 'Bộ Tư pháp hopj',
    'Uyr ban nhaan daan tinhr': 'Ủy ban nhân dân tỉnh',
    'Toaf ans nhaan daan toois cao': 'Tòa án nhân dân tối cao',
  };
  for (const [slip, whole] of Object.entries(MENDED)) {
    test(`are mended where the engine finds something only then: ${slip}`, () => assert.equal(single(slip), whole));
  }

  const WHOLE = [
    'xe bus của hãng Max, box A4', 'thuế VAT (tax) năm 2024', 'Sở Y tế và Công ty Box', 'xã Tax, huyện Gas', 'gas ngày 2/3/2024',
    'Luật tax 2019', 'Quy1 2024', 'Nghị quyết số 18-NQ/TW bus', 'https://bo.vi.du/thangs/3/2024', 'ch em', 'ng yêu', 'tr ong',
    'Diễn đàn Sông Lam (HEF 2023)', 'Luật Thuế giá trị gia tăng2.', 'các vụ Đông3 và Xuân4',
    'Nghị quyết của Down và Pharma', 'sửa Điều A4', 'Đại hội XIX, T1/2024, Q1/2024, B2 ngày 3/4',
  ];
  for (const text of WHOLE) {
    test(`are left alone: ${text}`, () => assert.equal(mend(text), null));
  }

  test('are mended in a decomposed text too', () => {
    assert.equal(single(`${'Chính phủ và '.normalize('NFD')}Booj Y tế`), `${'Chính phủ và '.normalize('NFD')}Bộ Y tế`);
  });

  test('are told before and after', () => {
    const { pairs } = mend('Nghij quyeets số 18-NQ/TW cuar Bộ Y t ế');
    assert.deepEqual(pairs, [['Nghij quyeets', 'Nghị quyết'], ['t ế', 'tế']]);
    assert.deepEqual(mend('Tờ trình số 95/TTr -SNN-CCTL').pairs, [['/TTr -SNN', '/TTr-SNN']]);
  });
});

suite('a text', () => {
  const broken = `${PAGE.slice(0, 2).join('\n')}\n`.repeat(5);
  const torn = 'Ngh ị đ ịnh c ủa Chính phủ';

  test('says what is to be mended', () => {
    const lines = `${PAGE[0]} ${PAGE[1]}\n`.repeat(5);
    assert.deepEqual(mend(broken), { text: lines, columns: 0, lines: 5, frames: 0, words: 0, example: null, pairs: [] });
    assert.deepEqual(mend(torn), { text: 'Nghị định của Chính phủ', columns: 0, lines: 0, frames: 0, words: 3, example: ['Ngh ị', 'Nghị'], pairs: [] });
  });

  test('keeps every letter, and is then left as it is', () => {
    const letters = (text) => text.replace(/[\s\u00ad-]/g, '');
    const both = `${broken}\n${torn}`;
    const { text } = mend(both);
    assert.equal(letters(text), letters(both));
    assert.equal(mend(text), null);
  });

  test('that is whole is left as it is', () => assert.equal(mend(article), null));

  test('takes linear time', () => {
    const time = (text) => {
      const begun = worked();
      mend(text);
      return worked() - begun;
    };
    for (const piece of ['a ', 'a    ', `${PAGE[0].slice(0, 40)}    ${PAGE[1].slice(0, 40)}\n`, 'ngh ', 'ngh ị ', `${PAGE[0]}\n`, `${PAGE[1]}\n`, `${PAGE[1]}\n\n`, '\n', 'đ-\n', '-', '/A', ' ', 'A\n', '1.1', 'bus ', 'Nghij quyeets 5/2020/QH14, ', 'Booj Y tees ']) {
      time(piece.repeat(5_000));
      const [small, large] = [time(piece.repeat(5_000)), time(piece.repeat(40_000))];
      assert.ok(large < 8 * 4 * small + 100, `${JSON.stringify(piece)}: ${small} ms, eight times as much ${large} ms`);
    }
  });
});
