/** One verb of a TwiML document, with what stands in it. */
export type Verb = { name: string; attributes: Record<string, string>; text: string; children: Verb[] };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.replaceAll(/&(\w+);/gu, (_, name: string) => entities[name] ?? '');

const tag = /<(\/?)(\w+)((?:\s+\w+="[^"]*")*)\s*(\/?)>|([^<]+)/gu;

/** Reads TwiML as strictly as Twilio does. @throws for what is no XML, or no `<Response>` */
export function readTwiml(document: string): Verb[] {
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/u, '');
  const root: Verb = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  let read = 0;
  for (const match of body.matchAll(tag)) {
    if (match.index !== read) break;
    read += match[0].length;
    step(open, match);
  }
  const [response] = root.children;
  if (
    read !== body.length ||
    open.length !== 1 ||
    response?.name !== 'Response' ||
    root.children.length !== 1
  )
    throw new Error(`this is no TwiML: ${document}`);
  return response.children;
}

function step(
  open: Verb[],
  [, closing = '', name = '', written = '', empty = '', text = '']: RegExpMatchArray,
): void {
  const inside = open.at(-1);
  if (inside === undefined) throw new Error('TwiML closes what it has not opened');
  if (name === '') {
    inside.text += plain(text);
  } else if (closing === '/') {
    if (inside.name !== name) throw new Error(`TwiML closes ${name} inside ${inside.name}`);
    open.pop();
  } else {
    const pairs = [...written.matchAll(/(\w+)="([^"]*)"/gu)];
    const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, plain(value)]));
    const verb: Verb = { name, attributes, text: '', children: [] };
    inside.children.push(verb);
    if (empty !== '/') open.push(verb);
  }
}
