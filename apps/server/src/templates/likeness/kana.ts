/** Katakana as hiragana, the long vowel mark left as it is. */
export function toHiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
