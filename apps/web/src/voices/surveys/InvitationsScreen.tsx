import type { SurveyInvitation } from '@madoguchi/contract';
import { IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import rows from '../../improvement/improvement.module.css';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { When } from '../../kit/When.tsx';
import { daysOf } from '../logic/days.ts';
import { channelName } from '../logic/names.ts';
import { Paged } from '../Paged.tsx';
import { invitationsQuery, surveyQuery } from '../queries.ts';
import type { InvitationsSearch } from '../search.ts';
import { useVoices } from '../words.ts';

const route = getRouteApi('/signed-in/voices/surveys/$surveyId/invitations');

export default function InvitationsScreen() {
  return <Invitations id={route.useParams().surveyId} asked={route.useSearch()} />;
}

/** Who was asked, who was not and why, and what became of it. */
export function Invitations({ id, asked }: { id: string; asked: InvitationsSearch }) {
  const v = useVoices();
  const survey = useQuery(surveyQuery(id)).data;
  const invitations = useInfiniteQuery(invitationsQuery(id, asked));
  const { from, until } = asked;
  const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const choices = [
    { search: {}, label: v('invitations.title') },
    ...(['waiting', 'sent', 'skipped'] as const).map((state) => ({
      search: { state },
      label: v(`state.${state}`),
    })),
    ...(['shown', 'answered', 'dismissed'] as const).map((fact) => ({
      search: { fact },
      label: v(`funnel.${fact}`),
    })),
  ];
  const isChosen = (search: InvitationsSearch) => search.state === asked.state && search.fact === asked.fact;
  const between = daysOf(v, useLocale(), days);
  return (
    <Screen
      title={survey === undefined ? v('invitations.title') : v('invitations.of', { name: survey.name })}
      back={{ to: '/voices', label: v('title') }}
    >
      <nav aria-label={v('feedback.lists')} className={rows.lists}>
        {choices.map(({ search, label }) => (
          <Link
            key={label}
            to="/voices/surveys/$surveyId/invitations"
            params={{ surveyId: id }}
            search={{ ...search, ...days }}
            className={rows.list}
            aria-current={isChosen(search) ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {label}
          </Link>
        ))}
      </nav>
      {between.length > 0 && (
        <p className={rows.meta}>
          <span>{between}</span>
          <Link
            to="/voices/surveys/$surveyId/invitations"
            params={{ surveyId: id }}
            search={{
              ...(asked.state === undefined ? {} : { state: asked.state }),
              ...(asked.fact === undefined ? {} : { fact: asked.fact }),
            }}
            className={rows.list}
          >
            {v('answers.clear')} <IconX size={14} aria-hidden />
          </Link>
        </p>
      )}
      <Paged
        list={invitations}
        label={v('invitations.title')}
        empty={<EmptyState title={v('invitations.empty')} />}
      >
        {(invitation) => <Row key={invitation.id} invitation={invitation} />}
      </Paged>
    </Screen>
  );
}

const tones = { waiting: 'busy', sent: 'good', skipped: 'quiet' } as const;

function Row({ invitation }: { invitation: SurveyInvitation }) {
  const v = useVoices();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const callName = useCallName();
  const { customer, state, reason, channel, settledAt, dueAt } = invitation;
  const facts = (['shown', 'answered', 'dismissed'] as const).flatMap((fact) => {
    const at = invitation[`${fact}At`];
    return at === null ? [] : v(`invitations.${fact}`, { at: formatDateTime(at, locale, timeZone) });
  });
  return (
    <li>
      <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={rows.row}>
        <span className={rows.words}>
          <span className={rows.name}>{callName(customer)}</span>
          <span className={rows.facts}>
            <StateDot tone={tones[state]}>{v(`state.${state}`)}</StateDot>
            {reason !== null && <span>{v(`reason.${reason}`)}</span>}
            {channel !== null && <span>{channelName(v, channel)}</span>}
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        </span>
        <span className={rows.side}>
          <When at={settledAt ?? dueAt} />
        </span>
      </Link>
    </li>
  );
}
