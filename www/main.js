import { Article } from "./article.js";
import { Comparison } from "./compare/comparison.js";
import { Day } from "./day.js";
import { Details } from "./details.js";
import { at } from "./dom.js";
import { Draft } from "./draft/draft.js";
import { sameEnds } from "./ends.js";
import { Engine } from "./engine.js";
import example from "./example.js";
import { Files } from "./files/files.js";
import { Finder } from "./finder.js";
import { Corrector } from "./keep/corrector.js";
import { isAnother, Keeper } from "./keep/keeper.js";
import { RulesDialog } from "./keep/rules.js";
import { ShortcutsDialog } from "./keep/help.js";
import { KINDS } from "./kinds.js";
import { applyLanguage, say, switchLanguage } from "./language.js";
import { Legend } from "./legend.js";
import { List } from "./list.js";
import { articleMark } from "./mark.js";
import { Mending } from "./mend/mending.js";
import { Mirror } from "./mirror.js";
import { Navigation } from "./navigation.js";
import { Newsroom } from "./newsroom/newsroom.js";
import { offerUndo } from "./open/before.js";
import { encodingOf, toUnicode } from "./open/legacy.js";
import { openLink } from "./open/linked.js";
import { Offer } from "./open/offer.js";
import { Opener } from "./open/opener.js";
import { takePastes } from "./open/paste.js";
import { markedWith } from "./paragraph.js";
import { Progress } from "./progress.js";
import { Records } from "./records.js";
import { Shortcuts } from "./shortcuts.js";
import { announce, announceInPause, repeatStatus } from "./status.js";
import { whenRefused } from "./storage.js";
import { TakeMenu } from "./take/menu.js";
import { numberOnPaper } from "./take/paper.js";
import { restoreTheme, switchTheme } from "./theme.js";
import { isReadUnmarked } from "./unmarked.js";
import { Welcome } from "./welcome.js";
import { Workplace } from "./workplace.js";

/**
 * A change of at least this length (UTF-16 units) comes in one piece. A text that does is there to be read: the article
 * takes the stage.
 */
const PIECE = 60;

const field = at("text");
const beside = document.querySelector(".beside");

const article = new Article(at("article"), markedWith(articleMark));
const list = new List(at("list"), at("search"));
const legend = new Legend(at("legend"));
const details = new Details(at("details"), () => navigation.back());
const navigation = new Navigation(at("article"), article, at("list"), list, details);
const workplace = new Workplace(article, new Mirror(at("mirror"), at("behind")), navigation);
const keeper = new Keeper(); // what the page shows: `keeper.text` and `keeper.document`
const engine = new Engine(
  (text) => progress.begin(text),
  takeBeginning,
  takeAnswer,
  fail,
  () => {
    document.body.dataset.loaded = "true";
    document.dispatchEvent(new Event("loaded"));
  },
);
const finder = new Finder(article);
const welcome = new Welcome(engine);
const progress = new Progress(stop, () => engine.read(field.value));
const day = new Day(at("day"), at("dayBasis"), takeDay);
const corrector = new Corrector(keeper, article, navigation, field, show);
const rules = new RulesDialog(engine);
const newsroom = new Newsroom(engine, keeper, () => keeper.document && show());
const shortcuts = new Shortcuts({
  navigation,
  list,
  corrector,
  workplace,
  write: writeAtMention,
  help: () => help.open(),
});
const help = new ShortcutsDialog(shortcuts, article);
const comparison = new Comparison(at("compare"), keeper);
new TakeMenu(at("takeMenu"), at("take"), beside, keeper, recordsOfNow);
const files = new Files(at("files"), field, keeper, engine, newsroom);
new Opener(field, keeper, engine, files);
takePastes(field);
const legacy = new Offer(at("legacy"), field, {
  word: (encoding) => say("legacyFound", encoding),
  change: toUnicode,
  done: "converted",
});
const mending = new Mending(at("mending"), field, engine);
numberOnPaper(at("article"), at("list"), keeper);
const draft = new Draft(keeper, field, fill);

let last = ""; // the text of the last input

/** Shows the beginning of a long text while the rest is read. */
function takeBeginning(text, answer, reach) {
  if (keeper.awaits(text)) return;
  keeper.take(text, answer, reach);
  show();
}

async function takeAnswer(text, answer) {
  keeper.take(text, answer);
  const finished = await show();
  if (!finished || text === "") return;
  const { mentions } = keeper.document;
  const tell = workplace.isOpen ? announceInPause : announce;
  if (mentions.length + list.findings === 0) tell("nothing");
  else tell("found", { ...countKinds(mentions), notices: list.findings });
}

function takeDay(date) {
  keeper.date = date;
  engine.date = date;
  engine.read(field.value);
}

/** Who belongs to whom in the document of now. */
function recordsOfNow() {
  return new Records(keeper.document, keeper.text, (code, words) => keeper.ignores(code, words), newsroom);
}

/** Shows the document of now; whether it came to the end of the text. */
async function show() {
  const { text, reach, document: annotated } = keeper;
  const records = recordsOfNow();
  navigation.load(annotated, records);
  legend.draw(countKinds(annotated.mentions));
  day.draw(annotated.article, records);
  at("unmarked").hidden = !isReadUnmarked(annotated.mentions);
  corrector.draw();
  comparison.draw();
  draft.changed();
  files.follow(records);
  showParts(text !== "");
  workplace.show(text, annotated.mentions);
  // A part of it is nothing to take away.
  for (const name of ["take", "compare"]) at(name).disabled = reach < text.length;
  // The article first: it is what one waits for.
  const read = text.slice(0, reach);
  const drawn = [article.draw(read, annotated.mentions, (percent) => progress.show(percent)), list.draw(records)];
  const finished = (await Promise.all(drawn)).every(Boolean) && reach === text.length;
  if (finished) {
    navigation.settle();
    workplace.settle();
    finder.show(text);
    mending.look(text);
    if (!engine.isReading) progress.end();
  }
  return finished;
}

function fail(key, reason) {
  progress.end();
  announce(key, reason);
}

function stop() {
  engine.stop();
  article.stop();
  list.stop();
  announce("stopped");
}

function countKinds(mentions) {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  for (const { kind } of mentions) counts[kind]++;
  return counts;
}

function takeInput() {
  const text = field.value;
  const date = keeper.dateFor(text);
  // Chromium tells of each line of what is put in, after all of it.
  if (text === last && date === engine.date && engine.isReading) return;
  const [head, tail] = sameEnds(last, text);
  const [came, went] = [text, last].map(({ length }) => length - head - tail);
  const isPiece = Math.max(came, went) >= PIECE;
  last = text;
  if (text === "") {
    document.body.dataset.stage = "write";
    announce("cleared");
  } else if (came >= PIECE) {
    document.body.dataset.stage = "read";
  }
  legacy.make(encodingOf(text));
  if (isPiece || text === "") mending.expect();
  at("example").hidden = text !== "";
  welcome.show(text === "");
  at("clear").hidden = text === "";
  engine.date = date;
  // Who works on a text, and puts something into it, goes on there.
  const isAtWork = workplace.isOpen && 2 * came <= text.length;
  if (came >= PIECE && !isAtWork) workplace.put(text);
  else workplace.write(text);
  if (isPiece) engine.read(text, keeper.text === "" || isAnother(keeper.text, text));
  else engine.readTyped(text);
  draft.changed();
}

/** Puts a text into the field as one piece, as if it had been pasted. */
function fill(text) {
  if (field.value !== text) field.value = text;
  takeInput();
}

/** From the mark that the person is at to its words in the field; where there is none, from what is in view. */
function writeAtMention() {
  const { start, end } = keeper.document?.mentions[navigation.mention] ?? {};
  if (start === undefined) workplace.openHere();
  else workplace.openAt(start, end);
}

function showParts(shown) {
  for (const part of document.querySelectorAll(".over, .reading, .beside")) part.hidden = !shown;
}

field.addEventListener("input", takeInput);
field.addEventListener("beforeinput", ({ data }) => {
  // Before it is there: a long text would be laid out twice, where the field of the other stage is as wide as no other.
  if (data?.length >= PIECE) document.body.dataset.stage = "read";
});
at("example").addEventListener("click", () => {
  fill(example);
  showParts(true); // what is hidden cannot take the focus from the button, which now is
  at("article").focus({ preventScroll: true });
});
at("clear").addEventListener("click", () => {
  const text = field.value;
  field.focus();
  field.select();
  // The browser's own command, because it alone can be undone.
  if (!document.execCommand("delete")) fill("");
  offerUndo(text);
});
at("legend").addEventListener("click", () => {
  navigation.settle();
  list.settle();
});
at("details").addEventListener("click", ({ target }) => {
  corrector.ask(target.closest("[data-correct]"));
  if (target.closest("[data-write]")) writeAtMention();
});
at("marking").addEventListener("click", ({ target }) => {
  if (target.closest("[data-write]")) workplace.openHere();
});
at("list").addEventListener("click", ({ target }) => corrector.ignore(target.closest("[data-ignores]")));
document.addEventListener("click", (event) => {
  const { start, end } = event.target.closest("[data-start]")?.dataset ?? {};
  if (!start) return;
  event.preventDefault(); // a link would take the focus along
  article.select(Number(start), Number(end));
});
at("rules").addEventListener("click", () => rules.open());
at("newsroom").addEventListener("click", () => newsroom.open());
at("shortcuts").addEventListener("click", () => help.open());
at("theme").addEventListener("click", switchTheme);
at("language").addEventListener("click", async () => {
  switchLanguage();
  repeatStatus();
  legacy.repeat();
  mending.repeat();
  welcome.draw();
  finder.draw();
  comparison.draw();
  files.draw();
  if (!keeper.document) return;
  const records = recordsOfNow();
  day.draw(keeper.document.article, records);
  await list.draw(records);
  navigation.refresh();
});

whenRefused(() => announce("notRemembered"));
restoreTheme();
applyLanguage();
engine.open().then(() => {
  rules.restore();
  newsroom.restore();
  welcome.begin();
});
if (field.value !== "") takeInput(); // what the browser kept over a reload
const takeLink = () => openLink(field, keeper, fill);
takeLink().then(() => draft.restore());
addEventListener("hashchange", takeLink);
