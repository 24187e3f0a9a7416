import { TextInput } from '@mantine/core';
import type { DocumentKind, LetterContent } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { LetterFields } from '../../letters/LetterFields.tsx';
import { PartyFields } from '../../letters/PartyFields.tsx';

type Props = { kind: DocumentKind; content: LetterContent; set: (change: Partial<LetterContent>) => void };

/** All that stands in a document: what its template has, and the day and whom it is to. */
export function DocumentFields({ kind, content, set }: Props) {
  const t = useT();
  return (
    <LetterFields
      kind={kind}
      language={content.language}
      fields={content}
      set={({ sender, ...change }) =>
        set({ ...change, ...(sender === undefined ? {} : { sender: { ...content.sender, ...sender } }) })
      }
      day={
        <TextInput
          type="date"
          label={t('improvement.letter.day')}
          value={content.day}
          onChange={(event) => event.currentTarget.value !== '' && set({ day: event.currentTarget.value })}
        />
      }
      addressee={
        <PartyFields
          title={t('improvement.letter.addressee')}
          party={content.addressee}
          honorific
          onChange={(addressee) => set({ addressee })}
        />
      }
    />
  );
}
