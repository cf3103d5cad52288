// The panel: has the page read, the engine runs here, and leads from each record to its words in the page.
import init, { annotate } from "./chuthich.js";
import { LEFT, Page } from "./page.js";
import { nameOf } from "./element/explain.js";

const at = (id) => document.getElementById(id);
const word = (key, ...values) => chrome.i18n.getMessage(key, values.map(String));
const language = chrome.i18n.getUILanguage().startsWith("vi") ? "vi" : "en";

/** The lists of a document, and the kind of the mentions that mean their records. */
const SECTIONS = { documents: "reference", agencies: "agency", dates: "date" };

const engine = init();
let page = null;

async function read(tab) {
  say("reading");
  try {
    if (page?.tab !== tab) page?.leave();
    const entered = page?.tab === tab ? page : await Page.enter(tab, gone);
    page = entered;
    const { text, isSelection } = await entered.ask("read");
    await engine;
    const annotated = annotate(text);
    await entered.ask("mark", annotated.mentions.map(({ kind, start, end }) => [kind, start, end]));
    draw(annotated);
    at("clear").hidden = false;
    say(isSelection ? "readSelection" : "readArticle", annotated.mentions.length);
  } catch (error) {
    if (error === LEFT) return;
    gone();
    say("notRead", error.message);
  }
}

/** The page has gone, or what was read of it. */
function gone() {
  page = null;
  at("clear").hidden = true;
  at("list").replaceChildren();
  say("gone");
}

function draw(annotated) {
  const { mentions, notices } = annotated;
  const sections = Object.entries(SECTIONS).map(([name, kind]) => {
    const spans = annotated[name].map(() => []);
    for (const mention of mentions) if (mention.kind === kind) for (const target of mention.targets) spans[target].push(mention);
    const items = annotated[name].map((record, place) => item(nameOf(kind, record), spans[place], kind));
    return section(name, items.filter(Boolean));
  });
  const remarks = notices.map(({ message, start, end }) => item(message[language], [{ start, end }], "notice"));
  at("list").replaceChildren(...[section("notices", remarks), ...sections].filter(Boolean));
}

function section(name, items) {
  if (items.length === 0) return null;
  const heading = document.createElement("h2");
  heading.textContent = word(name, items.length);
  const list = document.createElement("ul");
  list.append(...items);
  const made = document.createElement("section");
  made.append(heading, list);
  return made;
}

/** A record and how often it is meant; each click leads to the next of its mentions. */
function item(name, spans, kind) {
  if (spans.length === 0) return null;
  const count = document.createElement("span");
  count.textContent = spans.length > 1 ? String(spans.length) : "";
  const button = document.createElement("button");
  button.type = "button";
  button.append(name, count);
  let next = 0;
  button.addEventListener("click", async () => {
    const { start, end } = spans[next++ % spans.length];
    const isThere = await page?.ask("reveal", [start, end]).catch(() => false);
    if (page && !isThere) say("changed");
  });
  const made = document.createElement("li");
  made.dataset.kind = kind;
  made.append(button);
  return made;
}

function say(key, ...values) {
  at("status").textContent = word(key, ...values);
}

async function readActive() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  read(tab.id);
}

document.documentElement.lang = language;
at("read").textContent = word("read");
at("clear").textContent = word("clear");
at("read").addEventListener("click", readActive);
at("clear").addEventListener("click", () => {
  page?.leave();
  gone();
  say("cleared");
});
chrome.windows.getCurrent().then(({ id }) => {
  chrome.runtime.onMessage.addListener(({ tab, window }) => {
    if (window === id) read(tab);
  });
});
readActive();
