import { Article } from "./article.js";
import { Details } from "./details.js";
import { Engine } from "./engine.js";
import example from "./example.js";
import { applyLanguage, switchLanguage } from "./language.js";
import { Legend } from "./legend.js";
import { List } from "./list.js";
import { Navigation } from "./navigation.js";
import { Records } from "./records.js";
import { announce, repeatStatus } from "./status.js";
import { switchTheme } from "./theme.js";

/** A text that comes in one piece of at least this length (UTF-16 units) is there to be read: the article takes the stage. */
const PIECE = 60;

const at = (id) => document.getElementById(id);
const field = at("text");

const article = new Article(at("article"));
const list = new List(at("list"));
const legend = new Legend(at("legend"));
const details = new Details(at("details"), () => navigation.back());
const navigation = new Navigation(at("article"), article, at("list"), list, details);
const engine = new Engine(showReading, announce);

let annotated = null; // what the page shows
let length = 0; // of the text before the last input

async function showReading(text, answer, milliseconds) {
  annotated = answer;
  const counts = countKinds(annotated.mentions);
  navigation.load(annotated, new Records(annotated));
  legend.draw(counts);
  list.draw(annotated);
  showParts(text !== "");
  const finished = await article.draw(text, annotated.mentions, (percent) => announce("drawing", percent));
  if (!finished) return;
  navigation.settle();
  if (text !== "") announce("found", { ...counts, milliseconds: Math.ceil(milliseconds) });
}

function countKinds(mentions) {
  const counts = { reference: 0, agency: 0, date: 0 };
  for (const { kind } of mentions) counts[kind]++;
  return counts;
}

function takeInput() {
  const text = field.value;
  if (text === "") {
    document.body.dataset.stage = "write";
    announce("cleared");
  } else if (text.length - length >= PIECE) {
    document.body.dataset.stage = "read";
  }
  length = text.length;
  at("example").hidden = text !== "";
  at("clear").hidden = text === "";
  engine.read(text);
}

/** Puts a text into the field as one piece, as if it had been pasted. */
function fill(text) {
  field.value = text;
  takeInput();
}

function showParts(shown) {
  for (const part of document.querySelectorAll(".reading, .beside")) part.hidden = !shown;
}

field.addEventListener("input", takeInput);
at("example").addEventListener("click", () => {
  fill(example);
  showParts(true); // what is hidden cannot take the focus from the button, which now is
  at("article").focus({ preventScroll: true });
});
at("clear").addEventListener("click", () => {
  field.focus();
  field.select();
  // The browser's own command, because it alone can be undone.
  if (!document.execCommand("delete")) fill("");
});
at("legend").addEventListener("click", () => navigation.settle());
at("theme").addEventListener("click", switchTheme);
at("language").addEventListener("click", () => {
  switchLanguage();
  repeatStatus();
  if (!annotated) return;
  list.draw(annotated);
  navigation.refresh();
});

applyLanguage();
engine.open();
if (field.value !== "") takeInput(); // what the browser kept over a reload
