/** A text with other words at some places of it: sorted, disjoint `{ start, end, whole }`. */
export function withSpans(text, spans) {
  const pieces = [];
  let at = 0;
  for (const { start, end, whole } of spans) {
    pieces.push(text.slice(at, start), whole);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** Such places sorted; of two that overlap, the first. */
export function inOrder(spans) {
  let last = 0;
  return spans
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => start >= last && ((last = end), true));
}
