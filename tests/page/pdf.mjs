// Makes PDF as a word processor prints it, small enough to be read here.

const hex = (number, length = 4) => number.toString(16).padStart(length, '0').toUpperCase();

/** A PDF with these pages, each a list of lines; an empty line leaves room. */
export function pdf(pages) {
  const letters = [...new Set(pages.flat().join(''))];
  const code = (letter) => hex(letters.indexOf(letter) + 1);
  const units = (letter) => [...letter].flatMap((one) => [...Array(one.length).keys()].map((at) => hex(one.charCodeAt(at)))).join('');
  const map = letters.map((letter) => `<${code(letter)}> <${units(letter)}>`);
  const toUnicode = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${inHundreds(map)}endcmap end`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${7 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /Times /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode),
  ];
  for (const lines of pages) {
    const drawn = lines.map((line, at) => (line === '' ? '' : `1 0 0 1 72 ${780 - 15 * at} Tm <${[...line].map(code).join('')}> Tj\n`));
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      stream(`BT /F 12 Tf\n${drawn.join('')}ET`),
    );
  }
  return written(objects);
}

/** A table of codes has at most a hundred lines in a piece. */
function inHundreds(lines) {
  let pieces = '';
  for (let at = 0; at < lines.length; at += 100) {
    const piece = lines.slice(at, at + 100);
    pieces += `${piece.length} beginbfchar\n${piece.join('\n')}\nendbfchar\n`;
  }
  return pieces;
}

const stream = (content) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function written(objects) {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}
