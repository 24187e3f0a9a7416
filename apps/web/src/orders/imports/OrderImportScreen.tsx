import type { ListImport } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ListImportScreen } from '../../imports/ListImportScreen.tsx';
import { MappingForm } from '../../imports/MappingForm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { orderLists, sourcePattern } from './kind.ts';

/** One list of orders. */
export default function OrderImportScreen() {
  const t = useT();
  const { importId } = useParams({ from: '/signed-in/orders/imports/$importId' });
  return (
    <ListImportScreen
      kind={orderLists}
      importId={importId}
      back={{ to: '/orders/imports', label: t('orders.imports.title') }}
    >
      {(list) => <Begin key={list.id} list={list} />}
    </ListImportScreen>
  );
}

/** From which shop it is. */
function Begin({ list }: { list: ListImport }) {
  const t = useT();
  const navigate = useNavigate();
  const [origin, setOrigin] = useState(list.origin ?? '');
  const isNamed = sourcePattern.test(origin);
  return (
    <MappingForm
      kind={orderLists}
      list={list}
      more={isNamed ? { origin } : null}
      onDiscarded={() => navigate({ to: '/orders/imports' })}
    >
      <Section title={t('orders.imports.origin')} lead={t('orders.imports.originLead')}>
        <TextInput
          aria-label={t('orders.imports.origin')}
          value={origin}
          maxLength={40}
          onChange={(event) => setOrigin(event.currentTarget.value.trim().toLowerCase())}
          error={origin !== '' && !isNamed && t('orders.imports.originWrong')}
        />
      </Section>
    </MappingForm>
  );
}
