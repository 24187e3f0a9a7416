import { japaneseCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { readExpression } from './compose.ts';
import type { Reading } from './compose.ts';
import { formatDay } from './day.ts';
import type { Day } from './day.ts';
import { matchAt } from './input.ts';
import type { Input } from './input.ts';
import type { DateMention } from './mention.ts';
import { formatMinute, tokyoMoment } from './moment.ts';
import { normaliseWidth } from './normalise.ts';

export interface ParseDatesOptions {
  /** When the text was or will be sent: a `Date` or an ISO 8601 string. */
  readonly now: string | Date;
  /** The company's calendar; by default Japan's without closures. */
  readonly calendar?: Calendar;
}

/** The characters any expression can begin with. */
const openings = new Set(
  '0123456789〇一二三四五六七八九十百令平昭R来今本明翌再先前昨去当次年月火水木金土日週上初中下正朝午昼お夕夜早深晩営業終始閉開定就勤受窓弊約およそあと最向同そ当クバホひ雛桃端七ハ母父成建天憲海山敬秋ス文勤祝元みこ聖おとにより概即しあきおと連大Gゴシ盆三冬夏祝休半両新仕近数後の追折そ速すただ直まも順随至でな可出遅実稼平毎'.split(
    '',
  ),
);

const suffixes =
  /(?:のいずれか|のどちらか|の(?:間|あいだ))?(?:中|いっぱい)?(?:ちょうど|きっかり)?(頃|ごろ|ころ|前後|あたり)?(?:いっぱい)?(?:(?:の|を|が)?(?:目途|目処|めど|目標|目安|予定)(?:に|で|として)?)?((?:まで|迄)(?:には|に|の間に)?|(?:の)?(?:うち|内)(?:に|で)|中(?:に|で)|以内(?:に)?|以降|以後|より|から|付け?で|に(?!つい|関|おけ|お[いけ]|よ[りっる]|際|向け|加え)|には)?/uy;
/** 予約、25日 is no 約25日, 説明日 no 明日. */
const insideWord = /(?:[\p{Script=Han}]約|[説証発判透究解釈声]明|[分回]目標)$/u;
const sentenceEnd = /[。！？!?\n]/u;
const numeralStart = /[\d〇一二三四五六七八九十百]/u;
const insideNumeral = /(?:[\d〇一二三四五六七八九十百千万]|\d[.:/])$/u;

function boundOf(reading: Reading, suffix: string): DateMention['bound'] {
  if (reading.role === 'before') return 'before';
  if (/以降|以後|から|より/u.test(suffix)) return 'from';
  if (/まで|迄|うち|内|中/u.test(suffix)) return 'by';
  return reading.bound ?? 'at';
}

function kindOf(reading: Reading): DateMention['kind'] {
  if (reading.role === 'date') return reading.kind;
  return reading.role === 'before' ? 'event' : reading.role;
}

function toMention(text: string, input: Input, start: number, reading: Reading): DateMention {
  const kind = kindOf(reading);
  const dated = kind === 'named' || kind === 'counted';
  const suffix = dated || kind === 'event' ? matchAt(suffixes, input.text, reading.end) : undefined;
  const end = reading.end + (suffix?.[0].length ?? 0);
  return {
    start,
    end,
    at: text.slice(start, end),
    kind,
    precision: dated ? reading.precision : 'vague',
    date: dated ? formatDay(reading.last) : null,
    ...(dated && reading.clock !== undefined ? { time: formatMinute(reading.clock) } : {}),
    ...(dated && reading.first < reading.last && reading.kind === 'named'
      ? { from: formatDay(reading.first) }
      : {}),
    bound: boundOf(reading, suffix?.[0] ?? ''),
    ...(kind === 'length' ? { until: formatDay(reading.last) } : {}),
    ...(reading.dayless ? { dayless: true as const } : {}),
    ...(suffix?.[1] ? { approximate: true as const } : {}),
    ...(reading.said ? { said: reading.said } : {}),
  };
}

function inContext(input: Input, previous: Day | undefined, spokenOf: Day | undefined): Input {
  if (spokenOf === undefined) return input;
  return previous === undefined ? { ...input, spokenOf } : { ...input, spokenOf, previous };
}

/**
 * Finds the dates, times and spans of time in Japanese text, in order and without overlap, and says which day of
 * Tokyo's calendar each means when written at `now`. Never throws on any text; takes time linear in its length.
 *
 * @throws RangeError where `now` is no instant
 */
export function parseDates(text: string, options: ParseDatesOptions): DateMention[] {
  const input: Input = {
    text: normaliseWidth(text),
    now: tokyoMoment(options.now),
    calendar: options.calendar ?? japaneseCalendar,
  };
  const found: DateMention[] = [];
  let previous: Day | undefined;
  let spokenOf: Day | undefined;
  for (let at = 0; at < input.text.length;) {
    const c = input.text.charAt(at);
    const inside =
      numeralStart.test(c) && at > 0 && insideNumeral.test(input.text.slice(Math.max(0, at - 2), at));
    if (sentenceEnd.test(c)) previous = undefined;
    const starts =
      openings.has(c) && !inside && !insideWord.test(input.text.slice(Math.max(0, at - 1), at + 1));
    const reading = starts ? readExpression(inContext(input, previous, spokenOf), at) : undefined;
    if (reading) {
      const mention = toMention(text, input, at, reading);
      found.push(mention);
      if (mention.kind === 'named' && reading.last >= input.now.day && !reading.dayless) {
        previous = reading.last;
        spokenOf = reading.last;
      }
      at = Math.max(mention.end, at + 1);
    } else at += 1;
  }
  return found;
}
