import { say } from "./language.js";

/** Places of dates in the order of time, under their years; at the end those that stay open. */
export function timeline(places, dates) {
  const order = places.map(([list, place]) => {
    const edtf = list === "dates" ? dates[place].edtf : null;
    return {
      title: edtf === null ? say("openDates") : titleOf(yearOf(edtf)),
      year: edtf && yearOf(edtf),
      edtf,
      at: [list, place],
    };
  });
  const rank = ({ year, edtf }) => (edtf === null ? 2 : year === null ? 1 : 0);
  order.sort((a, b) => rank(a) - rank(b) || a.year - b.year || (a.edtf < b.edtf ? -1 : a.edtf > b.edtf ? 1 : 0));
  const groups = new Map();
  for (const { title, at } of order) {
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(at);
  }
  return groups;
}

const titleOf = (year) => (year === null ? say("noYear") : String(year));

/** The first year that an EDTF value tells; of a decade or a century its first. */
function yearOf(edtf) {
  const year = /(?:^|\/)(\d[\dX]{3})/.exec(edtf);
  return year ? Number(year[1].replaceAll("X", "0")) : null;
}
