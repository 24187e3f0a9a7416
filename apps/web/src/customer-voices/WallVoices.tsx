import type { PutVoiceWallVoices, VoiceWallDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { moved, tones } from './logic.ts';
import { useVoiceWords } from './words.ts';

type Props = { wall: VoiceWallDetail; mayWrite: boolean };

/** What is put on a wall, in the order of members, and whether it is shown now. */
export function WallVoices({ wall, mayWrite }: Props) {
  const w = useVoiceWords();
  const { saving, error, save } = useSaving();
  const ids = wall.voices.map(({ id }) => id);
  const put = (voiceIds: string[]) => {
    const body: PutVoiceWallVoices = { basedOn: wall.revision, voiceIds };
    void save(() => api.put(`/voice-walls/${wall.id}/voices`, body));
  };
  return (
    <Section title={w('wall.voices')}>
      {wall.voices.length === 0 && <p className={growth.quiet}>{w('wall.voices.none')}</p>}
      {wall.voices.length > 0 && (
        <Rows label={w('wall.voices')}>
          {wall.voices.map(({ id, words, language, state, shownNow }, at) => (
            <Row
              key={id}
              title={
                <Link to="/growth/voices/$voiceId" params={{ voiceId: id }} lang={language}>
                  {words.slice(0, 80)}
                </Link>
              }
              detail={
                <span className={growth.facts}>
                  <StateDot tone={tones[state]}>{w(`state.${state}`)}</StateDot>
                  {!shownNow && <span>{w('wall.notShown')}</span>}
                </span>
              }
              actions={
                mayWrite && (
                  <>
                    {wall.order === 'hand' && (
                      <>
                        <Button
                          size="xs"
                          variant="default"
                          disabled={at === 0 || saving}
                          onClick={() => put(moved(ids, id, -1))}
                        >
                          {w('wall.up')}
                        </Button>
                        <Button
                          size="xs"
                          variant="default"
                          disabled={at === ids.length - 1 || saving}
                          onClick={() => put(moved(ids, id, 1))}
                        >
                          {w('wall.down')}
                        </Button>
                      </>
                    )}
                    <Button
                      size="xs"
                      variant="default"
                      disabled={saving}
                      onClick={() => put(ids.filter((each) => each !== id))}
                    >
                      {w('take')}
                    </Button>
                  </>
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
