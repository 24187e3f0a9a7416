import type { Voice, VoiceDetail, VoiceUse, VoiceWallDetail } from '@madoguchi/contract';
import { voiceUses } from '@madoguchi/contract/voice-names';
import type { DotTone } from '../kit/StateDot.tsx';

export const tones: Record<Voice['state'], DotTone> = {
  waiting: 'careful',
  ready: 'good',
  shown: 'good',
  refused: 'quiet',
  withdrawn: 'quiet',
  expired: 'quiet',
};

/**
 * Uses outside the walls that were allowed once and are not any more: leaflets, advertisements and pages that nobody but members
 * can take back.
 */
export function noMore({ consents, uses }: Pick<VoiceDetail, 'consents' | 'uses'>): VoiceUse[] {
  const once = new Set(consents.flatMap((consent) => consent.uses));
  return voiceUses.filter((use) => use !== 'wall' && once.has(use) && !uses.includes(use));
}

/** Topics as they are typed, one after the other. */
export const topicsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，\n]/u)
      .map((topic) => topic.trim())
      .filter((topic) => topic !== ''),
  ),
];

/** Sites as they are typed, one a line, without what follows the host. */
export const hostsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\s+/u)
      .map((line) => line.replace(/\/+$/u, '').toLowerCase())
      .filter((line) => line !== ''),
  ),
];

/** A score and the full score as typed: both or neither, and one no higher than the other. */
export function scoresOf(
  score: string,
  of: string,
): { score: number | null; scoreOf: number | null } | 'wrong' {
  if (score.trim() === '' && of.trim() === '') return { score: null, scoreOf: null };
  const [given, full] = [Number(score), Number(of)];
  const isRight =
    score.trim() !== '' && of.trim() !== '' && given >= 0 && full > 0 && given <= full && full <= 100;
  return isRight ? { score: given, scoreOf: full } : 'wrong';
}

/** A list with one of its things a place further up (-1) or down (1). */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  const other = ids[to];
  if (from === -1 || other === undefined) return [...ids];
  return ids.map((each, at) => (at === from ? other : at === to ? id : each));
}

/** No wall is higher: whatever else a page in a frame says is not believed. */
const highest = 20_000;

/**
 * What is put into a page to show a wall: a frame, and a script that gives it the height its content says it has. It hears that
 * frame’s window at the desk’s own address alone; where no scripts run, the frame keeps its height and is scrolled.
 */
export function snippetOf({ url, title }: Pick<VoiceWallDetail, 'url' | 'title'>): string {
  const name = title.ja.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const frame = `<iframe src="${url}" title="${name}" loading="lazy" style="width:100%;height:480px;border:0"></iframe>`;
  const origin = JSON.stringify(new URL(url).origin);
  const heard = `e.source===f.contentWindow&&e.origin===${origin}&&d&&d.madoguchi==='wall'`;
  const fits = `typeof d.height==='number'&&d.height>0&&d.height<=${highest}`;
  const listen = `addEventListener('message',function(e){var d=e.data;if(${heard}&&${fits})f.style.height=d.height+'px'})`;
  return `${frame}\n<script>(function(f){${listen}})(document.currentScript.previousElementSibling)</script>`;
}
