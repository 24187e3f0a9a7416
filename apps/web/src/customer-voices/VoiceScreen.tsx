import type { VoiceDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../customers/logic/callName.ts';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { langOf } from '../inbox/logic/lang.ts';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { useNotificationsSeen } from '../notifications/useNotificationsSeen.ts';
import { RuleList } from '../mentions/RuleList.tsx';
import { ChangeVoiceForm } from './ChangeVoiceForm.tsx';
import { ConsentSection } from './ConsentSection.tsx';
import styles from './customer-voices.module.css';
import { OnWalls } from './OnWalls.tsx';
import { voiceQuery } from './queries.ts';
import { WordingSection } from './WordingSection.tsx';
import { useVoiceWords } from './words.ts';

export default function VoiceScreen() {
  const { voiceId } = useParams({ from: '/signed-in/growth/voices/$voiceId' });
  useNotificationsSeen({ place: 'voice', placeId: voiceId });
  return <VoiceView id={voiceId} />;
}

/** One voice: what was said, what may be shown of it, the ledger of consent, and where it is shown. */
export function VoiceView({ id }: { id: string }) {
  const w = useVoiceWords();
  const { data, error, refetch } = useQuery(voiceQuery(id));
  const mayWrite = useCan('growth:write') && data?.erased === false;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = data === undefined || data.shownName === '' ? w('title') : w('by', { name: data.shownName });
  return (
    <Screen
      title={title}
      back={{ to: '/growth/voices', label: w('title') }}
      actions={
        mayWrite && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {w('edit')}
          </Button>
        )
      }
    >
      {data === undefined && error === null && <Skeletons rows={5} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={w('gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          {data.erased && <Notice tone="quiet">{w('erased')}</Notice>}
          <Said voice={data} />
          <WordingSection voice={data} mayWrite={mayWrite} />
          <ConsentSection voice={data} mayWrite={mayWrite} />
          <OnWalls voice={data} mayWrite={mayWrite} />
          <Section title={w('rules')}>
            <RuleList rules={data.rules} />
          </Section>
          <Dialog title={w('edit')} opened={open} onClose={close}>
            <ChangeVoiceForm voice={data} onClose={close} />
          </Dialog>
        </>
      )}
    </Screen>
  );
}

/** What was said, to the letter, and what is noted about it. */
export function Said({ voice }: { voice: VoiceDetail }) {
  const w = useVoiceWords();
  const locale = useLocale();
  const callName = useCallName();
  const { words, language, topic, origin, customer, score, scoreOf, reward } = voice;
  const plain = (text: string) => <dd lang={langOf(text, locale)}>{text === '' ? w('none') : text}</dd>;
  return (
    <Section title={w('said')}>
      <div className={growth.stack}>
        {words !== '' && (
          <p className={styles['said']} lang={language}>
            {words}
          </p>
        )}
        <dl className={growth.list}>
          <dt>{w('origin')}</dt>
          {origin.mention !== null ? (
            <dd>
              <Link to="/mentions/$id" params={{ id: origin.mention.id }}>
                {w('fromMention')}
              </Link>
            </dd>
          ) : origin.answer !== null ? (
            <dd>
              <Link to="/voices/answers/$answerId" params={{ answerId: origin.answer.id }}>
                {w('fromSurvey', { name: origin.answer.survey })}
              </Link>{' '}
              <When at={origin.answer.answeredAt} />
            </dd>
          ) : (
            plain(origin.note)
          )}
          <dt>{w('topic')}</dt>
          {plain(topic)}
          <dt>{w('customer')}</dt>
          <dd>
            {customer === null ? (
              w('none')
            ) : (
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                {callName(customer)}
              </Link>
            )}
          </dd>
          {score !== null && scoreOf !== null && (
            <>
              <dt>{w('scoreField')}</dt>
              <dd>{w('score', { score, of: scoreOf })}</dd>
            </>
          )}
          <dt>{w('reward')}</dt>
          {reward === null ? (
            <dd>{w('none')}</dd>
          ) : (
            <dd>
              <div lang={langOf(reward, locale)}>{reward}</div>
              <div className={growth.quiet}>{w('rewardShown')}</div>
            </dd>
          )}
        </dl>
      </div>
    </Section>
  );
}
