import { KINDS } from "../kinds.js";
import { isShown } from "../legend.js";
import { mentionOf } from "../mark.js";
import { Records } from "../records.js";
import { titleOf } from "./title.js";

/**
 * Prepares the page whenever it is printed: the entries of the list become end notes, numbered as they stand there, and
 * every mark gets the numbers of its notes. A kind that is hidden has neither. The style sheet shows them on paper.
 */
export function numberOnPaper(article, list, state) {
  let title = document.title;
  addEventListener("beforeprint", () => {
    if (!state.document) return;
    title = document.title;
    document.title = titleOf(state.document, state.text) || title;
    const numbers = numberEntries(list);
    const records = new Records(state.document);
    for (const mark of article.querySelectorAll("mark[data-id]")) {
      const notes = records.targetsOf(mentionOf(mark)).map((key) => numbers.get(key));
      mark.dataset.notes = notes.filter(Boolean).join(",");
    }
  });
  addEventListener("afterprint", () => (document.title = title));
}

/** Numbers the entries of the kinds that show; record key → number. */
function numberEntries(list) {
  const numbers = new Map();
  for (const kind of KINDS.filter(isShown)) {
    for (const entry of list.querySelectorAll(`.of-${kind} [data-record]`)) {
      numbers.set(entry.dataset.record, numbers.size + 1);
      entry.dataset.note = numbers.size;
    }
  }
  return numbers;
}
