import { useT } from '../../kit/i18n.tsx';
import { Initial } from '../../kit/Initial.tsx';
import styles from './MentionList.module.css';

type Person = { id: string; name: string };
type Props = { people: readonly Person[]; at: number; onChoose: (person: Person) => void };

/** The people a mention being typed can mean. The field keeps the focus; its keys choose. */
export function MentionList({ people, at, onChoose }: Props) {
  const t = useT();
  return (
    <div role="listbox" className={styles.list} aria-label={t('mention.list')}>
      {people.map((person, index) => (
        <div
          key={person.id}
          role="option"
          tabIndex={-1}
          className={styles.person}
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
          onKeyDown={(event) => event.key === 'Enter' && onChoose(person)}
        >
          <Initial name={person.name} size={22} />
          {person.name}
        </div>
      ))}
    </div>
  );
}
