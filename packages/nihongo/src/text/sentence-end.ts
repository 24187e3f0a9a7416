import type { Token } from '../tokenizer/token.ts';

/** A line as wide as this may have been broken by its writer's mail program. */
const wrapWidth = 24;

const finalParticle = /終助詞/u;
const finalForm = /^(?:基本形|命令|文語基本形|音便基本形|ガル接続)/u;
const openForm = /^(?:連用|未然|仮定)/u;
const bullet = /^(?:[■□●○◆◇▼▽▲△・※*＊>＞|#＃①-⑳【-]|\d{1,2}[.)．）])/u;

/** Whether a sentence may be over after this word: a predicate in a final form, a final particle, an interjection. */
export function canEndSentence(token: Token): boolean {
  if (token.pos === '感動詞') return true;
  if (token.pos === '助詞') return finalParticle.test(token.pos1);
  return finalForm.test(token.cform);
}

/**
 * Whether a sentence is over at a line break, judged by the words on either side of it.
 * `width` is the length of the line, `below` the text of the next one.
 */
export function endsAtLineBreak(
  before: Token | undefined,
  after: Token | undefined,
  width: number,
  below: string,
): boolean {
  if (!before || !after || bullet.test(below)) return true;
  if (isLeftOpen(before)) return false;
  if (!canEndSentence(before))
    return !isContinuation(after) && !(width >= wrapWidth && before.pos === '名詞');
  return !(width >= wrapWidth && isPlain(before) && after.pos === '名詞');
}

/** 、 and particles, stems and the like ask for what comes next. */
function isLeftOpen(token: Token): boolean {
  if (token.pos === '助詞') return !finalParticle.test(token.pos1);
  if (token.pos === '記号') return token.pos1 === '読点' || token.pos1 === '括弧開';
  return (
    token.pos === '接頭詞' || token.pos === '連体詞' || token.pos === '接続詞' || openForm.test(token.cform)
  );
}

function isContinuation(token: Token): boolean {
  return (
    token.pos === '助動詞' ||
    token.pos1 === '接尾' ||
    (token.pos === '助詞' && !finalParticle.test(token.pos1))
  );
}

/** A plain form before a noun more likely belongs to it than it ends a sentence. */
function isPlain(token: Token): boolean {
  return (
    token.surface !== 'ます' && token.surface !== 'です' && token.surface !== 'ん' && token.pos !== '感動詞'
  );
}
