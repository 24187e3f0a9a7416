import { chatFileMegabytes } from '../limits.ts';
import type { Talk } from '../chat.ts';
import type { Pending } from '../outbox.ts';
import type { Words } from '../words/index.ts';
import { Icon } from './Icon.tsx';
import { Text } from './Message.tsx';

type Props = { item: Pending; chat: Talk; words: Words };

/** A message on its way, or one that did not get there and what can be done about it. */
export function PendingMessage({ item, chat, words }: Props) {
  const { clientId, text, file, state, problem } = item;
  const offline = chat.view.connected === false;
  const progress =
    problem === 'too_many' ? words.tooMany : offline && state === 'waiting' ? words.waiting : words.sending;
  return (
    <div class={`row visitor pending ${state}`}>
      <span class="hidden">{words.you}</span>
      <p class="bubble">
        {file === null ? (
          <Text text={text} />
        ) : (
          <span class="file">
            <Icon name="file" />
            {file.name}
          </span>
        )}
      </p>
      {state === 'failed' ? (
        <span class="meta problem" role="alert">
          {reasonOf(item, words)}
          {problem === 'failed' && (
            <button type="button" class="link" onClick={() => chat.retry(clientId)}>
              {words.retry}
            </button>
          )}
          <button type="button" class="link" onClick={() => chat.discard(clientId)}>
            {words.discard}
          </button>
        </span>
      ) : (
        <span class="meta">{progress}</span>
      )}
    </div>
  );
}

function reasonOf({ problem }: Pending, words: Words): string {
  if (problem === 'too_large') return words.tooLarge(chatFileMegabytes);
  return problem === 'not_taken' ? words.notTaken : words.failed;
}
