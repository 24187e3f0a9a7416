import { describe, expect, it } from 'vitest';
import { readPredicates } from '../morph/read-predicates.ts';
import { readDocument } from '../text/document.ts';
import { asksCustomer, senseOf } from './sense.ts';

function last(text: string): Parameters<typeof senseOf> {
  const predicate = readPredicates(readDocument(text).tokens).at(-1);
  if (!predicate) throw new Error(`no predicate in ${text}`);
  return [predicate, text.slice(0, predicate.head.start)];
}

describe('a verb of many senses', () => {
  it.each<[string, ReturnType<typeof senseOf>]>([
    ['お電話をかけます。', 'act'],
    ['成分を分析にかけます。', 'act'],
    ['ご迷惑をかけます。', 'unsaid'],
    ['他の業者を当たります。', 'act'],
    ['組合の規約に当たります。', 'act'],
    ['日が当たります。', 'unsaid'],
    ['修理の者が着きます。', 'act'],
    ['お荷物が着きます。', 'unsaid'],
    ['花火が上がります。', 'none'],
    ['職人が上がります。', 'unsaid'],
    ['会場は9時から入れます。', 'none'],
    ['氷を入れます。', 'unsaid'],
    ['お席を確定します。', 'act'],
    ['お席が確定します。', 'unsaid'],
  ])('%s %s', (text, sense) => {
    expect(senseOf(...last(text))).toBe(sense);
  });
});

describe('what asks the customer or settles a matter', () => {
  it.each<[string, boolean]>([
    ['お名前を伺います。', true],
    ['社労士に意見を伺います。', false],
    ['明日の10時に伺います。', false],
    ['担当を伺わせます。', false],
    ['瓦職人に見てもらいます。', false],
    ['写真を見てもらいます。', true],
    ['終日休館とさせていただきます。', true],
    ['ご用件をお聞きします。', true],
    ['本店に聞きます。', false],
  ])('%s %s', (text, asks) => {
    expect(asksCustomer(...last(text))).toBe(asks);
  });
});
