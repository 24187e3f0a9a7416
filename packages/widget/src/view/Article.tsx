import type { ChatArticle } from '@madoguchi/contract';
import { readMarkdown, type Block, type Inline } from '@madoguchi/contract/light-markdown';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Talk } from '../chat.ts';
import { languageOf } from '../text.ts';
import type { Words } from '../words/index.ts';
import { HelpLink } from './Said.tsx';

type Props = { number: number; chat: Talk; words: Words; onBack: () => void };

/** An article, in place of the thread until one goes back to it. */
export function Article({ number, chat, words, onBack }: Props) {
  const [article, setArticle] = useState<ChatArticle | 'gone' | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let over = false;
    back.current?.focus();
    chat
      .article(number)
      .then((found) => !over && setArticle(found))
      .catch(() => !over && setArticle('gone'));
    return () => {
      over = true;
    };
  }, [chat, number]);
  return (
    <div class="article">
      <button type="button" class="quiet" ref={back} onClick={onBack}>
        {words.back}
      </button>
      {article === null && <p role="status">{words.loading}</p>}
      {article === 'gone' && <p role="status">{words.articleGone}</p>}
      {article !== null && article !== 'gone' && (
        <article lang={languageOf(article.title, chat.view.language)}>
          <h2>{article.title}</h2>
          <Blocks source={article.answer} />
          {article.steps.length > 0 && (
            <ol class="steps">
              {article.steps.map(({ text, picture, alt }, at) => (
                <li key={at}>
                  <Blocks source={text} />
                  {picture !== null && <img src={picture} alt={alt} loading="lazy" />}
                </li>
              ))}
            </ol>
          )}
          {article.url !== null && (
            <p>
              <HelpLink url={article.url} words={words} />
            </p>
          )}
        </article>
      )}
    </div>
  );
}

/** Light Markdown as it stands in the help centre. */
function Blocks({ source }: { source: string }) {
  return (
    <>
      {readMarkdown(source).map((block, at) => (
        <One key={at} block={block} />
      ))}
    </>
  );
}

function One({ block }: { block: Block }) {
  if (block.kind === 'heading')
    return (
      <h3>
        <Inlines parts={block.parts} />
      </h3>
    );
  if (block.kind === 'list') {
    const items = block.items.map((parts, at) => (
      <li key={at}>
        <Inlines parts={parts} />
      </li>
    ));
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const lines = block.lines.map((parts, at) => (
    <span key={at} class="text-line">
      <Inlines parts={parts} />
    </span>
  ));
  return block.kind === 'quote' ? <blockquote>{lines}</blockquote> : <p>{lines}</p>;
}

function Inlines({ parts }: { parts: readonly Inline[] }) {
  return (
    <>
      {parts.map((part, at) => {
        if (part.kind === 'text') return part.text;
        if (part.kind === 'strong')
          return (
            <strong key={at}>
              <Inlines parts={part.parts} />
            </strong>
          );
        return (
          <a key={at} href={part.href} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        );
      })}
    </>
  );
}
