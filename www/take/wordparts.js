// The parts of a Word document (ECMA-376, part 1) that are the same whatever its text: which parts there are, and how
// they look.

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** A part whose root is `name`. */
export const part = (name, content) =>
  `${DECLARATION}<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${name}>`;

/** What the document is made of beside itself. */
const PARTS = ["styles", "settings", "footnotes", "comments"];

const contentTypes = [["document.main", "document"], ...PARTS.map((name) => [name, name])]
  .map(([type, name]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`)
  .join("");

const relations = PARTS.map(
  (name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
).join("");

// The letters are those of official documents (Nghị định 30/2020/NĐ-CP, phụ lục I), the colours those of the light
// page.
const style = (type, id, name, properties) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;

const mark = (id, name, colour, tint, line) =>
  style(
    "character",
    id,
    name,
    `<w:rPr><w:color w:val="${colour}"/><w:u w:val="${line}" w:color="${colour}"/><w:shd w:val="clear" w:fill="${tint}"/></w:rPr>`,
  );

const raised = (id, name) => style("character", id, name, `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`);

const small = (id, name) =>
  style(
    "paragraph",
    id,
    name,
    `<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>`,
  );

const styles = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>`,
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>`,
  mark("reference", "Văn kiện", "2F4FA3", "E6ECFB", "single"),
  mark("agency", "Cơ quan", "1B6246", "E0F1E8", "double"),
  mark("date", "Ngày tháng", "854D0B", "FBEED4", "dotted"),
  raised("FootnoteReference", "footnote reference"),
  small("FootnoteText", "footnote text"),
  style("character", "CommentReference", "annotation reference", `<w:rPr><w:sz w:val="16"/></w:rPr>`),
  small("CommentText", "annotation text"),
].join("");

/** By name in the package. */
export const FIXED_PARTS = {
  "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${contentTypes}</Types>`,
  "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
  "word/styles.xml": part("styles", styles),
  "word/settings.xml": part("settings", `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`),
};

/** The two lines that part notes from the text; every word processor wants them among the notes. */
export const NOTE_LINES = ["separator", "continuationSeparator"]
  .map(
    (line, place) => `<w:footnote w:type="${line}" w:id="${place - 1}"><w:p><w:r><w:${line}/></w:r></w:p></w:footnote>`,
  )
  .join("");
