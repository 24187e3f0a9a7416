import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { Why } from '@madoguchi/contract';
import { IconCornerDownRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { asked, changed, deepest, placed, removed } from '../logic/whys.ts';
import type { FieldsProps } from './fields.ts';
import styles from './steps.module.css';

/** Why it happened, and why nobody noticed: each asked again until it is no person’s carelessness. */
export function CauseFields({ content, set, errors }: FieldsProps<'cause'>) {
  const t = useT();
  return (
    <>
      {(['occurrence', 'escape'] as const).map((side) => (
        <Tree
          key={side}
          title={t(`improvement.cause.${side}`)}
          first={t(`improvement.cause.${side}First`)}
          whys={content[side]}
          error={errors[side]}
          onChange={(whys) => set({ [side]: whys })}
        />
      ))}
    </>
  );
}

type TreeProps = {
  title: string;
  first: string;
  whys: readonly Why[];
  error: string | undefined;
  onChange: (whys: Why[]) => void;
};

function Tree({ title, first, whys, error, onChange }: TreeProps) {
  const t = useT();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {error !== undefined && <p className={styles.wrong}>{error}</p>}
      {placed(whys).map(({ depth, ...each }, at) => (
        <div
          key={each.id}
          className={styles.why}
          style={{ marginInlineStart: `${Math.min(depth, 4) * 18}px` }}
        >
          <TextInput
            label={t('improvement.cause.because', { nth: depth + 1 })}
            leftSection={depth > 0 ? <IconCornerDownRight size={15} aria-hidden /> : undefined}
            value={each.text}
            maxLength={600}
            onChange={(event) => onChange(changed(whys, each.id, { text: event.currentTarget.value }))}
          />
          <TextInput
            label={t('improvement.cause.evidence')}
            value={each.evidence}
            maxLength={600}
            onChange={(event) => onChange(changed(whys, each.id, { evidence: event.currentTarget.value }))}
          />
          <span className={styles.tools}>
            {depth < deepest - 1 && each.text.trim() !== '' && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => onChange(asked(whys, each.id, crypto.randomUUID()))}
              >
                {t('improvement.cause.why')}
              </Button>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('improvement.cause.remove', { nth: at + 1 })}
              onClick={() => onChange(removed(whys, each.id))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </span>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange(asked(whys, null, crypto.randomUUID()))}
        >
          {first}
        </Button>
      </div>
    </fieldset>
  );
}
