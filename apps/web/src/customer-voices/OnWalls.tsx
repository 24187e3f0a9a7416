import type { PutVoiceWallVoices, VoiceDetail, VoiceWallDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { useVoiceWords } from './words.ts';

/** Puts a voice at the end of a wall, or takes it off, beside what others did there meanwhile. */
async function place(wallId: string, voiceId: string, on: boolean): Promise<void> {
  const { revision, voices } = await api.get<VoiceWallDetail>(`/voice-walls/${wallId}`);
  const others = voices.map(({ id }) => id).filter((id) => id !== voiceId);
  const body: PutVoiceWallVoices = { basedOn: revision, voiceIds: on ? [...others, voiceId] : others };
  await api.put(`/voice-walls/${wallId}/voices`, body);
}

/** The walls a voice is on, and those it may be put on while its consent for walls stands. */
export function OnWalls({ voice, mayWrite }: { voice: VoiceDetail; mayWrite: boolean }) {
  const w = useVoiceWords();
  const { saving, error, save } = useSaving();
  const { id, walls, uses } = voice;
  const allowed = uses.includes('wall');
  if (voice.erased) return null;
  return (
    <Section title={w('onWalls')}>
      {!allowed && <p className={growth.quiet}>{w('onWalls.need')}</p>}
      {walls.length === 0 ? (
        <p className={growth.quiet}>{w('onWalls.none')}</p>
      ) : (
        <Rows label={w('onWalls')}>
          {walls.map((wall) => (
            <Row
              key={wall.id}
              title={
                <Link to="/growth/voices/walls/$wallId" params={{ wallId: wall.id }}>
                  {wall.name}
                </Link>
              }
              detail={w(wall.on ? 'on' : 'off')}
              actions={
                mayWrite &&
                (wall.on || allowed) && (
                  <Button
                    variant="default"
                    loading={saving}
                    aria-label={`${w(wall.on ? 'take' : 'put')}: ${wall.name}`}
                    onClick={() => void save(() => place(wall.id, id, !wall.on))}
                  >
                    {w(wall.on ? 'take' : 'put')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      <FormFailure error={error} />
    </Section>
  );
}
