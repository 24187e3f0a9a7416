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

/** How many parts of the cc field are kept, and how much of each. */
const [mostParts, longestPart] = [50, 254];

/** What stands in the cc field, part by part, whole addresses or not: as it is kept with a draft. */
export function partsOf(input: string | null): string[] {
  return (input ?? '')
    .split(/[,;、，；\n]+/u)
    .map((part) => part.trim().slice(0, longestPart))
    .filter((part) => part !== '')
    .slice(0, mostParts);
}
