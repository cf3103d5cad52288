// What a mark says to a screen reader: its kind, and that Enter opens it. In a long text that is much: it can be
// switched off.

import { forget, recall, remember } from "./storage.js";

const STORED = "chuthich.spokenMarks";

let isOn = recall(STORED) !== "off";

/** Whether marks say what they are. */
export const marksSpeak = () => isOn;

/** The attributes with which a mark of this kind says what it is; none where marks are to be silent. */
export const speechOf = (kind) => (isOn ? { role: "button", "aria-describedby": `${kind}Mark` } : {});

/** Lets marks say what they are or be silent, these and those to come. */
export function setSpeech(wanted, marks) {
  if (wanted) forget(STORED);
  else remember(STORED, "off");
  isOn = wanted;
  for (const mark of marks) {
    for (const attribute of ["role", "aria-describedby"]) mark.removeAttribute(attribute);
    for (const [attribute, value] of Object.entries(speechOf(mark.dataset.kind))) mark.setAttribute(attribute, value);
  }
}
