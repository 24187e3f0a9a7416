import { findMarkers, signalKinds } from '@madoguchi/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { createLanguageEngine } from '../language/index.ts';
import { createLogger } from '../platform/log.ts';
import { letterFor } from './letters.ts';

const engine = createLanguageEngine(createLogger('silent'));
afterAll(() => engine.close());

const who = { customer: '山田 太郎', honorific: '様', company: 'みどり商店', writer: '佐藤 花' };

describe.each(signalKinds)('a letter because of %s', (kind) => {
  it('is correct in its keigo, names the customer and the writer, and promises no date', async () => {
    const text = letterFor(kind, 'ja', who);
    const { findings, promises, name } = await engine.check({
      text,
      channel: 'email',
      sentAt: '2026-11-24T01:00:00Z',
      customer: who.customer,
      company: who.company,
      members: [who.writer],
      asked: [],
      dissatisfied: false,
      closures: [],
      workdays: [],
      words: [],
    });
    expect(findings.map(({ rule, at }) => `${rule}: ${at}`)).toEqual([]);
    expect(promises.filter(({ due }) => due !== null)).toEqual([]);
    expect(name.state).toBe('ok');
    expect(text).toContain('みどり商店の佐藤でございます');
    expect(text).not.toMatch(/[!！〔〕{}]/u);
  });

  it('is there in English, with the same places to fill in', () => {
    const [ja, en] = [letterFor(kind, 'ja', who), letterFor(kind, 'en', who)];
    expect(en).toMatch(/^Dear 山田 太郎,\n\nThis is 佐藤 花 of みどり商店\./u);
    expect(findMarkers(en)).toHaveLength(findMarkers(ja).length);
  });
});
