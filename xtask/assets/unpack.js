// The first script of the page in one file: it unpacks what lies packed there, the page's own style and script before
// all.

const APART = "%APART%";

/** What lies packed in the page: gzip, seven bits in a letter, two times seven in one that is none of ASCII. */
globalThis.unpacked = (id) => {
  const { textContent: letters, dataset } = document.getElementById(id);
  const bytes = new Uint8Array(Number(dataset.length));
  let bits = 0;
  let count = 0; // of those that are yet to become bytes
  let place = 0;
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at);
    const isPair = code > 127;
    bits = isPair ? (bits << 14) | (APART.charCodeAt((code >> 7) - 1) << 7) | (code & 127) : (bits << 7) | code;
    count += isPair ? 14 : 7;
    while (count >= 8) bytes[place++] = bits >> (count -= 8);
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
};

async function begin() {
  const [rules, source] = await Promise.all(["style", "page"].map((id) => unpacked(id).text()));
  const style = document.createElement("style");
  style.textContent = rules;
  document.head.append(style);
  for (const part of document.querySelectorAll("[data-unstyled]")) part.hidden = false;
  // It is the content policy that lets through this one script, by its hash, and no other.
  const policy = globalThis.trustedTypes?.createPolicy("chuthich-page", { createScript: (script) => script });
  const script = document.createElement("script");
  script.text = policy ? policy.createScript(source) : source;
  document.body.append(script);
}

begin();
