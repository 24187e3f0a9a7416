import { describe, expect, it } from 'vitest';
import { actByObject, isAnswer } from './objects.ts';
import { isMachine, isParticular } from './particular.ts';
import type { Act } from './index.ts';

describe('whether a plain verb is about a particular case', () => {
  it.each<[string, string, string, boolean]>([
    ['刷り直す', '名札に誤りがあったとのこと、刷り直します', '名札に誤りがあったとのこと、', true],
    ['促す', '騒音の件、上の階の方に注意を促します', '騒音の件、上の階の方に注意を', true],
    ['改める', '明細の表記を改めます', '明細の表記を', true],
    ['進める', 'ご依頼の件、進めます', 'ご依頼の件、', false],
    ['並べる', '棚に本を並べます', '棚に本を', false],
    ['探す', 'このアプリは、近くの店を探します', 'このアプリは、近くの店を', false],
  ])('%s in «%s»: %s', (base, sentence, lead, particular) => {
    expect(isParticular(base, sentence, lead)).toBe(particular);
  });

  it('takes a thing as subject for what it does by itself, but not in a trouble that is reported', () => {
    expect(isMachine('システムが誤りを直します')).toBe(true);
    expect(isMachine('当店は全品を手で仕上げます')).toBe(true);
    expect(isMachine('画面が固まるとのこと、同じ機種で再現を試みます')).toBe(false);
    expect(isMachine('担当が直します')).toBe(false);
  });
});

describe('the act that lies in the object', () => {
  it.each<[string, string, Act | undefined]>([
    ['伺う', '社労士に意見を', 'investigate'],
    ['かける', '成分を分析に', 'investigate'],
    ['採る', '検体を', 'investigate'],
    ['流す', 'ファクスで', 'send'],
    ['流す', '空きをLINEで', 'contact'],
    ['詰める', '工事会社と日程を', 'arrange'],
    ['詰める', '箱に品を', undefined],
    ['回す', '原稿を印刷へ', undefined],
    ['回す', '見本をお手元に', 'send'],
    ['持つ', '送料は当方で', 'other'],
    ['支払う', '解約返戻金を', 'refund'],
    ['支払う', '給与を', undefined],
  ])('%s after «%s»: %s', (base, before, act) => {
    expect(actByObject(base, before)).toBe(act);
  });

  it('is an answer where what is given back was written or said', () => {
    expect(isAnswer('返す', '可否を含めてメールでお')).toBe(true);
    expect(isAnswer('返す', '書面で原本をお')).toBe(false);
    expect(isAnswer('返す', 'お預かりの品をお')).toBe(false);
  });
});
