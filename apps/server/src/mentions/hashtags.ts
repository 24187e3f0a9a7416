/** Letters of any script with their marks (ー is one), digits and _; whatever else stands there ends a hashtag. */
const word = /^[\p{L}\p{M}\p{N}_＿]+$/u;
// In an address, # and what follows it is a place on a page; after & it is a character written by its number.
const addresses = /https?:\/\/\S+/giu;
const hashtags = /(?<![/&])[#＃]([\p{L}\p{M}\p{N}_＿]+)/gu;

/** Longer than any network takes, in characters. */
const longest = 100;
/** More than any network takes in one post. */
const most = 100;

const plain = (tag: string): string => tag.normalize('NFKC').toLowerCase().normalize('NFKC');

/** What a hashtag is compared by, written with # or without, in any width and case; null for what can be none. */
export function tagKey(written: string): string | null {
  const tag = written.trim().replace(/^[#＃]/u, '');
  return word.test(tag) && [...tag].length <= longest ? plain(tag) : null;
}

/** The hashtags of a text, as they are compared, each once: whole ones, so that #みどり商店街 holds no #みどり商店. */
export function hashtagsOf(text: string): string[] {
  const found = new Set<string>();
  for (const [, tag = ''] of text.replaceAll(addresses, ' ').matchAll(hashtags)) {
    const key = tagKey(tag);
    if (key !== null && found.size < most) found.add(key);
  }
  return [...found];
}
