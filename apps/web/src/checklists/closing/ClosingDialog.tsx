import { Button, Group, Modal } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import styles from '../checklists.module.css';
import { grouped } from '../logic.ts';
import { useWords } from '../words.ts';
import type { Choice, Left } from './question.ts';

type Props = { question: Left & { answer: (choice: Choice) => void } };

/** Shows what is open, and the ways to go on. */
export default function ClosingDialog({ question }: Props) {
  const t = useT();
  const words = useWords();
  const { points, conversations, mayClose, sending, answer } = question;
  const { lists, more } = grouped(points);
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={words('leftTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={styles.said}>
        {conversations === undefined ? words('leftOne') : words('leftMany', { count: conversations })}
        {!mayClose && ` ${words('leftRefused')}`}
      </p>
      {lists.map(({ checklist, texts }) => (
        <section key={checklist}>
          <h3 className={styles.leftName}>{checklist}</h3>
          <ul className={styles.left}>
            {texts.map((text, at) => (
              <li key={at}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <p className={styles.quiet}>{words('leftMore', { count: more })}</p>}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => answer(null)} data-autofocus>
          {t(mayClose || sending ? 'common.cancel' : 'common.close')}
        </Button>
        {mayClose && (
          <Button variant={sending ? 'default' : 'filled'} onClick={() => answer('close')}>
            {words(sending ? 'sendAndClose' : 'closeAnyway')}
          </Button>
        )}
        {sending && <Button onClick={() => answer('keep_open')}>{words('sendOnly')}</Button>}
      </Group>
    </Modal>
  );
}
