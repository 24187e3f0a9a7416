export type CcList = { addresses: string[]; wrong: string[] };

/** How many addresses the server takes. */
export const mostCc = 20;

/**
 * Reads what was typed or pasted into the cc field: addresses parted by commas, semicolons, 、 or spaces, also as
 * `山田 太郎 <taro@example.jp>`, full-width letters and ＠ included. Addresses that Japanese carriers gave out
 * (`a..b@docomo.ne.jp`) are right. What is no address comes back in `wrong`.
 */
export function parseCc(input: string): CcList {
  const addresses = new Set<string>();
  const wrong: string[] = [];
  for (const part of input.normalize('NFKC').split(/[,;、\n]+/u)) {
    const named = /<([^<>]*)>\s*$/u.exec(part);
    const words = named === null ? part.split(/\s+/u) : [named[1] ?? ''];
    for (const word of words.map((each) => each.trim()).filter((each) => each !== '')) {
      if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/u.test(word) && word.length <= 254) addresses.add(word);
      else wrong.push(word);
    }
  }
  return { addresses: [...addresses], wrong };
}
