// The page's side of the worker. Of several texts only the newest is read to the end and answered.

/** From this length on (UTF-16 units), a pause in the typing is waited for. */
const LONG = 50_000;
const PAUSE_MILLISECONDS = 200;

const MODULE = new URL("./pkg/engine_bg.wasm", import.meta.url);
const WORKER = new URL("./worker.js", import.meta.url);

// A worker made from a blob inherits the content policy of the page on every server, one loaded from a file does not.
const script = URL.createObjectURL(new Blob([`import ${JSON.stringify(WORKER.href)};`], { type: "text/javascript" }));
const trustedScript = trust(script);

/** The one script address that Trusted Types let through. */
function trust(address) {
  const policy = globalThis.trustedTypes?.createPolicy("chuthich", {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the worker: ${asked}`);
      return asked;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}

async function compile() {
  const response = await fetch(MODULE);
  if (!response.ok) throw new Error(`${MODULE.pathname}: ${response.status}`);
  const type = response.headers.get("Content-Type");
  if (type?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer()); // a server that does not know the type
}

export class Engine {
  #module = null;
  #worker = null;
  #reading = null; // the text at the worker
  #next = null; // the newest text not yet sent
  #timer = 0;
  #onAnswer;
  #onFailure;

  /**
   * @param {(text: string, annotated: object, milliseconds: number) => void} onAnswer gets the newest text, read
   * @param {(key: string, reason: string) => void} onFailure gets a key of the dictionaries and the technical reason
   */
  constructor(onAnswer, onFailure) {
    this.#onAnswer = onAnswer;
    this.#onFailure = onFailure;
  }

  /** Loads and compiles the module, once; texts given meanwhile wait. */
  async open() {
    try {
      this.#module = await compile();
      this.#start();
      this.#send();
    } catch (error) {
      this.#onFailure("failedToLoad", String(error));
    }
  }

  /** Asks for `text` to be read; an older text not yet answered is forgotten. */
  read(text) {
    this.#next = text;
    clearTimeout(this.#timer);
    if (text.length < LONG) this.#send();
    else this.#timer = setTimeout(() => this.#send(), PAUSE_MILLISECONDS);
  }

  #start() {
    this.#worker = new Worker(trustedScript, { type: "module", name: "chuthich" });
    this.#worker.onmessage = ({ data }) => this.#answered(data);
    this.#worker.onerror = ({ message }) => this.#failed("failedToLoad", message ?? WORKER.pathname);
    this.#worker.postMessage({ module: this.#module });
  }

  #send() {
    if (!this.#worker || this.#reading !== null || this.#next === null) return;
    this.#reading = this.#next;
    this.#next = null;
    this.#worker.postMessage({ text: this.#reading });
  }

  #answered({ annotated, milliseconds, error }) {
    if (error) {
      // After a fault the state of the module is unknown: a new worker takes over.
      this.#worker.terminate();
      this.#start();
      this.#failed("failedToRead", error);
      return;
    }
    const text = this.#reading;
    this.#reading = null;
    if (this.#next === null) this.#onAnswer(text, annotated, milliseconds);
    else this.#send();
  }

  #failed(key, reason) {
    this.#reading = null;
    this.#onFailure(key, reason);
    this.#send();
  }
}
