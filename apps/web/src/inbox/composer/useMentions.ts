import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useMe } from '../../kit/session.tsx';
import { useMembers } from '../data/useDesk.ts';
import { mentionAt, mentionsIn, suggested, written } from '../logic/mention.ts';
import type { Typing } from '../logic/mention.ts';

type Field = {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onChange: (text: string) => void;
};

/** Completes `@name` while a note is written: arrows choose, Enter or Tab takes, Escape leaves it as it is. */
export function useMentions({ field, text, onChange }: Field) {
  const me = useMe().member.id;
  const members = useMembers();
  const [typing, setTyping] = useState<Typing | null>(null);
  const [at, setAt] = useState(0);
  const people =
    typing === null
      ? []
      : suggested(
          members.filter(({ id }) => id !== me),
          typing.query,
        );
  const current = Math.min(at, Math.max(people.length - 1, 0));

  function look(next: string) {
    setTyping(mentionAt(next, field.current?.selectionStart ?? next.length));
    setAt(0);
  }

  function choose(person: { name: string }) {
    if (typing === null) return;
    const done = written(text, typing, person.name);
    onChange(done.text);
    setTyping(null);
    // The caret can be placed only in the new text.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(done.caret, done.caret);
    });
  }

  /** Whether a key was the list's; never asked while an input method composes. */
  function takesKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
    const person = people[current];
    if (person === undefined) return false;
    if (key === 'ArrowDown') setAt((current + 1) % people.length);
    else if (key === 'ArrowUp') setAt((current + people.length - 1) % people.length);
    else if (key === 'Escape') setTyping(null);
    else if ((key === 'Enter' || key === 'Tab') && !shiftKey) choose(person);
    else return false;
    return true;
  }

  return {
    people,
    at: current,
    look,
    choose,
    takesKey,
    end: () => setTyping(null),
    ids: (note: string) => mentionsIn(note, members).filter((id) => id !== me),
  };
}
