import type { Customer } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconBrandLine, IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';

const kinds = [
  { kind: 'email', label: 'first.mail', Icon: IconMail },
  { kind: 'line', label: 'first.line', Icon: IconBrandLine },
] as const;

/** Writes to a customer from their record, by what stands in it. */
export function WriteButtons({ customer: { id, contactPoints } }: { customer: Customer }) {
  const t = useT();
  const maySend = useCan('messages:send');
  if (!maySend) return null;
  return kinds
    .filter(({ kind }) => contactPoints.some((point) => point.kind === kind))
    .map(({ kind, label, Icon }) => (
      <Button
        key={kind}
        renderRoot={(props) => <Link to="/inbox/new" search={{ customer: id, by: kind }} {...props} />}
        variant="default"
        size="xs"
        leftSection={<Icon size={14} aria-hidden />}
      >
        {t(label)}
      </Button>
    ));
}
