import { convert } from 'html-to-text';
import { elementsIn, parseXml, textIn, type Element } from './xml.ts';

export type FeedEntry = {
  externalId: string;
  address: string;
  title: string;
  author: string;
  text: string;
  postedAt: Date | null;
};

/** Longer texts are cut: what is said of a company stands at the beginning of what is looked through. */
export const longestText = 20_000;

const plainOf = (html: string): string =>
  convert(html.slice(0, 200_000), {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'style', format: 'skip' },
    ],
  })
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
    .slice(0, longestText)
    .toWellFormed();

const first = (entry: Element, ...names: readonly string[]): string => {
  for (const name of names) {
    const text = textIn(elementsIn(entry, name)[0]).trim();
    if (text !== '') return text;
  }
  return '';
};

/** The entry’s own page: in Atom the link without a relation or with `alternate`. */
function addressOf(entry: Element, base: string): string {
  const links = elementsIn(entry, 'link');
  const own = links.find(({ attributes }) => ['alternate', undefined].includes(attributes['rel']));
  const guid = elementsIn(entry, 'guid').find(({ attributes }) => attributes['ispermalink'] !== 'false');
  const given = own?.attributes['href'] ?? textIn(own).trim();
  const address = given === '' ? textIn(guid).trim() : given;
  return address === '' ? '' : (URL.parse(address, base)?.href ?? '');
}

function dateOf(text: string): Date | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at;
}

function authorOf(entry: Element): string {
  const author = elementsIn(entry, 'author')[0];
  const name = author === undefined ? '' : textIn(elementsIn(author, 'name')[0]).trim();
  return (name === '' ? first(entry, 'creator', 'author') : name).slice(0, 200);
}

/**
 * The entries of a feed: RSS 0.9x, 1.0 and 2.0, and Atom 1.0 (RFC 4287). Null where the text is none of these.
 *
 * @param base the feed’s own address, against which relative ones are read
 */
export function readFeed(text: string, base: string): FeedEntry[] | null {
  const root = parseXml(text);
  if (root === null || !['rss', 'feed', 'rdf'].includes(root.name)) return null;
  const channel = elementsIn(root, 'channel')[0];
  const entries = [
    ...elementsIn(root, 'entry'),
    ...elementsIn(root, 'item'),
    ...(channel === undefined ? [] : elementsIn(channel, 'item')),
  ];
  return entries.map((entry) => {
    const address = addressOf(entry, base);
    return {
      address,
      externalId: (first(entry, 'guid', 'id') || address).slice(0, 500),
      title: plainOf(first(entry, 'title')).slice(0, 300),
      author: authorOf(entry),
      // Of several, the fullest: content before a summary of it.
      text: plainOf(first(entry, 'encoded', 'content', 'description', 'summary')),
      postedAt: dateOf(first(entry, 'pubdate', 'published', 'date', 'updated')),
    };
  });
}

/** The text of a document by what its header, its declaration or its marks say of its letters; UTF-8 else. */
export function decodeFeed(bytes: Buffer, contentType: string): string {
  const declared = /encoding\s*=\s*["']([\w-]{2,20})["']/iu.exec(
    bytes.subarray(0, 200).toString('latin1'),
  )?.[1];
  const header = /charset\s*=\s*"?([\w-]{2,20})/iu.exec(contentType)?.[1];
  for (const label of [declared, header, 'utf-8']) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // A name that nobody knows: the next one.
    }
  }
  return bytes.toString('utf8');
}
