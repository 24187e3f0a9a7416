import type { ReturnCase } from '@madoguchi/contract';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { api, apiUrl } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import styles from '../returns.module.css';
import { useReturnWrites } from '../useReturnWrites.ts';

/** The pictures that came with the conversation; those that are kept as evidence are ticked. */
export function Pictures({ found, editable }: { found: ReturnCase; editable: boolean }) {
  const t = useT();
  const write = useReturnWrites(found.id);
  const [failure, setFailure] = useState<unknown>(null);
  const chosen = found.pictures.filter((picture) => picture.chosen).map(({ id }) => id);
  if (found.pictures.length === 0) return <p className={styles.lead}>{t('returns.noPictures')}</p>;

  async function choose(id: string, isChosen: boolean) {
    setFailure(null);
    const evidence = isChosen ? [...chosen, id] : chosen.filter((one) => one !== id);
    try {
      await write(api.patch<ReturnCase>(`/returns/${found.id}`, { basedOn: found.revision, evidence }));
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <>
      <ul className={styles.pictures}>
        {found.pictures.map(({ id, name, chosen: isChosen }) => (
          <li key={id} className={styles.picture}>
            <a href={apiUrl(`/attachments/${id}`, { inline: 1 })} target="_blank" rel="noreferrer">
              <img src={apiUrl(`/attachments/${id}`, { inline: 1 })} alt={name} loading="lazy" />
            </a>
            <Checkbox
              label={name}
              aria-label={t('returns.picture', { name })}
              checked={isChosen}
              disabled={!editable}
              onChange={(event) => void choose(id, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <FormFailure error={failure} />
    </>
  );
}
