import { findMarkers, type DocumentKind, type LetterContent, type LetterFinding } from '@madoguchi/contract';
import { pairs } from './compose.ts';
import { plainEnding, wordingRules } from './wording-rules.ts';

type Message = LetterFinding['message'];
type Part = { field: string; text: string };
type Rule = Pick<LetterFinding, 'rule' | 'severity' | 'message' | 'suggest'>;

const partsOf = ({ title, greeting, body, closing, rows }: LetterContent): Part[] => [
  { field: 'title', text: title },
  { field: 'greeting', text: greeting },
  { field: 'body', text: body },
  { field: 'closing', text: closing },
  ...rows.map(({ text }, at) => ({ field: `rows.${at}`, text })),
];

function mark({ field, text }: Part, start: number, end: number, rule: Rule): LetterFinding {
  const at = text.slice(start, end);
  return { id: `${rule.rule}:${field}:${start}`, field, start, end, at, ...rule };
}

const marks = (part: Part, pattern: RegExp, rule: Rule): LetterFinding[] =>
  [...part.text.matchAll(pattern)].map(({ 0: at, index }) => mark(part, index, index + at.length, rule));

const rule = (
  id: string,
  severity: LetterFinding['severity'],
  message: Message,
  suggest: string[] = [],
): Rule => ({ rule: id, severity, message, suggest });

const openingWords = Object.values(pairs).flatMap(({ opening }) => (opening === '' ? [] : [opening]));
const closingWords = [
  ...Object.values(pairs).flatMap(({ closing }) => (closing === '' ? [] : [closing])),
  '敬白',
  '早々',
];

/** 頭語 and 結語 are set by the choice of the pair: written by hand as well they stand twice, or answer the wrong one. */
function pairing(content: LetterContent): LetterFinding[] {
  const { opening, closing } = pairs[content.opening];
  const head = new RegExp(`^\\s*(?:${openingWords.join('|')})`, 'gu');
  const foot = new RegExp(`(?:${closingWords.join('|')})[。\\s]*$`, 'gu');
  const twice = rule('letter-pair', 'error', {
    ja:
      opening === ''
        ? '頭語と結語は対で使います。「頭語と結語」で組を選ぶと、正しい位置に入ります。'
        : `「${opening}」と「${closing}」は自動で入ります。本文に書くと重なるか、対がくずれます。`,
    en:
      opening === ''
        ? 'Opening and closing words come as a pair. Choose the pair, and both are put in their places.'
        : `${opening} and ${closing} are put in by themselves; written here they stand twice or do not match.`,
  });
  const heads = (['greeting', 'body'] as const).flatMap((field) =>
    marks({ field, text: content[field] }, head, twice),
  );
  const feet = (['body', 'closing'] as const).flatMap((field) =>
    marks({ field, text: content[field] }, foot, twice),
  );
  return [...heads, ...feet];
}

const season =
  /[^。\n]*(?:の候|の折|の砌|のみぎり|頃となりました|季節となりました|お慶び申し上げます|お喜び申し上げます)[^。\n]*。?/gu;

function openingOf(kind: DocumentKind, content: LetterContent): LetterFinding[] {
  const { opening, greeting } = content;
  const part = { field: 'opening', text: pairs[opening].opening };
  const whole = (text: string, found: Rule, field = 'opening') =>
    mark({ ...part, field, text }, 0, text.length, found);
  const found: LetterFinding[] = [];
  if (opening === 'zenryaku' && greeting.trim() !== '')
    found.push(
      whole(
        greeting,
        rule('letter-zenryaku-greeting', 'warning', {
          ja: '「前略」は前文を省くという意味です。時候の挨拶は置かず、印刷にも入りません。',
          en: '前略 says that the greeting is left out: what stands here is not printed.',
        }),
        'greeting',
      ),
    );
  if (opening === 'zenryaku' && kind === 'apology_letter')
    found.push(
      whole(
        part.text,
        rule(
          'letter-zenryaku',
          'info',
          {
            ja: '「前略」は親しい相手への急ぎの第一報に限ります。お客様への正式なお詫び状には「謹啓…謹白」を使います。',
            en: '前略 is for an urgent first word to somebody close. A formal apology to a customer begins with 謹啓.',
          },
          ['謹啓'],
        ),
      ),
    );
  if (kind === 'apology_letter' && opening !== 'zenryaku')
    found.push(
      ...marks(
        { field: 'greeting', text: greeting },
        season,
        rule('letter-season', 'warning', {
          ja: '重いお詫びでは、時候の挨拶や相手の繁栄を喜ぶ言葉を置かず、お詫びから始めます。',
          en: 'A serious apology begins with the apology: no season and no joy over the other’s prosperity.',
        }),
      ),
    );
  return found;
}

const titled = /(?:様|さま|殿|御中|先生)\s*$/u;

function addresseeOf({ addressee }: LetterContent): LetterFinding[] {
  const { name, company, honorific } = addressee;
  const double = rule('letter-honorific', 'error', {
    ja: '敬称が重なります。氏名と会社名は敬称を付けずに書きます（様・御中は自動で入ります）。',
    en: 'The honorific stands twice: it is put in by itself.',
  });
  const of = (text: string) => {
    const found = titled.exec(text);
    return found === null ? [] : [mark({ field: 'addressee', text }, found.index, text.length, double)];
  };
  return [...(honorific === '' ? [] : of(name)), ...of(company)];
}

const unfilled = rule('letter-unfilled', 'error', {
  ja: 'まだ記入されていません。書き入れるか、この部分を削ってください。',
  en: 'Still to be filled in: write it, or take it out.',
});

const mixed = rule('letter-plain', 'warning', {
  ja: '文章は「です・ます」でそろえます。事実の要点は、記書きの箇条書きに移します。',
  en: 'Running text is polite throughout; notes of facts belong into the list under 記.',
});

/**
 * What a careful reader would mark in a letter: pairs that do not match, a season where none belongs, haste, excuses, words of
 * ill omen, plain forms among polite ones. Advice alone: nothing is refused for it. English letters have only what is unfilled.
 */
export function letterFindings(kind: DocumentKind, content: LetterContent): LetterFinding[] {
  const parts = partsOf(content);
  const blanks = parts.flatMap((part) =>
    findMarkers(part.text).map(({ start, end }) => mark(part, start, end, unfilled)),
  );
  if (content.language === 'en') return blanks;
  const words = parts.flatMap((part) =>
    wordingRules
      .filter(({ kinds }) => kinds === undefined || kinds.includes(kind))
      .flatMap(({ id, severity, pattern, message, suggest }) =>
        marks(part, pattern, { rule: id, severity, message, suggest: [...suggest] }),
      ),
  );
  const plain = (['greeting', 'body', 'closing'] as const).flatMap((field) =>
    marks({ field, text: content[field] }, plainEnding, mixed),
  );
  return [
    ...openingOf(kind, content),
    ...pairing(content),
    ...addresseeOf(content),
    ...blanks,
    ...words,
    ...plain,
  ];
}
