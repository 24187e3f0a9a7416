import type { messages } from '../i18n/ja.ts';

/** The Japanese catalogue is the source: every key exists there, and its placeholders are the parameters. */
export type Catalogue = typeof messages;
export type MessageKey = keyof Catalogue;

type Names<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}|${string}` ? Name : Inner) | Names<Rest>
  : never;

export type MessageParams<Key extends MessageKey> = [Names<Catalogue[Key]>] extends [never]
  ? []
  : [params: Record<Names<Catalogue[Key]>, string | number>];

/** The keys of texts that need no parameters. */
export type PlainKey = { [Key in MessageKey]: MessageParams<Key> extends [] ? Key : never }[MessageKey];

/** Gives the text for a key in the reader's language; its placeholders are required parameters. */
export type Translate = <Key extends MessageKey>(key: Key, ...params: MessageParams<Key>) => string;

/**
 * Fills `{name}` with its parameter and `{count|message|messages}` with the first form when the
 * parameter is 1, else the second (as English needs it).
 */
export function fill(text: string, params: Record<string, string | number> = {}): string {
  return text.replaceAll(/\{([^{}]+)\}/gu, (whole, inner: string) => {
    const [name = '', one, other] = inner.split('|');
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    return String(value) === '1' ? one : other;
  });
}

/** A translator over one loaded catalogue. A key it does not have (from a newer server, say) is given back as it is. */
export function translator(catalogue: Record<string, string>): Translate {
  return (key, ...[params]) => fill(catalogue[key] ?? key, params);
}
