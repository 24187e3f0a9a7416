import type { ChatLineCode } from '@madoguchi/contract';
import { useState } from 'preact/hooks';
import type { Talk } from '../chat.ts';
import { clock } from '../time.ts';
import type { Words } from '../words/index.ts';
import { Icon } from './Icon.tsx';

type Props = {
  chat: Talk;
  words: Words;
  /** Whether the way to LINE is shown, which needs room. */
  opened: boolean;
  onOpen: (opened: boolean) => void;
};

/** Offers to go on by LINE: adding the account, and the code by which the desk knows them there. */
export function Line({ chat, words, opened, onOpen }: Props) {
  const { config, language, messages } = chat.view;
  const [code, setCode] = useState<ChatLineCode | 'none' | 'asked' | null>(null);
  const { line } = config;
  const wanted = config.askEmail === 'always' || (config.askEmail === 'outside_hours' && !config.open);
  if (line === null || !wanted || messages.some(({ said }) => said?.kind === 'line')) return null;
  if (!opened || code === null || code === 'asked' || code === 'none') {
    return (
      <div class="bar offer">
        <span>{code === 'none' ? words.lineNone : words.lineAsk}</span>
        <button
          type="button"
          class="pill"
          disabled={code === 'asked'}
          onClick={() => {
            setCode('asked');
            void chat.line().then((made) => {
              setCode(made ?? 'none');
              onOpen(made !== null);
            });
          }}
        >
          {words.lineStart}
        </button>
      </div>
    );
  }
  const { qr } = code;
  return (
    <section class="line-way" aria-label={words.lineStart}>
      <button type="button" class="icon" aria-label={words.lineClose} onClick={() => onOpen(false)}>
        <Icon name="close" />
      </button>
      <ol>
        <li>
          {words.lineAddStep(line.name)}{' '}
          <a href={code.addUrl} target="_blank" rel="noopener noreferrer">
            {words.lineAdd}
          </a>
        </li>
        <li>
          {words.lineCodeStep}
          <output class="code">{code.code}</output>
          <a class="touch-only" href={code.sendUrl} target="_blank" rel="noopener noreferrer">
            {words.lineSend}
          </a>
        </li>
      </ol>
      <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={words.lineQr}>
        <path d={qr.path} />
      </svg>
      <p class="until">{words.lineUntil(clock(code.expiresAt, language))}</p>
    </section>
  );
}
