import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «good-surprise»', () => {
  it.each([
    'こんなに早いとは思いませんでした。',
    '半信半疑でしたが、本当に消えました。',
    '人生で一番おいしかったです。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('good-surprise');
  });

  it.each(['何時に届きますか。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('good-surprise');
  });
});
