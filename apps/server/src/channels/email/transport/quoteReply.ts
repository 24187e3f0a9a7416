import type { Mailbox } from './compose.ts';

/** What a quoted answer is made of. */
export interface QuoteInput {
  /** What the agent wrote. */
  reply: string;
  /** The channel's signature, if it has one; its own rule lines set it off, so none is added. */
  signature: string | null;
  original: { text: string; from: Mailbox; sentAt: Date };
  /** IANA name, such as `Asia/Tokyo`. */
  timeZone: string;
  language: 'ja' | 'en';
}

const DEEPEST = 3;
const LONGEST_BYTES = 20_000;

/**
 * An answer as Japanese business mail has it: the reply, the signature, then the original quoted below under a line
 * that says whose and when. Quotes more than three levels deep are left out, and the original stops at the last
 * whole line within 20 kB, marked by `> …`.
 */
export function quoteReply(input: QuoteInput): string {
  const parts = [input.reply.trimEnd()];
  const signature = input.signature?.trim() ?? '';
  if (signature !== '') parts.push(signature);
  const quoted = shortened(shallow(input.original.text)).map((line) =>
    line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd(),
  );
  parts.push([introduction(input), ...quoted].join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function introduction({ original, timeZone, language }: QuoteInput): string {
  const { name, address } = original.from;
  const who = whoIs(name?.trim() ?? '', address);
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: language === 'ja' ? 'numeric' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(
    format.formatToParts(original.sentAt).map(({ type, value }) => [type, value]),
  );
  const time = `${part['hour']}:${part['minute']}`;
  return language === 'ja'
    ? `${part['year']}年${part['month']}月${part['day']}日(${part['weekday']}) ${time} ${who}:`
    : `On ${part['weekday']}, ${part['day']} ${part['month']} ${part['year']} at ${time}, ${who} wrote:`;
}

/** Who wrote by another channel than mail is called by their name: what stands in place of an address means nothing to them. */
function whoIs(name: string, address: string): string {
  if (name === '') return `<${address}>`;
  return address.includes('@') ? `${name} <${address}>` : name;
}

function shallow(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  return lines.filter((line) => depth(line) <= DEEPEST);
}

function depth(line: string): number {
  return (/^(?:>[ \u3000]?)*/.exec(line)?.[0] ?? '').replace(/[^>]/g, '').length;
}

function shortened(lines: string[]): string[] {
  const kept: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > LONGEST_BYTES) return [...kept, '…'];
    kept.push(line);
  }
  return kept;
}
