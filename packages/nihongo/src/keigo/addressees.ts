import { tokenAt } from './reply.ts';
import type { Reply } from './reply.ts';
import type { Span } from '../text/span.ts';
import { titles } from './words.ts';

/** Words for a firm, a school, an office; what follows them is 御中. */
const organisation =
  /(?:株式会社|有限会社|合同会社|合資会社|(?:一般|公益)?(?:社団|財団)法人|医療法人|学校法人|社会福祉法人|宗教法人|NPO法人|[(（][株有][)）]|㈱|㈲|商店|商会|商事|工務店|工業|産業|製作所|事務所|病院|医院|クリニック|学校|大学|幼稚園|保育園|協会|組合|銀行|ホテル|旅館|研究所|センター|精機|建設|不動産|物産|食品|運輸|電機|印刷|薬局|市役所|役場)/u;
const honoured = /(?:様|さま|先生|各位|御中|殿|さん|君|くん|氏|ちゃん|御一同|一同)[)）]?$/u;
const endsWithTitle = new RegExp(`(?:${titles})$`, 'u');

/** A line of the 宛名, without white space around it. */
interface Line extends Span {
  readonly text: string;
}

/** The lines at the head of a mail, up to the first empty one; at most four. */
function headLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.slice(0, 400).split('\n').slice(0, 5)) {
    const trimmed = line.trim();
    if (trimmed === '' && lines.length > 0) break;
    const from = start + line.indexOf(trimmed);
    if (trimmed !== '') lines.push({ text: trimmed, start: from, end: from + trimmed.length });
    start += line.length + 1;
  }
  return lines;
}

/** Whether the words of a place are nouns with somebody's name among them. */
export function isPersonName(reply: Reply, span: Span): boolean {
  let named = false;
  for (let index = tokenAt(reply, span.start); index < reply.tokens.length; index++) {
    const token = reply.tokens[index];
    if (token === undefined || token.start >= span.end) break;
    if (token.pos === '記号') continue;
    if (token.pos !== '名詞') return false;
    named ||= token.pos2 === '人名';
  }
  return named;
}

/** An addressee at the head of a mail that has no honorific, and what follows a name of that kind. */
export function bareAddressee(reply: Reply): (Line & { readonly ending: string }) | undefined {
  if (reply.context.channel === 'line' || reply.context.channel === 'chat') return undefined;
  if (!/\n[ 　]*\n/u.test(reply.text.slice(0, 400))) return undefined;
  const lines = headLines(reply.text);
  const last = lines.at(-1);
  if (last === undefined || lines.length > 3 || endsWithTitle.test(last.text)) return undefined;
  const isAddress = (line: Line): boolean =>
    line.text.length <= 30 && !honoured.test(line.text) && !/[。、！？!?「」:：／/※●■◆]/u.test(line.text);
  if (!lines.every(isAddress)) return undefined;
  const person = isPersonName(reply, last);
  const firm = organisation.test(last.text);
  if (!person && !firm) return undefined;
  return { ...last, ending: person && !(firm && !/[ 　]/u.test(last.text)) ? '様' : ' 御中' };
}
