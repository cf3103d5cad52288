/**
 * Puts a text on the clipboard, with its form in HTML where there is one. To be called while the person acts: what is
 * yet to be made is given as a promise, since not every browser lets a page copy once it has waited.
 *
 * @param {string | Promise<string>} text
 * @param {string} [html]
 * @returns {Promise<boolean>} whether the browser did it
 */
export async function copy(text, html) {
  try {
    const forms = { "text/plain": text, ...(html && { "text/html": html }) };
    const blobs = Object.entries(forms).map(([type, form]) => [
      type,
      form instanceof Promise ? form.then((made) => new Blob([made], { type })) : new Blob([form], { type }),
    ]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByCommand(await text, html);
  }
}

/** The older way: the event of copying is given its data. */
function copyByCommand(text, html) {
  let done = false;
  const give = (event) => {
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener("copy", give, { capture: true, once: true });
  const obeyed = document.execCommand("copy");
  document.removeEventListener("copy", give, { capture: true });
  return obeyed && done;
}
