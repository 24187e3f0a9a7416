import type { ConversationDetail, UsedTemplate } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { HTMLAttributes, KeyboardEvent, ReactNode, RefObject } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { replaceInField } from '../../language/composer/replaceInField.ts';
import { choicesOf, forChannel, languageOf } from '../logic/filter.ts';
import type { Choice } from '../logic/filter.ts';
import { slashAt } from '../logic/slash.ts';
import type { Slash } from '../logic/slash.ts';
import { suggestionsQuery, templatesQuery } from '../queries.ts';
import { insertTemplate } from './insertTemplate.ts';
import { TemplatePopover } from './TemplatePopover.tsx';

/** What a field needs so that a list can be chosen from by what is typed in it. */
export type FieldList = {
  /** Whether a key was meant for the list. Never asked while an input method composes. */
  onKey: (event: KeyboardEvent) => boolean;
  onCaret: (field: HTMLTextAreaElement) => void;
  attributes: HTMLAttributes<HTMLTextAreaElement>;
  popover: ReactNode;
};

/** The list of templates as it stands open, or closed. */
export type TemplateList = {
  list: FieldList;
  opened: boolean;
  /** Opens the list by a button: what is looked for is then typed into the list itself. */
  toggle: () => void;
};

type Opened = { by: 'slash'; slash: Slash } | { by: 'button'; typed: string };

/** The list of templates at a field: called by `/` on an empty line, or by a button. */
export function useTemplateList({
  conversation,
  field,
}: {
  conversation: ConversationDetail;
  field: RefObject<HTMLTextAreaElement | null>;
}): TemplateList {
  const t = useT();
  const id = useId();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [place, setPlace] = useState(0);
  /** The line at which the list was sent away: it stays away until one leaves that line. */
  const dismissed = useRef<number | null>(null);
  const templates = useQuery({ ...templatesQuery, enabled: opened !== null });
  const newest = conversation.lastMessageId;
  const suggestions = useQuery({ ...suggestionsQuery(conversation.id, newest), enabled: opened !== null });
  const typed = opened === null ? '' : opened.by === 'slash' ? opened.slash.query : opened.typed;
  const choices = choicesOf(
    forChannel(templates.data ?? [], conversation.channelType),
    suggestions.data ?? [],
    typed,
    languageOf(conversation.subject + conversation.preview),
  );
  const active = choices[Math.min(place, choices.length - 1)] ?? null;

  function show(next: Opened | null) {
    setOpened(next);
    setPlace(0);
  }

  function onCaret(element: HTMLTextAreaElement) {
    if (element.selectionStart !== element.selectionEnd) return;
    const slash = slashAt(element.value, element.selectionEnd);
    if (slash === null) dismissed.current = null;
    if (slash === null ? opened?.by === 'slash' : dismissed.current !== slash.start) {
      const same = opened?.by === 'slash' && opened.slash.query === slash?.query;
      if (!same) show(slash === null ? null : { by: 'slash', slash });
    }
  }

  function close() {
    if (opened?.by === 'slash') dismissed.current = opened.slash.start;
    show(null);
    field.current?.focus();
  }

  async function choose({ template }: Choice) {
    const slash = opened?.by === 'slash' ? opened.slash : null;
    const call =
      slash === null ? null : { ...slash, text: field.current?.value.slice(slash.start, slash.end) ?? '' };
    close();
    try {
      const used = await api.post<UsedTemplate>(`/templates/${template.id}/use`, {
        conversationId: conversation.id,
      });
      if (field.current !== null) insertTemplate(field.current, used, call, replaceInField);
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
  }

  function onKey(event: KeyboardEvent): boolean {
    if (opened === null) return false;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && choices.length > 0)
      setPlace((Math.min(place, choices.length - 1) + move + choices.length) % choices.length);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && active !== null)
      void choose(active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  const isListed = opened?.by === 'slash' && active !== null;
  return {
    opened: opened !== null,
    toggle: () => (opened === null ? show({ by: 'button', typed: '' }) : close()),
    list: {
      onKey,
      onCaret,
      attributes: isListed
        ? {
            'aria-controls': id,
            'aria-activedescendant': `${id}-${active.template.id}`,
            'aria-autocomplete': 'list',
          }
        : {},
      popover: opened !== null && (
        <TemplatePopover
          id={id}
          conversationId={conversation.id}
          choices={choices}
          active={active}
          typed={opened.by === 'button' ? opened.typed : null}
          state={templates.data === undefined ? (templates.error === null ? 'loading' : 'failed') : 'ready'}
          isEmpty={templates.data?.length === 0}
          onTyped={(next) => show({ by: 'button', typed: next })}
          onKey={onKey}
          onPoint={(choice) => setPlace(choices.indexOf(choice))}
          onChoose={(choice) => void choose(choice)}
          onClose={close}
        />
      ),
    },
  };
}
