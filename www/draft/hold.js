// The hold on the draft: of several tabs one has it.

const HOLD = "chuthich.draft";

/** How long a tab that is just being left or loaded anew may take to let go, in milliseconds. */
const PATIENCE = 1000;

/**
 * Takes hold of the draft until the page closes or `release` is called.
 *
 * @returns {Promise<{ isSure: boolean, release: () => void } | null>} null where another tab has it; not sure where the
 *   browser has no locks, so that nobody can say
 */
export async function takeHold() {
  const unsure = { isSure: false, release() {} };
  if (!navigator.locks) return unsure;
  return new Promise((resolve) => {
    const hold = () => new Promise((release) => resolve({ isSure: true, release }));
    navigator.locks
      .request(HOLD, { signal: AbortSignal.timeout(PATIENCE) }, hold)
      .catch(({ name }) => resolve(name === "TimeoutError" || name === "AbortError" ? null : unsure));
  });
}
