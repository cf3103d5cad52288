// A reporter for Node's test runner. Its lines name the files in which tests failed: `died` and the path where a
// browser had ended by itself and nothing else was wrong, `failed` and the path otherwise.

/** What a driver says, and no test of ours can bring about, once the browser or its page is gone. */
const died = ({ name, message }) => name === 'NoSuchSessionError' || (name === 'WebDriverError' && message === '');

export default async function* report(events) {
  const files = new Map();
  for await (const { type, data } of events) {
    if (type !== 'test:fail') continue;
    const { failureType, cause } = data.details.error;
    if (failureType === 'subtestsFailed') continue; // each of them is told of by itself
    files.set(data.file, (files.get(data.file) ?? true) && died(cause ?? {}));
  }
  for (const [file, allDied] of files) yield `${allDied ? 'died' : 'failed'} ${file}\n`;
}
