import { decodeText } from '../charset/decode.ts';
import { decodeWords } from './encoded-words.ts';
import { rawHeaderText } from './header-text.ts';

/** A structured header such as Content-Type: its value in lower case and its decoded parameters. */
export type Structured = { value: string; parameters: ReadonlyMap<string, string> };

type Section = { text: string; encoded: boolean };

/** Reads one parameter value at `from`: quoted strings (several in a row are joined) or all up to `;`. */
function readValue(text: string, from: number): { value: string; next: number } {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] !== '"') {
    const stop = text.indexOf(';', at);
    const end = stop < 0 ? text.length : stop;
    return { value: text.slice(at, end).trim(), next: end };
  }
  const out: string[] = [];
  let quoted = false;
  for (; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === ';') break;
    else if (quoted) {
      const next = text[at + 1];
      // Only a quote or backslash is unescaped: Windows programs send paths as they are.
      if (char === '\\' && (next === '"' || next === '\\')) at++;
      out.push(text[at] ?? '');
    }
  }
  return { value: out.join(''), next: at };
}

function percentBytes(text: string): Buffer {
  const chunks: Buffer[] = [];
  for (const piece of text.split(/((?:%[0-9A-Fa-f]{2})+)/)) {
    const isHex = /^(?:%[0-9A-Fa-f]{2})+$/.test(piece);
    chunks.push(isHex ? Buffer.from(piece.replaceAll('%', ''), 'hex') : Buffer.from(piece, 'utf8'));
  }
  return Buffer.concat(chunks);
}

/** Joins the sections of an RFC 2231 parameter; the charset stands in the first one. */
function joinSections(sections: ReadonlyMap<number, Section>, mail: string | null): string {
  const ordered = [...sections].sort(([a], [b]) => a - b).map(([, section]) => section);
  if (!ordered.some((section) => section.encoded)) return ordered.map((section) => section.text).join('');
  let charset = '';
  const bytes = ordered.map(({ text, encoded }, index) => {
    const prefix = index === 0 && encoded ? /^([^']{0,60})'[^']{0,60}'/.exec(text) : null;
    charset ||= prefix?.[1] ?? '';
    const rest = prefix ? text.slice(prefix[0].length) : text;
    return encoded ? percentBytes(rest) : Buffer.from(rest, 'utf8');
  });
  return decodeText(Buffer.concat(bytes), { label: charset, mail });
}

/** A plain file name that a web mailer has percent-encoded, against every standard. */
function decodeBarePercent(text: string): string {
  if (!/%[89A-Fa-f][0-9A-Fa-f]/.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addParameter(
  key: string,
  value: string,
  plain: Map<string, string>,
  sectioned: Map<string, Map<number, Section>>,
): void {
  const star = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/.exec(key);
  if (!star?.[1]) {
    if (!plain.has(key)) plain.set(key, value);
    return;
  }
  const sections = sectioned.get(star[1]) ?? new Map<number, Section>();
  sectioned.set(star[1], sections);
  const index = Number(star[2] ?? 0);
  if (!sections.has(index))
    sections.set(index, { text: value, encoded: star[2] === undefined || star[3] === '*' });
}

/**
 * Parses a structured header (RFC 2045) with RFC 2231 charsets and continuations, and what is sent instead:
 * raw bytes and encoded words in names, unquoted blanks, missing charsets. The first of duplicates counts.
 */
export function parseStructured(value: string | null, mail: string | null = null): Structured {
  const text = rawHeaderText(value ?? '', mail);
  const stop = text.indexOf(';');
  const head = stop < 0 ? text : text.slice(0, stop);
  const plain = new Map<string, string>();
  const sectioned = new Map<string, Map<number, Section>>();
  for (let at = stop < 0 ? text.length : stop + 1; at < text.length;) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    const key = text.slice(at, equals).split(';').at(-1)?.trim().toLowerCase() ?? '';
    const { value: parameter, next } = readValue(text, equals + 1);
    if (key && key.length < 100) addParameter(key, parameter, plain, sectioned);
    at = next + 1;
  }
  const parameters = new Map<string, string>();
  const readName = (key: string, raw: string): string =>
    key === 'filename' || key === 'name' ? decodeBarePercent(decodeWords(raw, mail)) : raw;
  for (const [key, raw] of plain) parameters.set(key, readName(key, raw));
  for (const [key, sections] of sectioned) {
    const joined = readName(key, joinSections(sections, mail));
    if (!parameters.has(key) || !joined.includes('\ufffd')) parameters.set(key, joined);
  }
  return {
    value: (
      head
        .replace(/\([^()]*\)/g, '')
        .trim()
        .split(/[\s,]/)[0] ?? ''
    ).toLowerCase(),
    parameters,
  };
}

/** A parameter that is a bare token, such as charset or boundary: without comments or blanks around it. */
export function tokenParameter(header: Structured, name: string): string | null {
  const value = header.parameters
    .get(name)
    ?.slice(0, 200)
    .replace(/[ \t]*\([^()]*\)[ \t]*$/, '')
    .trim();
  return value || null;
}
