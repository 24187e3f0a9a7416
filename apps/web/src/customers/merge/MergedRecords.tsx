import type { CustomerMerge } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { When } from '../../kit/When.tsx';
import { mergesQuery } from '../data/queries.ts';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';

/** Who became part of this customer, and the way back. Nothing when nobody did. */
export function MergedRecords({ customerId }: { customerId: string }) {
  const t = useT();
  const { data: merges } = useQuery(mergesQuery(customerId));
  const standing = merges?.filter(({ undoneAt }) => undoneAt === null) ?? [];
  if (standing.length === 0) return null;
  return (
    <Section title={t('merge.section')}>
      <Rows label={t('merge.section')}>
        {standing.map((merge) => (
          <MergeRow key={merge.id} merge={merge} />
        ))}
      </Rows>
    </Section>
  );
}

function MergeRow({ merge }: { merge: CustomerMerge }) {
  const t = useT();
  const mayChange = useCan('customers:write');
  const writes = useCustomerWrites();
  const [asking, setAsking] = useState(false);
  const { mergedName, moved, actor, at, undoable, evidence } = merge;
  return (
    <Row
      title={t('merge.line', {
        name: mergedName,
        conversations: moved.conversations,
        contactPoints: moved.contactPoints,
      })}
      detail={
        <>
          <When at={at} /> {actor?.name}
          {evidence !== null && t(`merge.evidence.${evidence.by ?? 'code'}`)}
        </>
      }
      actions={
        mayChange && (
          <Button
            variant="default"
            size="xs"
            disabled={!undoable}
            title={undoable ? undefined : t('merge.undoLater')}
            onClick={() => setAsking(true)}
          >
            {t('merge.undo')}
          </Button>
        )
      }
    >
      <Confirm
        opened={asking}
        title={t('merge.undoTitle')}
        confirmLabel={t('merge.undo')}
        onConfirm={() => writes.undoMerge(merge.id)}
        onClose={() => setAsking(false)}
      >
        {t('merge.undoBody', { name: mergedName })}
      </Confirm>
    </Row>
  );
}
