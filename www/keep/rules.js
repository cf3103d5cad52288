import { showDialog } from "../dialog.js";
import { element } from "../dom.js";
import { KINDS } from "../kinds.js";
import { say } from "../language.js";
import { forget, recall, remember } from "../storage.js";

/** What a rule finds its words by, in the names of the engine's options. */
const WAYS = ["name", "pattern"];

const STORED = "chuthich.rules";
const PAUSE_MILLISECONDS = 250;

/**
 * A person's own names and patterns. Each is tried on the text while it is written; those without a fault are read
 * with. They are kept until the page closes, longer only on request.
 */
export class RulesDialog {
  #engine;
  #rules = []; // { kind, way, words, value, outcome: { hits } | { fault } | null }

  constructor(engine) {
    this.#engine = engine;
  }

  /** Takes up the rules that this browser kept. */
  async restore() {
    this.#rules = parse(recall(STORED));
    await Promise.all(this.#rules.map((rule) => this.#try(rule)));
    if (this.#rules.length > 0) await this.#use();
  }

  open() {
    const list = element("ol");
    const add = element("button", { type: "button", id: "addRule" }, say("addRule"));
    add.addEventListener("click", () => {
      const rule = { kind: "agency", way: "name", words: "", value: "", outcome: null };
      this.#rules.push(rule);
      const row = this.#row(rule);
      list.append(row);
      row.querySelector(".words").focus();
    });
    list.append(...this.#rules.map((rule) => this.#row(rule)));
    showDialog("rulesDialog", "rules", element("p", { class: "remark" }, say("rulesHint")), list, add, this.#keeping());
    for (const row of list.children) row.dispatchEvent(new Event("try"));
    if (this.#rules.length === 0) add.click();
  }

  /** The choice to keep the rules in this browser, and the way to have them forgotten. */
  #keeping() {
    const box = element("input", { type: "checkbox", id: "keepRules" });
    const clear = element("button", { type: "button", id: "forgetRules" }, say("forgetRules"));
    const fault = element("p", { class: "fault" });
    const draw = (done = true) => {
      box.checked = recall(STORED) !== null;
      clear.hidden = !box.checked;
      fault.textContent = done ? "" : say("notKept");
    };
    box.addEventListener("change", () => draw(box.checked ? this.#keep() : forget(STORED)));
    clear.addEventListener("click", () => {
      draw(forget(STORED));
      box.focus();
    });
    draw();
    return element("div", { class: "option" }, box, element("label", { for: "keepRules" }, say("keepRules")), clear, fault);
  }

  #row(rule) {
    const outcome = element("p", { class: "outcome" });
    const remove = element("button", { type: "button", class: "remove" }, say("removeRule"));
    const row = element(
      "li",
      {},
      choice(rule, "kind", KINDS, (kind) => say(`kind.${kind}`)),
      choice(rule, "way", WAYS, (way) => say(`way.${way}`)),
      field(rule, "words"),
      field(rule, "value"),
      remove,
      outcome,
    );
    const attempt = async () => {
      await this.#try(rule);
      outcome.textContent = inWords(rule.outcome);
      outcome.classList.toggle("fault", rule.outcome?.fault !== undefined);
      row.querySelector(".words").setAttribute("aria-invalid", String(rule.outcome?.fault !== undefined));
    };
    let timer = 0;
    row.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        await attempt();
        await this.#use();
      }, PAUSE_MILLISECONDS);
    });
    row.addEventListener("try", attempt);
    remove.addEventListener("click", () => {
      clearTimeout(timer);
      this.#rules.splice(this.#rules.indexOf(rule), 1);
      row.remove();
      document.getElementById("addRule").focus();
      this.#use();
    });
    return row;
  }

  /** Tries a rule alone on the text of now; the outcome of an older form of it is no more of use. */
  async #try(rule) {
    const form = JSON.stringify(toOption(rule));
    let outcome = null;
    if (rule.words.trim() !== "") {
      outcome = await this.#engine.count(toOption(rule)).then(
        (hits) => ({ hits }),
        (fault) => ({ fault }),
      );
    }
    if (form === JSON.stringify(toOption(rule))) rule.outcome = outcome;
  }

  /** Reads with every rule that has no fault. */
  async #use() {
    if (recall(STORED) !== null) this.#keep();
    await this.#engine.use(this.#rules.filter(({ outcome }) => outcome?.hits !== undefined).map(toOption));
  }

  #keep() {
    return remember(STORED, JSON.stringify(this.#rules.map(({ outcome, ...rule }) => rule)));
  }
}

/** A rule as the engine takes it. */
const toOption = ({ kind, way, words, value }) => ({ kind, [way]: words, ...(value.trim() && { value: value.trim() }) });

/** The rules that were kept; none where something else stands there. */
function parse(stored) {
  try {
    return JSON.parse(stored ?? "[]").filter(isRule).map((rule) => ({ ...rule, outcome: null }));
  } catch {
    return [];
  }
}

const isRule = (rule) =>
  KINDS.includes(rule?.kind) && WAYS.includes(rule.way) && typeof rule.words === "string" && typeof rule.value === "string";

function inWords(outcome) {
  if (outcome === null) return "";
  const { hits, fault } = outcome;
  return hits === undefined ? say(`fault.${fault.code ?? "unknown"}`, fault) : say("hits", hits);
}

function field(rule, name) {
  const input = element("input", { type: "text", class: name, "aria-label": say(`rule.${name}`), placeholder: say(`rule.${name}`), spellcheck: "false", autocomplete: "off" });
  input.value = rule[name];
  input.addEventListener("input", () => (rule[name] = input.value));
  return input;
}

function choice(rule, name, values, word) {
  const select = element("select", { class: name, "aria-label": say(`rule.${name}`) });
  select.append(...values.map((value) => element("option", { value }, word(value))));
  select.value = rule[name];
  select.addEventListener("input", () => (rule[name] = select.value));
  return select;
}
