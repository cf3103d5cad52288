// The script in the page: reads its text, and shows where in it the mentions are. It changes nothing of the page, and
// ends with the panel.
import { CURRENT, MARKS } from "../marks.js";
import { rangeOf, readPage } from "./reading.js";

let reading = null;

const TASKS = {
  read() {
    clear();
    reading = readPage();
    const { text, isSelection } = reading;
    return { text, isSelection };
  },

  mark(mentions) {
    for (const [kind, name] of Object.entries(MARKS)) {
      const ranges = mentions.filter(([other]) => other === kind).map(([, start, end]) => rangeOf(reading, start, end));
      CSS.highlights.set(name, new Highlight(...ranges.filter(Boolean)));
    }
    return true;
  },

  /** Whether the words are still there. */
  reveal([start, end]) {
    const range = reading && rangeOf(reading, start, end);
    if (!range || range.collapsed || !range.startContainer.isConnected) return false;
    CSS.highlights.set(CURRENT, new Highlight(range));
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    return true;
  },
};

function clear() {
  for (const name of [CURRENT, ...Object.values(MARKS)]) CSS.highlights.delete(name);
}

// Put into the page again, it is there already.
if (!globalThis.chuthich) {
  globalThis.chuthich = true;
  chrome.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener(({ id, task, given }) => port.postMessage({ id, answer: TASKS[task](given) }));
    port.onDisconnect.addListener(() => {
      clear();
      reading = null;
    });
  });
}
