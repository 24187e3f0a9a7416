/** No answer of a person is longer; what is read stays bounded whatever is given. */
const most = 20_000;

/** Nobody's sentence is longer; of what is, the beginning is read. */
const longest = 500;

/** A line that repeats what somebody else wrote. */
const quoted = /^\s*[>＞|]/u;

/**
 * The sentences of an answer, folded by NFKC, without what it quotes. No dictionary is needed to part them: what is looked for
 * stands within one sentence, and a wrong cut loses at most one.
 */
export function sentencesOf(text: string): string[] {
  const own = text
    .slice(0, most)
    .normalize('NFKC')
    .split('\n')
    .filter((line) => !quoted.test(line))
    // A line of Japanese that does not end a sentence goes on in the next one.
    .map((line) => (/[。.!?:;]$/u.test(line.trimEnd()) || line.trim() === '' ? `${line}\n` : line))
    .join('');
  return own
    .split(/(?<=[。!?])|(?<=[.])\s+|\n/u)
    .map((sentence) => sentence.replaceAll(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => sentence.slice(0, longest));
}
