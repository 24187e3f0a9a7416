import type { FeedbackDetail, FeedbackItem } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import rows from '../../improvement/improvement.module.css';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { Section } from '../../kit/Screen.tsx';
import { isOpen } from '../logic/names.ts';
import { alikeQuery } from '../queries.ts';
import { useVoices } from '../words.ts';
import { useItemWrites } from './useItemWrites.ts';

/** Others who say the same: those it stands with, and those that might. */
export function Group({ item, mayWrite }: { item: FeedbackDetail; mayWrite: boolean }) {
  const v = useVoices();
  const { write, error, pending } = useItemWrites(item.id);
  const grouped = item.groupId !== null || item.members.length > 0;
  const offered = useQuery({ ...alikeQuery(item.id), enabled: mayWrite && isOpen(item.state) }).data ?? [];
  if (!grouped && offered.length === 0) return null;
  const path = `/feedback/${item.id}/group`;
  return (
    <Section title={v('item.group')} lead={v('item.groupLead')}>
      <ul className={rows.plain}>
        {item.groupId !== null && (
          <li>
            <span className={rows.between}>
              <Link to="/voices/feedback/$itemId" params={{ itemId: item.groupId }}>
                {v('item.head')}
              </Link>
              {mayWrite && (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={pending}
                  onClick={() => void write(() => api.delete<FeedbackDetail>(path))}
                >
                  {v('item.leave')}
                </Button>
              )}
            </span>
          </li>
        )}
        {item.members.map((member) => (
          <Other key={member.id} item={member} />
        ))}
        {item.groupId === null &&
          offered
            .filter(({ id }) => !item.members.some((member) => member.id === id))
            .map((other) => (
              <Other key={other.id} item={other}>
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={pending}
                  onClick={() => void write(() => api.post<FeedbackDetail>(path, { withId: other.id }))}
                >
                  {v('item.join')}
                </Button>
              </Other>
            ))}
      </ul>
      <FormFailure error={error} />
    </Section>
  );
}

function Other({ item, children }: { item: FeedbackItem; children?: React.ReactNode }) {
  const v = useVoices();
  return (
    <li>
      <span className={rows.between}>
        <Link to="/voices/feedback/$itemId" params={{ itemId: item.id }}>
          {item.text === '' ? v('feedback.noText') : item.text}
        </Link>
        {children ?? <span className={rows.quiet}>{v(`state.${item.state}`)}</span>}
      </span>
    </li>
  );
}
