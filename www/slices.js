/** How long work may hold up the page before it lets others go first. */
const SLICE_MILLISECONDS = 12;

/**
 * Takes the steps of a generator in slices of time. The first slice comes at once, before this returns.
 *
 * @param {Iterator<number>} steps each gives the share of the work that is done, 0 to 1
 * @param {(share: number) => boolean} goesOn asked between slices whether to take more
 * @returns {Promise<boolean>} whether all steps were taken
 */
export async function inSlices(steps, goesOn) {
  let begun = performance.now();
  for (const share of steps) {
    if (performance.now() - begun < SLICE_MILLISECONDS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!goesOn(share)) return false;
    begun = performance.now();
  }
  return true;
}
