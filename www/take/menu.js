import { download } from "../download.js";
import { announce } from "../status.js";
import { toBibtex } from "./bibtex.js";
import { citeAll } from "./citation.js";
import { citedIn } from "./cited.js";
import { copy } from "./clipboard.js";
import { toCsl } from "./csl.js";
import { toCsv } from "./csv.js";
import { fileName } from "./filename.js";
import { hang } from "./hang.js";
import { toJson } from "./json.js";
import { LinkTooLong, LONGEST_LINK, toLink } from "./link.js";
import { toPage } from "./page.js";
import { toPlainText, toRichText } from "./rich.js";
import { titleOf } from "./title.js";
import { toWebAnnotation } from "./webannotation.js";
import { toWord } from "./word.js";

/** What can be downloaded: how it is made, the end of its file name, its type. */
const FILES = {
  page: [toPage, ".html", "text/html"],
  word: [toWord, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  csv: [(document, text, { records }) => toCsv(document, text, records), ".csv", "text/csv"],
  citations: [(document, text, { records }) => citeAll(document, records), ".txt", "text/plain"],
  csl: [toCsl, ".csl.json", "application/vnd.citationstyles.csl+json"],
  bibtex: [toBibtex, ".bib", "application/x-bibtex"],
  json: [(document, text, { ignored }) => toJson(document, text, ignored), ".json", "application/json"],
  webannotation: [toWebAnnotation, ".jsonld", "application/ld+json"],
};

/** What can be copied: as text and, where it has one, in its form in HTML. */
const COPIES = {
  rich: [toPlainText, toRichText],
  citations: [(document, text, { records }) => citeAll(document, records)],
  link: [(document, text) => toLink(document, text)],
};

/** What is said once it is copied, where more is to be said than that. */
const SAID = { link: "linkCopied" };

/** The menu of all the ways to take the article away, and the buttons beside it that copy one value. */
export class TakeMenu {
  /**
   * @param {HTMLElement} root the popover
   * @param {HTMLElement} opener the button that opens it
   * @param {HTMLElement} beside the list and the details, whose buttons carry in `data-copy` what they copy
   * @param {{ text: string, document: object, ignored: object[] }} state what the page shows
   * @param {() => import("../records.js").Records} recordsOfNow
   */
  constructor(root, opener, beside, state, recordsOfNow) {
    hang(root, opener);
    root.querySelector(".link").hidden = location.protocol === "file:"; // nobody else could open it
    root.addEventListener("beforetoggle", () => {
      const citesNone = citedIn(state.document).length === 0;
      for (const button of root.querySelectorAll(".citations")) button.disabled = citesNone;
    });
    root.addEventListener("keydown", (event) => walk(root, event));
    root.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && relatedTarget !== opener && !root.contains(relatedTarget)) root.hidePopover();
    });
    root.addEventListener("click", async ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      const { copies, file, prints } = button.dataset;
      const { document: annotated, text, ignored } = state;
      const more = { ignored, records: recordsOfNow() };
      root.hidePopover();
      if (copies) await copyAndSay(SAID[copies], ...COPIES[copies].map((make) => make(annotated, text, more)));
      else if (file) await save(FILES[file], annotated, text, more);
      else if (prints) print();
    });
    beside.addEventListener("click", ({ target }) => {
      const words = target.closest("[data-copy]")?.dataset.copy;
      if (words) copyAndSay("copied", words);
    });
  }
}

/** The arrow keys go from button to button, from the last round to the first. */
function walk(root, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault(); // else the menu would scroll
  const buttons = [...root.querySelectorAll(":scope > section button:enabled")].filter((button) =>
    button.checkVisibility(),
  );
  buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
}

async function save([make, ending, type], annotated, text, more) {
  const name = fileName(titleOf(annotated, text), ending);
  download(name, await make(annotated, text, more), type);
  announce("downloaded", name);
}

async function copyAndSay(said = "copied", text, html) {
  try {
    announce((await copy(text, html)) ? said : "notCopied");
  } catch (error) {
    if (!(error instanceof LinkTooLong)) throw error;
    announce("linkTooLong", LONGEST_LINK);
  }
}
