import { Link, useNavigate } from '@tanstack/react-router';
import { ListUpload } from '../imports/ListUpload.tsx';
import { PastLists } from '../imports/PastLists.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { mentionLists } from './imports.ts';
import { MentionsNav } from './MentionsNav.tsx';
import { useMentions } from './words.ts';

/** Lists of mentions: bringing one in, and what was brought in before. */
export default function ImportsScreen() {
  const t = useT();
  const w = useMentions();
  const navigate = useNavigate();
  return (
    <Screen wide title={w('imports')} lead={w('imports.lead')}>
      <MentionsNav part="import" />
      <Section title={t('imports.receive')}>
        <ListUpload
          kind={mentionLists}
          onSent={(importId) => navigate({ to: '/mentions/import/$importId', params: { importId } })}
        />
      </Section>
      <PastLists
        kind={mentionLists}
        renderName={({ id, name }) => (
          <Link to="/mentions/import/$importId" params={{ importId: id }}>
            {name}
          </Link>
        )}
      />
    </Screen>
  );
}
