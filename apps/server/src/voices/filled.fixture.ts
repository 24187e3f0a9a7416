import type { AskedVoice, VoiceDetail, VoiceWallDetail } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';

type Things = Record<'voices' | 'voice-asks' | 'voice-walls', string>;

/** Something that was said, allowed and put on a wall, and a page to ask for more. */
export async function fillVoices(desk: Desk): Promise<Things> {
  const { call } = desk.owner;
  const { body: voice } = await call<VoiceDetail>('POST', '/api/v1/voices', {
    words: '隣には見せない声',
    origin: { kind: 'hand', note: '隣には見せない用紙' },
    shownName: '隣には見せない名前',
  });
  const at = `/api/v1/voices/${voice.id}`;
  await call('POST', `${at}/consents`, { kind: 'given', uses: ['wall'], evidence: '隣には見せない書面' });
  const { body: asked } = await call<AskedVoice>('POST', `${at}/asks`, { language: 'ja', uses: ['print'] });
  const { body: wall } = await call<VoiceWallDetail>('POST', '/api/v1/voice-walls', {
    name: '隣には見せない欄',
    title: { ja: '隣には見せない題' },
  });
  await call('PUT', `/api/v1/voice-walls/${wall.id}/voices`, { basedOn: 1, voiceIds: [voice.id] });
  return {
    voices: voice.id,
    'voice-asks': asked.voice.asks[0]?.id ?? '',
    'voice-walls': wall.id,
  };
}
