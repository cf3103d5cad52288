/**
 * Goes through a tree in document order, however deep it is.
 *
 * @param {Node} root
 * @param {(node: Node) => boolean} enter whether to go into it
 * @param {(node: Node) => void} leave called for every node that was gone into
 */
export function walk(root, enter, leave) {
  let node = root;
  for (;;) {
    const entered = enter(node);
    if (entered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (entered) leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      leave(node);
    }
    if (node === root) return;
    node = node.nextSibling;
  }
}
