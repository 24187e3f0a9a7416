import type { ChatFile } from '@madoguchi/contract';
import { useEffect, useState } from 'preact/hooks';
import type { Talk } from '../chat.ts';
import { sizeOf } from '../text.ts';
import type { Words } from '../words/index.ts';
import { Icon } from './Icon.tsx';

type Props = { file: ChatFile; chat: Talk; words: Words };

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** A picture in view, any other file as something to download. Both are fetched with the visitor's own token. */
export function File({ file, chat, words }: Props) {
  const [url, setUrl] = useState<string | null>(null);
  const picture = pictures.has(file.type);

  useEffect(() => {
    if (!picture) return;
    let made: string | null = null;
    let over = false;
    chat
      .file(file.id)
      .then((blob) => {
        if (over) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      })
      .catch(() => undefined);
    return () => {
      over = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [chat, file.id, picture]);

  if (picture && url !== null) {
    return (
      <a href={url} target="_blank" rel="noopener noreferrer" class="picture">
        <img src={url} alt={words.picture(file.name)} />
      </a>
    );
  }
  const size = sizeOf(file.size);
  return (
    <button
      type="button"
      class="bubble file"
      aria-label={words.download(`${file.name} ${size}`)}
      onClick={() => void download(chat, file)}
    >
      <Icon name="file" />
      <span>
        {file.name} <small>{size}</small>
      </span>
    </button>
  );
}

async function download(chat: Talk, file: ChatFile): Promise<void> {
  const blob = await chat.file(file.id).catch(() => null);
  if (blob === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
