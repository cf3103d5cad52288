// Joins ES modules into one script, or makes a style short.
// In, on standard input: { modules: { entry, replaced, format, minify } } or { style }; `replaced` has the texts of files
// that are others here. Out: { text, modules }, the result and the files that it was made of.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

import { build } from "esbuild";

const { modules, style } = JSON.parse(await text(process.stdin));

/** Gives some files another text. */
const replacing = (replaced) => ({
  name: "replacing",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.js$/ }, ({ path }) => ({ contents: replaced[path] ?? readFileSync(path, "utf8"), loader: "js" })),
});

function wanted() {
  if (style !== undefined) return { stdin: { contents: style, loader: "css" }, minify: true };
  const { entry, replaced, format, minify } = modules;
  return {
    entryPoints: [entry],
    format,
    minify,
    plugins: [replacing(replaced)],
    // A script that is no module has no address, and looks for no file beside itself.
    define: format === "esm" ? {} : { "import.meta.url": '""' },
  };
}

const { outputFiles, metafile } = await build({
  bundle: true,
  write: false,
  metafile: true,
  charset: "utf8",
  target: "esnext",
  legalComments: "none",
  logLevel: "warning",
  ...wanted(),
});
process.stdout.write(JSON.stringify({ text: outputFiles[0].text, modules: Object.keys(metafile.inputs) }));
