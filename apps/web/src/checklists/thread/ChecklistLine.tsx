import type { AttachedChecklist, Conversation, ConversationChecklists } from '@madoguchi/contract';
import { Button, Menu } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { floatingMenu } from '../../inbox/floating.ts';
import { StateDot } from '../../kit/StateDot.tsx';
import { useTags } from '../../tags/queries.ts';
import styles from '../checklists.module.css';
import { doneOf, isComplete } from '../logic.ts';
import { placeQuery } from '../queries.ts';
import { useReasons } from '../useReasons.ts';
import { useWords } from '../words.ts';
import { AttachedList } from './AttachedList.tsx';
import { usePlace } from './usePlace.ts';

type Props = {
  conversation: Conversation;
  mayWrite: boolean;
  /** Whether somebody asked for lists to choose from: without, there is nothing to see where nothing is offered. */
  choosing: boolean;
};

/** The check lists of a conversation: how far each is, its points when it is opened, and those that could be attached. */
export default function ChecklistLine({ conversation, mayWrite, choosing }: Props) {
  const { id, tagIds, mood } = conversation;
  const words = useWords();
  const place = useQuery(placeQuery(id, tagIds, mood)).data;
  const write = usePlace(id);
  const [opened, setOpened] = useState<string | null>(null);
  if (place === undefined) return null;
  const { items, offered, others } = place;
  if (items.length === 0 && !choosing && (!mayWrite || offered.length === 0)) return null;
  const shown = items.find((each) => each.id === opened);

  async function attach(checklistId: string) {
    const after = await write.attach(checklistId);
    const made = after?.items.find((each) => each.checklistId === checklistId);
    if (made !== undefined) setOpened(made.id);
  }

  return (
    <section className={styles.place} aria-label={words('atThread')}>
      <div className={styles.line}>
        {items.map((list) => (
          <Progress
            key={list.id}
            list={list}
            opened={opened === list.id}
            onToggle={() => setOpened(opened === list.id ? null : list.id)}
          />
        ))}
        {mayWrite && offered.map((each) => <Offer key={each.id} offer={each} onAttach={attach} />)}
        {mayWrite && others.length > 0 && <Others others={others} opened={choosing} onAttach={attach} />}
        {choosing && items.length + offered.length + others.length === 0 && (
          <Link to="/settings/checklists">{words('none')}</Link>
        )}
      </div>
      {shown !== undefined && <AttachedList key={shown.id} list={shown} mayWrite={mayWrite} write={write} />}
    </section>
  );
}

type ProgressProps = { list: AttachedChecklist; opened: boolean; onToggle: () => void };

function Progress({ list, opened, onToggle }: ProgressProps) {
  const words = useWords();
  const count = words('progress', { name: list.name, done: doneOf(list), all: list.points.length });
  return (
    <Button
      variant={opened ? 'light' : 'default'}
      size="compact-sm"
      aria-expanded={opened}
      leftSection={<IconListCheck size={15} aria-hidden />}
      onClick={onToggle}
    >
      {isComplete(list) ? <StateDot tone="good">{count}</StateDot> : count}
    </Button>
  );
}

type Offered = ConversationChecklists['offered'][number];

function Offer({ offer, onAttach }: { offer: Offered; onAttach: (id: string) => void }) {
  const words = useWords();
  const tags = useTags();
  const reasons = useReasons(tags);
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      title={reasons(offer.because)}
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={() => onAttach(offer.id)}
    >
      {words('attachNamed', { name: offer.name })}
    </Button>
  );
}

type OthersProps = {
  others: ConversationChecklists['others'];
  opened: boolean;
  onAttach: (id: string) => void;
};

function Others({ others, opened, onAttach }: OthersProps) {
  const words = useWords();
  return (
    <Menu {...floatingMenu} defaultOpened={opened} position="bottom-start" width={280}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconListCheck size={15} aria-hidden />}>
          {words('attach')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }} aria-label={words('attachOther')}>
        {others.map(({ id, name, points }) => (
          <Menu.Item key={id} rightSection={words('points', { count: points })} onClick={() => onAttach(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
