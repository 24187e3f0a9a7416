import { useId, useState } from 'preact/hooks';
import type { Talk } from '../chat.ts';
import type { Words } from '../words/index.ts';
import { Icon } from './Icon.tsx';

/** Asks once where an answer may go when the visitor has left; says so when it is known. */
export function Email({ chat, words }: { chat: Talk; words: Words }) {
  const { config, visitor } = chat.view;
  const [asking, setAsking] = useState(true);
  const [changing, setChanging] = useState(false);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState(false);
  const id = useId();
  const known = visitor?.email ?? null;
  const wanted = config.askEmail === 'always' || (config.askEmail === 'outside_hours' && !config.open);
  if (!config.emailAnswers || (!wanted && known === null)) return null;
  if (known !== null && !changing) {
    return (
      <p class="bar">
        {words.emailSaved(known)}{' '}
        {visitor?.identified !== true && (
          <button type="button" class="link" onClick={() => setChanging(true)}>
            {words.emailChange}
          </button>
        )}
      </p>
    );
  }
  if (!asking) return null;
  const save = async (): Promise<void> => {
    const saved = await chat.leaveEmail(address);
    setProblem(!saved);
    if (saved) setChanging(false);
  };
  return (
    <form
      class="email"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="ask">
        <label for={id}>{words.emailAsk}</label>
        <button
          type="button"
          class="icon"
          aria-label={words.emailLater}
          onClick={() => {
            setAsking(false);
            setChanging(false);
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="line">
        <input
          id={id}
          type="email"
          autocomplete="email"
          inputMode="email"
          value={address}
          placeholder={words.email}
          aria-invalid={problem}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={({ currentTarget }) => {
            setAddress(currentTarget.value);
            setProblem(false);
          }}
        />
        <button type="submit" disabled={address.trim() === ''}>
          {words.emailSave}
        </button>
      </div>
      {problem && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {words.emailWrong}
        </p>
      )}
    </form>
  );
}
