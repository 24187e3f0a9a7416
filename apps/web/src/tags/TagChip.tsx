import type { Tag, TagColour } from '@madoguchi/contract';
import { useT } from '../kit/i18n.tsx';
import { useTags } from './queries.ts';
import styles from './TagChip.module.css';
import { shownTags } from './logic.ts';

/** A tag: its colour and its name, so that colour is never the only carrier. */
export function TagChip({ tag }: { tag: Pick<Tag, 'name' | 'colour'> }) {
  return (
    <span className={styles.chip} title={tag.name}>
      <TagColourMark colour={tag.colour} />
      <span className={styles.name}>{tag.name}</span>
    </span>
  );
}

/** The square of a tag's colour. */
export function TagColourMark({ colour }: { colour: TagColour }) {
  return <span className={styles.colour} data-colour={colour} aria-hidden />;
}

/** The tags of a conversation; of many the first few, and how many more there are. */
export function TagChips({ tagIds, most }: { tagIds: readonly string[]; most: number }) {
  const t = useT();
  const { shown, more } = shownTags(useTags(), tagIds, most);
  if (shown.length === 0) return null;
  return (
    <span className={styles.chips}>
      {shown.map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
      {more > 0 && (
        <span className={styles.more} title={t('tags.more', { count: more })}>
          +{more}
        </span>
      )}
    </span>
  );
}
