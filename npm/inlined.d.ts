import type { InitOutput } from "./engine.js";

export * from "./chuthich.js";

/** Unpacks the module, which this entry has inside, and starts the engine. */
export default function init(): Promise<InitOutput>;
