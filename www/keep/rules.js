import { showDialog } from "../dialog.js";
import { at, element } from "../dom.js";
import { download } from "../download.js";
import { KINDS } from "../kinds.js";
import { say } from "../language.js";
import { filePicker } from "../open/picker.js";
import { isUnmarked } from "../unmarked.js";
import {
  areRulesKept,
  forgetRule,
  forgetRules,
  keepRule,
  keepRules,
  keptRules,
  newRuleId,
  watchRules,
  WAYS,
} from "./kept.js";
import { MOST_BYTES, readRulesFile, RulesFileError, toOption, toRulesFile } from "./rulesfile.js";

const PAUSE_MILLISECONDS = 250;

/**
 * A person's own names and patterns. Each is tried on the text while it is written; those without a fault are read
 * with. They are kept until the page closes, longer only on request.
 */
export class RulesDialog {
  #engine;
  #rules = keptRules().map(untried); // { id, kind, way, words, value, outcome: { hits } | { fault } | null }
  #drawKeeping = () => {};

  constructor(engine) {
    this.#engine = engine;
    watchRules(
      (id, rule) => this.#takeOver(id, rule),
      () => this.#drawKeeping(),
    );
  }

  /** Reads with the rules that this browser kept. */
  async restore() {
    await Promise.all(this.#rules.map((rule) => this.#try(rule)));
    if (this.#rules.length > 0) await this.#use();
  }

  open() {
    const list = element("ol");
    const add = element("button", { type: "button", id: "addRule" }, say("addRule"));
    add.addEventListener("click", () =>
      this.#add({ kind: "agency", way: "name", words: "", value: "" }).querySelector(".words").focus(),
    );
    list.addEventListener("keydown", ({ key, target, isComposing }) => {
      if (key === "Enter" && !isComposing && target.matches("input") && target.value !== "") add.click();
    });
    list.append(...this.#rules.map((rule) => this.#row(rule)));
    showDialog(
      "rulesDialog",
      "rules",
      element("p", { class: "remark" }, say("rulesHint")),
      list,
      add,
      this.#files(),
      this.#keeping(),
    );
    for (const rule of this.#rules) this.#try(rule);
    if (this.#rules.length === 0) add.click();
  }

  /** Makes a rule of this, and its row. */
  #add(made) {
    const rule = untried({ id: newRuleId(), ...made });
    this.#rules.push(rule);
    const row = this.#row(rule);
    document.querySelector("#rulesDialog ol")?.append(row);
    return row;
  }

  /** The ways to write the rules to a file, and to read those of one. */
  #files() {
    const save = element("button", { type: "button", id: "saveRules" }, say("saveRules"));
    const outcome = element("p", { class: "outcome", role: "status" });
    const tell = (isFault, key, ...values) => {
      outcome.textContent = say(key, ...values);
      outcome.classList.toggle("fault", isFault);
    };
    const [open, input] = filePicker("openRules", { id: "rulesFile", accept: ".json" }, ([file]) =>
      this.#take(file).then(
        (count) => tell(false, "rulesRead", file.name, count),
        ({ code = "unreadable", values = [] }) => tell(true, `rulesFile.${code}`, file.name, ...values),
      ),
    );
    save.addEventListener("click", () => {
      const name = `${say("rules")}.json`;
      download(name, toRulesFile(this.#rules), "application/json");
      tell(false, "downloaded", name);
    });
    return element("div", { class: "option files" }, open, save, input, outcome);
  }

  /** Adds the rules of a file to those there are, each once; how many are new. */
  async #take(file) {
    if (file.size > MOST_BYTES) throw new RulesFileError("tooLarge", MOST_BYTES / 1_000_000);
    const string = await file.text().catch(() => {
      throw new RulesFileError("unreadable");
    });
    const known = new Set(this.#rules.map((rule) => JSON.stringify(toOption(rule))));
    const added = readRulesFile(string).filter((rule) => {
      const form = JSON.stringify(toOption(rule));
      return !known.has(form) && known.add(form);
    });
    for (const empty of this.#rules.filter(({ words }) => words === "")) this.#remove(empty);
    for (const rule of added) this.#add(rule);
    const rules = this.#rules.slice(this.#rules.length - added.length);
    if (areRulesKept()) rules.forEach(keepRule);
    await Promise.all(rules.map((rule) => this.#try(rule)));
    await this.#use();
    return added.length;
  }

  #remove(rule) {
    this.#rules.splice(this.#rules.indexOf(rule), 1);
    rowOf(rule.id)?.remove();
    forgetRule(rule.id);
  }

  /** The choice to keep the rules in this browser, and the way to have them forgotten. */
  #keeping() {
    const box = element("input", { type: "checkbox", id: "keepRules" });
    const clear = element("button", { type: "button", id: "forgetRules" }, say("forgetRules"));
    const fault = element("p", { class: "fault" });
    const draw = (done = true) => {
      box.checked = areRulesKept();
      clear.hidden = !box.checked;
      fault.textContent = done ? "" : say("notKept");
    };
    box.addEventListener("change", () => draw(box.checked ? keepRules(this.#rules) : forgetRules()));
    clear.addEventListener("click", () => {
      draw(forgetRules());
      box.focus();
    });
    draw();
    this.#drawKeeping = draw;
    return element(
      "div",
      { class: "option" },
      box,
      element("label", { for: "keepRules" }, say("keepRules")),
      clear,
      fault,
    );
  }

  #row(rule) {
    const remove = element("button", { type: "button", class: "remove" }, say("removeRule"));
    const row = element(
      "li",
      { "data-rule": rule.id },
      choice(rule, "kind", KINDS, (kind) => say(`kind.${kind}`)),
      choice(rule, "way", WAYS, (way) => say(`way.${way}`)),
      field(rule, "words"),
      field(rule, "value"),
      remove,
      element("p", { class: "outcome" }),
    );
    let timer = 0;
    row.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        if (areRulesKept()) keepRule(rule);
        await this.#try(rule);
        await this.#use();
      }, PAUSE_MILLISECONDS);
    });
    remove.addEventListener("click", () => {
      clearTimeout(timer);
      this.#remove(rule);
      at("addRule").focus();
      this.#use();
    });
    return row;
  }

  /**
   * Tries a rule alone on the text of now, and says at its row what came of it; the outcome of an older form of it is
   * no more of use.
   */
  async #try(rule) {
    const form = JSON.stringify(toOption(rule));
    let outcome = null;
    if (rule.words.trim() !== "") {
      outcome = await this.#engine.count(toOption(rule)).then(
        (hits) => ({ hits }),
        (fault) => ({ fault }),
      );
    }
    if (form !== JSON.stringify(toOption(rule))) return;
    rule.outcome = outcome;
    const row = rowOf(rule.id);
    if (!row) return;
    row.querySelector(".outcome").textContent = inWords(rule);
    row.querySelector(".outcome").classList.toggle("fault", outcome?.fault !== undefined);
    row.querySelector(".words").setAttribute("aria-invalid", String(outcome?.fault !== undefined));
  }

  /** Reads with every rule that has no fault. */
  async #use() {
    await this.#engine.use(this.#rules.filter(({ outcome }) => outcome?.hits !== undefined).map(toOption));
  }

  /** Another tab has kept this rule, or removed it. */
  async #takeOver(id, kept) {
    const row = rowOf(id);
    if (row?.contains(document.activeElement)) return; // what is being written here comes last
    const place = this.#rules.findIndex((rule) => rule.id === id);
    if (kept) {
      const rule = untried(kept);
      this.#rules.splice(place < 0 ? this.#rules.length : place, 1, rule);
      const drawn = this.#row(rule);
      if (row) row.replaceWith(drawn);
      else document.querySelector("#rulesDialog ol")?.append(drawn);
      await this.#try(rule);
    } else if (place >= 0) {
      this.#rules.splice(place, 1);
      row?.remove();
    }
    await this.#use();
  }
}

const untried = (rule) => ({ ...rule, outcome: null });

/** The row of a rule, while the dialog is open. */
const rowOf = (id) => document.querySelector(`#rulesDialog [data-rule="${CSS.escape(id)}"]`);

function inWords({ way, outcome }) {
  if (outcome === null) return "";
  const { hits, fault } = outcome;
  if (fault) return say(`fault.${fault.code ?? "unknown"}`, fault);
  const isMissedUnmarked = hits === 0 && way === "name" && (!at("unmarked").hidden || isUnmarked(at("text").value));
  return isMissedUnmarked ? `${say("hits", hits)} ${say("nameUnmarked")}` : say("hits", hits);
}

function field(rule, name) {
  const input = element("input", {
    type: "text",
    class: name,
    "aria-label": say(`rule.${name}`),
    placeholder: say(`rule.${name}`),
    spellcheck: "false",
    autocomplete: "off",
  });
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
