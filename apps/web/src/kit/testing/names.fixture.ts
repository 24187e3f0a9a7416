const named = /<(a|button|summary)\b[^>]*\saria-label="([^"]+)"[^>]*>(.*?)<\/\1>/gsu;

/** Words as who speaks to the screen says them: no marks, nothing in brackets, wide letters as narrow ones. */
const spoken = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)/gu, ' ')
    .replaceAll(/&(?:#x?\d+|[a-z]+);/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Whether a name holds a label in whole words. Japanese has no spaces between them: there a part is a word. */
function holds(name: string, label: string): boolean {
  const before = /^[a-z\d]/u.test(label) ? '(?<![a-z\\d])' : '';
  const after = /[a-z\d]$/u.test(label) ? '(?![a-z\\d])' : '';
  return new RegExp(`${before}${label}${after}`, 'u').test(name);
}

/**
 * What can be pressed and has a name of its own that does not hold the text on it: who speaks to the screen says what they
 * see, and nothing happens (WCAG 2.2, 2.5.3 Label in Name). Each as «name ≠ text».
 */
export function unspeakable(html: string): string[] {
  return [...html.matchAll(named)].flatMap(([, , name = '', inside = '']) => {
    const text = inside.replaceAll(/<style[^>]*>.*?<\/style>/gsu, '').replaceAll(/<[^>]+>/gu, ' ');
    return holds(spoken(name), spoken(text)) ? [] : [`«${name}» ≠ «${text.replaceAll(/\s+/gu, ' ').trim()}»`];
  });
}
