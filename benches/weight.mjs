// Prints what a browser loads of the engine, in bytes of brotli.
import { sizes } from './sizes.mjs';

console.log((await sizes()).at(-1).brotli);
