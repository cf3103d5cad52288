// The first script of the page in one file: it unpacks what lies packed there, the page's own script before all.

const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/** What lies packed in the page: gzip in Z85, four bytes in five letters. */
function unpacked(id) {
  const { textContent: letters, dataset } = document.getElementById(id);
  const values = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, LETTERS.indexOf(String.fromCharCode(code))));
  const packed = new DataView(new ArrayBuffer((letters.length / 5) * 4));
  for (let at = 0, place = 0; at < letters.length; at += 5, place += 4) {
    let value = 0;
    for (let letter = at; letter < at + 5; letter++) value = value * 85 + values[letters.charCodeAt(letter)];
    packed.setUint32(place, value);
  }
  const bytes = new Uint8Array(packed.buffer, 0, Number(dataset.length));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

unpacked("page")
  .text()
  .then((source) => {
    // It is the content policy that lets through this one script, by its hash, and no other.
    const policy = globalThis.trustedTypes?.createPolicy("chuthich-page", { createScript: (script) => script });
    const script = document.createElement("script");
    script.text = policy ? policy.createScript(source) : source;
    document.body.append(script);
  });
