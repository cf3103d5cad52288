// What the device has that the page words itself by.

/** What is written on the key that shortcuts are pressed with. */
export const controlKey = /^Mac/.test(navigator.platform) ? "⌘" : "Ctrl";

/** The keys that undo, as they are written; null where a finger points and no keys are at hand. */
export const undoKeys = () => (matchMedia("(pointer: coarse)").matches ? null : `${controlKey} + Z`);
