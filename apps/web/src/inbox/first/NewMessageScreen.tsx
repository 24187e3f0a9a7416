import { useSearch } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Begin } from './Begin.tsx';
import { ChooseCustomer } from './ChooseCustomer.tsx';
import { FirstMessagePage } from './FirstMessagePage.tsx';

/** A message to somebody who has not written: whom to, then how and what. */
export default function NewMessageScreen() {
  const t = useT();
  const { draft, customer, by } = useSearch({ from: '/signed-in/inbox/new' });
  return (
    <Screen title={t('first.title')} back={{ to: '/inbox', label: t('inbox.title') }}>
      {draft !== undefined ? (
        <FirstMessagePage key={draft} id={draft} />
      ) : customer !== undefined ? (
        <Begin key={`${customer} ${by ?? ''}`} to={{ customerId: customer }} by={by ?? null} />
      ) : (
        <ChooseCustomer />
      )}
    </Screen>
  );
}
