import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { rotaQuery } from '../queries.ts';
import { RotaForm } from './RotaForm.tsx';

/** The rota as leads write it: when it holds, lines in order, and what they mean before they are saved. */
export default function RotaScreen() {
  const t = useT();
  // What is being written is not changed under one's hands: whether somebody else saved is seen on saving.
  const rota = useQuery({ ...rotaQuery, queryKey: ['on-call-rota'], staleTime: 0, gcTime: 0 });
  return (
    <Screen
      title={t('onCall.rota.title')}
      back={{ to: '/settings/on-call', label: t('settings.on-call.title') }}
    >
      {rota.error !== null && <ErrorState error={rota.error} onRetry={() => void rota.refetch()} />}
      {rota.data === undefined && rota.error === null && <Skeletons rows={4} height={64} />}
      {rota.data !== undefined && (
        <RotaForm key={rota.data.revision} rota={rota.data} onReload={() => void rota.refetch()} />
      )}
    </Screen>
  );
}
