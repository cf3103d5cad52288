// Makes archives as a word processor does, small enough to be read here.
import { deflateRawSync } from 'node:zlib';

/** An archive of these texts by name; the sums that only repair needs are left out. */
export function zip(texts) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const raw = Buffer.from(text);
    const data = deflateRawSync(raw);
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0); // version
    shared.writeUInt16LE(8, 4); // deflated
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(raw.length, 18);
    shared.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), shared, path, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, place, path);
    offset += 30 + path.length + data.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(texts).length, 4);
  end.writeUInt16LE(Object.keys(texts).length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, entries, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** A Word document with these paragraphs of WordprocessingML. */
export function docx(body, more = {}) {
  const part = (root, inner) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</w:${root}>`;
  const parts = { 'word/document.xml': part('document', `<w:body>${body}</w:body>`) };
  for (const [name, inner] of Object.entries(more)) parts[`word/${name}.xml`] = part(name, inner);
  return zip({ '[Content_Types].xml': '<Types/>', ...parts });
}

/** A workbook of Excel with these sheets, each a list of rows: texts stand in their cells, numbers too; holes are left out. */
export function workbook(sheets) {
  const part = (number) => `xl/worksheets/sheet${number + 1}.xml`;
  const cell = (content, address) =>
    typeof content === 'number' ? `<c r="${address}"><v>${content}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
  const cells = (row, number) => row.map((content, column) => cell(content, `${String.fromCharCode(65 + column)}${number}`)).join('');
  const data = (rows) => rows.map((row, i) => `<row r="${i + 1}">${cells(row, i + 1)}</row>`).join('');
  return zip({
    'xl/workbook.xml': `<workbook><sheets>${sheets.map((_, i) => `<sheet name="${i}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Target="/${part(i)}"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((rows, i) => [part(i), `<worksheet><sheetData>${data(rows)}</sheetData></worksheet>`])),
  });
}
