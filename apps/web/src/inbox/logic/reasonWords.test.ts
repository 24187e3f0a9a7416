import { deliveryReason } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../i18n/en.ts';
import { messages as ja } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { reasonWords } from './reasonWords.ts';

const t = translator(ja);

describe('why a mail did not arrive', () => {
  it.each(deliveryReason.options)('%s has words in both languages', (reason) => {
    for (const catalogue of [ja, en]) {
      const words = reasonWords(translator(catalogue), reason, null);
      expect(words).not.toMatch(/^inbox\.|^$/u);
      // They stand in brackets behind the state.
      expect(words).not.toMatch(/[。.]$/u);
    }
  });

  it('is told in the reader’s language, whatever the server said', () => {
    expect(reasonWords(t, 'recipient_mailbox_full', '552 5.2.2 quota')).toBe(
      '宛先のメールボックスがいっぱいです',
    );
  });

  it('is what the server said when this page does not know the reason', () => {
    expect(reasonWords(t, 'moon_in_the_way', '599 moon')).toBe('599 moon');
    expect(reasonWords(t, 'moon_in_the_way', null)).toBeNull();
  });

  it('is what the server said when there is no reason, else nothing', () => {
    expect(reasonWords(t, null, '550 no')).toBe('550 no');
    expect(reasonWords(t, null, null)).toBeNull();
  });
});
