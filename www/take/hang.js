/**
 * Hangs a popover from a button: below it or above it, where there is more room, also when the page scrolls. When the
 * button goes, the popover closes. Anchor positioning in CSS would do it, but WebKit 2.50 looks for a place without end
 * when the anchor is no longer laid out.
 *
 * @param {HTMLElement} popover its style sheet knows of `--room`, the height there is, and `--end`, the button's right
 *   edge
 * @param {HTMLElement} button
 */
export function hang(popover, button) {
  const place = () => {
    const { top, right, bottom } = button.getBoundingClientRect();
    const height = document.documentElement.clientHeight;
    const isBelow = height - bottom >= top;
    const { style } = popover;
    style.top = isBelow ? `${bottom}px` : "auto";
    style.bottom = isBelow ? "auto" : `${height - top}px`;
    style.setProperty("--room", `${isBelow ? height - bottom : top}px`);
    style.setProperty("--end", `${right}px`);
  };
  const follow = () => {
    if (!popover.matches(":popover-open")) return;
    if (button.checkVisibility()) place();
    else popover.hidePopover();
  };
  popover.addEventListener("beforetoggle", ({ newState }) => newState === "open" && place());
  for (const change of ["scroll", "resize"]) addEventListener(change, follow);
  new ResizeObserver(follow).observe(button);
}
