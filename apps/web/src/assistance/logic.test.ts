import { describe, expect, it } from 'vitest';
import { addressFor, isFromModel, lead, limitOf, providers, readSent, toneOf, without } from './logic.ts';
import { errorOfEvent, lineCutter } from './stream.ts';

describe('a model’s words', () => {
  const lines = ['お問い合わせいただき、ありがとうございます。'];
  it('are known as long as one line of them stands', () => {
    expect(isFromModel(`山田様\n${lines[0]}\n自分の文`, lines)).toBe(true);
    expect(isFromModel('お問い合わせありがとうございます。', lines)).toBe(false);
    expect(isFromModel('何か', [])).toBe(false);
  });

  it('come behind what was written, after an empty line', () => {
    expect(lead('')).toBe('');
    expect(lead(' \n')).toBe('');
    expect(lead('急ぎ\n')).toBe('急ぎ\n\n');
  });

  it('can be taken out while nothing of it was changed', () => {
    expect(without('急ぎ\n\n下書き', '急ぎ', '下書き')).toBe('急ぎ');
    expect(without('下書き', '', '下書き')).toBe('');
    expect(without('急ぎ\n\n下書きを直した', '急ぎ', '下書き')).toBeNull();
  });
});

describe('a provider', () => {
  it('brings its usual address, and leaves one that was entered', () => {
    expect(addressFor('ollama', '')).toBe('http://localhost:11434/v1');
    expect(addressFor('openai', 'http://localhost:11434/v1')).toBe('https://api.openai.com/v1');
    expect(addressFor('vllm', 'http://gpu:9000/v1')).toBe('http://gpu:9000/v1');
    expect(addressFor('other', 'https://api.openai.com/v1')).toBe('');
    expect(new Set(providers).size).toBe(7);
  });
});

describe('a limit', () => {
  it.each([
    ['', null],
    [' ', null],
    ['2,000', 2000],
    ['２０００', 2000],
  ])('typed as «%s» is %s', (typed, limit) => expect(limitOf(typed)).toBe(limit));

  it('that is no number is none that passes', () => expect(limitOf('多め')).toBeNaN());
});

describe('what was sent', () => {
  it('is read message by message, and as it is where it has another form', () => {
    const body = JSON.stringify({ model: 'x', messages: [{ role: 'user', content: '本文', more: 1 }] });
    expect(readSent(body)).toEqual([{ role: 'user', content: '本文' }]);
    expect(readSent('{"model":"x"}')).toEqual([{ role: '', content: '{"model":"x"}' }]);
    expect(readSent('nothing')).toEqual([{ role: '', content: 'nothing' }]);
  });

  it('has a colour for how it ended', () => {
    expect((['sending', 'done', 'failed', 'stopped'] as const).map((state) => toneOf({ state }))).toEqual([
      'busy',
      'good',
      'bad',
      'quiet',
    ]);
  });
});

describe('a stream', () => {
  it('is cut into whole lines, wherever its parts end', () => {
    const cut = lineCutter();
    expect(cut('{"a":1}\n{"b"')).toEqual(['{"a":1}']);
    expect(cut(':2}\n\n{"c":3}\n')).toEqual(['{"b":2}', '{"c":3}']);
    expect(cut('')).toEqual([]);
  });

  it('tells errors by their code', () => {
    expect(errorOfEvent({ code: 'model_busy', detail: 'x' }).code).toBe('model_busy');
  });
});
