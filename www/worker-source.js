/**
 * The worker's script. The site has the whole of it here, since not every browser lets such a worker find others
 * offline.
 */
export const workerSource = `import ${JSON.stringify(new URL("./worker.js", import.meta.url).href)};`;
