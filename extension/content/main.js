// The script in the page: reads its text, and shows where in it the mentions are. It changes nothing of the page, and
// ends with the panel.
import { CURRENT, MARKS } from "../marks.js";
import { rangeOf, readPage, windowsOf } from "./reading.js";

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
      show(name, ranges.filter(Boolean));
    }
    return true;
  },

  /** Whether the words are still there. */
  reveal([start, end]) {
    const range = reading && rangeOf(reading, start, end);
    if (!range || range.collapsed || !range.startContainer.isConnected) return false;
    show(CURRENT, [range]);
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    return true;
  },
};

/** Shows ranges under a name, each in its own window, and no others. */
function show(name, ranges) {
  for (const window of windowsOf(reading)) {
    const own = ranges.filter(({ startContainer }) => startContainer.ownerDocument === window.document);
    highlightsOf(window).set(name, new window.Highlight(...own));
  }
}

function clear() {
  if (!reading) return;
  for (const window of windowsOf(reading)) {
    for (const name of [CURRENT, ...Object.values(MARKS)]) highlightsOf(window).delete(name);
  }
}

// Firefox 153 takes `CSS.highlights` for that of another window, once a line of code has read a few: its getter is asked.
const highlightsOf = ({ CSS }) => Object.getOwnPropertyDescriptor(CSS, "highlights").get.call(CSS);

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
