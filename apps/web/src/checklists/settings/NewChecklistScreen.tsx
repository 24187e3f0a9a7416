import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useWords } from '../words.ts';
import { ChecklistEditor } from './ChecklistEditor.tsx';

/** A check list that is being written. */
export default function NewChecklistScreen() {
  const t = useT();
  const words = useWords();
  return (
    <Screen title={words('new')} back={{ to: '/settings/checklists', label: t('settings.checklists.title') }}>
      <ChecklistEditor list={null} />
    </Screen>
  );
}
