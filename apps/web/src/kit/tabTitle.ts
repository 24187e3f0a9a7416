let title = '';
let unread = 0;
let cap = 0;

/** The tab's title with the number of unread notifications before it, as in `(3) 受信箱 · 窓口`. */
export function tabTitle(text: string, count: number, most: number): string {
  if (count === 0) return text;
  return `(${count >= most && most > 0 ? `${most}+` : count}) ${text}`;
}

function show(): void {
  document.title = tabTitle(title, unread, cap);
}

/** Names the browser's tab. */
export function setTabTitle(text: string): void {
  title = text;
  show();
}

/** Puts the number of unread notifications before the tab's name; 0 takes it away. */
export function setTabCount(count: number, most: number): void {
  unread = count;
  cap = most;
  show();
}
