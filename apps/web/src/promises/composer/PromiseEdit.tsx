import type { PromiseAct } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useMe } from '../../kit/session.tsx';
import { dueFrom, dueInText, isJapanese } from '../logic/due.ts';
import type { Promised } from '../logic/given.ts';
import { acts } from '../logic/search.ts';
import { promiseWords } from '../logic/words.ts';
import { promiseSettingsQuery } from '../queries.ts';
import styles from './PromiseBar.module.css';
import type { PromisedText } from './usePromised.ts';

type Props = { promised: Promised; text: PromisedText; focus: boolean };

/** One promise of the text: what, by when, by whom; or that it is none. A vague one asks for its date. */
export function PromiseEdit({ promised, text, focus }: Props) {
  const t = useT();
  const locale = useLocale();
  const me = useMe().member.id;
  const members = useMembers();
  const day = useRef<HTMLInputElement>(null);
  const { found, act, due, condition, ownerId, state, moves } = promised;
  const vague = state === 'vague' || state === 'over';
  useEffect(() => {
    if (focus) day.current?.focus();
  }, [focus]);

  const dated = (value: string | null) =>
    text.decide(promised, { state: value === null ? 'asked' : 'confirmed', due: value });
  const written = due !== null && found.due !== due && isJapanese(found.at);

  return (
    <li className={styles.one} data-state={state}>
      <p className={styles.sentence} lang={locale === 'ja' ? undefined : 'ja'}>
        {t('promise.quote', { words: found.at })}
      </p>
      {moves !== null && state !== 'none' && (
        <p className={styles.note}>{t('promise.movesFrom', { words: promiseWords(t, moves, locale) })}</p>
      )}
      {state === 'none' ? (
        <div className={styles.fields}>
          <span className={styles.note}>{t('promise.isNone')}</span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => text.decide(promised, { state: 'asked' })}
          >
            {t('promise.isOne')}
          </Button>
        </div>
      ) : (
        <div className={styles.fields}>
          <NativeSelect
            size="xs"
            aria-label={t('promise.field.act')}
            value={act}
            data={acts.map((value) => ({ value, label: t(`promise.act.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              text.decide(promised, {
                state: vague || state === 'unconfirmed' ? 'asked' : 'confirmed',
                act: acts.find((each) => each === value) ?? act,
              } satisfies { state: 'asked' | 'confirmed'; act: PromiseAct })
            }
          />
          {condition === null ? (
            <>
              <TextInput
                ref={day}
                size="xs"
                type="date"
                aria-label={t('promise.field.day')}
                value={due?.slice(0, 10) ?? ''}
                error={vague && text.tried}
                onChange={({ currentTarget: { value } }) => dated(dueFrom(value, due?.slice(11) ?? ''))}
              />
              <TextInput
                size="xs"
                type="time"
                aria-label={t('promise.field.time')}
                value={due?.slice(11) ?? ''}
                disabled={due === null}
                onChange={({ currentTarget: { value } }) => dated(dueFrom(due?.slice(0, 10) ?? '', value))}
              />
            </>
          ) : (
            <span className={styles.note}>{t('promise.waits', { condition })}</span>
          )}
          <NativeSelect
            size="xs"
            aria-label={t('promise.field.owner')}
            value={ownerId ?? me}
            data={members
              .filter(({ role }) => role !== 'observer')
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget: { value } }) =>
              text.decide(promised, { state: state === 'confirmed' ? 'confirmed' : 'asked', ownerId: value })
            }
          />
          {written && due !== null && (
            <Button size="compact-sm" variant="light" onClick={() => text.write(promised, due)}>
              {t('promise.write', { words: dueInText(due, act === 'visit') })}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => text.decide(promised, { state: 'none' })}
          >
            {t('promise.notOne')}
          </Button>
          {(state === 'vague' || state === 'undated') && <Undated promised={promised} text={text} />}
        </div>
      )}
    </li>
  );
}

/** Sending without a date is a choice, where the workspace allows it. */
function Undated({ promised, text }: Omit<Props, 'focus'>) {
  const t = useT();
  const allowed = useQuery(promiseSettingsQuery).data?.undatedAllowed ?? false;
  if (promised.state === 'undated')
    return (
      <>
        <span className={styles.note}>{t('promise.goesUndated')}</span>
        <Button size="compact-sm" variant="default" onClick={() => text.decide(promised, { state: 'asked' })}>
          {t('promise.takeBack')}
        </Button>
      </>
    );
  if (!allowed) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => text.decide(promised, { state: 'undated' })}>
      {t('promise.sendUndated')}
    </Button>
  );
}
