import type { ChecklistLine } from '@madoguchi/contract';
import type { Document } from '@madoguchi/nihongo';

const apology =
  /申し?訳|お詫び|おわび|(?:ご迷惑|ご不便|ご心配|ご不安|ご不快|お手数|お手間)[^。]{0,8}(?:かけ|掛け)|失礼を?(?:いた|致)しました|行き届か|至ら(?:ず|ない)|sorry|apolog/iu;

/** Sentences of the body in which an apology still counts as coming first. */
const firstSentences = 3;

const line = (state: ChecklistLine['state'], ja = '', en = ''): ChecklistLine => ({
  item: 'apology',
  state,
  notes: ja === '' ? [] : [{ ja, en }],
});

/** Whether a reply to a dissatisfied customer apologises before it explains. */
export function checkApology(reply: Document, dissatisfied: boolean): ChecklistLine {
  if (!dissatisfied) return line('none');
  let bodies = 0;
  for (const sentence of reply.sentences) {
    if (sentence.kind === 'quoted' || sentence.kind === 'signature') continue;
    if (sentence.kind === 'body') bodies += 1;
    if (!apology.test(reply.text.slice(sentence.start, sentence.end))) continue;
    if (bodies <= firstSentences) return line('ok');
    return line(
      'attention',
      'お詫びが後ろにあります。説明より先に、お詫びの言葉を置きます。',
      'The apology comes late: apologise first, then explain.',
    );
  }
  return line(
    'attention',
    'お客様はご不満の様子です。まずお詫びの言葉を入れます。',
    'The customer seems dissatisfied: begin with an apology.',
  );
}
