// A click on the button, or its key: the panel opens, and reads the page in front of it.

chrome.action.onClicked.addListener(({ id, windowId }) => {
  // At once: a browser opens a panel only while it handles what the person did.
  if (chrome.sidePanel) chrome.sidePanel.open({ windowId });
  else chrome.sidebarAction.open();
  // A panel that opens reads by itself; one that is open hears this.
  chrome.runtime.sendMessage({ tab: id, window: windowId }).catch(() => {});
});
