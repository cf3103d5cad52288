// Measuring in one process: contenders take turns, so that a busy machine slows all of them alike.

/** A sample lasts at least so long: shorter calls are repeated within it. In milliseconds. */
const SAMPLE = 5;

/**
 * Milliseconds of one call, by name. Every contender runs once a round, in a new order each round; the result is the
 * median of the rounds.
 */
export function interleaved(contenders, rounds = 9) {
  const runners = Object.entries(contenders).map(([name, run]) => ({ name, run, repeats: warmedUp(run), samples: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const { run, repeats, samples } of shuffled(runners)) samples.push(timed(run, repeats));
  }
  return Object.fromEntries(runners.map(({ name, samples }) => [name, median(samples)]));
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** The slope of log time over log size, by least squares: 1 is linear. */
export function exponent(points) {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)]);
  const mean = (place) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [meanSize, meanTime] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [size, time]) => sum + (size - meanSize) * (time - meanTime), 0);
  return covariance / logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
}

/** Lets the compilers settle, three calls at least, and says how many calls make a sample. */
function warmedUp(run) {
  const start = performance.now();
  let calls = 0;
  while (calls < 3 || performance.now() - start < 20 * SAMPLE) {
    run();
    calls++;
  }
  return Math.ceil(SAMPLE / timed(run, 1));
}

function timed(run, repeats) {
  const start = performance.now();
  for (let call = 0; call < repeats; call++) run();
  return (performance.now() - start) / repeats;
}

function shuffled(items) {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
