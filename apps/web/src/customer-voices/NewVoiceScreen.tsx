import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useMe } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { mentionQuery } from '../mentions/queries.ts';
import { answerQuery } from '../voices/queries.ts';
import { faultOf } from './AsVoice.tsx';
import { NewVoiceForm } from './NewVoiceForm.tsx';
import { sourceOfAnswer, sourceOfMention, textsOf } from './source.ts';
import { useVoiceWords } from './words.ts';

export default function NewVoiceScreen() {
  const navigate = useNavigate();
  const { mention, answer } = useSearch({ from: '/signed-in/growth/voices/new' });
  const onMade = (voiceId: string) => void navigate({ to: '/growth/voices/$voiceId', params: { voiceId } });
  if (mention !== undefined) return <NewFromMention id={mention} onMade={onMade} />;
  return answer === undefined ? <NewVoice onMade={onMade} /> : <NewFromAnswer id={answer} onMade={onMade} />;
}

/** A voice that is entered by hand. */
export function NewVoice({ onMade }: { onMade: (id: string) => void }) {
  const w = useVoiceWords();
  return (
    <Screen title={w('new')} lead={w('newLead')} back={{ to: '/growth/voices', label: w('title') }}>
      <Section>
        <NewVoiceForm source={null} onMade={onMade} />
      </Section>
    </Screen>
  );
}

/** A voice made of a mention, where its words may be copied; else why not. */
export function NewFromMention({ id, onMade }: { id: string; onMade: (id: string) => void }) {
  const w = useVoiceWords();
  const { data: mention, error, refetch } = useQuery(mentionQuery(id));
  const fault = mention === undefined ? null : faultOf(mention);
  return (
    <Screen title={w('new')} lead={w('newLead')} back={{ to: '/growth/voices', label: w('title') }}>
      {mention === undefined && error === null && <Skeletons rows={4} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {fault !== null && <Notice tone="careful">{w(fault)}</Notice>}
      {mention !== undefined && fault === null && (
        <Section>
          <NewVoiceForm source={sourceOfMention(mention)} onMade={onMade} />
        </Section>
      )}
    </Screen>
  );
}

/** A voice made of an answer to a survey, in the words that were answered; of each answer once. */
export function NewFromAnswer({ id, onMade }: { id: string; onMade: (id: string) => void }) {
  const w = useVoiceWords();
  const locale = useLocale();
  const { workspace } = useMe();
  const { data: answer, error, refetch } = useQuery(answerQuery(id));
  return (
    <Screen title={w('new')} lead={w('newLead')} back={{ to: '/growth/voices', label: w('title') }}>
      {answer === undefined && error === null && <Skeletons rows={4} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {answer !== undefined && answer.voiceId !== null && (
        <Notice tone="quiet">
          {w('answerTaken')}{' '}
          <Link to="/growth/voices/$voiceId" params={{ voiceId: answer.voiceId }}>
            {w('toVoice')}
          </Link>
        </Notice>
      )}
      {answer?.voiceId === null &&
        (textsOf(answer).length === 0 ? (
          <Notice tone="careful">{w('answerEmpty')}</Notice>
        ) : (
          <Section>
            <NewVoiceForm source={sourceOfAnswer(answer, locale, workspace.name)} onMade={onMade} />
          </Section>
        ))}
    </Screen>
  );
}
