import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aReading } from '../testing/samples.fixture.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import { Highlighted } from './Highlighted.tsx';
import { MoodMark } from './MoodMark.tsx';
import { ReadingBadges } from './ReadingBadges.tsx';

const text = '注ぎ口が少々気になりまして。謝罪しろ、ただでは済まないぞ。';
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const hedge = { kind: 'hedges', ...place('少々気になりまして') };
const threat = { kind: 'threat', ...place('ただでは済まないぞ') } as const;
const veiled = aReading({ mood: 'dissatisfied', veiled: true, signals: [hedge] });
const harassed = aReading({ mood: 'dissatisfied', signals: [hedge], harassment: [threat], urgency: 'high' });

describe('the badges of a message', () => {
  const badges = (reading: typeof veiled | null) =>
    renderText(() => (
      <ReadingBadges reading={reading} opened={false} panelId="p" onToggle={() => undefined} />
    ));

  it('say quietly what should be noticed', async () => {
    expect(await badges(veiled)).toBe('気になるサイン');
    expect(await badges(harassed)).toBe('カスハラの可能性 ご不満の様子 お急ぎの様子');
  });

  it('are mostly none', async () => {
    expect(await badges(null)).toBe('');
    expect(await badges(aReading({ mood: 'pleased' }))).toBe('');
  });
});

describe('the evidence', () => {
  const panel = (reading: typeof veiled, locale: 'ja' | 'en' = 'ja') =>
    renderText(() => <EvidencePanel id="p" text={text} reading={reading} />, { locale });

  it('names each kind with its words, and that a machine has read them', async () => {
    const words = await panel(veiled);
    expect(words).toContain('遠慮がちに切り出している 少々気になりまして');
    expect(words).toContain('ご不満が隠れているかもしれません');
    expect(words).toContain('機械による読み取りです');
  });

  it('sends whoever is harassed to a lead', async () => {
    const words = await panel(harassed);
    expect(words).toContain('脅迫 ただでは済まないぞ');
    expect(words).toContain('一人で抱えず');
    expect(await panel(harassed, 'en')).toContain('Threat');
  });

  it('says when it is the message as a whole, or nothing in particular', async () => {
    const again = { kind: 'asks-again', start: 0, end: text.length };
    expect(await panel({ ...veiled, signals: [again] })).toContain('同じことを再び尋ねている 文面全体');
    expect(await panel({ ...veiled, signals: [] })).toContain('文面全体の調子から');
    expect(await panel(aReading({ urgency: 'high' }))).toContain('急ぎの対応を求める');
  });

  it('has words for a kind it does not know', async () => {
    expect(await panel({ ...veiled, signals: [{ ...hedge, kind: 'sighs' }] })).toContain('気になる表現');
  });
});

describe('the words marked in the message', () => {
  const marked = async (from: number) => {
    const part = text.slice(from, from + 16);
    const evidence = [
      { ...hedge, tone: 'signal' as const },
      { ...threat, tone: 'harassment' as const },
    ];
    const html = await renderHtml(() => (
      <Highlighted text={part} from={from} evidence={evidence} whole={text} />
    ));
    return [...html.matchAll(/<mark[^>]*data-tone="(\w+)"[^>]*>([^<]*)/gu)].map(([, tone, words]) => [
      tone,
      words,
    ]);
  };

  it('are those of the evidence, by its tone', async () => {
    expect(await marked(0)).toEqual([['signal', '少々気になりまして']]);
    expect(await marked(14)).toEqual([['harassment', 'ただでは済まないぞ']]);
  });

  it('are cut where the stretch begins and ends', async () => {
    expect(await marked(6)).toEqual([
      ['signal', '気になりまして'],
      ['harassment', 'ただで'],
    ]);
  });
});

describe('the mark in a list', () => {
  const mark = (mood: 'dissatisfied' | 'pleased' | null, isHarassed: boolean) =>
    renderHtml(() => <MoodMark conversation={{ mood, harassed: isHarassed }} />);

  it('has a name, and is there only where it matters', async () => {
    expect(await mark('dissatisfied', false)).toContain('aria-label="ご不満の様子"');
    expect(await mark(null, true)).toContain('aria-label="カスハラの可能性"');
    expect(await mark('pleased', false)).not.toContain('role="img"');
  });
});
