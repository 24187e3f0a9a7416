import { readMarkdown, type Block, type Inline } from '@madoguchi/contract/light-markdown';
import { Fragment } from 'react';

/** Light Markdown as it is read. */
export function MarkdownText({ source }: { source: string }) {
  return readMarkdown(source).map((block, at) => <OneBlock key={at} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  if (block.kind === 'heading')
    return (
      <h3>
        <Parts parts={block.parts} />
      </h3>
    );
  if (block.kind === 'list') {
    const items = block.items.map((item, at) => (
      <li key={at}>
        <Parts parts={item} />
      </li>
    ));
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const lines = block.lines.map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      <Parts parts={line} />
    </Fragment>
  ));
  return block.kind === 'quote' ? <blockquote>{lines}</blockquote> : <p>{lines}</p>;
}

function Parts({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, at) => {
    if (part.kind === 'text') return <Fragment key={at}>{part.text}</Fragment>;
    if (part.kind === 'strong')
      return (
        <strong key={at}>
          <Parts parts={part.parts} />
        </strong>
      );
    return (
      <a key={at} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    );
  });
}
