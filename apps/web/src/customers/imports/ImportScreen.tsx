import type { ImportExisting, ListImport } from '@madoguchi/contract';
import { Group, Radio } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ListImportScreen } from '../../imports/ListImportScreen.tsx';
import { MappingForm } from '../../imports/MappingForm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { customerLists, existingChoices } from './kind.ts';

/** One list of customers. */
export default function ImportScreen() {
  const t = useT();
  const { importId } = useParams({ from: '/signed-in/customers/imports/$importId' });
  return (
    <ListImportScreen
      kind={customerLists}
      importId={importId}
      back={{ to: '/customers/imports', label: t('imports.title') }}
    >
      {(list) => <Begin key={list.id} list={list} />}
    </ListImportScreen>
  );
}

/** What happens with those who are known already. */
function Begin({ list }: { list: ListImport }) {
  const t = useT();
  const navigate = useNavigate();
  const [existing, setExisting] = useState<ImportExisting>(list.existing);
  return (
    <MappingForm
      kind={customerLists}
      list={list}
      more={{ existing }}
      onDiscarded={() => navigate({ to: '/customers/imports' })}
    >
      <Section title={t('imports.existing')} lead={t('imports.existingHint')}>
        <Radio.Group
          value={existing}
          aria-label={t('imports.existing')}
          onChange={(value) => setExisting(existingChoices.find((each) => each === value) ?? 'fill')}
        >
          <Group gap="lg">
            {existingChoices.map((each) => (
              <Radio key={each} value={each} label={t(`imports.existing.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
      </Section>
    </MappingForm>
  );
}
